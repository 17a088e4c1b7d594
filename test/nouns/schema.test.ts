import { describe, expect, test } from 'vitest';
import type { Field, Noun } from '../../src/nouns/field.ts';
import { nouns } from '../../src/nouns/index.ts';
import { columnsOf, storedFields } from '../../src/store/table.ts';
import { memoryJournal } from '../support/memory-journal.ts';

// A noun's declaration matches its table.

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

const { database } = memoryJournal();

function tableOf({ table }: Noun) {
  const columns = database.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(table);
  const links = database
    .prepare<[string], { from: string; table: string }>('SELECT * FROM pragma_foreign_key_list(?)')
    .all(table);
  const sql = database.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck();
  return { columns, links, sql: String(sql.get(table)) };
}

/** A column's type and default, as in SQL. */
function columnType({ kind }: Field, column: string): string {
  if (column.endsWith('_minor')) return 'INTEGER';
  if (kind === 'number') return 'REAL';
  return ['whole number', 'days', 'yes or no', 'reference'].includes(kind) ? 'INTEGER' : 'TEXT';
}

function initialOf({ kind, initial }: Field): string | null {
  if (initial === undefined) return null;
  if (kind === 'yes or no') return initial ? '1' : '0';
  return typeof initial === 'string'
    ? `'${initial}'`
    : kind === 'list'
      ? `'${JSON.stringify(initial)}'`
      : String(initial);
}

describe.each(nouns.map((noun) => [noun.name, noun] as const))('%s', (_, noun) => {
  const { columns, links, sql } = tableOf(noun);
  const declared = storedFields(noun).flatMap(([key, field]) =>
    columnsOf(key, field).map(({ name }) => ({ name, field })),
  );

  test('has a field for each column, and a column for each field', () => {
    const others = columns.map(({ name }) => name).filter((name) => name !== 'id');
    expect(declared.map(({ name }) => name).sort()).toEqual(others.sort());
  });

  test.each(declared.map(({ name, field }) => [name, field] as const))('%s', (name, field) => {
    const column = columns.find((one) => one.name === name);
    expect(column).toMatchObject({
      type: columnType(field, name),
      notnull: field.optional ? 0 : 1,
      dflt_value: initialOf(field),
    });
    const link = links.find(({ from }) => from === name)?.table;
    expect(link).toBe(field.kind === 'reference' ? field.table : undefined);
    if (field.kind === 'day')
      expect(sql).toMatch(new RegExp(`\\b${name} TEXT[^,]* CHECK \\(${name} IS date\\(${name}\\)\\)`));
    // Only the program checks some words.
    const [, words] = new RegExp(`\\b${name} IN \\(([^)]*)\\)`).exec(sql) ?? [];
    const choices = words?.split(',').map((word) => word.trim().slice(1, -1));
    if (choices && field.kind === 'choice') expect(choices.sort()).toEqual([...(field.choices ?? [])].sort());
  });
});

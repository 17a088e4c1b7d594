import { expect, test } from 'vitest';
import { readMigrations } from '../../../src/store/connection.ts';
import { schemaVersion } from '../../../src/version.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { packageFolder } from '../../support/package-folder.ts';

test('the schema is the one written down', async () => {
  const { database } = memoryJournal();
  const statements = database
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .pluck()
    .all();
  const dump = `PRAGMA user_version = ${schemaVersion};\n\n${statements.map((sql) => `${sql};\n`).join('\n')}`;
  // `npm run accept` writes it anew.
  await expect(dump).toMatchFileSnapshot('../schema.sql');
});

test('the program knows the last migration there is', () => {
  expect(readMigrations(`${packageFolder}/migrations`)).toHaveLength(schemaVersion);
});

test('every recorded table is strict and has an id that is never given twice', () => {
  const { database } = memoryJournal();
  const tables = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  for (const { name, sql } of tables) {
    expect(sql, name).toMatch(/\) STRICT$/);
    const unrecorded = [
      'operations',
      'changes',
      'kept_findings',
      'kept_client_findings',
      'review_skips',
      'shown_flags',
      'kept_search',
      'source_states',
      'erased_addresses',
    ];
    if (unrecorded.includes(name)) continue;
    expect(sql, name).toContain('id INTEGER PRIMARY KEY AUTOINCREMENT');
  }
});

test('a column that ends in _on takes a day that exists and nothing else', () => {
  const { database } = memoryJournal();
  const tables = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%\\_on %' ESCAPE '\\'",
    )
    .pluck()
    .all();
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    const [sql] = database
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .all(table);
    for (const [, column] of sql?.matchAll(/^ {2}(\w+_on) /gm) ?? []) {
      expect(sql, `${table}.${column}`).toContain(`CHECK (${column} IS date(${column}))`);
    }
  }
});

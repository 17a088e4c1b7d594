// Rows of a declared noun, read and written. Whatever is written is recorded, so that it can be taken back.
import { tooLong } from '../domain/text/failure.ts';
import { foldText } from '../domain/text/names.ts';
import {
  type Budget,
  type Changes,
  type Field,
  type Kind,
  longestText,
  type Money,
  type New,
  type Noun,
  type Row,
} from '../nouns/field.ts';
import type { Connection } from './connection.ts';

export type Stored = string | number | null;
export type Values = Readonly<Record<string, unknown>>;

/** A column, and what it holds of a value of its field. */
interface Column {
  name: string;
  write(value: never): Stored;
}

/** The name of a field's column: `happened_on` for `happenedOn`. */
export function columnName(key: string, { options }: Pick<Field, 'options'>): string {
  return options.column ?? snakeCase(key);
}

function snakeCase(text: string): string {
  return text.replace(/[A-Z]/g, '_$&').toLowerCase();
}

/** How a value is stored and read where it is not one column that holds it as it is. */
interface Storage {
  /** What the name of each column ends in, and what it holds of a value. */
  columns: Readonly<Record<string, Column['write']>>;
  read(...stored: never[]): unknown;
}

const storages: Partial<Record<Kind, Storage>> = {
  money: {
    columns: { _minor: (value: Money) => value.minor, _currency: (value: Money) => value.currency },
    read: (minor: number, currency: string) => ({ minor, currency }),
  },
  budget: {
    columns: {
      _minor: (value: Budget) => value.amount.minor,
      _currency: (value: Budget) => value.amount.currency,
      _per: (value: Budget) => value.per,
    },
    read: (minor: number, currency: string, per: string) => ({ amount: { minor, currency }, per }),
  },
  list: { columns: { '': (value: unknown) => JSON.stringify(value) }, read: asJson },
  'yes or no': { columns: { '': (value: boolean) => (value ? 1 : 0) }, read: asYesOrNo },
};

/** The columns of a field: money has two and a budget three, each of them empty where the value is. */
export function columnsOf(key: string, field: Field): Column[] {
  const name = columnName(key, field);
  if (field.kind === 'text') return [{ name, write: (value: string) => kept(value, field) }];
  const storage = storages[field.kind];
  if (!storage) return [{ name, write: (value: Stored) => value }];
  return Object.entries(storage.columns).map(([ending, write]) => ({ name: name + ending, write }));
}

/** A text as it is stored. Throws for one that is too long, wherever it comes from. */
function kept(text: string, { about }: Field): string {
  if (text.length <= longestText) return text;
  throw tooLong(`${about.charAt(0).toUpperCase()}${about.slice(1)}`, longestText);
}

/** The fields that a row of a noun's table holds, in their order. */
export function storedFields({ fields }: Noun): [key: string, field: Field][] {
  return Object.entries(fields).filter(([, { where }]) => where === 'column' || where === 'internal');
}

/** Values by the columns they go to; what is undefined is left out. */
function columnValues(noun: Noun, values: Values): [column: string, value: Stored][] {
  return Object.entries(values).flatMap(([key, value]): [string, Stored][] => {
    if (value === undefined) return [];
    if (key === 'id') return [['id', value as number]];
    const field = noun.fields[key];
    if (!field || field.where === 'beside' || field.where === 'derived')
      throw new Error(`${noun.table} has no column for ${key}`);
    return columnsOf(key, field).map(({ name, write }) => [
      name,
      value === null ? null : write(value as never),
    ]);
  });
}

/** Values with the folded copies of those that have one. */
function withFolds({ fields }: Noun, values: Values): Values {
  const folds = Object.entries(fields).flatMap(([key, { foldOf: of = '' }]) =>
    values[of] === undefined ? [] : [[key, foldOf(values[of])]],
  );
  return { ...values, ...Object.fromEntries(folds) };
}

/** The folded copy of a text; null where there is none. */
export const foldOf = (text: unknown) => (typeof text === 'string' ? foldText(text) : null);

/** How a column that is not one of the noun's own is read, where that is not as it is. */
export interface Also<T> {
  sql: string;
  read?(stored: never): T;
}

/** A column that is read as it is. */
export const asItIs = <T>(sql: string): Also<T> => ({ sql });

/** Reads a whole number as yes or no. */
export function asYesOrNo(stored: number): boolean {
  return stored === 1;
}

/** Reads JSON. */
export function asJson<T>(stored: string): T {
  return JSON.parse(stored) as T;
}

/** The statement that reads rows of a noun, up to its conditions, and how a row becomes a value. */
interface Reader<T> {
  sql: string;
  toValue(row: readonly unknown[]): T;
}

/** A key of a value, how many columns it is read from, and how where that is not as they are. */
interface Cell {
  key: string;
  width: number;
  read: Storage['read'] | undefined;
}

/** Reads rows with the names of what they refer to, and further columns. */
export function reader<N extends Noun, Extra extends object = object>(
  noun: N,
  also: { [K in keyof Extra]: Also<Extra[K]> } = {} as never,
  join = '',
): Reader<Row<N> & Extra> {
  const { table, fields } = noun;
  // Names of columns become snake case all at once, since every look at the journal makes many readers.
  const names = ['id'];
  let joins = table;
  const cells: Cell[] = [];
  for (const key in fields) {
    const field = fields[key] as Field;
    if (field.where !== 'column') continue;
    const storage = storages[field.kind];
    const name = field.options.column ?? key;
    const endings = storage ? Object.keys(storage.columns) : [''];
    for (const ending of endings) names.push(name + ending);
    cells.push({ key, width: endings.length, read: storage?.read });
    if (!field.named) continue;
    names[names.length - 1] += `, ${field.table}.name`;
    cells.push({ key: key.replace(/Id$/, 'Name'), width: 1, read: undefined });
    joins += ` ${field.optional ? 'LEFT ' : ''}JOIN ${field.table} ON ${field.table}.id = ${table}.${columnName(key, field)}`;
  }
  let columns = snakeCase(`${table}.${names.join(`, ${table}.`)}`);
  for (const key in also) {
    columns += `, ${also[key].sql}`;
    cells.push({ key, width: 1, read: also[key].read });
  }
  let empty: Record<string, unknown> | undefined;
  return {
    sql: `SELECT ${columns} FROM ${joins} ${join}`,
    toValue(row) {
      // A copy has room for all keys, and an index makes nothing: a page reads hundreds of rows.
      empty ??= Object.fromEntries([['id', null], ...cells.map(({ key }) => [key, null])]);
      const value: Record<string, unknown> = { ...empty };
      let at = 1;
      value.id = row[0];
      for (let i = 0; i < cells.length; i += 1) {
        const { key, width, read } = cells[i] as Cell;
        const stored = row[at];
        value[key] = read && stored !== null ? read(...(row.slice(at, at + width) as [never])) : stored;
        at += width;
      }
      return value as Row<N> & Extra;
    },
  };
}

/** The rows of one noun on a connection. */
interface Table<N extends Noun, T = Row<N>> {
  /** Stores a row and returns its id. */
  add(row: New<N>): number;
  /** Sets columns of one row; returns whether one of them differed. */
  update(id: number, changes: Changes<N>): boolean;
  /** Sets columns of the rows that have these values; returns how many differed. */
  updateWhere(having: Partial<Row<N>>, changes: Changes<N>): number;
  /** Sets columns of the row that has these values, or stores one with them. */
  put(having: Changes<N>, changes: Changes<N>): void;
  remove(id: number): void;
  /** Deletes the rows that have these values; returns how many. */
  removeWhere(having: Partial<Row<N>>): number;
  get(id: number): T | null;
  /** The row with an id that is known to be there. */
  stored(id: number): T;
  /** The rows that fit conditions written in SQL, with their order. */
  read(rest: string, values?: object): T[];
}

/** The rows of a noun; a row is stamped with the instant where its noun keeps one. */
export function tableOn<N extends Noun, Extra extends object = object>(
  database: Connection,
  noun: N,
  at: string,
  also?: { [K in keyof Extra]: Also<Extra[K]> },
  join?: string,
): Table<N, Row<N> & Extra> {
  // Made at the first reading: many tables are only written.
  let made: Reader<Row<N> & Extra> | undefined;
  const read = (rest: string, values: object = []) => {
    made ??= reader<N, Extra>(noun, also, join);
    return database.prepare<[object], unknown[]>(`${made.sql} ${rest}`).raw().all(values).map(made.toValue);
  };
  const get = (id: number) => read(`WHERE ${noun.table}.id = ?`, [id])[0] ?? null;
  return {
    read,
    get,
    stored: mustFind(get),
    add: (row) => addRow(database, noun, row, at),
    update: (id, changes) => updateRows(database, noun, { id }, changes) > 0,
    updateWhere: (having, changes) => updateRows(database, noun, having, changes),
    put(having, changes) {
      const { where, values } = matching(noun, having);
      const present = database.prepare(`SELECT 1 FROM ${noun.table} WHERE ${where}`).get(...values);
      if (present) updateRows(database, noun, having, changes);
      else addRow(database, noun, { ...having, ...changes }, at);
    },
    remove(id) {
      removeRows(database, noun, { id });
    },
    removeWhere: (having) => removeRows(database, noun, having),
  };
}

// What writes rows of a noun; each records what it writes.

function addRow(database: Connection, noun: Noun, row: Values, at: string): number {
  const stamp = noun.fields.createdAt ? { createdAt: at } : {};
  const columns = columnValues(noun, { ...withFolds(noun, row), ...stamp });
  const names = columns.map(([name]) => name).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${noun.table} (${names}) VALUES (${marks})`);
  const id = Number(statement.run(...columns.map(([, value]) => value)).lastInsertRowid);
  recordInserted(database, noun.table, id);
  return id;
}

function updateRows(database: Connection, noun: Noun, having: Values, changes: Values): number {
  const columns = columnValues(noun, withFolds(noun, changes));
  if (columns.length === 0) return 0;
  const values = columns.map(([, value]) => value);
  const rows = matching(noun, having);
  const differs = columns.map(([column]) => `${column} IS NOT ?`).join(' OR ');
  const where = `${rows.where} AND (${differs})`;
  const found = [...rows.values, ...values];
  const changed = recordBefore(database, noun.table, 'update', where, found);
  if (changed === 0) return 0;
  const sets = columns.map(([column]) => `${column} = ?`).join(', ');
  database.prepare(`UPDATE ${noun.table} SET ${sets} WHERE ${where}`).run(...values, ...found);
  return changed;
}

function removeRows(database: Connection, noun: Noun, having: Values): number {
  const { where, values } = matching(noun, having);
  const deleted = recordBefore(database, noun.table, 'delete', where, values);
  database.prepare(`DELETE FROM ${noun.table} WHERE ${where}`).run(...values);
  return deleted;
}

/** The condition that finds the rows with these values. */
function matching(noun: Noun, having: Values): { where: string; values: Stored[] } {
  const columns = columnValues(noun, having);
  return {
    where: columns.map(([column]) => `${column} IS ?`).join(' AND '),
    values: columns.map(([, value]) => value),
  };
}

/** The same look-up for ids that are known to be there. */
export function mustFind<T>(get: (id: number) => T | null): (id: number) => T {
  return (id) => {
    const found = get(id);
    if (found === null) throw new Error(`a row ${id} that was stored is not there`);
    return found;
  };
}

/** The numbers in `ids`, which is JSON, as SQL. */
export const idsIn = '(SELECT value FROM json_each(:ids))';

/** Rows in the order of their numbers. */
export function inOrderOf<T extends { id: number }>(ids: readonly number[], rows: readonly T[]): T[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The conditions that hold, as a WHERE; nothing where there are none. */
export function where(...conditions: readonly (string | false | undefined)[]): string {
  const holding = conditions.filter(Boolean);
  return holding.length === 0 ? '' : `WHERE ${holding.join(' AND ')}`;
}

/** Tables whose rows are the log itself, or can be made anew from the others. */
const logTables = new Set([
  'operations',
  'changes',
  'kept_findings',
  'kept_client_findings',
  'review_skips',
  'shown_flags',
  'source_states',
  'erased_addresses',
  'kept_search',
]);

/** A table whose rows can be taken back; a column's fallback is its default, as SQL. */
export interface RecordedTable {
  name: string;
  columns: { name: string; fallback: string | null }[];
}

/** The tables whose rows can be taken back, in the order they were made: parents before children. */
export function recordedTables(database: Connection): RecordedTable[] {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY rowid",
    )
    .pluck()
    .all();
  return names
    .filter((name) => !logTables.has(name))
    .map((name) => ({ name, columns: recordedColumns(database, name) }));
}

function recordedColumns(database: Connection, table: string): RecordedTable['columns'] {
  return database
    .prepare<[string], { name: string; fallback: string | null }>(
      'SELECT name, dflt_value AS fallback FROM pragma_table_info(?)',
    )
    .all(table);
}

/** A row as it is, as SQL for its JSON. */
export function imageOf(columns: RecordedTable['columns']): string {
  return `json_object(${columns.map(({ name }) => `'${name}', ${name}`).join(', ')})`;
}

/** The same as the log keeps it: most columns of a row are empty, and an image has them where it is read (`upToDate` in undo.ts). */
export function keptImageOf(columns: RecordedTable['columns']): string {
  return `json_patch('{}', ${imageOf(columns)})`;
}

/** The operation that is running, as SQL. */
export const runningOperation = '(SELECT max(id) FROM operations)';

/** Records that a row was inserted, under the running operation. */
function recordInserted(database: Connection, table: string, id: number): void {
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind) VALUES (${runningOperation}, ?, ?, 'insert')`,
    )
    .run(table, id);
}

/** Records rows as they are before they are changed or deleted, under the running operation; returns how many. */
function recordBefore(
  database: Connection,
  table: string,
  kind: 'update' | 'delete',
  where: string,
  values: readonly (string | number | null)[],
): number {
  const image = keptImageOf(recordedColumns(database, table));
  return database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       SELECT ${runningOperation}, '${table}', id, '${kind}', ${image} FROM ${table} WHERE ${where}`,
    )
    .run(...values).changes;
}

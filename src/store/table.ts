// Rows of a declared noun, read and written. Whatever is written is recorded, so that it can be taken back.
import { foldText } from '../domain/text/names.ts';
import type { Changes, Field, New, Noun, Row } from '../nouns/field.ts';
import type { Connection } from './open.ts';

type Stored = string | number | null;
type Values = Readonly<Record<string, unknown>>;

/** A column, and what it holds of a value of its field. */
interface Column {
  name: string;
  write(value: never): Stored;
}

/** The name of a field's column: `happened_on` for `happenedOn`. */
export function columnName(key: string, { options }: Pick<Field, 'options'>): string {
  return options.column ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The columns of a field: money has two and a budget three, each of them empty where the value is. */
export function columnsOf(key: string, field: Field): Column[] {
  const name = columnName(key, field);
  if (field.kind === 'money') {
    return [
      { name: `${name}_minor`, write: (value: { minor: number }) => value.minor },
      { name: `${name}_currency`, write: (value: { currency: string }) => value.currency },
    ];
  }
  if (field.kind === 'budget') {
    return [
      { name: `${name}_minor`, write: (value: { amount: { minor: number } }) => value.amount.minor },
      { name: `${name}_currency`, write: (value: { amount: { currency: string } }) => value.amount.currency },
      { name: `${name}_per`, write: (value: { per: string }) => value.per },
    ];
  }
  if (field.kind === 'list') return [{ name, write: (value: unknown) => JSON.stringify(value) }];
  if (field.kind === 'yes or no') return [{ name, write: (value: boolean) => (value ? 1 : 0) }];
  return [{ name, write: (value: Stored) => value }];
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
  const folds = Object.entries(fields).flatMap(([key, { foldOf }]) => {
    const text = foldOf === undefined ? undefined : values[foldOf];
    return typeof text === 'string' ? [[key, foldText(text)]] : [];
  });
  return { ...values, ...Object.fromEntries(folds) };
}

/** How a column that is not one of the noun's own is read. */
export interface Also<T> {
  sql: string;
  read(stored: never): T;
}

/** Reads a whole number as yes or no. */
export const asYesOrNo = (stored: number) => stored === 1;
/** Reads JSON. */
export const asJson = <T>(stored: string) => JSON.parse(stored) as T;

/** The statement that reads rows of a noun, up to its conditions, and how a row becomes a value. */
interface Reader<T> {
  sql: string;
  toValue(row: readonly unknown[]): T;
}

/** Reads rows with the names of what they refer to, and further columns. */
export function reader<N extends Noun, Extra extends object = object>(
  noun: N,
  also: { [K in keyof Extra]: Also<Extra[K]> } = {} as never,
  join = '',
): Reader<Row<N> & Extra> {
  const cells: {
    key: string;
    sql: readonly string[];
    read?: (stored: never, ...more: never[]) => unknown;
  }[] = [{ key: 'id', sql: [`${noun.table}.id`] }];
  const joins: string[] = [];
  for (const [key, field] of storedFields(noun)) {
    if (field.where === 'internal') continue;
    const sql = columnsOf(key, field).map(({ name }) => `${noun.table}.${name}`);
    cells.push({ key, sql, ...readingOf(field) });
    if (!field.named) continue;
    cells.push({ key: key.replace(/Id$/, 'Name'), sql: [`${field.table}.name`] });
    joins.push(`${field.optional ? 'LEFT ' : ''}JOIN ${field.table} ON ${field.table}.id = ${sql[0]}`);
  }
  for (const [key, { sql, read }] of Object.entries<Also<unknown>>(also))
    cells.push({ key, sql: [sql], read });
  return {
    sql: `SELECT ${cells.flatMap(({ sql }) => sql).join(', ')} FROM ${[noun.table, ...joins, join].join(' ')}`,
    toValue(row) {
      const value: Record<string, unknown> = {};
      let at = 0;
      for (const { key, sql, read } of cells) {
        const stored = row[at];
        value[key] = read && stored !== null ? read(...(row.slice(at, at + sql.length) as [never])) : stored;
        at += sql.length;
      }
      return value as Row<N> & Extra;
    },
  };
}

/** How the columns of a field are read where that is not as they are. */
function readingOf({ kind }: Field): { read?: (stored: never, ...more: never[]) => unknown } {
  if (kind === 'yes or no') return { read: asYesOrNo };
  if (kind === 'list') return { read: asJson };
  if (kind === 'money') return { read: (minor: number, currency: string) => ({ minor, currency }) };
  if (kind === 'budget')
    return { read: (minor: number, currency: string, per: string) => ({ amount: { minor, currency }, per }) };
  return {};
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
  return { ...writesOn(database, noun, at), get, stored: mustFind(get), read };
}

/** The statements that write rows of a noun; each records what it writes. */
function writesOn(database: Connection, noun: Noun, at: string) {
  const { table } = noun;
  const stamp = noun.fields.createdAt ? { createdAt: at } : {};
  const add = (row: Values) => {
    const columns = columnValues(noun, { ...withFolds(noun, row), ...stamp });
    const names = columns.map(([name]) => name).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const statement = database.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`);
    const id = Number(statement.run(...columns.map(([, value]) => value)).lastInsertRowid);
    recordInserted(database, table, id);
    return id;
  };
  const updateWhere = (having: Values, changes: Values) => {
    const columns = columnValues(noun, withFolds(noun, changes));
    if (columns.length === 0) return 0;
    const values = columns.map(([, value]) => value);
    const rows = matching(noun, having);
    const differs = columns.map(([column]) => `${column} IS NOT ?`).join(' OR ');
    const where = `${rows.where} AND (${differs})`;
    const found = [...rows.values, ...values];
    const changed = recordBefore(database, table, 'update', where, found);
    if (changed === 0) return 0;
    const sets = columns.map(([column]) => `${column} = ?`).join(', ');
    database.prepare(`UPDATE ${table} SET ${sets} WHERE ${where}`).run(...values, ...found);
    return changed;
  };
  const removeWhere = (having: Values) => {
    const { where, values } = matching(noun, having);
    const deleted = recordBefore(database, table, 'delete', where, values);
    if (deleted > 0) database.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...values);
    return deleted;
  };
  return {
    add,
    update: (id: number, changes: Values) => updateWhere({ id }, changes) > 0,
    updateWhere,
    put(having: Values, changes: Values) {
      const { where, values } = matching(noun, having);
      const present = database.prepare(`SELECT 1 FROM ${table} WHERE ${where}`).get(...values);
      if (present) updateWhere(having, changes);
      else add({ ...having, ...changes });
    },
    remove(id: number) {
      removeWhere({ id });
    },
    removeWhere,
  };
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

/** A statement that stores many rows, prepared once; what it stores is recorded by the bulk insert around it. */
export function inserter<N extends Noun>(database: Connection, noun: N, at: string): (row: New<N>) => number {
  const fields = storedFields(noun);
  const columns = fields.flatMap(([key, field]) =>
    columnsOf(key, field).map((column) => ({ key, field, ...column })),
  );
  const statement = database.prepare<Stored[]>(
    `INSERT INTO ${noun.table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row: Values) =>
    Number(
      statement.run(
        ...columns.map(({ key, field, write }) => {
          const value =
            key === 'createdAt' ? at : field.foldOf ? foldText(String(row[field.foldOf])) : row[key];
          const stored = value === undefined ? (field.initial ?? null) : value;
          return stored === null ? null : write(stored as never);
        }),
      ).lastInsertRowid,
    );
}

/** The conditions that hold, as a WHERE; nothing where there are none. */
export function where(...conditions: readonly (string | false | undefined)[]): string {
  const holding = conditions.filter(Boolean);
  return holding.length === 0 ? '' : `WHERE ${holding.join(' AND ')}`;
}

/** Tables whose rows are the log itself, or can be made anew from the others. */
const logTables = new Set(['operations', 'changes', 'kept_findings', 'review_skips']);

/** A table whose rows can be taken back; a column's fallback is its default, as SQL. */
export interface RecordedTable {
  name: string;
  columns: { name: string; fallback: string | null }[];
}

/** The tables whose rows can be taken back, in the order they were made: parents before children. */
export function recordedTables(database: Connection): RecordedTable[] {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
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
  const image = imageOf(recordedColumns(database, table));
  return database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       SELECT ${runningOperation}, '${table}', id, '${kind}', ${image} FROM ${table} WHERE ${where}`,
    )
    .run(...values).changes;
}

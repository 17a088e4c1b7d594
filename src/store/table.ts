import type { Money } from '../domain/money/money.ts';
import type { Connection } from './file/database.ts';
import { recordBefore, recordInserted } from './undo/change-log.ts';

type Value = string | number | boolean | null | readonly string[] | undefined;
type Stored = string | number | null;

/** A domain key as a column: `happenedOn` is `happened_on`. */
function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A domain value as SQLite stores it: booleans as 0 and 1, lists as JSON. */
function stored(value: Value): Stored {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}

/** The columns of domain fields with their values; what is undefined is left out. */
function columnsOf(fields: object): [column: string, value: Stored][] {
  return (Object.entries(fields) as [string, Value][])
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [columnOf(key), stored(value)]);
}

/** Inserts one row, records it and returns its id; keys are domain names, here and below. */
export function insertRow(database: Connection, table: string, fields: object): number {
  const columns = columnsOf(fields);
  const names = columns.map(([column]) => column).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`);
  const id = Number(statement.run(...columns.map(([, value]) => value)).lastInsertRowid);
  recordInserted(database, table, id);
  return id;
}

/** Changes the given columns of the rows that have these values, where one of them differs; records the rows and returns how many. */
export function updateRows(database: Connection, table: string, having: object, fields: object): number {
  const columns = columnsOf(fields);
  if (columns.length === 0) return 0;
  const values = columns.map(([, value]) => value);
  const which = columnsOf(having);
  const differs = columns.map(([column]) => `${column} IS NOT ?`).join(' OR ');
  const where = `${condition(which)} AND (${differs})`;
  const found = [...which.map(([, value]) => value), ...values];
  const changed = recordBefore(database, table, 'update', where, found);
  if (changed === 0) return 0;
  const sets = columns.map(([column]) => `${column} = ?`).join(', ');
  database.prepare(`UPDATE ${table} SET ${sets} WHERE ${where}`).run(...values, ...found);
  return changed;
}

/** Changes the given columns of one row, and only if one of them differs; returns whether it did. */
export function updateRow(database: Connection, table: string, id: number, fields: object): boolean {
  return updateRows(database, table, { id }, fields) > 0;
}

/** Sets columns of the one row that has these keys, or inserts it with what only a new row has. */
export function putRow(
  database: Connection,
  table: string,
  keys: object,
  fields: object,
  onlyNew: object = {},
): void {
  const which = columnsOf(keys);
  const present = database
    .prepare(`SELECT 1 FROM ${table} WHERE ${condition(which)}`)
    .get(...which.map(([, value]) => value));
  if (present) updateRows(database, table, keys, fields);
  else insertRow(database, table, { ...keys, ...fields, ...onlyNew });
}

/** Deletes the rows that have these values, records them and returns how many. */
export function deleteRows(database: Connection, table: string, having: object): number {
  const which = columnsOf(having);
  const values = which.map(([, value]) => value);
  const deleted = recordBefore(database, table, 'delete', condition(which), values);
  if (deleted > 0) database.prepare(`DELETE FROM ${table} WHERE ${condition(which)}`).run(...values);
  return deleted;
}

function condition(columns: readonly [column: string, value: Stored][]): string {
  return columns.map(([column]) => `${column} IS ?`).join(' AND ');
}

/** Money as two columns: `amount` is `amountMinor` and `amountCurrency`; undefined sets neither. */
export function moneyColumns(name: string, money: Money | null | undefined): object {
  if (money === undefined) return {};
  return { [`${name}Minor`]: money?.minor ?? null, [`${name}Currency`]: money?.currency ?? null };
}

/** Money of two columns; null where there is none. */
export function moneyIn(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}

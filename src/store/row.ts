import type { Connection } from './database.ts';

type Value = string | number | boolean | null | readonly string[] | undefined;

/** A domain key as a column: `happenedOn` is `happened_on`. */
function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A domain value as SQLite stores it: booleans as 0 and 1, lists as JSON. */
function stored(value: Value): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ?? null;
}

/** Inserts one row and returns its id; keys are domain names. */
export function insertRow(database: Connection, table: string, fields: object): number {
  const entries = Object.entries(fields) as [string, Value][];
  const columns = entries.map(([key]) => columnOf(key)).join(', ');
  const marks = entries.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
  return Number(statement.run(...entries.map(([, value]) => stored(value))).lastInsertRowid);
}

/** Changes the given columns of one row, and only if one of them differs; returns whether it did. */
export function updateRow(database: Connection, table: string, id: number, fields: object): boolean {
  const entries = (Object.entries(fields) as [string, Value][]).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return false;
  const sets = entries.map(([key]) => `${columnOf(key)} = ?`).join(', ');
  const differs = entries.map(([key]) => `${columnOf(key)} IS NOT ?`).join(' OR ');
  const values = entries.map(([, value]) => stored(value));
  const statement = database.prepare(`UPDATE ${table} SET ${sets} WHERE id = ? AND (${differs})`);
  return statement.run(...values, id, ...values).changes > 0;
}

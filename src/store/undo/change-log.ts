import type { Connection } from '../file/database.ts';

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
    .map((name) => ({ name, columns: columnsOf(database, name) }));
}

function columnsOf(database: Connection, table: string): RecordedTable['columns'] {
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
export function recordInserted(database: Connection, table: string, id: number): void {
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind) VALUES (${runningOperation}, ?, ?, 'insert')`,
    )
    .run(table, id);
}

/** Records rows as they are before they are changed or deleted, under the running operation; returns how many. */
export function recordBefore(
  database: Connection,
  table: string,
  kind: 'update' | 'delete',
  where: string,
  values: readonly (string | number | null)[],
): number {
  const image = imageOf(columnsOf(database, table));
  return database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       SELECT ${runningOperation}, '${table}', id, '${kind}', ${image} FROM ${table} WHERE ${where}`,
    )
    .run(...values).changes;
}

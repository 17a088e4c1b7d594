import type { Connection } from '../file/database.ts';
import { recordedTables, runningOperation } from '../undo/change-log.ts';

/**
 * Runs work that adds many rows inside the transaction of an operation: what was inserted is recorded in one sweep
 * over each table at its end, and need not be recorded row by row. Changes of rows that were there are recorded as always.
 */
export function insertInBulk<T>(database: Connection, work: () => T): T {
  const lastIds = database
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck();
  const tables = recordedTables(database).map(({ name }) => ({ name, lastId: lastIds.get(name) ?? 0 }));
  const result = work();
  for (const { name, lastId } of tables) {
    if ((lastIds.get(name) ?? 0) > lastId) recordSince(database, name, lastId);
  }
  return result;
}

/** Records the rows above an id as inserted by the running operation; numbers are never given twice. */
function recordSince(database: Connection, table: string, lastId: number): void {
  // To the operation as a whole, a row that was changed after it was inserted is a row that was inserted.
  database
    .prepare(`DELETE FROM changes WHERE operation_id = ${runningOperation} AND entity = ? AND row_id > ?`)
    .run(table, lastId);
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind)
       SELECT ${runningOperation}, ?, id, 'insert' FROM ${table} WHERE id > ? ORDER BY id`,
    )
    .run(table, lastId);
}

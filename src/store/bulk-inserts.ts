import { recordedTables } from './change-triggers.ts';
import type { Connection } from './database.ts';

/**
 * Runs work that adds many rows inside the transaction of an operation, with the same record of changes at its end
 * as if the triggers had written it row by row: what was inserted is recorded in one sweep over each table, which
 * takes a quarter of the time. Updates are recorded by their triggers as always.
 */
export function insertInBulk<T>(database: Connection, work: () => T): T {
  const triggerOf = database
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .pluck();
  const lastIds = database
    .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck();
  const tables = recordedTables(database).map(({ name }) => {
    const trigger = `record_${name}_insert`;
    return { name, trigger, sql: triggerOf.get(trigger), lastId: lastIds.get(name) ?? 0 };
  });
  for (const { trigger } of tables) database.exec(`DROP TRIGGER ${trigger}`);
  const result = work();
  for (const { name, sql, lastId } of tables) {
    if ((lastIds.get(name) ?? 0) > lastId) recordSince(database, name, lastId);
    if (sql !== undefined) database.exec(sql);
  }
  return result;
}

/** Records the rows above an id as inserted by the newest operation; numbers are never given twice. */
function recordSince(database: Connection, table: string, lastId: number): void {
  const operation = database.prepare<[], number>('SELECT max(id) FROM operations').pluck().get() ?? 0;
  // A row that was changed after it was inserted is, to the operation as a whole, a row that was inserted.
  database
    .prepare('DELETE FROM changes WHERE operation_id = ? AND entity = ? AND row_id > ?')
    .run(operation, table, lastId);
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind)
       SELECT ?, ?, id, 'insert' FROM ${table} WHERE id > ? ORDER BY id`,
    )
    .run(operation, table, lastId);
}

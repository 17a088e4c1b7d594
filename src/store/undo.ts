import type { KeptRow, Operation, UndoOutcome } from '../domain/operation.ts';
import { undoClashes } from '../errors/journal.ts';
import { recordedTables } from './change-triggers.ts';
import type { Connection } from './database.ts';

/**
 * Takes one operation back, inside the transaction of the operation that does so: each row it touched gets
 * the image the log kept of it. Rows that something later changed, or now depends on, stay as they are.
 */
export function undoOperation(database: Connection, operation: Operation): UndoOutcome {
  database.pragma('defer_foreign_keys = ON');
  gather(database, operation.id);
  try {
    keepDependents(database);
    const kept = keptRows(database);
    const restored =
      database.prepare<[], number>('SELECT count(*) FROM undo_rows WHERE NOT kept').pluck().get() ?? 0;
    putBack(database, operation.id);
    if (restored > 0) markUndone(database, operation);
    return { operation, restored, kept };
  } finally {
    database.exec('DROP TABLE IF EXISTS temp.undo_rows');
  }
}

/** The rows of an operation with their image from before it; rows that a later operation changed are kept. */
function gather(database: Connection, id: number): void {
  database.exec(`
    CREATE TEMP TABLE undo_rows (
      entity TEXT NOT NULL, row_id INTEGER NOT NULL, kind TEXT NOT NULL, before TEXT, kept INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (entity, row_id)
    ) WITHOUT ROWID`);
  // Of several changes to one row, the earliest knows how the row was before.
  database
    .prepare(
      `INSERT INTO undo_rows (entity, row_id, kind, before)
       SELECT entity, row_id, kind, before FROM changes WHERE operation_id = ? ORDER BY id
       ON CONFLICT DO NOTHING`,
    )
    .run(id);
  // An operation that was taken back, and the undo that did so, leave nothing behind that counts.
  database
    .prepare(
      `UPDATE undo_rows SET kept = 1 WHERE (entity, row_id) IN (
         SELECT changes.entity, changes.row_id FROM changes JOIN operations ON operations.id = changes.operation_id
         WHERE changes.operation_id > ? AND operations.undone_by IS NULL
           AND NOT EXISTS (SELECT 1 FROM operations AS target
             WHERE target.id = operations.undoes AND target.undone_by = operations.id))`,
    )
    .run(id);
}

/** Keeps what a kept row needs: the parent of a row that stays, and the new children of a parent that stays. */
function keepDependents(database: Connection): void {
  const links = recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], { child: string; column: string; parent: string }>(
        `SELECT '${name}' AS child, "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?)`,
      )
      .all(name),
  );
  for (let changed = 1; changed > 0; ) {
    changed = 0;
    for (const { child, column, parent } of links) {
      changed += database
        .prepare(
          `UPDATE undo_rows SET kept = 1
           WHERE entity = '${parent}' AND kind = 'insert' AND NOT kept AND row_id IN (
             SELECT ${column} FROM ${child} WHERE ${column} IS NOT NULL
               AND id NOT IN (SELECT row_id FROM undo_rows WHERE entity = '${child}' AND NOT kept))`,
        )
        .run().changes;
      changed += database
        .prepare(
          `UPDATE undo_rows SET kept = 1
           WHERE entity = '${child}' AND kind = 'insert' AND NOT kept AND row_id IN (
             SELECT id FROM ${child} WHERE ${column} IN (
               SELECT row_id FROM undo_rows WHERE entity = '${parent}' AND kind = 'insert' AND kept))`,
        )
        .run().changes;
    }
  }
}

function putBack(database: Connection, id: number): void {
  const tables = recordedTables(database);
  try {
    for (const { name } of tables) {
      database.exec(
        `DELETE FROM ${name} WHERE id IN (
           SELECT row_id FROM undo_rows WHERE entity = '${name}' AND kind = 'insert' AND NOT kept)`,
      );
    }
    for (const { name } of tables) {
      const columns = database
        .prepare<[string], { name: string; fallback: string | null }>(
          'SELECT name, dflt_value AS fallback FROM pragma_table_info(?)',
        )
        .all(name);
      // A column that is younger than the image gets its default.
      const images = columns.map(
        (column) =>
          `iif(json_type(before, '$.${column.name}') IS NULL, ${column.fallback ?? 'NULL'},
             json_extract(before, '$.${column.name}'))`,
      );
      database.exec(
        `INSERT INTO ${name} (${columns.map((column) => column.name).join(', ')})
         SELECT ${images.join(', ')} FROM undo_rows
         WHERE entity = '${name}' AND kind <> 'insert' AND NOT kept
         ON CONFLICT (id) DO UPDATE SET
           ${columns.map((column) => `${column.name} = excluded.${column.name}`).join(', ')}`,
      );
    }
    const broken = database
      .prepare<[], { table: string }>('SELECT "table" FROM pragma_foreign_key_check')
      .get();
    if (broken) throw undoClashes(id, 'something later needs what it would remove, or it needs what is gone');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) {
      throw undoClashes(id, 'what it would bring back clashes with something added since');
    }
    throw error;
  }
}

/** Links the running operation to the one it took back; taking an undo back makes its target count again. */
function markUndone(database: Connection, operation: Operation): void {
  database
    .prepare('UPDATE operations SET undoes = ? WHERE id = (SELECT max(id) FROM operations)')
    .run(operation.id);
  database
    .prepare('UPDATE operations SET undone_by = (SELECT max(id) FROM operations) WHERE id = ?')
    .run(operation.id);
  if (operation.undoes !== null) {
    database.prepare('UPDATE operations SET undone_by = NULL WHERE id = ?').run(operation.undoes);
  }
}

/** The kept rows a person would recognise, by name; details of them are not listed beside them. */
function keptRows(database: Connection): KeptRow[] {
  return database
    .prepare<[], KeptRow>(
      `SELECT undo_rows.entity, undo_rows.row_id AS id,
         coalesce(clients.name, people.name, interactions.text, reminders.text, notes.text, apologies.what) AS name
       FROM undo_rows
       LEFT JOIN clients ON entity = 'clients' AND clients.id = row_id
       LEFT JOIN people ON entity = 'people' AND people.id = row_id
       LEFT JOIN interactions ON entity = 'interactions' AND interactions.id = row_id
       LEFT JOIN reminders ON entity = 'reminders' AND reminders.id = row_id
       LEFT JOIN notes ON entity = 'notes' AND notes.id = row_id
       LEFT JOIN apologies ON entity = 'apologies' AND apologies.id = row_id
       WHERE kept AND name IS NOT NULL
       ORDER BY entity, row_id`,
    )
    .all();
}

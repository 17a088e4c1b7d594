import { imageOf, type RecordedTable, recordedTables } from './change-log.ts';
import type { Connection } from './database.ts';

/** A foreign key between two recorded tables. */
export interface Link {
  child: string;
  column: string;
  parent: string;
  /** Whether the child is a detail of the parent, which is whole only with it. */
  isDetail: boolean;
}

/** Children that are entries in their own right: they may go while their parent stays. */
const standAlone = new Set([
  'interactions.client_id',
  'interaction_people.person_id',
  'notes.client_id',
  'notes.person_id',
  'reminders.client_id',
  'apologies.client_id',
  'apologies.person_id',
  'apologies.reminder_id',
  'apologies.interaction_id',
  'apologies.case_id',
  'cases.client_id',
  'cases.person_id',
  'case_steps.policy_id',
  'case_steps.after_id',
  'case_steps.interaction_id',
  'interactions.case_id',
  'reminders.case_id',
  'charges.client_id',
  'charges.case_id',
  'charges.interaction_id',
  'clients.profile_id',
  'fit_answers.client_id',
  'occasions.client_id',
  'occasions.person_id',
  'concerns.client_id',
  'concerns.person_id',
  'concern_acts.interaction_id',
  'feedback.client_id',
  'feedback.person_id',
  'playbook_runs.client_id',
  'playbook_runs.playbook_id',
  'reminders.run_id',
]);

/** The foreign keys between the recorded tables. */
export function links(database: Connection): Link[] {
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?) ORDER BY id',
      )
      .all(name)
      .map(({ column, parent }) => ({
        child: name,
        column,
        parent,
        isDetail: !standAlone.has(`${name}.${column}`),
      })),
  );
}

/**
 * Works out what taking an operation back comes to, in the temporary table `undo_rows`: of each row the image
 * from before the operation (null: there was none), the one the operation left where something changed it later, the
 * present one, and whether the row is kept as it is. A row is put back only where it is still as the operation left it.
 * A row that was inserted and not touched since has '' for its present image, which nothing needs unless it is kept.
 */
export function planUndo(database: Connection, operationId: number): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.undo_rows;
    CREATE TEMP TABLE undo_rows (
      entity TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT, now TEXT,
      changed_later INTEGER NOT NULL DEFAULT 0, kept INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (entity, row_id)
    ) WITHOUT ROWID;
    CREATE INDEX temp.undo_new ON undo_rows (entity, row_id) WHERE before IS NULL AND NOT kept;
    CREATE INDEX temp.undo_old ON undo_rows (entity, row_id) WHERE before IS NOT NULL AND NOT kept`);
  // Of several changes to one row, the earliest knows how the row was before.
  database
    .prepare(
      `INSERT INTO undo_rows (entity, row_id, before)
       SELECT entity, row_id, before FROM changes WHERE operation_id = ? ORDER BY id
       ON CONFLICT DO NOTHING`,
    )
    .run(operationId);
  // The first change after the operation knows how the operation left the row.
  database
    .prepare(
      `UPDATE undo_rows SET after = later.before, changed_later = 1
       FROM (SELECT entity, row_id, before, min(id) FROM changes WHERE operation_id > ? GROUP BY entity, row_id) AS later
       WHERE later.entity = undo_rows.entity AND later.row_id = undo_rows.row_id`,
    )
    .run(operationId);
  const tables = recordedTables(database);
  for (const { name, columns } of tables) {
    const image = `iif(before IS NULL AND NOT changed_later, '', ${imageOf(columns)})`;
    database.exec(`
      UPDATE undo_rows SET
        before = ${upToDate('before', columns)},
        after = ${upToDate('after', columns)},
        now = (SELECT ${image} FROM ${name} WHERE id = row_id)
      WHERE entity = '${name}'`);
  }
  database.exec(`
    DELETE FROM undo_rows WHERE now IS before;
    UPDATE undo_rows SET kept = 1 WHERE changed_later AND now IS NOT after`);
  keepTogether(database);
  for (const { name, columns } of tables) {
    database.exec(
      `UPDATE undo_rows SET now = ${presentImage(name, columns)} WHERE entity = '${name}' AND kept AND now = ''`,
    );
  }
}

/** The present image of a row of `undo_rows`, as SQL. */
export function presentImage(table: string, columns: RecordedTable['columns']): string {
  return `(SELECT ${imageOf(columns)} FROM ${table} WHERE id = row_id)`;
}

/** An image with the columns the table has by now; one younger than the image has its default. */
function upToDate(image: string, columns: RecordedTable['columns']): string {
  const values = columns.map(({ name, fallback }) => {
    const path = `'$.${name}'`;
    return `'${name}', iif(json_type(${image}, ${path}) IS NULL, ${fallback ?? 'NULL'}, json_extract(${image}, ${path}))`;
  });
  return `iif(${image} IS NULL, NULL, json_object(${values.join(', ')}))`;
}

/** Keeps what must be kept with what is kept: parents of children that stay, and the details of those parents. */
function keepTogether(database: Connection): void {
  const statements = links(database).flatMap(({ child, column, parent, isDetail }) => {
    const reference = `json_extract(undo_rows.before, '$.${column}')`;
    return [
      // A new parent, with a child that stays.
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${parent}' AND before IS NULL AND NOT kept AND EXISTS (
         SELECT 1 FROM ${child} WHERE ${child}.${column} = undo_rows.row_id AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS going
           WHERE going.entity = '${child}' AND going.row_id = ${child}.id AND NOT going.kept))`,
      // What would come back to a parent that is gone.
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${child}' AND before IS NOT NULL AND NOT kept AND ${reference} IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = ${reference})
         AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS coming
           WHERE coming.entity = '${parent}' AND coming.row_id = ${reference}
             AND coming.before IS NOT NULL AND NOT coming.kept)`,
      ...(isDetail
        ? [
            `UPDATE undo_rows SET kept = 1
             WHERE entity = '${child}' AND before IS NULL AND NOT kept AND EXISTS (
               SELECT 1 FROM ${child} JOIN undo_rows AS owner ON owner.row_id = ${child}.${column}
               WHERE ${child}.id = undo_rows.row_id AND owner.entity = '${parent}'
                 AND owner.before IS NULL AND owner.kept)`,
          ]
        : []),
    ].map((sql) => database.prepare(sql));
  });
  const taken = uniqueKeys(database).map(({ table, columns }) => {
    const same = columns.map((column) => `other.${column} = json_extract(undo_rows.before, '$.${column}')`);
    // What would come back to a place that is taken.
    return database.prepare(
      `UPDATE undo_rows SET kept = 1
       WHERE entity = '${table}' AND before IS NOT NULL AND NOT kept AND EXISTS (
         SELECT 1 FROM ${table} AS other
         WHERE ${same.join(' AND ')} AND other.id <> undo_rows.row_id AND NOT EXISTS (
           SELECT 1 FROM undo_rows AS going
           WHERE going.entity = '${table}' AND going.row_id = other.id AND NOT going.kept))`,
    );
  });
  // Keeping one row can be the reason to keep the next.
  for (let changed = 1; changed > 0; ) {
    changed = [...statements, ...taken].reduce((sum, statement) => sum + statement.run().changes, 0);
  }
}

/** The columns that are unique together, of each recorded table. */
function uniqueKeys(database: Connection): { table: string; columns: string[] }[] {
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE "unique" AND origin <> \'pk\'')
      .pluck()
      .all(name)
      .map((index) => ({
        table: name,
        columns: database
          .prepare<[string], string>('SELECT name FROM pragma_index_info(?)')
          .pluck()
          .all(index),
      })),
  );
}

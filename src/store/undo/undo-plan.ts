import type { Connection } from '../file/database.ts';
import { imageOf, type RecordedTable, recordedTables } from './change-log.ts';
import { links } from './links.ts';

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
  // No column links feedback to the entry in which it was asked or told; one would say what the other denies.
  const saidIn = database.prepare(
    `UPDATE undo_rows SET kept = 1
     WHERE entity = 'interactions' AND NOT kept AND EXISTS (
       SELECT 1 FROM undo_rows AS about
       WHERE about.entity = 'feedback' AND about.kept AND about.now IS NOT NULL)`,
  );
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
    changed = [...statements, saidIn, ...taken].reduce((sum, statement) => sum + statement.run().changes, 0);
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

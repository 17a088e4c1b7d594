import type { Connection } from './database.ts';

/** Tables whose rows are the log itself, or can be made anew from the others. */
const logTables = new Set(['operations', 'changes', 'kept_findings']);

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
    .map((name) => ({
      name,
      columns: database
        .prepare<[string], { name: string; fallback: string | null }>(
          'SELECT name, dflt_value AS fallback FROM pragma_table_info(?)',
        )
        .all(name),
    }));
}

/** Makes the triggers that record every change of a row, with the row as it was, under the newest operation. */
export function createChangeTriggers(database: Connection): void {
  for (const { name, columns } of recordedTables(database)) {
    const before = `json_object(${columns.map(({ name: column }) => `'${column}', OLD.${column}`).join(', ')})`;
    const record = (row: string, kind: string, image: string) =>
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
         VALUES ((SELECT max(id) FROM operations), '${name}', ${row}, '${kind}', ${image});`;
    database.exec(`
      CREATE TRIGGER record_${name}_insert AFTER INSERT ON ${name} BEGIN ${record('NEW.id', 'insert', 'NULL')} END;
      CREATE TRIGGER record_${name}_update AFTER UPDATE ON ${name} BEGIN ${record('OLD.id', 'update', before)} END;
      CREATE TRIGGER record_${name}_delete AFTER DELETE ON ${name} BEGIN ${record('OLD.id', 'delete', before)} END;
    `);
  }
}

/** Removes the recording triggers, so that a migration can change tables and rows unrecorded. */
export function dropChangeTriggers(database: Connection): void {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'record\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  for (const name of names) database.exec(`DROP TRIGGER ${name}`);
}

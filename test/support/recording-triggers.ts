import type { Connection } from '../../src/store/connection.ts';
import { imageOf, recordedTables } from '../../src/store/table.ts';

/** Makes the triggers by which programs up to the third schema recorded changes. */
export function createRecordingTriggers(database: Connection): void {
  for (const { name, columns } of recordedTables(database)) {
    const old = columns.map(({ name: column }) => ({ name: `OLD.${column}`, fallback: null }));
    const image = imageOf(old).replaceAll("'OLD.", "'");
    const record = (row: string, kind: string, before: string) =>
      `INSERT INTO changes (operation_id, entity, row_id, kind, before)
       VALUES ((SELECT max(id) FROM operations), '${name}', ${row}, '${kind}', ${before});`;
    database.exec(`
      CREATE TRIGGER record_${name}_insert AFTER INSERT ON ${name} BEGIN ${record('NEW.id', 'insert', 'NULL')} END;
      CREATE TRIGGER record_${name}_update AFTER UPDATE ON ${name} BEGIN ${record('OLD.id', 'update', image)} END;
      CREATE TRIGGER record_${name}_delete AFTER DELETE ON ${name} BEGIN ${record('OLD.id', 'delete', image)} END;
    `);
  }
}

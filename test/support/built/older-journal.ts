import { join } from 'node:path';
import { applicationId, connect, migrate, readMigrations } from '../../../src/store/connection.ts';
import { packageFolder } from '../package-folder.ts';

/** Makes a journal with one client, Ada, as an earlier version left it: at schema 4. */
export function makeOlderJournal(file: string): void {
  const database = connect(file, undefined);
  migrate(database, file, readMigrations(join(packageFolder, 'migrations')), 4);
  database.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA journal_mode = WAL;
     INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Ada', 'ada', '2026-01-01', '')`,
  );
  database.close();
}

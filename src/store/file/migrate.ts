import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '../../version.ts';
import type { Connection } from './database.ts';
import { journalNewer } from './errors.ts';

/** The schema a connection is at. */
export function versionOf(database: Connection): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** The files of the migrations, in order. */
export function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The SQL of each migration, in order; the first brings an empty file to version 1. */
export function readMigrations(folder: string): string[] {
  return migrationFiles(folder).map((file) => readFileSync(file, 'utf8'));
}

/** Brings a journal to `upTo`, each step in a transaction of its own; another process may be doing the same. */
export function migrate(
  database: Connection,
  file: string,
  migrations: readonly string[],
  upTo = schemaVersion,
): void {
  for (let step = versionOf(database); step < upTo; step = versionOf(database)) {
    database
      .transaction(() => {
        const version = versionOf(database);
        if (version > schemaVersion) throw journalNewer(file, version, schemaVersion);
        if (version !== step) return;
        const sql = migrations[version];
        if (sql === undefined) throw new Error(`migration ${version + 1} is missing`);
        database.exec(sql);
        database.pragma(`user_version = ${version + 1}`);
      })
      .immediate();
  }
}

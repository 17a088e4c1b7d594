import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from '../domain/text/system-reason.ts';
import { schemaVersion } from '../version.ts';
import { journalDamaged, journalNewer, sqliteUnusable } from './errors.ts';
import { addonIn } from './files.ts';

/** An open SQLite connection; only `store/` holds one. */
export type Connection = Database.Database;

/** `RAPP`, the mark of a journal in the header of an SQLite file. */
export const applicationId = 0x52415050;

/** Opens a connection to a file, to `:memory:`, or to the image of a file in memory; `addon` is the path of the native library, where it is known. */
export function connect(file: string | Buffer, addon: string | undefined): Connection {
  const database = opened(file, addon);
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
    if (database.pragma('foreign_keys', { simple: true }) !== 1)
      throw new Error('SQLite has no foreign keys');
    return database;
  } catch (error) {
    // SQLite removes what it made beside a damaged file when it closes it.
    database.close();
    throw error;
  }
}

/** A connection as SQLite gives it. */
export function opened(file: string | Buffer, addon: string | undefined): Connection {
  return new Database(file, addon === undefined ? {} : { nativeBinding: addon });
}

/** Opens a connection as `connect` does, and says what to type where SQLite itself cannot be loaded. */
export function connectIn(packageFolder: string, file: string | Buffer): Connection {
  try {
    return connect(file, addonIn(packageFolder));
  } catch (error) {
    throw sqliteUnusable(error, packageFolder) ?? error;
  }
}

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
        execMigration(database, file, sql);
        database.pragma(`user_version = ${version + 1}`);
      })
      .immediate();
  }
}

/** A migration that fails finds other tables than the number of the schema promises. */
function execMigration(database: Connection, file: string, sql: string): void {
  try {
    database.exec(sql);
  } catch (error) {
    throw codeOf(error) === 'SQLITE_ERROR' ? journalDamaged(file) : error;
  }
}

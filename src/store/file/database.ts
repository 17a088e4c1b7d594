import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { schemaVersion } from '../../version.ts';
import { journalNewer } from './journal-file.ts';

/** An open SQLite connection; only `store/` holds one. */
export type Connection = Database.Database;

/** Opens a connection to a file, to `:memory:`, or to the image of a file in memory; `addon` is the path of the native library, where it is known. */
export function connect(file: string | Buffer, addon: string | undefined): Connection {
  const database = new Database(file, addon === undefined ? {} : { nativeBinding: addon });
  database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
  return database;
}

/** The schema a connection is at. */
export function versionOf(database: Connection): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** The files of the migrations, in order. */
function migrationFiles(folder: string): string[] {
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

/**
 * An empty journal in memory: from the image the build made, which takes a tenth of the time, or where that is missing
 * or older than the migrations, from the migrations.
 */
export function emptyJournal(packageFolder: string, addon: string | undefined): Connection {
  const migrations = join(packageFolder, 'migrations');
  const image = imageIn(packageFolder, migrations);
  if (image) {
    const database = connect(image, addon);
    if (versionOf(database) === schemaVersion) return database;
    database.close();
  }
  const database = connect(':memory:', addon);
  database.exec(`BEGIN; ${readMigrations(migrations).join('\n')}; COMMIT`);
  return database;
}

function imageIn(packageFolder: string, migrations: string): Buffer | null {
  const file = join(packageFolder, 'dist', 'empty.db');
  if (!existsSync(file)) return null;
  const madeAt = statSync(file).mtimeMs;
  const isOlder = migrationFiles(migrations).some((one) => statSync(one).mtimeMs > madeAt);
  return isOlder ? null : readFileSync(file);
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../domain/text/system-reason.ts';
import { schemaVersion } from '../version.ts';
import {
  applicationId,
  type Connection,
  connectIn,
  migrate,
  migrationFiles,
  readMigrations,
  versionOf,
} from './connection.ts';
import {
  clearAbandoned,
  flushFolder,
  makeFolder,
  place,
  refusePlaceOfOthers,
  unfinishedName,
} from './files.ts';

/**
 * An empty journal in memory: from the image the build made, which takes a tenth of the time, or where that is missing
 * or older than the migrations, from the migrations.
 */
export function emptyJournal(packageFolder: string): Connection {
  const image = imageIn(packageFolder, 'empty.db');
  if (image) {
    const database = connectIn(packageFolder, image);
    if (versionOf(database) === schemaVersion) return database;
    database.close();
  }
  return migratedJournal(packageFolder);
}

function migratedJournal(packageFolder: string): Connection {
  const database = connectIn(packageFolder, ':memory:');
  database.exec(`BEGIN; ${readMigrations(join(packageFolder, 'migrations')).join('\n')}; COMMIT`);
  return database;
}

/** An image that the build made; null where it is missing or older than the migrations. */
function imageIn(packageFolder: string, name: string): Buffer | null {
  const file = join(packageFolder, 'dist', name);
  if (!existsSync(file)) return null;
  const madeAt = statSync(file).mtimeMs;
  const isOlder = migrationFiles(join(packageFolder, 'migrations')).some(
    (one) => statSync(one).mtimeMs > madeAt,
  );
  return isOlder ? null : readFileSync(file);
}

/** A journal that is being made beside its place, so that no other process meets half of one. */
export interface NewJournal {
  database: Connection;
  /** Puts it on the disk and into its place; false where another process was first, whose journal is the journal. */
  finish(): boolean;
  /** Takes the unfinished file away, where there still is one. */
  discard(): void;
}

/** Begins a journal for a place where there is none. Throws the system's error where it cannot be made. */
export function beginJournal(
  file: string,
  options: { packageFolder: string; makeFolder: boolean; user?: number | undefined },
): NewJournal {
  refusePlaceOfOthers(file, options.user);
  if (options.makeFolder) makeFolder(dirname(file));
  const unfinished = unfinishedName(file);
  let database: Connection | undefined;
  const discard = () => {
    database?.close();
    rmSync(unfinished, { force: true });
  };
  try {
    const image = imageIn(options.packageFolder, 'new.db') ?? '';
    writeFileSync(unfinished, image, { flag: 'wx', mode: 0o600 });
    clearAbandoned(file, statSync(unfinished).mtimeMs);
    database = connectIn(options.packageFolder, unfinished);
    // Nothing of it counts before it is in its place; then all of it is flushed at once.
    database.exec(
      `PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA application_id = ${applicationId}`,
    );
    if (versionOf(database) < schemaVersion)
      migrate(database, file, readMigrations(join(options.packageFolder, 'migrations')));
    return { database, discard, finish: () => finish(unfinished, file, database) };
  } catch (error) {
    discard();
    throw error;
  }
}

function finish(unfinished: string, file: string, database: Connection | undefined): boolean {
  database?.close();
  const handle = openSync(unfinished, 'r+');
  try {
    // These bytes of the header say that changes go to a write-ahead log from now on.
    writeSync(handle, Buffer.of(2, 2), 0, 2, 18);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    place(unfinished, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && existsSync(file)) return false;
    throw error;
  }
  flushFolder(dirname(file));
  return true;
}

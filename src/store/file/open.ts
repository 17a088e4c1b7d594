import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaVersion } from '../../version.ts';
import { type Journal, storeOn } from '../journal.ts';
import { type Connection, connect, emptyJournal, migrate, readMigrations, versionOf } from './database.ts';
import {
  applicationId,
  codeOf,
  inspectJournalFile,
  journalUnusable,
  reasonOf,
  translateSqliteError,
} from './journal-file.ts';

/** What opening a journal needs to know. */
interface OpenOptions {
  packageFolder: string;
  /** The instant recorded for changes. */
  now: Date;
  /** The command line recorded for changes. */
  command: string;
  /** The version of the program, and the build. */
  program: string;
  status(text: string): void;
}

/** Opens the journal in a file, making or migrating it where needed. */
export function openJournal(file: string, options: OpenOptions & { makeFolder: boolean }): Journal {
  try {
    if (!inspectJournalFile(file)) create(file, options);
    const { database, isImage } = connectOrRead(file, addonIn(options.packageFolder));
    try {
      if (versionOf(database) < schemaVersion) {
        if (!isImage) copyAside(database, file, options);
        migrate(database, file, migrationsOf(options));
      }
      if (isImage) database.pragma('query_only = ON');
    } catch (error) {
      database.close();
      throw error;
    }
    return storeOn(database, file, options);
  } catch (error) {
    throw translateSqliteError(error, file);
  }
}

/**
 * A connection to a file, or where its folder keeps SQLite from making the files it reads with, one to its image in
 * memory, which is not to be written to. A write-ahead log left beside the file is part of it, so then there is no image.
 */
function connectOrRead(file: string, addon: string | undefined): { database: Connection; isImage: boolean } {
  try {
    return { database: connect(file, addon), isImage: false };
  } catch (error) {
    const cannotMakeFiles = /^SQLITE_(READONLY_DIRECTORY|CANTOPEN)/.test(codeOf(error));
    if (!cannotMakeFiles || existsSync(`${file}-wal`)) throw error;
    const image = readFileSync(file);
    // These bytes of the header say that the file has a write-ahead log, which an image cannot have.
    image.fill(1, 18, 20);
    return { database: connect(image, addon), isImage: true };
  }
}

/** An empty journal in memory, for reading where there is no file yet. */
export function openEmptyJournal(options: OpenOptions): Journal {
  const database = emptyJournal(options.packageFolder, addonIn(options.packageFolder));
  return storeOn(database, ':memory:', options);
}

/** Makes a journal beside its place and links it there whole, so that no other process meets half of one. */
function create(file: string, options: OpenOptions & { makeFolder: boolean }): void {
  const unfinished = `${file}.new-${options.now.getTime()}-${Math.random().toString(36).slice(2)}`;
  try {
    if (options.makeFolder) makeFolder(dirname(file));
    closeSync(openSync(unfinished, 'wx', 0o600));
  } catch (error) {
    throw journalUnusable(file, reasonOf(error));
  }
  try {
    const database = connect(unfinished, addonIn(options.packageFolder));
    database.pragma(`application_id = ${applicationId}`);
    migrate(database, file, migrationsOf(options));
    database.pragma('journal_mode = WAL');
    database.close();
    place(unfinished, file);
  } catch (error) {
    // Another process was first: its journal is the journal.
    if (existsSync(file)) return;
    const translated = translateSqliteError(error, file);
    throw translated === error ? journalUnusable(file, reasonOf(error)) : translated;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  }
}

/** Gives a finished file its name unless the name is taken; by renaming where the disk knows no second names. */
function place(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error)) || existsSync(file))
      throw error;
    renameSync(unfinished, file);
  }
}

/** Copies a journal of an older schema aside, before it is brought to this one. */
function copyAside(database: Connection, file: string, options: OpenOptions): void {
  const stamp = options.now.toISOString().replace(/[-:]|\..*/g, '');
  const copy = `${file}.schema-${versionOf(database)}-${stamp}`;
  // Written beside its name and flushed before it gets it: what bears the name is whole.
  const unfinished = `${copy}.part-${Math.random().toString(36).slice(2)}`;
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    database.prepare('VACUUM INTO ?').run(unfinished);
    const handle = openSync(unfinished, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(unfinished, copy);
  } catch (error) {
    const translated = translateSqliteError(error, file);
    throw translated === error ? journalUnusable(file, reasonOf(error)) : translated;
  } finally {
    rmSync(unfinished, { force: true });
  }
  options.status(`The journal was brought to a new schema; it is kept as it was in ${copy}`);
}

function migrationsOf(options: OpenOptions): string[] {
  return readMigrations(join(options.packageFolder, 'migrations'));
}

/** The native library beside this package: naming it saves better-sqlite3 its search. */
function addonIn(packageFolder: string): string | undefined {
  const path = join(
    packageFolder,
    'node_modules',
    'better-sqlite3',
    'build',
    'Release',
    'better_sqlite3.node',
  );
  return existsSync(path) ? path : undefined;
}

/**
 * Makes a folder and those above it that are missing, for the owner alone. Node's own `recursive` never ends where
 * a file system refuses folders the way `/proc` does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process was first.
    if (!existsSync(path)) throw error;
  }
}

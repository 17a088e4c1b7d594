import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { schemaVersion } from '../version.ts';
import {
  codeOf,
  journalNewer,
  journalUnusable,
  notAJournal,
  reasonOf,
  translateSqliteError,
} from './errors.ts';
import { type Journal, storeOn } from './journal.ts';

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
function emptyJournal(packageFolder: string, addon: string | undefined): Connection {
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

/** `RAPP`, the mark of a journal in the header of an SQLite file. */
export const applicationId = 0x52415050;

const magic = 'SQLite format 3\u0000';

/** Makes a file its owner's alone; somebody else's stays as it is, and can at most be read. */
function makePrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EROFS') throw error;
  }
}

/** Whether there is no file at that place. */
export function journalMissing(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'));
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

/**
 * Reads the header of a journal without opening it in SQLite, so that what is not ours, or newer than
 * ours, is refused untouched. Also makes the file the owner's alone. Returns false where there is no file.
 */
function inspectJournalFile(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw journalUnusable(file, reasonOf(error));
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw journalUnusable(file, 'it is a folder');
    if (!stat.isFile()) throw journalUnusable(file, 'it is not a file');
    const header = Buffer.alloc(100);
    const read = readSync(handle, header, 0, 100, 0);
    if (read < 100 || header.toString('latin1', 0, 16) !== magic) throw notAJournal(file);
    if (header.readUInt32BE(68) !== applicationId) throw notAJournal(file);
    const version = header.readUInt32BE(60);
    if (version > schemaVersion) throw journalNewer(file, version, schemaVersion);
    if ((stat.mode & 0o077) !== 0) makePrivate(file);
    return true;
  } finally {
    closeSync(handle);
  }
}

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

import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
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
import { RapportError } from '../domain/text/failure.ts';
import { oneLine } from '../domain/text/words.ts';
import { schemaVersion } from '../version.ts';
import {
  codeOf,
  journalDamaged,
  journalNewer,
  journalOfAnother,
  journalUnusable,
  notAJournal,
  reasonOf,
  sqliteUnusable,
  translateSqliteError,
} from './errors.ts';
import {
  addonIn,
  clearAbandoned,
  clearSecondName,
  closeFolder,
  isOwn,
  makeFolder,
  openRegular,
  place,
  refusePlaceOfOthers,
  unfinishedName,
} from './files.ts';
import { firstPageInLog, imageOf, isRemainsOf } from './image.ts';
import { type Journal, storeOn } from './journal.ts';

/** An open SQLite connection; only `store/` holds one. */
export type Connection = Database.Database;

/** Opens a connection to a file, to `:memory:`, or to the image of a file in memory; `addon` is the path of the native library, where it is known. */
export function connect(file: string | Buffer, addon: string | undefined): Connection {
  const database = opened(file, addon);
  database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
  if (database.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('SQLite has no foreign keys');
  return database;
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

/**
 * An empty journal in memory: from the image the build made, which takes a tenth of the time, or where that is missing
 * or older than the migrations, from the migrations.
 */
function emptyJournal(packageFolder: string): Connection {
  const migrations = join(packageFolder, 'migrations');
  const image = imageIn(packageFolder, migrations);
  if (image) {
    const database = connectIn(packageFolder, image);
    if (versionOf(database) === schemaVersion) return database;
    database.close();
  }
  const database = connectIn(packageFolder, ':memory:');
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

/** Whether there is no file at that place. */
export function journalMissing(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

/** A journal as it was found on the disk. */
interface Found {
  /** The schema it is at. */
  version: number;
  /** Whether it is the user's own. */
  isOwn: boolean;
  /** Whether its owner may not write to it; SQLite would make files beside it that stay so. */
  isReadOnly: boolean;
}

/**
 * Looks at a journal without opening it in SQLite, so that what is not ours, or newer than ours, is refused untouched.
 * Takes a journal of the user's own from the eyes of others. Returns null where there is no file.
 */
function inspectJournalFile(file: string, user: number | undefined): Found | null {
  let open: ReturnType<typeof openRegular>;
  try {
    open = openRegular(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw journalUnusable(file, reasonOf(error));
  }
  const { handle, stat } = open;
  try {
    const version = versionIn(handle, file);
    if (version === null) throw isRemainsOf(file) ? journalDamaged(file) : notAJournal(file);
    const own = isOwn(file, stat, user);
    if (own && (stat.mode & 0o077) !== 0) makePrivate(handle, stat.mode);
    if (own) clearSecondName(file, stat);
    return { version, isOwn: own, isReadOnly: (stat.mode & 0o200) === 0 };
  } finally {
    closeSync(handle);
  }
}

/** The schema a journal is at, as its file says; null where it does not begin as an SQLite file. Throws for what is not ours, or newer. */
export function versionIn(handle: number, file: string): number | null {
  const header = Buffer.alloc(100);
  const read = readSync(handle, header, 0, 100, 0);
  if (read < 100 || header.toString('latin1', 0, 16) !== magic) return null;
  if (header.readUInt32BE(68) !== applicationId) throw notAJournal(file);
  // What was written last may stand in the write-ahead log alone.
  const version = (firstPageInLog(file) ?? header).readUInt32BE(60);
  if (version > schemaVersion) throw journalNewer(file, version, schemaVersion);
  return version;
}

/** Makes a file its owner's alone, where the disk can be written. */
function makePrivate(handle: number, mode: number): void {
  try {
    fchmodSync(handle, mode & 0o700);
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EROFS') throw error;
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
  /** The number of the user who runs it; undefined where the system has none. */
  user?: number | undefined;
  status(text: string): void;
}

/** How a journal is opened. */
interface JournalOptions extends OpenOptions {
  /** Whether the command may change it. A reading one leaves the file as it is. */
  writes: boolean;
  /** Whether it is rapport's own folder, which is made where it is missing and closed to others. */
  makeFolder: boolean;
}

/** Opens the journal in a file. A command that may change it makes or migrates the file first, where needed. */
export function openJournal(file: string, options: JournalOptions): Journal {
  try {
    if (options.makeFolder) closeFolder(dirname(file), options.user);
    const found = inspectJournalFile(file, options.user);
    if (!found) create(file, options);
    else if (options.writes && !found.isOwn) throw journalOfAnother(file);
    else if (options.writes && found.isReadOnly) throw journalUnusable(file, 'it or its folder is read-only');
    // Looking through a folder that was named may take long.
    else if (options.writes && options.makeFolder) clearAbandoned(file, options.now.getTime());
    // SQLite makes files beside a journal, which would be root's, or another user's.
    const asImage =
      found && !options.writes && (!found.isOwn || found.isReadOnly || found.version < schemaVersion);
    const database = asImage ? readImage(file, options) : connectOrRead(file, options);
    return storeOn(database, file, { ...options, beforeCommit: () => mayCommit(database, file, options) });
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** An error as a sentence of ours where SQLite, the system or the gate to files refused a journal. */
export function refusalOf(error: unknown, file: string): unknown {
  const isRefused =
    error instanceof Error && (error.constructor === Error || /^E[A-Z]+$/.test(codeOf(error)));
  return isRefused ? journalUnusable(file, reasonOf(error)) : translateSqliteError(error, file);
}

/** A connection to a file, or to its image where SQLite cannot make the files it reads with. */
function connectOrRead(file: string, options: JournalOptions): Connection {
  let database: Connection | undefined;
  try {
    database = connectIn(options.packageFolder, file);
    const version = versionOf(database);
    if (version > schemaVersion) throw journalNewer(file, version, schemaVersion);
    if (version < schemaVersion) beginMigration(database, file, options);
    return database;
  } catch (error) {
    database?.close();
    const isUnwritable = /^SQLITE_(READONLY_DIRECTORY|CANTOPEN)/.test(codeOf(error));
    // A full disk has no room for the index of the write-ahead log.
    const isFull = !options.writes && /^SQLITE_(FULL|IOERR_SHM)/.test(codeOf(error));
    if (isUnwritable || isFull) return readImage(file, options);
    throw error;
  }
}

/** Brings an older journal to this schema in a transaction that stays open: the first change commits it, or nothing does. */
function beginMigration(database: Connection, file: string, options: OpenOptions): void {
  database.exec('BEGIN IMMEDIATE');
  const isOlder = versionOf(database) < schemaVersion;
  migrate(database, file, migrationsOf(options));
  // Another process may have been first.
  if (!isOlder) database.exec('ROLLBACK');
}

/**
 * A connection to the image of a file in memory, brought to the newest schema. In the transaction that stays open a change can be
 * tried, as an import does; none can be kept.
 */
function readImage(file: string, options: OpenOptions): Connection {
  const database = connectIn(options.packageFolder, imageOf(file));
  try {
    migrate(database, file, migrationsOf(options));
    database.exec('BEGIN');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An empty journal in memory, for reading where there is no file yet. */
export function openEmptyJournal(options: OpenOptions): Journal {
  const database = emptyJournal(options.packageFolder);
  return storeOn(database, ':memory:', options);
}

/** A journal whose file is made by its first change: a command that is refused leaves none behind. */
export function openJournalToBe(file: string, options: JournalOptions): Journal {
  const empty = openEmptyJournal(options);
  let made: Journal | undefined;
  const make = () => {
    empty.close();
    made = openJournal(file, options);
    return made;
  };
  const facade = (at: (journal: Journal) => Journal): Journal => {
    const present = (key: keyof Journal): object => at(made ?? empty)[key];
    return new Proxy({} as Journal, {
      get: (_, key: keyof Journal) => {
        if (key === 'change')
          return (...words: Parameters<Journal['change']>) => at(made ?? make()).change(...words);
        if (key === 'at') return (now: Date) => facade((journal) => journal.at(now));
        if (key === 'isSound' || key === 'close') return present(key);
        // A topic may be at hand since before the first change.
        return new Proxy(present(key), { get: (_topic, name) => Reflect.get(present(key), name) });
      },
    });
  };
  return facade((journal) => journal);
}

/** Makes a journal beside its place and links it there whole, so that no other process meets half of one. */
function create(file: string, options: JournalOptions): void {
  refusePlaceOfOthers(file, options.user);
  const unfinished = unfinishedName(file);
  try {
    if (options.makeFolder) makeFolder(dirname(file));
    closeSync(openSync(unfinished, 'wx', 0o600));
  } catch (error) {
    throw journalUnusable(file, reasonOf(error));
  }
  try {
    clearAbandoned(file, statSync(unfinished).mtimeMs);
    const database = connectIn(options.packageFolder, unfinished);
    database.pragma(`application_id = ${applicationId}`);
    migrate(database, file, migrationsOf(options));
    database.pragma('journal_mode = WAL');
    database.close();
    place(unfinished, file);
  } catch (error) {
    // Another process was first: its journal is the journal.
    if (existsSync(file)) return;
    const translated = translateSqliteError(error, file);
    const isOurs = translated instanceof RapportError;
    throw isOurs ? translated : journalUnusable(file, reasonOf(error));
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  }
}

/** Comes before a change is kept in a transaction that opening began: the one of a migration, or of an image. */
function mayCommit(database: Connection, file: string, options: OpenOptions): void {
  if (database.memory) throw journalUnusable(file, 'it or its folder is read-only');
  copyAside(file, options);
}

/** Copies a journal of an older schema aside, as it is on the disk while a migration is not committed yet. */
function copyAside(file: string, options: OpenOptions): void {
  const database = connectIn(options.packageFolder, file);
  const stamp = options.now.toISOString().replace(/[-:]|\..*/g, '');
  const copy = `${file}.schema-${versionOf(database)}-${stamp}`;
  // Written beside its name and flushed before it gets it: what bears the name is whole.
  const unfinished = unfinishedName(file);
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    clearAbandoned(file, statSync(unfinished).mtimeMs);
    database.prepare('VACUUM INTO ?').run(unfinished);
    const handle = openSync(unfinished, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(unfinished, copy);
  } catch (error) {
    const translated = translateSqliteError(error, file);
    throw translated === error ? journalUnusable(file, reasonOf(error)) : translated;
  } finally {
    database.close();
    rmSync(unfinished, { force: true });
  }
  options.status(`The journal was brought to a new schema; it is kept as it was in ${oneLine(copy)}`);
}

function migrationsOf(options: OpenOptions): string[] {
  return readMigrations(join(options.packageFolder, 'migrations'));
}

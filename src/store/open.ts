import { closeSync, fchmodSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RapportError } from '../domain/text/failure.ts';
import { codeOf, reasonOf } from '../domain/text/system-reason.ts';
import { oneLine } from '../domain/text/words.ts';
import { schemaVersion } from '../version.ts';
import {
  applicationId,
  type Connection,
  connectIn,
  migrate,
  readMigrations,
  versionOf,
} from './connection.ts';
import {
  journalDamaged,
  journalLocked,
  journalNewer,
  journalOfAnother,
  journalRefused,
  journalUnusable,
  notAJournal,
  translateSqliteError,
} from './errors.ts';
import { clearAbandoned, clearSecondName, closeFolder, isOwn, openRegular, unfinishedName } from './files.ts';
import { copyTo, firstPageInLog, imageOf, isTooLarge, refuseOddBeside, remainsOf } from './image.ts';
import { type Journal, storeOn } from './journal.ts';
import { beginJournal, emptyJournal } from './new-journal.ts';

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
export function inspectJournalFile(file: string, user: number | undefined): Found | null {
  let open: ReturnType<typeof openRegular>;
  try {
    open = openRegular(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw journalRefused(file, error);
  }
  const { handle, stat } = open;
  try {
    const version = versionIn(handle, file);
    if (version === null) throw remainsOf(file) ? journalDamaged(file) : notAJournal(file);
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
  refuseOddBeside(file);
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
  /** Makes an empty folder that only the user can read, for the copy of a large file. */
  makeTemporaryFolder(): string;
}

/** Opens the journal in a file. A command that may change it migrates it, or makes it where it is missing, with its first change. */
export function openJournal(file: string, options: JournalOptions): Journal {
  return translating(file, () => {
    if (options.makeFolder) closeFolder(dirname(file), options.user);
    const found = inspectJournalFile(file, options.user);
    if (!found) return journalToBe(file, options);
    if (options.writes && !found.isOwn) throw journalOfAnother(file);
    else if (options.writes && found.isReadOnly) throw journalUnusable(file, 'it or its folder is read-only');
    // Looking through a folder that was named may take long.
    else if (options.writes && options.makeFolder) clearAbandoned(file, options.now.getTime());
    // SQLite makes files beside a journal, which would be root's, or another user's.
    const asImage = !options.writes && (!found.isOwn || found.isReadOnly || found.version < schemaVersion);
    const database = asImage ? readImage(file, options) : connectOrRead(file, options);
    return storeOn(database, file, { ...options, beforeCommit: () => mayCommit(database, file, options) });
  });
}

/** An error as a sentence of ours where SQLite, the system or the gate to files refused a journal. */
export function refusalOf(error: unknown, file: string): unknown {
  const isRefused =
    error instanceof Error && (error.constructor === Error || /^E[A-Z]+$/.test(codeOf(error)));
  return isRefused ? journalRefused(file, error) : translateSqliteError(error, file);
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
 * A connection to the image of a file in memory, or to a copy of a large one, brought to the newest schema. In the transaction that
 * stays open a change can be tried, as an import does; none can be kept.
 */
function readImage(file: string, options: JournalOptions): Connection {
  const database = connectToImage(file, options);
  try {
    migrate(database, file, migrationsOf(options));
    database.exec('BEGIN');
    return database;
  } catch (error) {
    database.close();
    throw codeOf(error) === 'SQLITE_FULL' ? noCopy(file, error) : error;
  }
}

/** What connecting to an image needs to know. */
export type ImageOptions = Pick<JournalOptions, 'packageFolder' | 'makeTemporaryFolder'>;

/** A connection to what a file holds, with its write-ahead log: nothing that is done there reaches the file. */
export function connectToImage(file: string, options: ImageOptions): Connection {
  if (!isTooLarge(file)) return connectIn(options.packageFolder, imageOf(file));
  try {
    return connectToCopy(file, options);
  } catch (error) {
    throw /^(E[A-Z]+|SQLITE_FULL)$/.test(codeOf(error)) ? noCopy(file, error) : error;
  }
}

/** A connection to a copy on the disk, which has no name: nothing of it stays, however the run ends. */
function connectToCopy(file: string, options: ImageOptions): Connection {
  const folder = options.makeTemporaryFolder();
  try {
    const copy = join(folder, 'copy.db');
    copyTo(copy, file);
    const database = connectIn(options.packageFolder, copy);
    // It takes in its log, and from then on needs no file but its own.
    database.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY');
    return database;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An empty journal in memory, for reading where there is no file yet. */
export function openEmptyJournal(options: OpenOptions): Journal {
  return storeOn(emptyJournal(options.packageFolder), ':memory:', options);
}

type Change = Journal['change'];

/** A journal whose file is made by its first change and has it: a change that is refused, or changes nothing, leaves none. */
function journalToBe(file: string, options: JournalOptions): Journal {
  const empty = openEmptyJournal(options);
  let current: Journal | null = empty;
  const journal = () => {
    current ??= openJournal(file, options);
    return current;
  };
  const firstChange = (at: (journal: Journal) => Journal, ...words: Parameters<Change>) => {
    const made = translating(file, () => beginJournal(file, options));
    try {
      current = storeOn(made.database, file, options);
      const before = lastOperation(current);
      const result = at(current).change(...words);
      const isKept = lastOperation(current) !== before;
      current = isKept ? null : empty;
      if (!isKept || translating(file, made.finish)) return result;
      // An import has read its rows, and cannot be done again.
      if (words[2]?.kind === 'import') throw journalLocked(file);
      return at(journal()).change(...words);
    } catch (error) {
      current = empty;
      throw error;
    } finally {
      made.discard();
    }
  };
  const facade = (at: (journal: Journal) => Journal): Journal => {
    const present = (key: keyof Journal): object => at(journal())[key];
    return new Proxy({} as Journal, {
      get: (_, key: keyof Journal) => {
        if (key === 'change')
          return (...words: Parameters<Change>) =>
            current === empty ? firstChange(at, ...words) : at(journal()).change(...words);
        if (key === 'at') return (now: Date) => facade((one) => one.at(now));
        if (key === 'close')
          return () => {
            empty.close();
            current?.close();
          };
        if (key === 'isSound') return present(key);
        // A topic may be at hand since before the first change.
        return new Proxy(present(key), { get: (_topic, name) => Reflect.get(present(key), name) });
      },
    });
  };
  return facade((one) => one);
}

function lastOperation({ operations }: Journal): number | undefined {
  return operations.list(1)[0]?.id;
}

/** Does something with a file of a journal; says in a sentence of ours why the system refused it. */
function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Comes before a change is kept in a transaction that opening began: the one of a migration, or of an image. */
function mayCommit(database: Connection, file: string, options: OpenOptions): void {
  if (database.name !== file) throw journalUnusable(file, 'it or its folder is read-only');
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
    throw translated === error ? journalRefused(file, error) : translated;
  } finally {
    database.close();
    rmSync(unfinished, { force: true });
  }
  options.status(`The journal was brought to a new schema; it is kept as it was in ${oneLine(copy)}`);
}

/** A journal that is too large to be read into memory can be copied to no other place, either. */
function noCopy(file: string, error: unknown): RapportError {
  const why = codeOf(error) === 'SQLITE_FULL' ? 'there is no space left on the disk' : reasonOf(error);
  return journalUnusable(file, `it is read as a copy, and none can be made: ${why}`, [
    'Name another place for the copy: TMPDIR=DIR',
  ]);
}

function migrationsOf(options: OpenOptions): string[] {
  return readMigrations(join(options.packageFolder, 'migrations'));
}

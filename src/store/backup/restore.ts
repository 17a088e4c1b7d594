import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Drill, Holdings, Present } from '../../domain/backup.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { codeOf, hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import { schemaVersion } from '../../version.ts';
import { type Connection, connectIn, migrate, readMigrations, versionOf } from '../connection.ts';
import { structureFaultIn } from '../doctor/contents.ts';
import { journalLocked, journalOfAnother, translateSqliteError } from '../errors.ts';
import {
  behindLinks,
  flushFolder,
  isOwn,
  makeFolder,
  openRegular,
  refusePlaceOfOthers,
  replacedEnding,
  unfinishedName,
} from '../files.ts';
import { recordRestore } from '../journal.ts';
import { connectToImage, type ImageOptions, refusalOf, versionIn } from '../open.ts';
import { faultIn, holdingsOf } from './contents.ts';
import { copyJournal, discardCopy, makeEmpty, setLogging } from './copy.ts';

/** What restoring needs to know. */
interface RestoreOptions extends ImageOptions {
  now: Date;
  /** The command line recorded for it. */
  command: string;
  /** Whether the folder of the journal is made where it is missing. */
  makeFolder: boolean;
  user: number | undefined;
}

/** Reads a backup and the journal that it would replace; changes nothing. Throws where the backup is none, is newer, or has faults. */
export function drill(backup: string, journal: string, options: ImageOptions): Drill {
  if (existsSync(journal) && realpathSync(journal) === placeOf(backup)) throw restoresItself(journal);
  const database = connectToBackup(backup, options);
  try {
    const fault = faultIn(database) ?? structureFaultIn(database, options.packageFolder);
    if (fault !== null) throw backupDamaged(backup, fault);
    return { backup, journal, inBackup: holdingsOf(database), present: presentAt(journal, options) };
  } finally {
    database.close();
  }
}

function placeOf(backup: string): string {
  try {
    return realpathSync(backup);
  } catch (error) {
    throw backupUnreadable(backup, error);
  }
}

function connectToBackup(backup: string, options: ImageOptions): Connection {
  try {
    if (!beginsAsJournal(backup)) throw notABackup(backup);
    return connectToImage(backup, options);
  } catch (error) {
    if (error instanceof RapportError) throw error.code === 'not-a-journal' ? notABackup(backup) : error;
    if (codeOf(error).startsWith('SQLITE_')) throw backupDamaged(backup, 'its pages are not whole');
    throw backupUnreadable(backup, error);
  }
}

/** Whether a file begins as a journal does; throws for one of another program, or of a newer rapport. */
function beginsAsJournal(file: string): boolean {
  const { handle } = openRegular(file);
  try {
    return versionIn(handle, file) !== null;
  } finally {
    closeSync(handle);
  }
}

const unknown: Holdings = {
  ...{ version: null, clients: null, entries: null, reminders: null },
  lastChangeAt: null,
};

/** The journal that would be replaced, as far as it can be read; null where there is none. */
function presentAt(journal: string, options: ImageOptions): Present | null {
  if (!lstatSync(journal, { throwIfNoEntry: false })) return null;
  let database: Connection | undefined;
  try {
    if (!beginsAsJournal(journal)) return { ...unknown, isDamaged: true };
    database = connectToImage(journal, options);
    return { ...holdingsOf(database), isDamaged: faultIn(database) !== null };
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))) return { ...unknown, isDamaged: true };
    throw refusalOf(error, journal);
  } finally {
    database?.close();
  }
}

/** Puts a backup in the place of the journal; returns where the journal is kept that it replaced, or null where there was none. */
export async function restore(
  backup: string,
  journal: string,
  options: RestoreOptions,
): Promise<{ kept: string | null }> {
  let unfinished: string | undefined;
  try {
    const target = behindLinks(journal, options.user);
    const stat = lstatSync(target, { throwIfNoEntry: false });
    if (stat && !isOwn(target, stat, options.user)) throw journalOfAnother(journal);
    refusePlaceOfOthers(target, options.user);
    if (options.makeFolder) makeFolder(dirname(target));
    unfinished = unfinishedName(target);
    makeEmpty(unfinished, target);
    const source = connectToBackup(backup, options);
    try {
      const fault = await copyJournal(source, unfinished, options.packageFolder);
      if (fault !== null) throw backupDamaged(backup, fault);
    } finally {
      source.close();
    }
    const kept = stat ? keptName(target, options.now) : null;
    makeReady(unfinished, backup, kept, options);
    if (kept === null) renameSync(unfinished, target);
    else replace(target, kept, unfinished, options);
    flushFolder(dirname(target));
    return { kept };
  } catch (error) {
    const translated = translateSqliteError(error, journal);
    throw translated === error ? refusalOf(error, journal) : translated;
  } finally {
    if (unfinished !== undefined) discardCopy(unfinished);
  }
}

/** The name that a replaced journal is kept under. */
function keptName(journal: string, now: Date): string {
  const name = `${journal}${replacedEnding}${now.toISOString().replace(/[-:]|\..*/g, '')}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!lstatSync(free, { throwIfNoEntry: false })) return free;
  }
}

/** Brings a copy to the newest schema, and records in it that it was restored. */
function makeReady(
  file: string,
  backup: string,
  kept: string | null,
  { packageFolder, now, command }: RestoreOptions,
): void {
  const database = connectIn(packageFolder, file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY');
    if (versionOf(database) < schemaVersion)
      migrate(database, file, readMigrations(join(packageFolder, 'migrations')));
    recordRestore(database, { at: now.toISOString(), command, backup, kept });
  } finally {
    database.close();
  }
  setLogging(file, true);
}

/** Keeps a journal under another name and gives its own to a finished file: there is a journal of that name at every moment. */
function replace(journal: string, kept: string, finished: string, options: RestoreOptions): void {
  const closed = closeOff(journal, options);
  try {
    linkOrMove(journal, kept);
    // A log that stayed would be taken for one of the new file.
    for (const ending of ['-wal', '-journal']) moveIfThere(journal + ending, kept + ending);
    rmSync(`${journal}-shm`, { force: true });
    renameSync(finished, journal);
  } finally {
    closed?.close();
  }
}

/**
 * Has SQLite take in what stands beside a journal, and keeps other programs out until the connection is closed. Returns null for a
 * journal that is too damaged for that: it is kept with what stands beside it.
 */
function closeOff(journal: string, { packageFolder }: RestoreOptions): Connection | null {
  // SQLite would take a file without a header for a new one, and delete the log beside it.
  if (!beginsAsJournal(journal)) return null;
  let database: Connection | undefined;
  try {
    database = connectIn(packageFolder, journal);
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) throw journalLocked(journal);
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))) return null;
    throw error;
  }
}

/** A second name for a file; where the disk knows none, its only one. */
function linkOrMove(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    renameSync(file, name);
  }
}

function moveIfThere(file: string, name: string): void {
  if (statSync(file, { throwIfNoEntry: false })) renameSync(file, name);
}

/** The file is no journal. */
function notABackup(path: string): RapportError {
  return new RapportError('refused', 'not-a-backup', `"${path}" is no backup of a rapport journal.`, [
    'Nothing was changed. A backup is a file that rapport backup made, or a copy of a journal.',
  ]);
}

/** There is no such file, or it cannot be read. */
function backupUnreadable(path: string, error: unknown): RapportError {
  const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error);
  return new RapportError('refused', 'backup-unreadable', `Cannot read the backup "${path}": ${why}.`, [
    ...hintsFor(error),
    'To find the newest backup: rapport doctor',
    'To bring back an archived client: rapport client restore CLIENT',
  ]);
}

/** The backup has faults. */
function backupDamaged(path: string, why: string): RapportError {
  return new RapportError('refused', 'backup-damaged', `The backup "${path}" is damaged: ${why}.`, [
    'Nothing was changed. Take an older one.',
  ]);
}

/** The file is the journal itself. */
function restoresItself(path: string): RapportError {
  return new RapportError('refused', 'restores-itself', `"${path}" is the journal itself.`, [
    'Name a backup of it: rapport restore FILE',
  ]);
}

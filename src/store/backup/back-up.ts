import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Backup } from '../../domain/backup.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { codeOf, hintsFor, reasonOf } from '../../domain/text/system-reason.ts';
import { type Connection, connectIn, versionOf } from '../connection.ts';
import { journalDamaged, journalNotThere } from '../errors.ts';
import { flushFolder, place as giveName, makeFolder, refusePlaceOfOthers, unfinishedName } from '../files.ts';
import { connectToImage, type ImageOptions, inspectJournalFile, refusalOf } from '../open.ts';
import { holdingsOf } from './contents.ts';
import { copyJournal, discardCopy, makeEmpty } from './copy.ts';
import { backupFolder, backupName, namedBackups, noteFile } from './names.ts';

/** What a backup needs to know. */
interface BackupOptions extends ImageOptions {
  /** The day of its name. */
  day: CalendarDate;
  /** How many with such names are kept; undefined keeps all. */
  keep: number | undefined;
  user: number | undefined;
}

/** Copies a journal to a file or, under a name with the day, into a folder; into `backups` beside it where none is named. */
export async function backUp(
  journal: string,
  target: string | null,
  options: BackupOptions,
): Promise<Backup> {
  const isFolder = target === null || isFolderAt(target);
  if (options.keep !== undefined && !isFolder) throw keepNeedsFolder();
  const folder = target === null ? backupFolder(journal) : isFolder ? target : dirname(target);
  const place = { folder, path: isFolder ? null : target, isOwnFolder: target === null };
  const database = connectAsItIs(journal, options);
  try {
    const holdings = holdingsOf(database);
    const path = await written(database, journal, place, options);
    const deleted =
      options.keep === undefined ? [] : deleteOlder(folder, journal, { keep: options.keep, made: path });
    if (target !== null) noteElsewhere(journal, resolve(path), options.day);
    return { ...holdings, path, bytes: statSync(path).size, deleted };
  } finally {
    database.close();
  }
}

function isFolderAt(path: string): boolean {
  return path.endsWith('/') || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A connection to a journal that reads it as it is: it is not migrated, and nothing is made beside another user's. */
function connectAsItIs(journal: string, options: BackupOptions): Connection {
  let database: Connection | undefined;
  try {
    const found = inspectJournalFile(journal, options.user);
    if (!found) throw journalNotThere(journal);
    if (!found.isOwn || found.isReadOnly) return connectToImage(journal, options);
    database = connectIn(options.packageFolder, journal);
    versionOf(database);
    return database;
  } catch (error) {
    database?.close();
    // SQLite reads with files of its own beside the journal, which cannot be made everywhere.
    if (/^SQLITE_(READONLY_DIRECTORY|CANTOPEN|FULL|IOERR_SHM)/.test(codeOf(error)))
      return connectToImage(journal, options);
    throw refusalOf(error, journal);
  }
}

/** Where a backup goes: under a name of its own, or under one with the day in a folder. */
interface Place {
  folder: string;
  path: string | null;
  /** Whether the folder is made where it is missing. */
  isOwnFolder: boolean;
}

/** Writes a backup under an unfinished name, looks at it, and gives it its own; returns that. */
async function written(
  database: Connection,
  journal: string,
  { folder, path, isOwnFolder }: Place,
  { day, packageFolder, user }: BackupOptions,
): Promise<string> {
  const name = path ?? join(folder, basename(journal));
  const unfinished = unfinishedName(name);
  try {
    if (path !== null && lstatSync(path, { throwIfNoEntry: false })) throw backupExists(path);
    refusePlaceOfOthers(unfinished, user);
    if (isOwnFolder) makeFolder(folder);
    makeEmpty(unfinished, name);
    if ((await copyJournal(database, unfinished, packageFolder)) !== null) throw journalDamaged(journal);
    return placed(unfinished, path, (number) => join(folder, backupName(journal, day, number)));
  } catch (error) {
    if (error instanceof RapportError) throw error;
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) throw journalDamaged(journal);
    throw backupUnwritable(path ?? folder, error);
  } finally {
    discardCopy(unfinished);
  }
}

/** Gives a backup its name, or where it was given none, the first of the day that is free. */
function placed(unfinished: string, path: string | null, nameFrom: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const name = path ?? nameFrom(number);
    try {
      giveName(unfinished, name);
      flushFolder(dirname(name));
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (path !== null) throw backupExists(path);
    }
  }
}

/** Keeps so many backups with such names and deletes the oldest others, never the one just made. */
function deleteOlder(
  folder: string,
  journal: string,
  { keep, made }: { keep: number; made: string },
): string[] {
  const older = namedBackups(folder, journal).filter(({ path }) => path !== made);
  const deleted = older.slice(keep - 1).map(({ path }) => path);
  for (const path of deleted) rmSync(path);
  return deleted;
}

/** Keeps where a backup was made that has another place than the usual one, for what says how old the newest is. */
function noteElsewhere(journal: string, path: string, day: CalendarDate): void {
  const note = noteFile(journal);
  const unfinished = unfinishedName(note);
  try {
    makeFolder(dirname(note));
    writeFileSync(unfinished, `${day} ${path}\n`, { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, note);
  } catch {
    // The backup is there all the same.
    rmSync(unfinished, { force: true });
  }
}

/** Older backups are deleted where the new one got a name with the day. */
function keepNeedsFolder(): RapportError {
  return new RapportError(
    'usage',
    'keep-needs-folder',
    '--keep is for backups in a folder, and FILE names one file.',
    ['Leave FILE out, or name a folder.'],
  );
}

/** There is something of that name. */
function backupExists(path: string): RapportError {
  return new RapportError(
    'refused',
    'backup-exists',
    `"${path}" is there already, and no backup replaces it.`,
    ['Name another file, or leave FILE out for a name with the day.'],
  );
}

/** The backup cannot be written where it should be. */
function backupUnwritable(path: string, error: unknown): RapportError {
  const isFull = /^SQLITE_FULL/.test(codeOf(error));
  const cause = isFull ? Object.assign(new Error(), { code: 'ENOSPC' }) : error;
  return new RapportError(
    'refused',
    'backup-unwritable',
    `No backup was written to "${path}": ${reasonOf(cause)}.`,
    [...hintsFor(cause), 'Name another place: rapport backup FILE'],
  );
}

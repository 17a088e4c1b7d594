import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatedBackup } from '../../domain/backup.ts';
import { type CalendarDate, isCalendarDate } from '../../domain/days/calendar-date.ts';

/** A backup with the name that rapport gives. */
interface NamedBackup extends DatedBackup {
  /** Counts those of a day. */
  number: number;
}

/** The folder of the backups that are given no name. */
export function backupFolder(journal: string): string {
  return join(dirname(journal), 'backups');
}

function stemOf(journal: string): string {
  return basename(journal).replace(/\.(db|sqlite3?)$/i, '');
}

/** The name of a backup: `journal-2026-03-02.db`, and `journal-2026-03-02-2.db` for the second of a day. */
export function backupName(journal: string, day: CalendarDate, number: number): string {
  return `${stemOf(journal)}-${day}${number === 1 ? '' : `-${number}`}.db`;
}

/** The backups of a journal in a folder that have the names rapport gives, the newest first. */
export function namedBackups(folder: string, journal: string): NamedBackup[] {
  const beginning = `${stemOf(journal)}-`;
  return namesIn(folder)
    .filter((name) => name.startsWith(beginning))
    .flatMap((name): NamedBackup[] => {
      const [, day = '', count = '1'] =
        /^(\d{4}-\d\d-\d\d)(?:-([1-9]\d{0,4}))?\.db$/.exec(name.slice(beginning.length)) ?? [];
      const path = join(folder, name);
      const isFile = isCalendarDate(day) && lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
      return isFile ? [{ path, madeOn: day, number: Number(count) }] : [];
    })
    .sort((a, b) => (a.madeOn === b.madeOn ? b.number - a.number : b.madeOn < a.madeOn ? -1 : 1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The note of the last backup that was made elsewhere. */
export function noteFile(journal: string): string {
  return join(backupFolder(journal), `${stemOf(journal)}.elsewhere`);
}

/** The newest backup of a journal: one in its folder, or the last that was made elsewhere, as it was noted. */
export function newestBackup(journal: string): DatedBackup | null {
  const [named] = namedBackups(backupFolder(journal), journal);
  const noted = notedBackup(journal);
  if (named && noted) return noted.madeOn > named.madeOn ? noted : named;
  return named ?? noted;
}

function notedBackup(journal: string): DatedBackup | null {
  try {
    const [, day = '', path = ''] = /^(\S{10}) (.+)\n$/s.exec(readFileSync(noteFile(journal), 'utf8')) ?? [];
    return isCalendarDate(day) ? { path, madeOn: day } : null;
  } catch {
    return null;
  }
}

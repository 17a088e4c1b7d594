import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type CalendarDate, isCalendarDate } from '../domain/days/calendar-date.ts';
import { RapportError } from '../domain/text/failure.ts';
import { commandLine, shellWord } from '../domain/text/shell-word.ts';
import { codeOf, hintsFor, reasonOf } from '../domain/text/system-reason.ts';
import { newestBackup } from './backup/names.ts';

/** Turns an error of SQLite into a sentence of ours; any other error stays as it is. */
export function translateSqliteError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return journalLocked(file);
  // Even a reader needs room for the index of the write-ahead log.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return diskFull(file);
  // It began as a journal, or it would not have been opened.
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return journalDamaged(file);
  if (code.startsWith('SQLITE_READONLY')) return journalUnusable(file, 'it or its folder is read-only');
  if (code.startsWith('SQLITE_CANTOPEN')) return journalUnusable(file, 'it cannot be opened');
  if (code.startsWith('SQLITE_PERM') || code.startsWith('SQLITE_AUTH')) {
    return journalUnusable(file, 'permission is denied');
  }
  if (code.startsWith('SQLITE_IOERR')) return journalUnusable(file, 'reading or writing it failed');
  return error;
}

const elsewhere = 'Name another place with --journal FILE or RAPPORT_JOURNAL.';

/** The file is there but no journal. */
export function notAJournal(path: string): RapportError {
  return new RapportError('journal', 'not-a-journal', `"${path}" is not a rapport journal.`, [elsewhere]);
}

/** A copy that was made before a journal was brought to a new schema: its name, its schema, and the day in UTC. */
export interface Copy {
  name: string;
  version: number;
  madeOn: CalendarDate;
}

/** The newest copy beside a journal. */
export function newestCopy(path: string): Copy | null {
  try {
    const copies = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.schema-`));
    const newestFirst = copies.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return newestFirst.map(copyNamed).find((copy) => copy !== null) ?? null;
  } catch {
    return null;
  }
}

function copyNamed(name: string): Copy | null {
  const [, version, year, month, day] = /\.schema-(\d+)-(\d{4})(\d\d)(\d\d)T\d{6}$/.exec(name) ?? [];
  const madeOn = `${year}-${month}-${day}`;
  return isCalendarDate(madeOn) ? { name, version: Number(version), madeOn } : null;
}

/** The file is damaged. */
export function journalDamaged(path: string): RapportError {
  const [copy, backup] = [newestCopy(path), newestBackup(path)];
  return new RapportError('journal', 'journal-damaged', `The journal "${path}" is damaged.`, [
    `See what can still be read: rapport doctor --journal ${shellWord(path)}`,
    ...(backup
      ? [
          `Put the backup of ${backup.madeOn} in its place: ${commandLine(['rapport', 'restore', backup.path, '--journal', path])}`,
        ]
      : ['Keep the file as it is, and put a backup copy in its place.']),
    ...(copy ? [`The newest copy beside it is from an older schema: ${copy.name}`] : []),
  ]);
}

/** The file was written by a newer program. */
export function journalNewer(path: string, version: number, known: number): RapportError {
  return new RapportError(
    'journal',
    'journal-newer',
    `The journal "${path}" was written by a newer rapport (schema ${version}; this one knows ${known}). It was not touched.`,
    ['Update rapport: npm install --global rapport-cli'],
  );
}

/** Another process holds the journal. */
export function journalLocked(path: string): RapportError {
  return new RapportError(
    'journal',
    'journal-locked',
    `Another program is writing to the journal "${path}".`,
    ['Nothing was changed. Try again when it has finished.'],
  );
}

/** The file or its folder cannot be opened or written. */
export function journalUnusable(path: string, why: string, hints: readonly string[] = []): RapportError {
  return new RapportError('journal', 'journal-unusable', `The journal "${path}" cannot be used: ${why}.`, [
    ...hints,
    elsewhere,
  ]);
}

/** The system refuses the file, or what shall be made in its place. */
export function journalRefused(path: string, error: unknown): RapportError {
  // A place where nothing is found, and nothing can be made.
  const isLink = codeOf(error) === 'EEXIST';
  const why = isLink ? 'it is a link to a file that does not exist' : reasonOf(error);
  return journalUnusable(path, why, hintsFor(error));
}

/** Something that is no file stands where SQLite keeps a file of its own. */
export function oddBeside(path: string, beside: string, what: string): RapportError {
  return new RapportError(
    'journal',
    'odd-beside-journal',
    `"${beside}", beside the journal "${path}", is ${what}, not a file.`,
    [`Move it away: ${commandLine(['mv', beside, `${beside}-moved`])}`],
  );
}

/** The journal is another user's: it can be read, and a change would make files that they cannot use. */
export function journalOfAnother(path: string): RapportError {
  return new RapportError('journal', 'journal-of-another', `The journal "${path}" belongs to another user.`, [
    'You can read it but not change it. Run rapport as that user, and without sudo if you used it.',
  ]);
}

/** Root would make a file where another user keeps theirs. */
export function notYourPlace(path: string): RapportError {
  return new RapportError(
    'journal',
    'not-your-place',
    `"${path}" would belong to root, in a folder of another user.`,
    ['Nothing was changed. Run rapport as that user, and without sudo if you used it.'],
  );
}

/** No space left for a change. */
function diskFull(path: string): RapportError {
  return new RapportError(
    'journal',
    'disk-full',
    `There is no space left on the disk for the journal "${path}".`,
    ['Nothing was changed. Free some space and try again.'],
  );
}

/** An unattended reader finds no journal. */
export function journalNotThere(path: string): RapportError {
  return new RapportError('journal', 'journal-not-there', `There is no journal at "${path}".`, [
    elsewhere,
    'rapport makes it when you add the first client or entry.',
  ]);
}

/** What it takes to compile better-sqlite3 where there is no compiled one. */
const compilers = [
  'Debian, Ubuntu: sudo apt-get install build-essential python3',
  'macOS: xcode-select --install',
  'Windows: Python, and the Visual Studio Build Tools with C++',
];

/** SQLite's library is not there, was not built, or was built for something else; undefined for any other error. */
export function sqliteUnusable(error: unknown, packageFolder: string): RapportError | undefined {
  const isMissing = codeOf(error) === 'MODULE_NOT_FOUND';
  const isOfAnother = codeOf(error) === 'ERR_DLOPEN_FAILED';
  if (!isMissing && !isOfAnother && !/bindings file/.test(reasonOf(error))) return undefined;
  const is = isMissing ? 'is missing' : isOfAnother ? 'was built for another Node' : 'was not built';
  const words = isMissing ? ['install', '--omit=dev'] : ['rebuild', 'better-sqlite3'];
  // Where scripts are held back, they were so the first time, too.
  const command = commandLine(['npm', ...words, '--ignore-scripts=false', '--prefix', packageFolder]);
  return new RapportError(
    'journal',
    'sqlite-unusable',
    `The SQLite part of rapport cannot be loaded: better-sqlite3 ${is}.`,
    [`Repair it with: ${command}`, ...(isMissing ? [] : ['It may need a compiler first:', ...compilers])],
  );
}

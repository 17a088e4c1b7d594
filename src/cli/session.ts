import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDateOf } from '../domain/days/calendar-date.ts';
import type { DateOrder } from '../domain/days/day-reading.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { RapportError } from '../domain/text/failure.ts';
import { safeText } from '../domain/text/safe-text.ts';
import { commandLine } from '../domain/text/shell-word.ts';
import { codeOf, hintsFor, reasonOf } from '../domain/text/system-reason.ts';
import type { FileBytes } from '../interchange/csv/dialect.ts';
import { journalDamaged, translateSqliteError } from '../store/errors.ts';
import type { Journal } from '../store/journal.ts';
import { journalMissing, openEmptyJournal, openJournal } from '../store/open.ts';
import { build, version } from '../version.ts';
import { needsAnswer } from './failures.ts';
import { lineAgain } from './gate.ts';
import type { Context, Io } from './io.ts';
import { absolute, type JournalPlace, journalPlace, type Surroundings } from './journal-place.ts';
import { asOfDay, type GlobalValues } from './program/command-line.ts';
import { localeDateOrder } from './settings/date-order.ts';
import { stdinPieces } from './streams.ts';

/** The configuration file, or null where no home is known. */
function configFile(io: Surroundings): string | null {
  const configHome = absolute(io.env.XDG_CONFIG_HOME);
  if (configHome) return join(configHome, 'rapport', 'config.json');
  const home = absolute(io.env.HOME) ?? io.accountHome();
  return home ? join(home, '.config', 'rapport', 'config.json') : null;
}

/** A context whose changes to the journal are noticed. */
interface Watched {
  context: Context;
  /** The numbers of the operations made since this was last asked, the newest first. */
  made(): number[];
}

/**
 * Notices the operations that commands make, recorded as made at an instant where one is given; those of other programs on
 * the same journal are not among them.
 */
export function watchChanges(context: Context, now?: Date): Watched {
  const journal = now === undefined ? context.journal : context.journal.at(now);
  let made: number[] = [];
  const change: Journal['change'] = (summary, work, options) => {
    let id = 0;
    const result = journal.change(
      summary,
      () => {
        const worked = work();
        id = journal.cachedFindings.latestOperation();
        return worked;
      },
      options,
    );
    // Where nothing changed, no operation was left.
    if (journal.operations.get(id)) made.unshift(id);
    return result;
  };
  const watched: Journal = Object.create(journal, { change: { value: change } });
  return {
    context: Object.create(context, { journal: { value: watched } }),
    made() {
      const found = made;
      made = [];
      return found;
    },
  };
}

/** One run of one command: its context, and the end of what the context opened. */
export interface Session {
  context: Context;
  /** An error of a command, as a sentence of ours where the journal is to blame for it. */
  explain(error: unknown): unknown;
  close(): void;
}

/** The lines on stderr: those that stay, and one that the next one replaces. */
function statusLines({ stderr }: Io, quiet: boolean) {
  let progressing = false;
  const clear = () => {
    if (progressing) stderr.write(lineAgain);
    progressing = false;
  };
  return {
    clear,
    status(text: string) {
      if (quiet) return;
      clear();
      stderr.write(`${safeText(text)}\n`);
    },
    progress(text: string) {
      if (quiet || !stderr.isTerminal) return;
      stderr.write(`${lineAgain}${safeText(text)}`);
      progressing = true;
    },
  };
}

/** What is run; whether it writes is read when the journal is opened, as the input may tell. */
interface Run {
  readonly writes: boolean;
  readonly commandLine: readonly string[];
}

/** The journal of a command: opened when it is first used, and an empty one where a reading command finds none. */
function lazyJournal(io: Io, named: string | undefined, run: Run, now: Date, status: (text: string) => void) {
  let found: JournalPlace | undefined;
  let journal: Journal | undefined;
  let isThere = false;
  const place = () => {
    found ??= journalPlace(io, named, status);
    return found;
  };
  const open = () => {
    const { file, isDefault } = place();
    const options = {
      packageFolder: io.packageFolder,
      makeFolder: isDefault,
      makeTemporaryFolder: io.makeTemporaryFolder,
      now,
      command: commandLine(run.commandLine),
      program: `${version} ${build}`,
      user: io.user,
      writes: run.writes,
      status,
    };
    isThere = !journalMissing(file);
    return isThere || run.writes ? openJournal(file, options) : openEmptyJournal(options);
  };
  return {
    get journal() {
      journal ??= open();
      return journal;
    },
    path: () => place().file,
    isDefault: () => place().isDefault,
    /** Opens it, too: where that is impossible, nothing can be said of it. */
    exists() {
      journal ??= open();
      return isThere;
    },
    /** What went wrong, as a sentence of ours where the journal is to blame. */
    explain(error: unknown) {
      if (error instanceof RapportError) return error;
      const { file } = place();
      const translated = translateSqliteError(error, file);
      return translated !== error || !journal || journal.isSound() ? translated : journalDamaged(file);
    },
    close() {
      journal?.close();
      journal = undefined;
    },
  };
}

/** The settings, and the order of day and month that they or the locale say; both are found when first used. */
function lazyPreferences(read: () => Settings, env: Io['env']) {
  let settings: Settings | undefined;
  let order: DateOrder | null | undefined;
  return {
    get settings() {
      settings ??= read();
      return settings;
    },
    get dateOrder() {
      if (order === undefined) order = this.settings.dateOrder ?? localeDateOrder(env);
      return order;
    },
    set dateOrder(settled: DateOrder | null) {
      order = settled;
    },
  };
}

/** Makes the context of a command; the journal and the settings are read when first used. */
export async function makeSession(io: Io, globals: GlobalValues, run: Run): Promise<Session> {
  const now = io.now();
  const wallDay = calendarDateOf(now);
  const config = configFile(io);
  // Reading settings needs the rules, for their thresholds; most commands need neither.
  const reader = config !== null && existsSync(config) ? await import('./settings/read.ts') : null;
  const preferences = lazyPreferences(() => reader?.readSettings(config) ?? defaultSettings, io.env);
  const today =
    globals.asOf === undefined ? wallDay : asOfDay(globals.asOf, wallDay, () => preferences.dateOrder);
  const { clear, status, progress } = statusLines(io, globals.quiet);
  const opened = lazyJournal(io, globals.journal, run, now, status);
  const context: Context = {
    get journal() {
      return opened.journal;
    },
    get journalExists() {
      return opened.exists();
    },
    get journalPath() {
      return opened.path();
    },
    get journalIsDefault() {
      return opened.isDefault();
    },
    get settings() {
      return preferences.settings;
    },
    get dateOrder() {
      return preferences.dateOrder;
    },
    set dateOrder(order) {
      preferences.dateOrder = order;
    },
    times: [],
    commandLine: run.commandLine,
    configPath: config,
    today,
    asOf: globals.asOf !== undefined,
    get canAsk() {
      return io.stdin.isTerminal && io.stderr.isTerminal;
    },
    wantsData: globals.json || globals.csv || globals.ndjson,
    ask() {
      if (!context.canAsk) throw needsAnswer('An answer', 'a flag');
      return io.prompter();
    },
    status,
    progress,
    openFile: (file) => openNamedFile(io, file, status),
    io,
  };
  return {
    context,
    explain: opened.explain,
    close() {
      clear();
      opened.close();
    },
  };
}

/** The bytes of a file named on the command line; says so where nothing comes for a while. */
async function openNamedFile(io: Io, file: string, status: (text: string) => void): Promise<FileBytes> {
  // What it stands for may be a socket, which has no path.
  const isStdin = file === '-' || file === '/dev/stdin';
  const onSilence = () => {
    if (isStdin && io.stdin.isTerminal) return;
    status(`Waiting for ${isStdin ? 'stdin' : `"${file}"`}, to which nothing is written. Ctrl-C ends it.`);
  };
  try {
    return isStdin ? await stdinPieces(io.stdin.chunks(), onSilence) : io.openFile(file, onSilence);
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw unreadableFile(file, error);
  }
}

/** A file that cannot be read. */
function unreadableFile(path: string, error: unknown): RapportError {
  const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error);
  return new RapportError('refused', 'unreadable-file', `Cannot read "${path}": ${why}.`, hintsFor(error));
}

import { existsSync } from 'node:fs';
import type { Journal } from '../app/journal.ts';
import { calendarDateOf } from '../domain/calendar-date.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { commandLine } from '../domain/shell-word.ts';
import { needsAnswer } from '../errors/input.ts';
import { journalMissing } from '../store/journal-file.ts';
import { openEmptyJournal, openJournal } from '../store/open.ts';
import { build, version } from '../version.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';
import { asOfDay, type GlobalValues } from './parse-arguments.ts';
import { configFile, type JournalPlace, journalPlace } from './places.ts';

/** One run of one command: its context, and the end of what the context opened. */
export interface Session {
  context: Context;
  close(): void;
}

/** Makes the context of a command; the journal and the settings are read when first used. */
export async function makeSession(
  io: Io,
  globals: GlobalValues,
  run: { writes: boolean; commandLine: readonly string[] },
): Promise<Session> {
  const now = io.now();
  const wallDay = calendarDateOf(now);
  const today = globals.asOf === undefined ? wallDay : asOfDay(globals.asOf, wallDay);
  let journal: Journal | undefined;
  let settings: Settings | undefined;
  const config = configFile(io);
  // Reading settings needs the rules, for their thresholds; most commands need neither.
  const reader = config !== null && existsSync(config) ? await import('./read-settings.ts') : null;
  let found: JournalPlace | undefined;
  let progressing = false;

  const status = (text: string) => {
    if (globals.quiet) return;
    if (progressing) io.stderr.write('\r\u001b[K');
    progressing = false;
    io.stderr.write(`${text}\n`);
  };
  const place = () => {
    found ??= journalPlace(io, globals.journal, status);
    return found;
  };
  const open = () => {
    const { file, isDefault } = place();
    const options = {
      packageFolder: io.packageFolder,
      makeFolder: isDefault,
      now,
      command: commandLine(run.commandLine),
      program: `${version} ${build}`,
      status,
    };
    return !run.writes && journalMissing(file) ? openEmptyJournal(options) : openJournal(file, options);
  };
  const context: Context = {
    get journal() {
      journal ??= open();
      return journal;
    },
    get journalExists() {
      return !journalMissing(place().file);
    },
    get journalPath() {
      return place().file;
    },
    get settings() {
      settings ??= reader?.readSettings(config) ?? defaultSettings;
      return settings;
    },
    get configPath() {
      return config;
    },
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
    progress(text) {
      if (globals.quiet || !io.stderr.isTerminal) return;
      io.stderr.write(`\r\u001b[K${text}`);
      progressing = true;
    },
    io,
  };
  return {
    context,
    close() {
      if (progressing) io.stderr.write('\r\u001b[K');
      progressing = false;
      journal?.close();
      journal = undefined;
    },
  };
}

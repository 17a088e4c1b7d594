import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { harmlessPrompter } from '../../src/cli/prompts/harmless.ts';
import { run } from '../../src/cli/run.ts';
import { filePieces } from '../../src/cli/streams.ts';
import { exitCodes } from '../../src/domain/text/failure.ts';
import { commandLine } from './command-line.ts';
import { packageFolder, quickFolder } from './package-folder.ts';
import { type Answer, ScriptedPrompter } from './scripted-prompter.ts';
import { wallTime } from './wall-clock.ts';

/** What can be different for one command. */
export interface Circumstances {
  /** Whether a person sits at a terminal: on stdin, stdout and stderr. */
  terminal?: boolean;
  /** The width of that terminal; 80. */
  columns?: number;
  /** How many lines it has; unknown where left out. */
  lines?: number;
  /** Added to a bare environment of HOME and NO_COLOR; undefined takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  stdin?: string | Uint8Array;
  /** What is answered to the questions, in order, by whichever command asks; a question too many or an answer left over fails the test. */
  answers?: readonly Answer[];
  /** What the user's editor makes of a text; null is an editor that fails. */
  editor?: (text: string) => string | null;
  /** What a command of the user's own prints, as one that has a password; without it such commands fail. */
  run?: (command: string) => { text: string; isDone: boolean };
  /** The day the command takes place, `2026-03-02`. */
  today?: string;
  /** What the clock on the wall shows when it does, `09:00`. */
  time?: string;
}

/** Runs a command line written as a template and gives stdout, stderr and exit code as one text. */
export interface Rapport {
  (strings: TemplateStringsArray, ...values: (string | number)[]): Promise<string>;
  /** Runs it with --json, fails unless it ends well, and gives the answer. */
  json<T = unknown>(strings: TemplateStringsArray, ...values: (string | number)[]): Promise<T>;
  /** Runs words as they are. */
  run(argv: readonly string[]): Promise<{ stdout: string; stderr: string; code: number }>;
  /** The same journal in other circumstances. */
  with(circumstances: Circumstances): Rapport;
}

/** A journal of its own for one test, and ways to look behind the program. */
export interface TestJournal {
  rapport: Rapport;
  /** The home folder, which stands as `/home/you` in every answer. */
  folder: string;
  journalFile: string;
  configFile: string;
  /** Writes a file into the home folder and gives its path; command lines may name it relative to there. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  /** Rows straight from the file, by a connection of its own. */
  rows<T = Record<string, unknown>>(sql: string): T[];
}

/** What a journal begins with. */
interface Beginning {
  /** Clients that are added through the program. */
  cast?: readonly string[];
  /** What comes after them, the same for many tests: it happens once, and the others get what it left in the home folder. */
  story?: (journal: TestJournal) => Promise<unknown>;
}

/** Makes a home folder. It has a journal only if the test puts something into one. */
export async function newJournal(options: Circumstances & Beginning = {}): Promise<TestJournal> {
  const folder = realpathSync(mkdtempSync(join(quickFolder, 'rapport-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const journalFile = join(folder, '.local', 'share', 'rapport', 'journal.db');
  const ticks = { count: 0 };
  const journal: TestJournal = {
    rapport: rapportIn(folder, options, () => ticks.count++),
    folder,
    journalFile,
    configFile: join(folder, '.config', 'rapport', 'config.json'),
    write(name, content) {
      const path = resolve(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    read: (name) => readFileSync(resolve(folder, name), 'utf8'),
    rows<T>(sql: string) {
      const database = new Database(journalFile, { readonly: true });
      try {
        return database.prepare(sql).all() as T[];
      } finally {
        database.close();
      }
    },
  };
  const { today, time, cast, story } = options;
  if (cast || story) await begin(journal, { today, time, cast, story }, ticks);
  return journal;
}

/** What a beginning left in the home folder, file by file, and how many commands it took. */
interface Begun {
  files: ReadonlyMap<string, Buffer>;
  count: number;
}

const begun = new Map<Beginning['story'], Map<string, Begun>>();

/** Lets happen what a journal begins with, or puts there what that left the first time: it would be the same bytes. */
async function begin(
  journal: TestJournal,
  { cast = [], story, ...moment }: Beginning & Circumstances,
  ticks: { count: number },
): Promise<void> {
  // The same morning is another instant in another zone.
  const key = JSON.stringify([cast, moment, process.env.TZ]);
  const ofStory = begun.get(story) ?? new Map<string, Begun>();
  begun.set(story, ofStory);
  const before = ofStory.get(key);
  if (before) {
    for (const [name, content] of before.files) journal.write(name, content);
    ticks.count = before.count;
    return;
  }
  const rapport = rapportIn(journal.folder, moment, () => ticks.count++);
  for (const name of cast) {
    const { stderr, code } = await rapport.run(['client', 'add', name]);
    if (code !== 0) throw new Error(`${name} could not be added: ${stderr}`);
  }
  await story?.({ ...journal, rapport });
  const files = readdirSync(journal.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  ofStory.set(key, {
    files: new Map(files.map((file) => [relative(journal.folder, file), readFileSync(file)])),
    count: ticks.count,
  });
}

function rapportIn(folder: string, circumstances: Circumstances, tick: () => number): Rapport {
  const answers = [...(circumstances.answers ?? [])];
  onTestFinished(() => {
    if (answers.length > 0) throw new Error(`nobody asked for ${JSON.stringify(answers)}`);
  });
  const runWords = (argv: readonly string[]) => runOnce(folder, { ...circumstances, answers }, tick(), argv);
  const rapport = async (strings: TemplateStringsArray, ...values: (string | number)[]) => {
    const { stdout, stderr, code } = await runWords(commandLine(strings, values));
    return combined(stdout, stderr, code);
  };
  return Object.assign(rapport, {
    async json<T>(strings: TemplateStringsArray, ...values: (string | number)[]) {
      const { stdout, stderr, code } = await runWords(['--json', ...commandLine(strings, values)]);
      if (code !== 0 && code !== exitCodes.attention.code) throw new Error(combined(stdout, stderr, code));
      return JSON.parse(stdout) as T;
    },
    run: runWords,
    with: (others: Circumstances) =>
      rapportIn(
        folder,
        { ...circumstances, answers: [], ...others, env: { ...circumstances.env, ...others.env } },
        tick,
      ),
  });
}

/** Everything a command said, as one text. */
export function combined(stdout: string, stderr: string, code: number): string {
  const kind = Object.entries(exitCodes).find(([, { code: one }]) => one === code)?.[0] ?? 'unknown';
  const said = stderr === '' ? '' : `------- stderr -------\n${stderr}`;
  return `${stdout}${said}${code === 0 ? '' : `[exit ${code} ${kind}]\n`}`;
}

async function runOnce(
  folder: string,
  { today, time, answers, ...options }: Circumstances & { answers: Answer[] },
  tick: number,
  argv: readonly string[],
) {
  const said = { stdout: '', stderr: '' };
  const isTerminal = options.terminal === true;
  const columns = isTerminal ? (options.columns ?? 80) : undefined;
  const sink = (stream: 'stdout' | 'stderr') => ({
    write(text: string) {
      said[stream] += text;
    },
    isTerminal,
    columns,
    ...(isTerminal && options.lines !== undefined ? { rows: options.lines } : {}),
  });
  const stdin = Buffer.from(options.stdin ?? '');
  const prompter = new ScriptedPrompter(answers, sink('stderr').write);
  let asked = 0;
  const io: Io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: {
      isTerminal: isTerminal && options.stdin === undefined,
      async *chunks() {
        yield stdin;
      },
    },
    env: { HOME: folder, NO_COLOR: '1', ...options.env },
    user: process.geteuid?.(),
    accountHome: () => folder,
    // One second later for each command, and a moment each time it is asked, on the wall of whatever zone the test runs in.
    now: () => wallTime(today ?? '2026-03-02', time, tick, asked++),
    openFile: (path, onSilence) => filePieces(resolve(folder, path), onSilence),
    pathOf: (path) => resolve(folder, path),
    async edit(_command, text) {
      const edited = options.editor ? options.editor(text) : null;
      return edited === null ? { text, failure: 'ended with 1' } : { text: edited, failure: null };
    },
    run: (command) => options.run?.(command) ?? { text: '', isDone: false },
    makeTemporaryFolder: () => mkdtempSync(join(folder, 'tmp-')),
    prompter: async () => harmlessPrompter(prompter, false),
    packageFolder,
  };
  const code = await run(argv, io);
  const [fault] = prompter.faults;
  if (fault) throw new Error(`rapport ${argv.join(' ')}: ${fault}`);
  const masked = (text: string) => text.replaceAll(folder, '/home/you');
  return { stdout: masked(said.stdout), stderr: masked(said.stderr), code };
}

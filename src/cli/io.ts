import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { DateOrder } from '../domain/days/day-reading.ts';
import type { Settings } from '../domain/settings.ts';
import type { FileBytes } from '../interchange/csv/dialect.ts';
import type { Journal } from '../store/journal.ts';

/** A place text goes to. */
export interface Sink {
  write(text: string): void;
  /** Whether a person reads it live. */
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Rows of the terminal; undefined where there is none. */
  readonly rows?: number | undefined;
}

/** The outside world as one value: streams, environment, clock, questions. `main.ts` makes the real one. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: {
    readonly isTerminal: boolean;
    /** What comes, which may never end. */
    chunks(): AsyncIterable<Uint8Array>;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The number of the account; undefined where the system has none. */
  readonly user: number | undefined;
  /** The home folder of the account, for when HOME is not set; null where the system knows none. */
  accountHome(): string | null;
  /** The instant this run takes place; asked once. */
  now(): Date;
  /**
   * Opens a file named on the command line: its bytes in pieces, from the beginning each time they are asked for. Tells when it is a
   * pipe from which nothing comes for a while.
   */
  openFile(path: string, onSilence: () => void): FileBytes;
  /** The path of a file that is named on the command line and is not only read. */
  pathOf(path: string): string;
  /** Opens a text in the user's editor and gives back what was saved, and how the editor ended. */
  edit(command: string, text: string): Promise<{ text: string; failure: string | null }>;
  /** Runs a command line of the user's own, which may ask at the terminal; gives what it printed. */
  run(command: string): { text: string; isDone: boolean };
  /** Makes an empty folder that only the user can read, outside their own data. */
  makeTemporaryFolder(): string;
  /** Called before a file of any length is read, so that what its rows leave behind does not stay in memory. */
  keepMemoryLow?(): void;
  /** Asks questions at the terminal; loaded when the first one is asked. */
  prompter(): Promise<Prompter>;
  /** The folder the program is installed in, where `migrations/` and `samples/` are. */
  readonly packageFolder: string;
}

/** A choice offered by a question. */
export interface Choice<T> {
  value: T;
  name: string;
  description?: string;
  /** What stays on the screen once it is chosen, when not the name. */
  short?: string;
}

/** The questions a command can ask; each throws `cancelled` on Ctrl-C. */
export interface Prompter {
  /** `check` gives what is wrong with an answer, or null; `echo` how a good one reads once it is given. */
  text(question: {
    message: string;
    hint?: string;
    initial?: string;
    required?: string;
    check?(answer: string): string | null;
    echo?(answer: string): string;
  }): Promise<string>;
  choose<T>(question: {
    message: string;
    hint?: string;
    choices: readonly Choice<T>[];
    initial?: T;
  }): Promise<T>;
  many<T>(question: {
    message: string;
    hint?: string;
    choices: readonly Choice<T>[];
    initial?: readonly T[];
  }): Promise<T[]>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
  /** Columns of the terminal; 80 where they are not known. */
  readonly columns?: number;
  /** Shows what the next question is about, also where status lines are not wanted. */
  show?(text: string): void;
}

/** What a command is given: the journal, today, and ways to ask and to report. */
export interface Context {
  /** Opened on first use. */
  readonly journal: Journal;
  /** False when the command found no journal file and was given an empty one. */
  readonly journalExists: boolean;
  /** Where the journal is. */
  readonly journalPath: string;
  /** Whether that is the usual place, whose folder rapport makes itself. */
  readonly journalIsDefault: boolean;
  /** Read on first use. */
  readonly settings: Settings;
  /** What comes first in a day such as `12/01`, by the settings or else the locale; null where nothing tells. */
  dateOrder: DateOrder | null;
  /** Times of day that stood with the days of flags; the text keeps them. */
  readonly times: string[];
  /** What was typed after `rapport`. */
  readonly commandLine: readonly string[];
  /** Where the configuration is; null when no home is known. */
  readonly configPath: string | null;
  /** The day this command takes place, or the day of --as-of. */
  readonly today: CalendarDate;
  /** Whether --as-of moved today. */
  readonly asOf: boolean;
  /** Whether there is a person at a terminal who can be asked. */
  readonly canAsk: boolean;
  /** Whether the answer is wanted as data, by a script. */
  readonly wantsData: boolean;
  /** The questions; only where `canAsk`. */
  ask(): Promise<Prompter>;
  /** A line for the person, on stderr, as soon as it is said. */
  status(text: string): void;
  /** A line on stderr that the next one replaces; shown only where a person looks on. */
  progress(text: string): void;
  /** The bytes of a file named on the command line, `-` for stdin; refuses one that cannot be read, with the reason. */
  openFile(file: string): Promise<FileBytes>;
  /** The outside world, for reading stdin and the environment; answers are never written here. */
  readonly io: Io;
}

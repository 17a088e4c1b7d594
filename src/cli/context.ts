import type { Journal } from '../app/journal.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Settings } from '../domain/settings.ts';
import type { Io, Prompter } from './io.ts';

/** What a command is given: the journal, today, and ways to ask and to report. */
export interface Context {
  /** Opened on first use. */
  readonly journal: Journal;
  /** False when a reading command found no journal file and was given an empty one. */
  readonly journalExists: boolean;
  /** Where the journal is. */
  readonly journalPath: string;
  /** Read on first use. */
  readonly settings: Settings;
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
  /** The outside world, for reading files, stdin and the environment; answers are never written here. */
  readonly io: Io;
}

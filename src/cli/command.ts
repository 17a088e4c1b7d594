import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { daysOfPeriod, isTooLong, type Period, parsePeriod } from '../domain/days/period.ts';
import { RapportError } from '../domain/text/failure.ts';
import { nearest } from '../domain/text/names.ts';
import type { View } from '../render/layout/view.ts';
import { notANumber, notOneOf } from './failures.ts';
import type { FieldInput } from './flags/field-flags.ts';
import { type DayContext, typedDay } from './flags/typed-day.ts';
import type { Context } from './io.ts';

/** Turns the text of a flag into its value, or throws a usage error; days are read with the context. */
export interface Parse<T> {
  (text: string, flag: string, context: DayContext): T;
  /** The words that it takes, where they are few. */
  choices?: readonly string[];
}

/** One flag of a command: how it is written, what it means, and how its text becomes a value. */
export interface Flag<T> {
  spec: string;
  help: string;
  kind: 'switch' | 'value' | 'many';
  parse: Parse<unknown>;
  /** Only there to carry the type of the value. */
  readonly value?: T;
}

/** A flag that is there or not: `--group`. */
export function toggle(spec: string, help: string): Flag<boolean> {
  return { spec, help, kind: 'switch', parse: () => true };
}

/** A flag with a value: `--on <day>`; undefined when not given. */
export function value<T>(spec: string, help: string, parse: Parse<T>): Flag<T | undefined> {
  return { spec, help, kind: 'value', parse };
}

/** A flag that may be given several times: `--with Dana --with Eli`; also takes several words after it. */
export function many<T>(spec: string, help: string, parse: Parse<T>): Flag<T[]> {
  return { spec, help, kind: 'many', parse };
}

/** Any text. */
export const words: Parse<string> = (text) => text;

/** One of a fixed set, by name or an unambiguous beginning of it. */
export function oneOf<T extends string>(valid: readonly T[]): Parse<T> {
  return withChoices(valid, (text, flag) => {
    const wanted = text.toLowerCase();
    const beginning = valid.filter((name) => name.startsWith(wanted));
    const found =
      valid.find((name) => name === wanted) ?? (beginning.length === 1 ? beginning[0] : undefined);
    if (found !== undefined && wanted !== '') return found;
    throw notOneOf(flag, text, valid, nearest(wanted, valid));
  });
}

/** A parser that says which words it takes, as a shell offers them. */
export function withChoices<T>(choices: readonly string[], parse: Parse<T>): Parse<T> {
  return Object.assign(parse, { choices });
}

/** A day from now on, where the phrase leaves it open: `friday` is the coming one. */
export const comingDay: Parse<CalendarDate> = (text, _flag, context) => typedDay(text, context, 'future');

/** A day up to now, where the phrase leaves it open: `friday` is the last one. */
export const pastDay: Parse<CalendarDate> = (text, _flag, context) => typedDay(text, context, 'past');

/** A whole number of at least `least`. */
export function count(least: number): Parse<number> {
  return (text, flag) => {
    const number = Number(text);
    if (!/^\d{1,9}$/.test(text) || number < least) throw notANumber(flag, text, least);
    return number;
  };
}

/** A period such as `2w` or `monthly`. */
export const period: Parse<Period> = (text) => {
  const found = parsePeriod(text);
  if (!found) throw isTooLong(text) ? periodTooLong(text) : notAPeriod(text);
  return found;
};

/** A number of days, also written as a period: `45`, `6w`, `3m`. */
export const days: Parse<number> = (text) => {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0) return Number(text);
  const found = parsePeriod(text);
  if (!found) throw isTooLong(text) ? periodTooLong(text) : notAPeriod(text);
  return daysOfPeriod(found);
};

/** The same, or null for the word `default` or `none`: as often as is set elsewhere. */
export const daysOrDefault: Parse<number | null> = (text, flag, context) =>
  /^\s*(default|none)\s*$/i.test(text) ? null : days(text, flag, context);

/** A period that cannot be read. */
function notAPeriod(value: string): RapportError {
  return new RapportError('usage', 'not-a-period', `"${value}" is not a period rapport can read.`, [
    'Periods look like 10d, 2w, 3m, 1y, "2 weeks" or monthly.',
  ]);
}

/** A period longer than any may be. */
function periodTooLong(value: string): RapportError {
  return new RapportError('usage', 'period-too-long', `"${value}" is too long.`, [
    'A period is at most 100 years.',
  ]);
}

/** A command's answer: data and the view that shows it; `run.ts` picks the face and writes it. */
export interface Reply {
  view: View<never>;
  data: unknown;
  /** Ends with the exit code for "needs attention" instead of 0. */
  attention?: boolean;
  /** Ends with the exit code for "refused": nothing was changed, and the answer says why. */
  refused?: boolean;
  /** Ends with the exit code for a journal that cannot be used, where the answer is about such a one. */
  damaged?: boolean;
  /** What is done once the answer was written and the journal closed: nobody waits for it. */
  afterwards?: () => void;
}

/** What follows the verb: `<client>` is needed, `[text...]` may be missing and takes all remaining words. */
interface Argument<T> {
  spec: string;
  help: string;
  /** True where it is asked for when it is missing, so that lists of commands show it as needed. */
  isAsked?: boolean;
  /** Only there to carry the type of the value. */
  readonly value?: T;
}

/** An argument that must be there. */
export function needed(spec: `<${string}>`, help: string): Argument<string> {
  return { spec, help };
}

/** An argument that may be missing. */
export function optional(spec: `[${string}]`, help: string): Argument<string | undefined> {
  return { spec, help };
}

/** An argument that takes all remaining words. */
export function rest(spec: `<${string}...>` | `[${string}...]`, help: string): Argument<string[]> {
  return { spec, help };
}

/** An argument of one word that is asked for at a terminal where it is missing. */
export function askedOne(spec: `[${string}]`, help: string): Argument<string | undefined> {
  return { spec, help, isAsked: true };
}

/** An argument that takes all remaining words, and is asked for at a terminal where there are none. */
export function asked(spec: `[${string}...]`, help: string): Argument<string[]> {
  return { spec, help, isAsked: true };
}

type Values<Specs> = { [Key in keyof Specs]: Specs[Key] extends { readonly value?: infer T } ? T : never };

/** Words with what each means, under a title. */
export interface Section {
  title: string;
  rows: readonly { spec: string; help: string }[];
}

/** One command: the words that describe it, the shape of its input, and a function that returns an answer. */
interface Command<
  Args extends Record<string, Argument<unknown>>,
  Flags extends Record<string, Flag<unknown>>,
> {
  /** What it does, where its own page says more of it than its row in `program.ts`. */
  summary?: string;
  /** Longer help, shown below the summary. */
  details?: string;
  /** Whole command lines a user could type. */
  examples: readonly string[];
  /** More that its page lists, below its flags. */
  sections?: () => readonly Section[];
  args?: Args;
  flags?: Flags;
  /** The flags of declared fields (`fieldFlags`); `input.fields` has what they were given. */
  fields?: Readonly<Record<string, Flag<unknown>>>;
  /** True when the answer is a list, which takes --csv and --ndjson. */
  isList?: boolean;
  /** True when it may change the journal, which is then made where there is none; or what tells by the input. */
  writes?: boolean | ((input: Values<Args> & Values<Flags>) => boolean);
  /** True when it changes what is there: where it all was so already, that is the answer at a terminal. */
  edits?: boolean;
  run(input: Values<Args> & Values<Flags> & { fields: FieldInput }, context: Context): Reply | Promise<Reply>;
}

/** A command whose input types have been forgotten, as the dispatcher sees it. */
export type AnyCommand = Omit<
  Command<Record<string, Argument<unknown>>, Record<string, Flag<unknown>>>,
  'run' | 'writes'
> & {
  writes?: boolean | ((input: never) => boolean);
  run(input: never, context: Context): Reply | Promise<Reply>;
};

/** Defines a command, checking that `run` and the described input agree. */
export function defineCommand<
  const Args extends Record<string, Argument<unknown>> = Record<never, never>,
  const Flags extends Record<string, Flag<unknown>> = Record<never, never>,
>(command: Command<Args, Flags>): AnyCommand {
  return { ...command, flags: { ...command.fields, ...command.flags } } as unknown as AnyCommand;
}

/** Pairs data with the view that shows it. */
export function reply<T>(view: View<T>, data: T, ending: Omit<Reply, 'view' | 'data'> = {}): Reply {
  return { view: view as View<never>, data, ...ending };
}

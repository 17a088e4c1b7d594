import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../domain/days/date-phrase.ts';
import { daysOfPeriod, isTooLong, type Period, parsePeriod } from '../../domain/days/period.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { notADay, notANumber, notOneOf } from '../failures.ts';

/** Turns the text of a flag into its value, or throws a usage error; `today` resolves relative days. */
export type Parse<T> = (text: string, flag: string, today: CalendarDate) => T;

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
  return (text, flag) => {
    const wanted = text.toLowerCase();
    const beginning = valid.filter((name) => name.startsWith(wanted));
    const found =
      valid.find((name) => name === wanted) ?? (beginning.length === 1 ? beginning[0] : undefined);
    if (found !== undefined && wanted !== '') return found;
    throw notOneOf(flag, text, valid, nearest(wanted, valid));
  };
}

/** A day from now on, where the phrase leaves it open: `friday` is the coming one. */
export const comingDay: Parse<CalendarDate> = (text, _flag, today) => day(text, today, 'future');

/** A day up to now, where the phrase leaves it open: `friday` is the last one. */
export const pastDay: Parse<CalendarDate> = (text, _flag, today) => day(text, today, 'past');

function day(text: string, today: CalendarDate, leaning: 'future' | 'past'): CalendarDate {
  const found = parseDay(text, today, leaning);
  if (!found) throw notADay(text, dayExamples);
  return found;
}

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
export const daysOrDefault: Parse<number | null> = (text, flag, today) =>
  /^\s*(default|none)\s*$/i.test(text) ? null : days(text, flag, today);

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

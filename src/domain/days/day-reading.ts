import type { CalendarDate, Weekday } from './calendar-date.ts';

/** The day to prefer if a phrase fits two: `future` for plans, `past` for records. */
export type Leaning = 'future' | 'past';

/** What stands first in a day such as `12/01`. */
export type DateOrder = 'day' | 'month';

/** What a phrase is read with. The order is only looked up where it decides. */
export interface Reading {
  readonly today: CalendarDate;
  readonly leaning: Leaning;
  readonly dateOrder: DateOrder | null;
}

/** What a phrase says of a day. */
export type DayReading =
  /** `time` is a time of day that stands with it, as it was typed; `hasYear` says whether the year was typed. */
  | { kind: 'day'; day: CalendarDate; time: string | null; hasYear: boolean }
  /** `12/01`, with no order of day and month. */
  | { kind: 'either'; dayFirst: CalendarDate; monthFirst: CalendarDate }
  /** `Mon 4 Dec`, where that day is no Monday. */
  | { kind: 'other-weekday'; day: CalendarDate; said: Weekday }
  | { kind: 'none' };

/** Reads a phrase within another one; null for what is no day. */
export type ReadPhrase = (phrase: string, reading: Reading) => DayReading | null;

/** A day that was read. */
export function found(
  day: CalendarDate,
  { time = null, hasYear = false }: { time?: string | null; hasYear?: boolean } = {},
): DayReading {
  return { kind: 'day', day, time, hasYear };
}

/** The first day on or after today that `of` gives for a year, or on or before it when looking back. */
export function nearestYear(
  { today, leaning }: Reading,
  of: (year: number) => CalendarDate | null,
): CalendarDate | null {
  const step = leaning === 'past' ? -1 : 1;
  // 29 February can be eight years away: 1900 and 2100 are not leap years.
  for (let away = 0; away <= 8; away++) {
    const day = of(Number(today.slice(0, 4)) + away * step);
    if (day && (leaning === 'past' ? day <= today : day >= today)) return day;
  }
  return null;
}

import { addDays, type CalendarDate } from '../days/calendar-date.ts';

/** A flag that a page named on a day. */
export interface Shown {
  clientId: number;
  rule: string;
  on: CalendarDate;
}

/** Named on so many mornings without an act, a flag comes back weekly, and on so many more, monthly (our choice). */
export const mornings = 3;
export const weekly = 7;
export const monthly = 30;

/** How often a page named a flag before today since it began to speak, and the day it may be named again. */
export interface Repeats {
  times: number;
  /** Null while it is named each day. */
  nextOn: CalendarDate | null;
  /** Whether the last page before today named it. */
  isOld: boolean;
}

/** What earlier pages mean for a flag: `days` are those on which one named it, earliest first. */
export function repeatsOf(
  days: readonly CalendarDate[],
  { speaksSince, today }: { speaksSince: CalendarDate; today: CalendarDate },
): Repeats {
  const before = days.filter((day) => day >= speaksSince && day < today);
  const last = before.at(-1);
  if (last === undefined || before.length < mornings)
    return { times: before.length, nextOn: null, isOld: last !== undefined };
  const pause = before.length < 2 * mornings ? weekly : monthly;
  return { times: before.length, nextOn: addDays(last, pause), isOld: true };
}

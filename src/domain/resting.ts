import { addDays, addMonths, type CalendarDate, calendarDate } from './calendar-date.ts';
import { isSuggestion } from './rules/kinds.ts';

/** A suggestion about a client that was put off. */
export interface Rest {
  clientId: number;
  rule: string;
  /** The day it may be made again. */
  untilOn: CalendarDate;
}

/** For how many days a suggestion rests that was acted on or put off. */
export const restDays = 14;

/** The first day from which on words to a client are read to know whether a suggestion rests. */
export function restsSince(today: CalendarDate): CalendarDate {
  return addMonths(calendarDate(`${today.slice(0, 8)}01`), -2);
}

/**
 * The day until which a suggestion rests, by the days on which the owner spoke or wrote to the client, earliest first;
 * null where there are none. What is said while it rests does not lengthen the rest: or a suggestion about somebody one
 * writes to every week would never be made.
 */
export function restAfter(spokenOn: readonly CalendarDate[]): CalendarDate | null {
  return spokenOn.reduce<CalendarDate | null>(
    (until, day) => (until === null || day >= until ? addDays(day, restDays) : until),
    null,
  );
}

/** The day until which a rule's flag rests, seen from today: the later of both; null where it does not. */
export function restsUntil(
  rule: string,
  { putOffUntil, spokenOn }: { putOffUntil: CalendarDate | null; spokenOn: readonly CalendarDate[] },
  today: CalendarDate,
): CalendarDate | null {
  const acted = isSuggestion(rule) ? restAfter(spokenOn) : null;
  const until =
    [putOffUntil, acted]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return until !== null && until > today ? until : null;
}

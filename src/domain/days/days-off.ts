import { addDays, type CalendarDate, daysBetween, isCalendarDate } from './calendar-date.ts';

/** The most days off that are kept: more than five whole years of them. */
const mostDays = 2000;

/** Reads days such as `2026-12-24, 2026-12-28..2026-12-31`, and gives them in their order; null for other text. */
export function parseDays(text: string): CalendarDate[] | null {
  const days: CalendarDate[] = [];
  for (const part of text.trim().split(/\s*,\s*/)) {
    const [first = '', last = first, more] = part.split(/\s*\.\.\s*/);
    if (!isCalendarDate(first) || !isCalendarDate(last) || more !== undefined) return null;
    if (last < first || days.length + daysBetween(first, last) >= mostDays) return null;
    days.push(...daysFrom(first, last));
  }
  return inOrder(days);
}

/** Days, given in their order, in their shortest form, for `parseDays`. */
export function describeDays(days: readonly CalendarDate[]): string {
  const runs: { first: CalendarDate; last: CalendarDate }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && daysBetween(run.last, day) === 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}..${last}`)).join(', ');
}

/** The days from one to another, which is not before it. */
export function daysFrom(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));
}

/** Days in their order, each once. */
export function inOrder(days: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(days)].sort();
}

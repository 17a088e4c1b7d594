import type { CalendarDate } from './calendar-date.ts';
import { daysBetween } from './calendar-date.ts';
import type { Period } from './period.ts';
import { addPeriod } from './period.ts';

/**
 * The n-th occurrence, counted from 0 at `startsOn`. It is reckoned from the anchor and not from the occurrence
 * before, so that a monthly 31st is a 28th or 29th in February and a 31st again in March.
 */
export function occurrence(startsOn: CalendarDate, period: Period, n: number): CalendarDate {
  return addPeriod(startsOn, period, n);
}

/** The first occurrence strictly after a day; `startsOn` itself when it has not come yet. */
export function nextOccurrence(startsOn: CalendarDate, period: Period, after: CalendarDate): CalendarDate {
  return occurrence(startsOn, period, indexOfLatest(startsOn, period, after) + 1);
}

/** The last occurrence on or before a day; null when `startsOn` has not come yet. */
export function latestOccurrence(
  startsOn: CalendarDate,
  period: Period,
  onOrBefore: CalendarDate,
): CalendarDate | null {
  const index = indexOfLatest(startsOn, period, onOrBefore);
  return index < 0 ? null : occurrence(startsOn, period, index);
}

function indexOfLatest(startsOn: CalendarDate, period: Period, day: CalendarDate): number {
  if (day < startsOn) return -1;
  const { count, unit } = period;
  if (unit === 'day') return Math.floor(daysBetween(startsOn, day) / count);
  if (unit === 'week') return Math.floor(daysBetween(startsOn, day) / (count * 7));
  const months = unit === 'year' ? count * 12 : count;
  const index = Math.floor((monthNumber(day) - monthNumber(startsOn)) / months);
  // The occurrence of that index falls in the month of `day` or before it; in the same month it may be later.
  return occurrence(startsOn, period, index) <= day ? index : index - 1;
}

function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

import { addDays, addMonths, type CalendarDate, calendarDate, daysBetween } from '../calendar-date.ts';

/** A stretch of days that is counted by itself: a month, a quarter or a year of the calendar, or a part of one. */
export interface LessonPeriod {
  /** `2026-03`, `2026-Q1` or `2026`. */
  key: string;
  since: CalendarDate;
  until: CalendarDate;
}

/** Up to so many days are counted by month. */
const monthly = 190;
/** Up to so many by quarter; what is longer by year. */
const quarterly = 740;

/** The periods of a span, both days included: by month where it is short, else by quarter, else by year. */
export function periodsBetween(since: CalendarDate, until: CalendarDate): LessonPeriod[] {
  const days = daysBetween(since, until);
  const months = days <= monthly ? 1 : days <= quarterly ? 3 : 12;
  const periods: LessonPeriod[] = [];
  for (let first = since; first <= until; ) {
    const next = startAfter(first, months);
    // The calendar ends with the year 9999; nothing is counted beyond.
    const last = next === null || next > until ? until : addDays(next, -1);
    periods.push({ key: keyOf(first, months), since: first, until: last });
    if (next === null) break;
    first = next;
  }
  return periods;
}

/** The first day of the month a day lies in. */
export function monthStart(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 8)}01`);
}

function startAfter(day: CalendarDate, months: number): CalendarDate | null {
  const into = (Number(day.slice(5, 7)) - 1) % months;
  try {
    return addMonths(monthStart(day), months - into);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function keyOf(day: CalendarDate, months: number): string {
  if (months === 1) return day.slice(0, 7);
  const year = day.slice(0, 4);
  return months === 12 ? year : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

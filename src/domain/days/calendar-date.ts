import type { CalendarDate } from '../../nouns/field.ts';

export type { CalendarDate } from '../../nouns/field.ts';

/** The days of the week in ISO order, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

const firstYear = 1600;
const lastYear = 9999;
const dayLength = 86_400_000;
const written = /^(\d{4})-(\d\d)-(\d\d)$/;
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Whether the text is an existing day, written `YYYY-MM-DD`, in the years 1600 to 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = written.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= firstYear && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The text as a calendar date; throws a RangeError if it is not a real day. */
export function calendarDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new RangeError(`"${text}" is not a day (YYYY-MM-DD, years ${firstYear} to ${lastYear})`);
}

/** The day with these numbers; null if there is none. */
export function dayIn(year: number, month: number, day: number): CalendarDate | null {
  const [yearText, monthText, dayText] = [String(year).padStart(4, '0'), ...[month, day].map(twoDigits)];
  const text = `${yearText}-${monthText}-${dayText}`;
  return isCalendarDate(text) ? text : null;
}

/** The calendar day at that instant in the time zone of the process. */
export function calendarDateOf(instant: Date): CalendarDate {
  return compose(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

/** The time of day at that instant in the time zone of the process: `14:03`. */
export function timeOfDayAt(instant: Date): string {
  return `${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`;
}

/** The day `days` later, or earlier if negative; throws a RangeError outside the years 1600 to 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.parse(date) + days * dayLength);
  return compose(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day of the month `months` later, or the last day of a shorter month; throws a RangeError like `addDays`. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return compose(year, month, Math.min(Number(date.slice(8)), monthLength(year, month)));
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

export function weekdayOf(date: CalendarDate): Weekday {
  // JavaScript's Sunday is 0, so the index -1 finds our last day.
  return weekdays.at(new Date(Date.parse(date)).getUTCDay() - 1) as Weekday;
}

/** The weekday for a lower-case English name or an abbreviation of at least three letters. */
export function weekdayNamed(name: string): Weekday | null {
  if (name.length < 3) return null;
  if (name === 'weds') return 'wed';
  return weekdays[weekdayNames.findIndex((full) => full.startsWith(name))] ?? null;
}

/** The length of a month (1 to 12) in days. */
function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function compose(year: number, month: number, day: number): CalendarDate {
  if (year >= firstYear && year <= lastYear) {
    return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;
  }
  throw new RangeError(`The day lies outside the years ${firstYear} to ${lastYear}`);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

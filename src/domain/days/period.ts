import { addDays, addMonths, type CalendarDate, daysBetween } from './calendar-date.ts';

/** A stretch of calendar time: `count` units (at least 1, at most 100 years in all). */
export interface Period {
  count: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

const longest = { day: 36_525, week: 5_217, month: 1_200, year: 100 } as const;

const unitNames: Record<Period['unit'], readonly string[]> = {
  day: ['d', 'day', 'days'],
  week: ['w', 'wk', 'wks', 'week', 'weeks'],
  month: ['m', 'mo', 'mos', 'month', 'months'],
  year: ['y', 'yr', 'yrs', 'year', 'years'],
};

const units = ['day', 'week', 'month', 'year'] as const;

const rhythms: Record<string, Period> = {
  daily: { count: 1, unit: 'day' },
  weekly: { count: 1, unit: 'week' },
  fortnightly: { count: 2, unit: 'week' },
  monthly: { count: 1, unit: 'month' },
  quarterly: { count: 3, unit: 'month' },
  yearly: { count: 1, unit: 'year' },
  annually: { count: 1, unit: 'year' },
};

const numerals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const tens: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 };

/** A counted stretch of time, such as `2w`, `90d`, `3 months`, `two weeks` or `a year`; null for other text. */
export function parseDuration(text: string): Period | null {
  const parts = /^(?:(\d{1,5}) ?|([a-z]+) )([a-z]+)$/.exec(tidy(text));
  if (!parts) return null;
  const [, digits, word = '', name = ''] = parts;
  const count = digits ? Number(digits) : numeral(word);
  const unit = units.find((candidate) => unitNames[candidate].includes(name));
  return unit && count >= 1 && count <= longest[unit] ? { count, unit } : null;
}

/** Whether a text is a counted stretch of time above the limit. */
export function isTooLong(text: string): boolean {
  const [, digits = '', name = 'd'] = /^(?:every |\+ ?)?(\d+) ?([a-z]+)?$/.exec(tidy(text)) ?? [];
  const unit = units.find((candidate) => unitNames[candidate].includes(name));
  return unit !== undefined && Number(digits) > longest[unit];
}

/** A rhythm, such as `2w`, `+2w`, `every 2 weeks`, `every other month`, `week` or `quarterly`; null for other text. */
export function parsePeriod(text: string): Period | null {
  const rhythm = tidy(text);
  if (Object.hasOwn(rhythms, rhythm)) return rhythms[rhythm] ?? null;
  const stretch = rhythm.replace(/^every other /, '2 ').replace(/^(?:every |\+ ?)/, '');
  if (stretch === 'quarter') return { count: 3, unit: 'month' };
  return parseDuration(/^(?:day|week|month|year)$/.test(stretch) ? `1 ${stretch}` : stretch);
}

/** The period in words: `every 2 weeks`, `every month`. */
export function describePeriod({ count, unit }: Period): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** The period's short form, for `parsePeriod`: `2w`, `1m`. */
export function formatPeriod({ count, unit }: Period): string {
  return `${count}${unit.charAt(0)}`;
}

/** A period in days, for places that need days: a month is 30, a year 365. */
export function daysOfPeriod({ count, unit }: Period): number {
  return count * { day: 1, week: 7, month: 30, year: 365 }[unit];
}

/** The day `times` periods after a date, or before it if negative; month ends are clamped. */
export function addPeriod(date: CalendarDate, { count, unit }: Period, times = 1): CalendarDate {
  switch (unit) {
    case 'day':
      return addDays(date, count * times);
    case 'week':
      return addDays(date, count * times * 7);
    case 'month':
      return addMonths(date, count * times);
    case 'year':
      return addMonths(date, count * times * 12);
  }
}

function numeral(word: string): number {
  if (word === 'a' || word === 'an') return 1;
  return Object.hasOwn(tens, word) ? (tens[word] ?? 0) : numerals.indexOf(word);
}

function tidy(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The n-th occurrence, counted from 0 at `startsOn`. It counts from the anchor and not from the last occurrence, so
 * that a monthly 31st is the 28th or 29th in February and the 31st again in March.
 */
export function occurrence(startsOn: CalendarDate, period: Period, n: number): CalendarDate {
  return addPeriod(startsOn, period, n);
}

/** The first occurrence after a day; `startsOn` itself if it is still to come. */
export function nextOccurrence(startsOn: CalendarDate, period: Period, after: CalendarDate): CalendarDate {
  return occurrence(startsOn, period, indexOfLatest(startsOn, period, after) + 1);
}

/** The last occurrence on or before a day; null if `startsOn` is still to come. */
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
  // That occurrence is in the month of `day` or earlier; within the month it may be later than `day`.
  return occurrence(startsOn, period, index) <= day ? index : index - 1;
}

function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  calendarDateOf,
  isCalendarDate,
  weekdayNamed,
  weekdayOf,
  weekdays,
} from './calendar-date.ts';
import { addPeriod, parseDuration } from './period.ts';

/** The day to prefer if a phrase fits two: `future` for plans, `past` for records. */
type Leaning = 'future' | 'past';

/** Accepted forms of a day, for hints. */
export const dayExamples = '2026-12-01, tomorrow, friday, +3d, 2w, next month or 12 jan';

type Reader = (phrase: string, today: CalendarDate, leaning: Leaning) => CalendarDate | null;

const readers: Reader[] = [numericDay, relativeDay, weekday, distance, dayOfMonth];

/**
 * The day a phrase means; null if it is unclear or ambiguous (`01/02/2026`). `friday` leans: for a plan on a Friday it
 * is next week's, for a record it is today; `2w` and `12 jan` lean too. `next friday` is always the first one after
 * today, `last friday` the last one before it.
 */
export function parseDay(
  text: string,
  today: CalendarDate,
  leaning: Leaning = 'future',
): CalendarDate | null {
  const phrase = text.trim().toLowerCase().replace(/\s+/g, ' ');
  try {
    for (const read of readers) {
      const day = read(phrase, today, leaning);
      if (day) return day;
    }
    return null;
  } catch (error) {
    // This happens only at the edge of the calendar: 9999-12-31 has no next day.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)(z|[+-]\d\d:\d\d)?)?$/;

/** `2026-12-01`, `2026/12/1`, `2026-12-01T10:00`; with a zone it is an instant, and its local day counts. */
function numericDay(phrase: string): CalendarDate | null {
  const parts = yearFirst.exec(phrase);
  if (!parts) return null;
  const [, year = '', , month = '', day = '', time, zone] = parts;
  const date = dayIn(Number(year), Number(month), Number(day));
  if (!date || !zone) return date;
  return calendarDateOf(new Date(`${date}T${time}${zone.toUpperCase()}`));
}

/** `today`, `tomorrow`, `next week`, `last month`, `end of month`. */
function relativeDay(phrase: string, today: CalendarDate): CalendarDate | null {
  switch (phrase) {
    case 'today':
      return today;
    case 'tomorrow':
      return addDays(today, 1);
    case 'yesterday':
      return addDays(today, -1);
    case 'end of month':
    case 'end of the month':
      // January has 31 days, so its 31st moves to the last day of any month.
      return addMonths(calendarDate(`${today.slice(0, 4)}-01-31`), Number(today.slice(5, 7)) - 1);
  }
  const [, way, unit] = /^(next|last) (week|month|year)$/.exec(phrase) ?? [];
  const step = unit && parseDuration(`1 ${unit}`);
  return step ? addPeriod(today, step, way === 'last' ? -1 : 1) : null;
}

/** `friday`, `fri`, `next friday`, `last friday`. */
function weekday(phrase: string, today: CalendarDate, leaning: Leaning): CalendarDate | null {
  const [, way, name = ''] = /^(?:(next|last) )?([a-z]+)$/.exec(phrase) ?? [];
  const weekday = weekdayNamed(name);
  if (!weekday) return null;
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(today)) + 7) % 7;
  if (way === 'last') return addDays(today, ahead - 7);
  if (way === 'next' || leaning === 'future') return addDays(today, ahead || 7);
  return addDays(today, ahead && ahead - 7);
}

/** `+3d`, `-3d`, `2w`, `in 3 days`, `two weeks ago`. */
function distance(phrase: string, today: CalendarDate, leaning: Leaning): CalendarDate | null {
  const [, sign = '', stretch = '', ago] = /^(\+ ?|[-−] ?|in )?(.+?)( ago)?$/.exec(phrase) ?? [];
  if (sign && ago) return null;
  const length = parseDuration(stretch);
  if (!length) return null;
  const back = sign ? /^[-−]/.test(sign) : ago !== undefined || leaning === 'past';
  return addPeriod(today, length, back ? -1 : 1);
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

const dayThenMonth =
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?<month>[a-z]{3,})\.?(?:(?:,? |-)?(?<year>\d{4}))?$/;
const monthThenDay = /^(?<month>[a-z]{3,})\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/;

/** `12 jan`, `12. jan`, `jan 12`, `12 january 2027`. */
function dayOfMonth(phrase: string, today: CalendarDate, leaning: Leaning): CalendarDate | null {
  const parts = (dayThenMonth.exec(phrase) ?? monthThenDay.exec(phrase))?.groups;
  if (!parts) return null;
  const { day, month: name = '', year } = parts;
  const month = monthNames.findIndex((full) => full.startsWith(name)) + 1;
  if (year) return dayIn(Number(year), month, Number(day));
  const step = leaning === 'past' ? -1 : 1;
  // 29 February can be eight years away: 1900 and 2100 are not leap years.
  for (let away = 0; away <= 8; away++) {
    const found = dayIn(Number(today.slice(0, 4)) + away * step, month, Number(day));
    if (found && (leaning === 'past' ? found <= today : found >= today)) return found;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): CalendarDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}

import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  dayIn,
  type Weekday,
  weekdayNamed,
  weekdayOf,
  weekdays,
} from './calendar-date.ts';
import { nearestYear, type Reading } from './day-reading.ts';
import { dayNumber, monthNamed } from './day-words.ts';

const short: Readonly<Record<string, string>> = { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year' };

/** The end, the beginning or a weekday of a month, a week, a quarter or a year: `eom`, `start of next week`, `last friday in may`. */
export function partOfPeriod(phrase: string, reading: Reading): CalendarDate | null {
  const long = Object.hasOwn(short, phrase) ? `end of ${short[phrase]}` : phrase;
  const [, whole] = /^(week|month|quarter|year)[ -]end$/.exec(long) ?? [];
  const spelt = whole ? `end of ${whole}` : long;
  return edge(spelt, reading) ?? weekdayInMonth(spelt, reading);
}

type Edge = 'end' | 'start';

/** `end of the month`, `start of next week`, `last day of february`, `end of 2027`. */
function edge(phrase: string, reading: Reading): CalendarDate | null {
  const [, word = '', isDay, place = ''] =
    /^(end|start|beginning|first|last)( day)? (?:of )?(?:the )?(.+)$/.exec(phrase) ?? [];
  if (place === '' || (isDay === undefined) === /first|last/.test(word)) return null;
  const at: Edge = /end|last/.test(word) ? 'end' : 'start';
  const [, which, unit] = /^(?:(this|current|next|last) )?(week|month|quarter|year)$/.exec(place) ?? [];
  if (unit) return edgeOfUnit(at, which, unit, reading, isDay !== undefined);
  const [year] = /^\d{4}$/.exec(place) ?? [];
  if (year) return at === 'end' ? dayIn(Number(year), 12, 31) : dayIn(Number(year), 1, 1);
  return inNamedMonth(place, reading, (one, month) =>
    at === 'end' ? lastOf(one, month) : dayIn(one, month, 1),
  );
}

/** Looking ahead, a beginning that is over is that of the next period. */
function edgeOfUnit(
  at: Edge,
  which: string | undefined,
  unit: string,
  { today, leaning }: Reading,
  isDay: boolean,
): CalendarDate | null {
  const away = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  if (unit === 'week') return edgeOfWeek(at, which, { today, leaning }, away, isDay);
  const length = { month: 1, quarter: 3, year: 12 }[unit] ?? 1;
  const inUnit = (Number(today.slice(5, 7)) - 1) % length;
  const first = addMonths(calendarDate(`${today.slice(0, 7)}-01`), away * length - inUnit);
  if (at === 'end') return endOf(first, length);
  return which === undefined && leaning === 'future' && first < today ? addMonths(first, length) : first;
}

/** The last day of so many months; it is not the day before another, as 9999-12-31 has none after it. */
function endOf(first: CalendarDate, months: number): CalendarDate | null {
  const last = addMonths(first, months - 1);
  return lastOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)));
}

/** A week begins on Monday and ends on Friday; whether its last day is a Friday or a Sunday, nobody can tell. */
function edgeOfWeek(
  at: Edge,
  which: string | undefined,
  { today, leaning }: Pick<Reading, 'today' | 'leaning'>,
  away: number,
  isDay: boolean,
): CalendarDate | null {
  const monday = addDays(today, away * 7 - weekdays.indexOf(weekdayOf(today)));
  if (at === 'end') {
    const friday = addDays(monday, 4);
    return isDay || (away === 0 && friday < today) ? null : friday;
  }
  return which === undefined && leaning === 'future' && monday < today ? addDays(monday, 7) : monday;
}

/** `first monday in january`, `last friday of the month`, `2nd tuesday of next month`. */
function weekdayInMonth(phrase: string, reading: Reading): CalendarDate | null {
  const [, ordinal = '', name = '', place = ''] =
    /^(last|[a-z]+|\d(?:st|nd|rd|th)) ([a-z]+) (?:in|of) (?:the )?(.+)$/.exec(phrase) ?? [];
  const named = weekdayNamed(name);
  const nth = ordinal === 'last' ? -1 : dayNumber(ordinal);
  if (!named || !nth || nth > 5) return null;
  const of = (year: number, month: number) => nthOf(year, month, named, nth);
  const [, which] = /^(?:(this|next|last) )?month$/.exec(place) ?? [];
  if (!place.endsWith('month')) return inNamedMonth(place, reading, of);
  const { today, leaning } = reading;
  const at = (away: number) => {
    const [year = 0, month = 0] = addMonths(today, away).split('-').map(Number);
    return of(year, month);
  };
  if (which || place !== 'month') return which ? at({ this: 0, next: 1, last: -1 }[which] ?? 0) : null;
  const present = at(0);
  if (leaning === 'past') return present && present <= today ? present : at(-1);
  return present && present >= today ? present : at(1);
}

/** The day that `of` gives for `may` or `may 2027`. */
function inNamedMonth(
  place: string,
  reading: Reading,
  of: (year: number, month: number) => CalendarDate | null,
): CalendarDate | null {
  const [, name = '', year] = /^([a-z]+)\.?,?(?: (\d{4}))?$/.exec(place) ?? [];
  const month = monthNamed(name);
  if (!month) return null;
  return year ? of(Number(year), month) : nearestYear(reading, (one) => of(one, month));
}

function lastOf(year: number, month: number): CalendarDate | null {
  // January has 31 days, so its 31st moves to the last day of any month.
  const january = dayIn(year, 1, 31);
  return january && addMonths(january, month - 1);
}

/** The n-th such weekday of a month, the last one for -1; null where there is none. */
function nthOf(year: number, month: number, named: Weekday, nth: number): CalendarDate | null {
  const edgeDay = nth < 0 ? lastOf(year, month) : dayIn(year, month, 1);
  if (!edgeDay) return null;
  const ahead = (weekdays.indexOf(named) - weekdays.indexOf(weekdayOf(edgeDay)) + 7) % 7;
  const day = addDays(edgeDay, nth < 0 ? ahead && ahead - 7 : ahead + (nth - 1) * 7);
  return day.slice(0, 7) === edgeDay.slice(0, 7) ? day : null;
}

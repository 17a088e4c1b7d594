import {
  addMonths,
  type CalendarDate,
  calendarDateOf,
  dayIn,
  type Weekday,
  weekdayNamed,
  weekdayOf,
} from './calendar-date.ts';
import { type DayReading, found, nearestYear, type Reading } from './day-reading.ts';
import { dayNumber, monthNamed, yearNamed } from './day-words.ts';

/** The numbers of a day; null for what leans. */
interface Parts {
  year: number | null;
  month: number | null;
  day: number;
  hasYear?: boolean;
}

/** A day that is written out, with or without its weekday: `2026-12-04`, `Fri 4 Dec`, `20/12`, `1.12.`, `dec 4th`, `12th`. */
export function writtenDay(phrase: string, reading: Reading): DayReading | null {
  const instant = timestamp(phrase);
  if (instant) return found(instant, { hasYear: true });
  const { said, rest, isBefore } = weekdayBeside(phrase);
  const all = partsOf(rest, reading).filter(
    ({ month }) => !said || month !== null || (isBefore && /\d/.test(rest)),
  );
  const options = all
    .map((parts) => ({ parts, days: daysOf(parts, reading, said !== null) }))
    .filter(({ days }) => days.length > 0);
  const [dayFirst, monthFirst] = options;
  if (!dayFirst) return null;
  // Where it could be both, the order decides, and a weekday that does not fit it is a slip.
  const order = monthFirst && reading.dateOrder;
  const meant = order && monthFirst ? [order === 'day' ? dayFirst : monthFirst] : options;
  const fitting = meant.flatMap(({ parts, days }) => {
    const day = days.find((one) => said === null || weekdayOf(one) === said);
    return day ? [{ day, hasYear: parts.hasYear === true }] : [];
  });
  const [one, other] = fitting;
  if (!one) return said && { kind: 'other-weekday', day: meant[0]?.days[0] ?? reading.today, said };
  if (!other || one.day === other.day) return found(one.day, one);
  return { kind: 'either', dayFirst: one.day, monthFirst: other.day };
}

const stamp = /^(\d{4}-\d\d-\d\d)([t ])((?:[01]\d|2[0-3]):[0-5]\d(:[0-5]\d(?:\.\d+)?)?)(z|[+-]\d\d:\d\d)?$/;

/** `2026-12-01T10:00`; with a zone it is an instant, and its local day counts. */
function timestamp(phrase: string): CalendarDate | null {
  const [, text = '', mark, time, seconds, zone] = stamp.exec(phrase) ?? [];
  const [year, month, day] = text.split('-').map(Number);
  const date = dayIn(year ?? 0, month ?? 0, day ?? 0);
  // `2026-12-04 09:00` is a day and a time, as people write them.
  if (!date || (mark === ' ' && !seconds && !zone)) return null;
  return zone ? calendarDateOf(new Date(`${date}T${time}${zone.toUpperCase()}`)) : date;
}

/** The weekday before or after a day. */
function weekdayBeside(phrase: string): { said: Weekday | null; rest: string; isBefore: boolean } {
  const [, first = '', after = ''] = /^([a-z]{3,9})\.?,? (?:the )?(.+)$/.exec(phrase) ?? [];
  const before = weekdayNamed(first);
  if (before) return { said: before, rest: after, isBefore: true };
  const [, start = '', last = ''] = /^(.+?),? \(?([a-z]{3,9})\.?\)?$/.exec(phrase) ?? [];
  const behind = weekdayNamed(last);
  return behind
    ? { said: behind, rest: start, isBefore: false }
    : { said: null, rest: phrase, isBefore: false };
}

/** The days that parts can mean, the likeliest first. A weekday beside a day says its year. */
function daysOf({ year, month, day }: Parts, reading: Reading, hasWeekday: boolean): CalendarDate[] {
  const { today } = reading;
  if (month === null) {
    const isToday = hasWeekday && Number(today.slice(8)) === day;
    return [...(isToday ? [today] : []), ...listed(dayOfMonth(day, reading))];
  }
  if (year !== null) return listed(dayIn(year, month, day));
  const nearest = nearestYear(reading, (one) => dayIn(one, month, day));
  if (!nearest || !hasWeekday) return listed(nearest);
  return [nearest, ...listed(dayIn(Number(today.slice(0, 4)), month, day))];
}

function listed(day: CalendarDate | null): CalendarDate[] {
  return day ? [day] : [];
}

/** The next such day of a month after today, or the last one up to today. */
function dayOfMonth(day: number, { today, leaning }: Reading): CalendarDate | null {
  const step = leaning === 'past' ? -1 : 1;
  for (let away = 0; away <= 2; away++) {
    const [year, month] = addMonths(today, away * step)
      .split('-')
      .map(Number);
    const one = dayIn(year ?? 0, month ?? 0, day);
    if (one && (leaning === 'past' ? one <= today : one > today)) return one;
  }
  return null;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/;
const compact = /^(\d{4})(\d\d)(\d\d)$/;
const yearless = /^--(\d\d)-?(\d\d)$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\.(?: ?(\d{4}|\d\d))?)?$/;
const numbers = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|'?\d\d))?$/;
const ordinalDay = /^(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)$/;
const dayThenMonth =
  /^(\d{1,2}(?:st|nd|rd|th|\.)?|[a-z]+(?:-[a-z]+)?)(?: of |[ /-])?([a-z]{3,9})\.?(?:[ ,/-]+(\d{4}|'?\d\d|(?:this|next|last) year))?$/;
const monthThenDay =
  /^([a-z]{3,9})\.?[ -]?(?:the )?(\d{1,2}(?:st|nd|rd|th|\.)?|[a-z]+(?:-[a-z]+)?)(?:(?:,? |,|-)(\d{4}|'?\d\d|(?:this|next|last) year))?$/;
const inMonth = /^(\d{1,2}(?:st|nd|rd|th|\.)?|[a-z]+(?:-[a-z]+)?) (?:of )?(the|this|next|last) month$/;

/** What a text can be: nothing, one day, or two where day and month may be the other way round. */
function partsOf(text: string, reading: Reading): Parts[] {
  const iso = yearFirst.exec(text);
  if (iso) return [{ ...numbersOf(iso[1], iso[3], iso[4]), hasYear: true }];
  const tight = compact.exec(text);
  if (tight) return [{ ...numbersOf(tight[1], tight[2], tight[3]), hasYear: true }];
  const [, month, day] = yearless.exec(text) ?? [];
  if (month) return [{ ...numbersOf(undefined, month, day), year: null }];
  const dots = dotted.exec(text);
  if (dots) return withYear({ month: Number(dots[2]), day: Number(dots[1]) }, dots[3], reading);
  const [, first, , second, year] = numbers.exec(text) ?? [];
  if (first)
    return [
      ...withYear({ month: Number(second), day: Number(first) }, year, reading),
      ...withYear({ month: Number(first), day: Number(second) }, year, reading),
    ];
  return namedParts(text, reading);
}

function namedParts(text: string, reading: Reading): Parts[] {
  const [, behind = '', whichMonth] = inMonth.exec(text) ?? [];
  const placed = dayNumber(behind);
  if (placed) return partsInMonth(placed, whichMonth, reading);
  const dayFirst = dayThenMonth.exec(text);
  const monthFirst = monthThenDay.exec(text);
  for (const [day = '', month = '', year] of [
    [dayFirst?.[1], dayFirst?.[2], dayFirst?.[3]],
    [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]],
  ]) {
    const named = { month: monthNamed(month), day: dayNumber(day) };
    if (named.month && named.day) return withYear({ month: named.month, day: named.day }, year, reading);
  }
  const alone = ordinalDay.test(text) ? dayNumber(text) : null;
  return alone ? [{ year: null, month: null, day: alone }] : [];
}

function partsInMonth(day: number, which: string | undefined, { today }: Reading): Parts[] {
  if (which === 'the') return [{ year: null, month: null, day }];
  const away = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  const [year = 0, month = 0] = addMonths(today, away).split('-').map(Number);
  return [{ year, month, day }];
}

function withYear(
  parts: { month: number; day: number },
  token: string | undefined,
  reading: Reading,
): Parts[] {
  if (token === undefined) return [{ ...parts, year: null }];
  const year = yearNamed(token, reading);
  return year === null ? [] : [{ ...parts, year, hasYear: true }];
}

function numbersOf(year: string | undefined, month: string | undefined, day: string | undefined) {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

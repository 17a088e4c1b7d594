import {
  addDays,
  type CalendarDate,
  type Weekday,
  weekdayNamed,
  weekdayOf,
  weekdays,
} from './calendar-date.ts';
import { type DayReading, found, type Reading, type ReadPhrase } from './day-reading.ts';
import { feast } from './feasts.ts';
import { partOfPeriod } from './part-of-period.ts';
import { addPeriod, type Period, parseDuration } from './period.ts';

/** A day that is named by its place: `tomorrow`, `next friday`, `in 3 days`, `a week on tuesday`, `eom`, `christmas`. */
export function spokenDay(phrase: string, reading: Reading, read: ReadPhrase): DayReading | null {
  const today = besideToday(phrase, reading);
  if (today) return today;
  const day =
    weekday(phrase, reading) ??
    dayOfWeek(phrase, reading) ??
    weekend(phrase, reading) ??
    distance(phrase, reading) ??
    partOfPeriod(phrase, reading) ??
    feast(phrase, reading);
  return day ? found(day) : fromAnother(phrase, reading, read);
}

/** `today`, `tomorrow`, `yesterday`, and parts of them that have a name: `tonight`, `this morning`, `last night`. */
function besideToday(phrase: string, { today }: Reading): DayReading | null {
  if (/^(?:today|(?:just |right )?now|(?:later|earlier)(?: on)? today|today later)$/.test(phrase))
    return found(today);
  if (/^(?:tomorrow|tmrw|tmr|tmw)$/.test(phrase)) return found(addDays(today, 1));
  if (phrase === 'yesterday') return found(addDays(today, -1));
  if (
    /^(?:tonight|(?:(?:later|earlier) )?this (?:morning|afternoon|evening|lunchtime)|eod|cob|close of business|end of (?:the )?(?:day|business))$/.test(
      phrase,
    )
  )
    return found(today, { time: phrase });
  return /^last (?:night|evening)$/.test(phrase) ? found(addDays(today, -1), { time: phrase }) : null;
}

/** `friday`, `fri.`, `this friday`, `next friday`, `last friday`. */
function weekday(phrase: string, { today, leaning }: Reading): CalendarDate | null {
  const [, way = '', name = '', after] =
    /^(?:(next|last|this|coming|this coming|past|this past) )?([a-z]+)\.?( just gone)?$/.exec(phrase) ?? [];
  const named = weekdayNamed(name);
  if (!named) return null;
  const ahead = daysAhead(today, named);
  if (/last|past/.test(way) || after) return addDays(today, ahead - 7);
  if (/next|coming/.test(way)) return addDays(today, ahead || 7);
  if (way === 'this') return thisWeekday(today, ahead, leaning);
  return addDays(today, leaning === 'future' ? ahead || 7 : ahead && ahead - 7);
}

/** Days from one day to a weekday, 0 to 6. */
function daysAhead(today: CalendarDate, weekday: Weekday): number {
  return (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(today)) + 7) % 7;
}

/** This week's, which for a record has to have come; at the end of a week the next one is meant. */
function thisWeekday(today: CalendarDate, ahead: number, leaning: Reading['leaning']): CalendarDate | null {
  if (leaning === 'future' || ahead === 0) return addDays(today, ahead);
  const sinceMonday = weekdays.indexOf(weekdayOf(today));
  return 7 - ahead <= sinceMonday ? addDays(today, ahead - 7) : null;
}

/** `friday next week`, `next week friday`, `midweek`. */
function dayOfWeek(phrase: string, { today, leaning }: Reading): CalendarDate | null {
  if (/^mid-? ?week$/.test(phrase)) return weekday('wednesday', { today, leaning, dateOrder: null });
  const [, before, which1] = /^([a-z]+)\.?,?(?: (?:of|in))? (this|next|last) week$/.exec(phrase) ?? [];
  const [, which2, behind] = /^(this|next|last) week,?(?: on)? ([a-z]+)$/.exec(phrase) ?? [];
  const named = weekdayNamed(before ?? behind ?? '');
  if (!named) return null;
  const weeks = { this: 0, next: 1, last: -1 }[which1 ?? which2 ?? 'this'] ?? 0;
  const monday = addDays(today, -weekdays.indexOf(weekdayOf(today)));
  return addDays(monday, weeks * 7 + weekdays.indexOf(named));
}

/** `this weekend` and `last weekend` are Saturdays; which one `next weekend` is, nobody can tell. */
function weekend(phrase: string, { today, leaning }: Reading): CalendarDate | null {
  const parts = /^(?:(this|last) )?weekend$/.exec(phrase);
  if (!parts) return null;
  const isSunday = weekdayOf(today) === 'sun';
  const ahead = isSunday ? -1 : daysAhead(today, 'sat');
  if (parts[1] === 'last') return addDays(today, ahead - 7);
  if (leaning === 'future') return isSunday ? today : addDays(today, ahead);
  return addDays(today, ahead <= 0 ? ahead : ahead - 7);
}

/** `+3d`, `-3d`, `2w`, `in 3 days`, `two weeks ago`, `next month`, `the week after next`. */
function distance(phrase: string, { today, leaning }: Reading): CalendarDate | null {
  const [, way, unit = ''] = /^(next|last) (week|month|year)$/.exec(phrase) ?? [];
  if (way) return moved(today, `1 ${unit}`, way === 'last' ? -1 : 1);
  const [, skipped = '', side] = /^(week|month|year) (after next|before last)$/.exec(phrase) ?? [];
  if (side) return moved(today, `2 ${skipped}`, side === 'before last' ? -1 : 1);
  const [, sign = '', stretch = '', back, ahead] =
    /^(\+ ?|[-−] ?|in |within )?(.+?)(?:( ago| back)|( hence|(?:'s?|s')? time))?$/.exec(phrase) ?? [];
  // Only `in 2 weeks' time` has a time.
  if ((sign && back) || (ahead?.endsWith('time') && sign !== 'in ') || (ahead === ' hence' && sign))
    return null;
  const isBack = sign ? /^[-−]/.test(sign) : back !== undefined || (!ahead && leaning === 'past');
  return moved(today, stretch, isBack ? -1 : 1);
}

function moved(from: CalendarDate, stretch: string, times: 1 | -1): CalendarDate | null {
  const length = lengthOf(stretch);
  return length && addPeriod(from, length, times);
}

/** A counted stretch, with those that have a name of their own: `a fortnight`, `a couple of days`, `half a year`. */
function lengthOf(stretch: string): Period | null {
  const counted = stretch
    .replace(/^(?:a )?couple(?: of)? /, '2 ')
    .replace(/^half a year$/, '6 months')
    .replace(/^fortnight$/, 'a fortnight');
  const [, count] = /^(.+) fortnights?$/.exec(counted) ?? [];
  if (!count) return parseDuration(counted);
  const weeks = parseDuration(`${count} weeks`);
  return weeks && parseDuration(`${weeks.count * 2} weeks`);
}

/** `a week on tuesday`, `3 days after christmas`, `friday week`, `the monday after the 4th`, `a week tomorrow`. */
function fromAnother(phrase: string, reading: Reading, read: ReadPhrase): DayReading | null {
  const [, afterNext] = /^([a-z]+)\.? after next$/.exec(phrase) ?? [];
  const next = weekdayNamed(afterNext ?? '');
  if (next) return found(addDays(reading.today, (daysAhead(reading.today, next) || 7) + 7));
  const [, start = '', stretch] = /^(.+) (week|fortnight)$/.exec(phrase) ?? [];
  if (stretch && (/^(?:today|tomorrow)$/.test(start) || weekdayNamed(start)))
    return reading.leaning === 'past' ? null : placed(`a ${stretch}`, 1, read(start, reading));
  const [, length, base] = /^(.+) (today|tomorrow)$/.exec(phrase) ?? [];
  if (length && base && lengthOf(length) && reading.leaning === 'future')
    return placed(length, 1, read(base, reading));
  const [, span, before] = /^(.+) ago (today|yesterday)$/.exec(phrase) ?? [];
  if (span && before) return placed(span, -1, read(before, reading));
  const [, what = '', side = '', other = ''] = /^(.+?) (from|after|before|on) (.+)$/.exec(phrase) ?? [];
  if (other === '' || (side === 'on' && reading.leaning === 'past')) return null;
  const one = other === 'now' ? found(reading.today) : read(other, reading);
  const named = weekdayNamed(what);
  if (named && one?.kind === 'day' && (side === 'after' || side === 'before'))
    return { ...one, day: weekdayBy(one.day, named, side) };
  const isOne = what === 'day' && (side === 'after' || side === 'before');
  return placed(isOne ? '1 day' : what, side === 'before' ? -1 : 1, one);
}

/** A stretch of time from a day that was read. */
function placed(stretch: string, times: 1 | -1, from: DayReading | null): DayReading | null {
  if (!lengthOf(stretch)) return null;
  if (from?.kind !== 'day') return from;
  const day = moved(from.day, stretch, times);
  return day && { ...from, day };
}

function weekdayBy(day: CalendarDate, named: Weekday, side: 'after' | 'before'): CalendarDate {
  const ahead = daysAhead(day, named);
  return addDays(day, side === 'after' ? ahead || 7 : ahead - 7);
}

import { addDays, type CalendarDate, daysBetween, isCalendarDate } from '../../domain/days/calendar-date.ts';
import { daysFrom, inOrder } from '../../domain/days/days-off.ts';
import { FormatError } from '../csv/format-error.ts';

/** The first and the last day that are looked at. */
interface Span {
  first: CalendarDate;
  last: CalendarDate;
}

/** Days of a calendar, in their order, and how many of its events have a time of day. */
interface CalendarDays {
  days: CalendarDate[];
  timed: number;
}

/** A property of an event: what stands between its name and the colon, and its value. */
type Properties = Map<string, string>;

/**
 * Reads the all-day events of an iCalendar file (RFC 5545): the days they take within a span, those that come back each
 * year included. Throws a FormatError for another file, and for an event that is repeated in another way.
 */
export function readCalendar(text: string, span: Span): CalendarDays {
  const unfolded = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)[ \t]/g, '');
  const lines = unfolded.split(/\r\n|\r|\n/);
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') throw notCalendar();
  const events = eventsIn(lines).filter((event) => event.get('STATUS')?.toUpperCase() !== 'CANCELLED');
  const allDay = events.filter((event) => dayIn(event.get('DTSTART')) !== null);
  const days = inOrder(allDay.flatMap((event) => daysOf(event, span)));
  if (days.length > 0) return { days, timed: events.length - allDay.length };
  throw new FormatError(
    `It has no all-day event from ${span.first} to ${span.last}.`,
    'Days off are events that take whole days.',
  );
}

/** The properties of each event, without those of the alarms in it. */
function eventsIn(lines: readonly string[]): Properties[] {
  const events: Properties[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+)(?:;[^:]*)?:(.*)$/.exec(line.trimEnd()) ?? [];
    const upper = name.toUpperCase();
    if (upper === 'BEGIN') {
      open.push(value.toUpperCase());
      if (open.at(-1) === 'VEVENT') events.push(new Map());
    } else if (upper === 'END') open.pop();
    else if (open.at(-1) === 'VEVENT') events.at(-1)?.set(upper, value);
  }
  return events;
}

/** The days of an event that takes whole days, within a span. */
function daysOf(event: Properties, { first, last }: Span): CalendarDate[] {
  const start = dayIn(event.get('DTSTART'));
  if (start === null) return [];
  const length = lengthOf(event, start);
  return startsOf(event, start, last).flatMap((from) => {
    // Counted from the start of the span, so that an event of a thousand years is short.
    const end = Math.min(daysBetween(first, last), daysBetween(first, from) + length - 1);
    const begin = Math.max(0, daysBetween(first, from));
    return begin <= end ? daysFrom(addDays(first, begin), addDays(first, end)) : [];
  });
}

/** How many days an event takes: its end is the day after its last. */
function lengthOf(event: Properties, start: CalendarDate): number {
  const end = dayIn(event.get('DTEND'));
  if (end !== null) return Math.max(1, daysBetween(start, end));
  const duration = event.get('DURATION');
  if (event.has('DTEND') || duration === undefined) return 1;
  const [, count, unit] = /^\+?P(\d{1,5})([DW])$/i.exec(duration) ?? [];
  if (count === undefined) throw unreadable(event, 'lasts');
  return Math.max(1, Number(count) * (unit?.toUpperCase() === 'W' ? 7 : 1));
}

/** The days on which an event begins, up to a last one: one, or one in each year. */
function startsOf(event: Properties, start: CalendarDate, last: CalendarDate): CalendarDate[] {
  if (['RDATE', 'EXDATE', 'RECURRENCE-ID'].some((name) => event.has(name)))
    throw unreadable(event, 'repeats');
  const rule = event.get('RRULE');
  if (rule === undefined) return [start];
  const { interval, count, until } = yearly(rule, event, start);
  const end = until !== null && until < last ? until : last;
  const starts: CalendarDate[] = [];
  for (let year = Number(start.slice(0, 4)); starts.length < count; year += interval) {
    const day = `${year}${start.slice(4)}`;
    if (day > end) break;
    // 29 February is there in leap years alone.
    if (isCalendarDate(day)) starts.push(day);
  }
  return starts;
}

/** A rule such as `FREQ=YEARLY;INTERVAL=2;UNTIL=20301231`; it may name the month and the day of the event once more. */
function yearly(rule: string, event: Properties, start: CalendarDate) {
  const parts = new Map(rule.split(';').map((part) => part.toUpperCase().split('=', 2) as [string, string]));
  const take = (name: string) => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const isYearly = take('FREQ') === 'YEARLY';
  const isSameDay = ['BYMONTH', 'BYMONTHDAY'].every((name, at) => {
    const value = take(name);
    return value === undefined || Number(value) === Number(start.split('-')[at + 1]);
  });
  const [interval, count] = [Number(take('INTERVAL') ?? 1), Number(take('COUNT') ?? 10_000)];
  const untilText = take('UNTIL');
  const until = untilText === undefined ? null : dayIn(untilText.slice(0, 8));
  take('WKST');
  const isRead = isYearly && isSameDay && parts.size === 0 && interval >= 1 && count >= 1;
  if (!isRead || (untilText !== undefined && until === null)) throw unreadable(event, 'repeats');
  return { interval, count, until };
}

/** A day written `20261224`; null for anything else, such as a time. */
function dayIn(text: string | undefined): CalendarDate | null {
  const day = text?.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? '';
  return isCalendarDate(day) ? day : null;
}

function notCalendar(): FormatError {
  return new FormatError('It is not a calendar.', 'Export the calendar as an ICS file, or type the days.');
}

/** An event whose days cannot be told; it lasts, or repeats, in a way rapport cannot read. */
function unreadable(event: Properties, does: 'lasts' | 'repeats'): FormatError {
  const name = event.get('SUMMARY') ?? event.get('DTSTART') ?? '';
  return new FormatError(
    `The all-day event "${name}" ${does} in a way rapport cannot read.`,
    'Days off come once or each year. Take this event out, and type its days.',
  );
}

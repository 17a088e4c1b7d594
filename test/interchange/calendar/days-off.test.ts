import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { describeDays } from '../../../src/domain/days/days-off.ts';
import { readCalendar } from '../../../src/interchange/calendar/days-off.ts';

const span = { first: calendarDate('2025-01-01'), last: calendarDate('2029-12-31') };

/** A calendar of events, each given by its lines. */
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap(eventOf), 'END:VCALENDAR', ''].join('\r\n');
const eventOf = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const daysOf = (...events: string[][]) => describeDays(readCalendar(calendar(...events), span).days);

const christmas = ['SUMMARY:Closed', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'];

describe('the days of a calendar', () => {
  test.each([
    ['the day of the end is not one of them', christmas, '2026-12-24..2026-12-26'],
    ['an event without an end takes one day', ['DTSTART;VALUE=DATE:20261224'], '2026-12-24'],
    ['an end on the day of the start', ['DTSTART:20261224', 'DTEND:20261224'], '2026-12-24'],
    ['a length in days', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P3D'], '2026-12-24..2026-12-26'],
    ['a length in weeks', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P1W'], '2026-12-24..2026-12-30'],
    ['what is before and after the years', ['DTSTART:16000101', 'DTEND:99991231'], '2025-01-01..2029-12-31'],
    [
      'each year',
      ['DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY'],
      '2025-05-01, 2026-05-01, 2027-05-01, 2028-05-01, 2029-05-01',
    ],
    [
      'each second year, over the turn of the year',
      ['DTSTART;VALUE=DATE:20241231', 'DTEND;VALUE=DATE:20250102', 'RRULE:FREQ=YEARLY;INTERVAL=2'],
      '2025-01-01, 2026-12-31..2027-01-01, 2028-12-31..2029-01-01',
    ],
    ['three times', ['DTSTART:20240501', 'RRULE:FREQ=YEARLY;COUNT=3'], '2025-05-01, 2026-05-01'],
    [
      'until a day, the month and day named again',
      ['DTSTART:20240501', 'RRULE:FREQ=YEARLY;UNTIL=20260501T000000Z;BYMONTH=5;BYMONTHDAY=1;WKST=MO'],
      '2025-05-01, 2026-05-01',
    ],
    ['29 February in leap years alone', ['DTSTART:20240229', 'RRULE:FREQ=YEARLY'], '2028-02-29'],
  ])('%s', (_name, event, days) => {
    expect(daysOf(event)).toBe(days);
  });

  test('of several events, each day once; alarms and what was cancelled do not count', () => {
    const alarm = ['BEGIN:VALARM', 'DTSTART:20260101', 'END:VALARM'];
    expect(
      daysOf(
        [...christmas, ...alarm],
        ['DTSTART:20261226', 'DTEND:20261229'],
        ['DTSTART:20260601', 'STATUS:CANCELLED'],
      ),
    ).toBe('2026-12-24..2026-12-28');
  });

  test('events with a time of day are counted and left out', () => {
    const meeting = ['DTSTART;TZID=Europe/Berlin:20261201T090000', 'RRULE:FREQ=WEEKLY'];
    expect(readCalendar(calendar(christmas, meeting, ['SUMMARY:No day']), span)).toMatchObject({ timed: 2 });
  });

  test('lines that are folded, and other ends of lines', () => {
    const text = calendar(['DTSTART;VALUE=DA\r\n TE:2026\r\n\t1224']);
    for (const one of [text, text.replaceAll('\r\n', '\n'), `\uFEFF${text}`])
      expect(describeDays(readCalendar(one, span).days)).toBe('2026-12-24');
  });
});

describe('refused are', () => {
  test.each([
    ['', 'It is not a calendar.'],
    ['BEGIN:VCARD\nEND:VCARD\n', 'It is not a calendar.'],
    [calendar(), 'It has no all-day event from 2025-01-01 to 2029-12-31.'],
    [calendar(['DTSTART:20200101']), 'It has no all-day event from 2025-01-01 to 2029-12-31.'],
    [calendar(['DTSTART:20260230']), 'It has no all-day event from 2025-01-01 to 2029-12-31.'],
    [
      calendar([...christmas.slice(0, 2), 'DURATION:PT36H']),
      'The all-day event "Closed" lasts in a way rapport cannot read.',
    ],
  ])('%j', (text, message) => {
    expect(() => readCalendar(text, span)).toThrow(message);
  });

  test.each([
    'RRULE:FREQ=WEEKLY',
    'RRULE:FREQ=YEARLY;BYDAY=4TH;BYMONTH=11',
    'RRULE:FREQ=YEARLY;BYMONTHDAY=25',
    'RRULE:FREQ=YEARLY;INTERVAL=0',
    'RRULE:FREQ=YEARLY;INTERVAL=x',
    'RRULE:FREQ=YEARLY;UNTIL=soon',
    'RRULE:',
    'RDATE;VALUE=DATE:20270101',
    'EXDATE;VALUE=DATE:20270101',
    'RECURRENCE-ID;VALUE=DATE:20270101',
  ])('an all-day event with %s', (line) => {
    expect(() => readCalendar(calendar([...christmas, line]), span)).toThrow(
      'The all-day event "Closed" repeats in a way rapport cannot read.',
    );
  });
});

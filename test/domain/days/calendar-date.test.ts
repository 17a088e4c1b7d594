import { addDays as plusDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../src/domain/days/calendar-date.ts';
import {
  addDays,
  addMonths,
  calendarDate,
  calendarDateOf,
  daysBetween,
  isCalendarDate,
  weekdayNamed,
  weekdayOf,
  weekdays,
} from '../../../src/domain/days/calendar-date.ts';
import { testInZones } from '../../support/zones.ts';

const epoch = calendarDate('1970-01-01');
const anyDay = fc.integer({ min: -80_000, max: 100_000 }).map((days) => addDays(epoch, days));

describe('a real day', () => {
  test.each(['1600-01-01', '9999-12-31', '2024-02-29', '2000-02-29', '2026-04-30'])('%s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(calendarDate(text)).toBe(text);
  });

  test.each([
    '1599-12-31',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T10:00',
    '12026-01-01',
    '',
  ])('not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  testInZones('is the one on the local wall, at both ends of the day', () => {
    expect(calendarDateOf(new Date(2026, 2, 29, 0, 30))).toBe('2026-03-29');
    expect(calendarDateOf(new Date(2026, 2, 29, 23, 59, 59, 999))).toBe('2026-03-29');
    expect(calendarDateOf(new Date(2026, 2, 30))).toBe('2026-03-30');
  });

  testInZones('follows the time zone of the process', (zone) => {
    const shown = {
      UTC: '2026-06-30',
      'Europe/Paris': '2026-07-01',
      'America/Sao_Paulo': '2026-06-30',
      'Africa/Cairo': '2026-07-01',
      'Pacific/Apia': '2026-07-01',
    };
    expect(calendarDateOf(new Date('2026-06-30T22:30:00Z'))).toBe(shown[zone]);
  });

  test('an invalid instant is refused', () => {
    expect(() => calendarDateOf(new Date('nonsense'))).toThrow(RangeError);
  });
});

describe('days', () => {
  // This is why we do not count days with date-fns: it adds to local dates, and Apia had no 2011-12-30.
  testInZones('are none the less for a day that the clocks of a place left out', (zone) => {
    const ofLibrary = format(plusDays(parseISO('2011-12-29'), 1), 'yyyy-MM-dd');
    expect(ofLibrary).toBe(zone === 'Pacific/Apia' ? '2011-12-31' : '2011-12-30');
    expect(addDays(calendarDate('2011-12-29'), 1)).toBe('2011-12-30');
  });

  test.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2018-11-03', 1, '2018-11-04'],
  ])('%s %i = %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to);
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  testInZones('added are the days between, each a real day and in order', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30_000, max: 30_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isCalendarDate(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
      }),
    );
  });

  test('end with the calendar', () => {
    expect(addDays(calendarDate('9999-12-30'), 1)).toBe('9999-12-31');
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(calendarDate('1600-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(epoch, Number.NaN)).toThrow(RangeError);
    expect(() => addDays(epoch, 1e18)).toThrow(RangeError);
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('%s %i = %s', (from, months, to) => {
    expect(addMonths(calendarDate(from), months)).toBe(to);
  });

  testInZones('keep the day of the month, or stop at the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const to = addMonths(from, months);
        expect(isCalendarDate(to)).toBe(true);
        if (to.slice(8) === from.slice(8)) return;
        expect(to.slice(8) < from.slice(8)).toBe(true);
        expect(addDays(to, 1).slice(8)).toBe('01');
      }),
    );
  });

  test('end with the calendar', () => {
    expect(() => addMonths(calendarDate('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(calendarDate('1600-01-01'), -1)).toThrow(RangeError);
  });
});

describe('weekdays', () => {
  test.each([
    ['1970-01-01', 'thu'],
    ['2026-03-02', 'mon'],
    ['2026-03-08', 'sun'],
    ['2000-02-29', 'tue'],
    ['1600-01-01', 'sat'],
  ])('%s is a %s', (date, weekday) => {
    expect(weekdayOf(calendarDate(date))).toBe(weekday);
  });

  testInZones('follow one another', () => {
    const follow = (date: CalendarDate) => weekdays[(weekdays.indexOf(weekdayOf(date)) + 1) % 7];
    fc.assert(fc.property(anyDay, (date) => weekdayOf(addDays(date, 1)) === follow(date)));
  });

  test.each([
    ['fri', 'fri'],
    ['friday', 'fri'],
    ['thurs', 'thu'],
    ['sunday', 'sun'],
    ['fr', null],
    ['fridays', null],
    ['', null],
  ])('%j names %s', (name, weekday) => {
    expect(weekdayNamed(name)).toBe(weekday);
  });
});

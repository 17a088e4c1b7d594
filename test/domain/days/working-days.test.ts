import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../../src/domain/days/calendar-date.ts';
import {
  addDays,
  calendarDate,
  daysBetween,
  weekdayOf,
  weekdays,
} from '../../../src/domain/days/calendar-date.ts';
import {
  addWorkingDays,
  defaultWorkingWeek,
  describeWorkingWeek,
  parseWorkingWeek,
  workingDaysBetween,
} from '../../../src/domain/days/working-days.ts';

const friday = calendarDate('2026-03-06');
const saturday = calendarDate('2026-03-07');
const monday = calendarDate('2026-03-09');
const anyDay = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(monday, days));
const anyWeek = fc.subarray([...weekdays], { minLength: 1 });

describe('working days between', () => {
  test.each([
    [friday, friday, 0],
    [friday, saturday, 0],
    [friday, monday, 1],
    [saturday, monday, 1],
    [monday, friday, 0],
    [friday, addDays(friday, 7), 5],
    [saturday, addDays(saturday, 6), 5],
    [saturday, addDays(saturday, 7), 5],
  ])('%s and %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, defaultWorkingWeek)).toBe(days);
  });

  test('equal a count day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), anyWeek, (from, length, week) => {
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const worked = days.filter((day) => week.includes(weekdayOf(day))).length;
        expect(workingDaysBetween(from, addDays(from, length), week)).toBe(worked);
      }),
    );
  });

  test('add up', () => {
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), anyWeek, (days, week) => {
        const [a, b, c] = days.sort() as [CalendarDate, CalendarDate, CalendarDate];
        const [ab, bc] = [workingDaysBetween(a, b, week), workingDaysBetween(b, c, week)];
        expect(workingDaysBetween(a, c, week)).toBe(ab + bc);
      }),
    );
  });

  test('centuries take no time, and a week without work has none', () => {
    const [first, last] = [calendarDate('1600-01-01'), calendarDate('9999-12-31')];
    expect(workingDaysBetween(first, last, weekdays)).toBe(daysBetween(first, last));
    expect(workingDaysBetween(first, last, [])).toBe(0);
  });
});

describe('adding working days', () => {
  test.each([
    [friday, 1, monday],
    [saturday, 1, monday],
    [saturday, 5, '2026-03-13'],
    [saturday, 6, '2026-03-16'],
    [friday, 5, '2026-03-13'],
    [saturday, 0, saturday],
    [monday, -1, friday],
    [saturday, -1, friday],
    [saturday, -5, '2026-03-02'],
    [saturday, -6, '2026-02-27'],
  ])('%s %i = %s', (from, days, to) => {
    expect(addWorkingDays(from, days, defaultWorkingWeek)).toBe(to);
  });

  test('lands on a working day, exactly that many later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), anyWeek, (from, days, week) => {
        const to = addWorkingDays(from, days, week);
        expect(week).toContain(weekdayOf(to));
        expect(workingDaysBetween(from, to, week)).toBe(days);
      }),
    );
  });

  test('backwards mirrors forwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), anyWeek, (from, days, week) => {
        const to = addWorkingDays(from, -days, week);
        expect(week).toContain(weekdayOf(to));
        expect(workingDaysBetween(addDays(to, -1), addDays(from, -1), week)).toBe(days);
      }),
    );
  });

  test('needs a working day', () => {
    expect(() => addWorkingDays(friday, 1, [])).toThrow(RangeError);
  });
});

describe('a working week', () => {
  test.each([
    ['mon-fri', ['mon', 'tue', 'wed', 'thu', 'fri'], 'mon-fri'],
    [' Monday – Friday ', ['mon', 'tue', 'wed', 'thu', 'fri'], 'mon-fri'],
    ['thu, mon,tue', ['mon', 'tue', 'thu'], 'mon,tue,thu'],
    ['sun-thu', ['mon', 'tue', 'wed', 'thu', 'sun'], 'sun-thu'],
    ['mon-wed,fri', ['mon', 'tue', 'wed', 'fri'], 'mon-wed,fri'],
    ['sat,sun', ['sat', 'sun'], 'sat,sun'],
    ['wed', ['wed'], 'wed'],
    ['wed-wed', ['wed'], 'wed'],
    ['tue-mon', [...weekdays], 'mon-sun'],
  ])('%j', (text, week, described) => {
    expect(parseWorkingWeek(text)).toEqual(week);
    expect(describeWorkingWeek(parseWorkingWeek(text) ?? [])).toBe(described);
  });

  test.each(['', ',', 'mon,', 'mon-', '-fri', 'mon-tue-wed', 'mon-xyz', 'weekdays', 'mo-fr'])(
    'not %j',
    (text) => {
      expect(parseWorkingWeek(text)).toBeNull();
    },
  );

  test('is read back as it was described', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        expect(parseWorkingWeek(describeWorkingWeek(week))).toEqual(week);
      }),
    );
  });
});

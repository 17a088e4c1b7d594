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
  describeWeekdays,
  isWorkingDay,
  orLastWorkingDay,
  parseWeekdays,
  type WorkingWeek,
  workingDaysBetween,
} from '../../../src/domain/days/working-days.ts';

const friday = calendarDate('2026-03-06');
const saturday = calendarDate('2026-03-07');
const monday = calendarDate('2026-03-09');
const anyDay = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(monday, days));
const anyWeekdays = fc.subarray([...weekdays], { minLength: 1 });
const anyWeek: fc.Arbitrary<WorkingWeek> = fc.record({
  days: anyWeekdays,
  off: fc.uniqueArray(anyDay, { maxLength: 60 }).map((days) => new Set(days)),
});
/** So many days from the Monday on. */
const daysFromMonday = (days: number) =>
  new Set(Array.from({ length: days }, (_, at) => addDays(monday, at)));

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
        const worked = days.filter((day) => isWorkingDay(day, week)).length;
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
    const off = daysFromMonday(20);
    expect(workingDaysBetween(first, last, { days: weekdays, off })).toBe(daysBetween(first, last) - 20);
    expect(workingDaysBetween(first, last, { days: [], off })).toBe(0);
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
        expect(isWorkingDay(to, week)).toBe(true);
        expect(workingDaysBetween(from, to, week)).toBe(days);
      }),
    );
  });

  test('backwards mirrors forwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), anyWeek, (from, days, week) => {
        const to = addWorkingDays(from, -days, week);
        expect(isWorkingDay(to, week)).toBe(true);
        expect(workingDaysBetween(addDays(to, -1), addDays(from, -1), week)).toBe(days);
      }),
    );
  });

  test('walks past days off, however many, and starts from one', () => {
    const week = { ...defaultWorkingWeek, off: daysFromMonday(1000) };
    const after = addWorkingDays(friday, 1, week);
    expect([after, weekdayOf(after)]).toEqual(['2028-12-04', 'mon']);
    expect(addWorkingDays(after, -1, week)).toBe(friday);
    expect(orLastWorkingDay(addDays(monday, 700), week)).toBe(friday);
    expect(addWorkingDays(monday, 0, week)).toBe(monday);
  });

  test('needs a working day', () => {
    expect(() => addWorkingDays(friday, 1, { days: [], off: new Set() })).toThrow(RangeError);
  });
});

describe('days of the week', () => {
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
    expect(parseWeekdays(text)).toEqual(week);
    expect(describeWeekdays(parseWeekdays(text) ?? [])).toBe(described);
  });

  test.each(['', ',', 'mon,', 'mon-', '-fri', 'mon-tue-wed', 'mon-xyz', 'weekdays', 'mo-fr'])(
    'not %j',
    (text) => {
      expect(parseWeekdays(text)).toBeNull();
    },
  );

  test('is read back as it was described', () => {
    fc.assert(
      fc.property(anyWeekdays, (week) => {
        expect(parseWeekdays(describeWeekdays(week))).toEqual(week);
      }),
    );
  });
});

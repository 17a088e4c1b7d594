import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOn, parseYearlyDay, yearsOn } from '../../../src/domain/care/occasion.ts';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
} from '../../../src/domain/days/calendar-date.ts';

const today = calendarDate('2026-03-02');
const anyDay = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays(calendarDate('1700-01-01'), days));
const yearlyDayOf = (day: CalendarDate, year: number | null = null) => ({
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
  year,
});

describe('the next date', () => {
  test.each([
    ['2026-03-01', '2027-03-01'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-03', '2026-03-03'],
  ])('%s comes on %s', (day, next) => {
    expect(nextOn(yearlyDayOf(calendarDate(day)), today)).toBe(next);
  });

  test.each([
    ['2026-02-27', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['2026-03-01', '2027-02-28'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-02-29'],
    ['2100-01-01', '2100-02-28'],
  ])('29 February, seen from %s, comes on %s', (from, next) => {
    expect(nextOn({ month: 2, day: 29, year: null }, calendarDate(from))).toBe(next);
  });

  test('is not before its own year', () => {
    expect(nextOn({ month: 6, day: 3, year: 2030 }, today)).toBe('2030-06-03');
  });

  test('is null past the end of the calendar', () => {
    expect(nextOn({ month: 1, day: 1, year: null }, calendarDate('9999-12-31'))).toBeNull();
    expect(nextOn({ month: 12, day: 31, year: null }, calendarDate('9999-12-31'))).toBe('9999-12-31');
  });

  test('is within a year on the same day of the year, and again a year later', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (of, from) => {
        const yearly = yearlyDayOf(of);
        const next = nextOn(yearly, from);
        if (next === null) throw new Error('no day was found');
        expect(daysBetween(from, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(from, next)).toBeLessThan(367);
        expect(next.slice(5)).toBe(
          of.slice(5) === '02-29' && !isLeap(Number(next.slice(0, 4))) ? '02-28' : of.slice(5),
        );
        expect(nextOn(yearly, next)).toBe(next);
        const after = nextOn(yearly, addDays(next, 1));
        expect(Number(after?.slice(0, 4))).toBe(Number(next.slice(0, 4)) + 1);
      }),
    );
  });

  test('grows by one year each time', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 120 }), (born, age) => {
        const yearly = yearlyDayOf(born, Number(born.slice(0, 4)));
        let on = nextOn(yearly, born);
        for (let year = 0; year < age && on; year++) on = nextOn(yearly, addDays(on, 1));
        expect(on && yearsOn(yearly, on)).toBe(age);
      }),
    );
  });
});

test('has years only if the first year is known', () => {
  expect(yearsOn({ year: 1980 }, today)).toBe(46);
  expect(yearsOn({ year: null }, today)).toBeNull();
});

test.each([
  ['12 may', { month: 5, day: 12, year: null }],
  ['May 12th', { month: 5, day: 12, year: null }],
  ['29 feb', { month: 2, day: 29, year: null }],
  ['1980-05-12', { month: 5, day: 12, year: 1980 }],
  ['3 june 2019', { month: 6, day: 3, year: 2019 }],
  ['29 feb 2024', { month: 2, day: 29, year: 2024 }],
  ['29 feb 2023', null],
  ['31 june', null],
  ['12/05/1980', null],
  ['soon', null],
])('%s is read', (text, expected) => {
  expect(parseYearlyDay(text, today)).toEqual(expected);
});

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

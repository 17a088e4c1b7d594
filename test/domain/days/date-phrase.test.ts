import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  calendarDateOf,
  daysBetween,
  weekdayOf,
  weekdays,
} from '../../../src/domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../../src/domain/days/date-phrase.ts';
import { testInZones } from '../../support/zones.ts';

/** A Friday. */
const today = calendarDate('2026-03-06');
const anyDay = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(calendarDate('1980-01-01'), days));
const leanings = ['future', 'past'] as const;

describe('with either leaning', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    [' 2026-12-01 ', '2026-12-01'],
    ['2026/12/01', '2026-12-01'],
    ['2026-1-5', '2026-01-05'],
    ['2026-12-01T10:00', '2026-12-01'],
    ['2026-12-01 23:59:59', '2026-12-01'],
    ['today', '2026-03-06'],
    ['TODAY', '2026-03-06'],
    ['tomorrow', '2026-03-07'],
    ['yesterday', '2026-03-05'],
    ['next friday', '2026-03-13'],
    ['last friday', '2026-02-27'],
    ['next thursday', '2026-03-12'],
    ['last thursday', '2026-03-05'],
    ['next Sat', '2026-03-07'],
    ['last sat', '2026-02-28'],
    ['+3d', '2026-03-09'],
    ['-3d', '2026-03-03'],
    ['−3d', '2026-03-03'],
    ['+2w', '2026-03-20'],
    ['-2w', '2026-02-20'],
    ['in 3 days', '2026-03-09'],
    ['in a week', '2026-03-13'],
    ['3 days ago', '2026-03-03'],
    ['Two  weeks ago', '2026-02-20'],
    ['a month ago', '2026-02-06'],
    ['next week', '2026-03-13'],
    ['last week', '2026-02-27'],
    ['next month', '2026-04-06'],
    ['last month', '2026-02-06'],
    ['next year', '2027-03-06'],
    ['last year', '2025-03-06'],
    ['end of month', '2026-03-31'],
    ['end of the month', '2026-03-31'],
    ['12 january 2027', '2027-01-12'],
    ['12 Jan, 2027', '2027-01-12'],
    ['12-jan-2027', '2027-01-12'],
    ['Jan 12, 2027', '2027-01-12'],
    ['29 feb 2028', '2028-02-29'],
    ['6 mar', '2026-03-06'],
  ])('%j', (text, day) => {
    for (const leaning of leanings) expect(parseDay(text, today, leaning)).toBe(day);
  });
});

describe('planning and recording differ', () => {
  test.each([
    ['friday', '2026-03-13', '2026-03-06'],
    ['fri', '2026-03-13', '2026-03-06'],
    ['thu', '2026-03-12', '2026-03-05'],
    ['saturday', '2026-03-07', '2026-02-28'],
    ['3d', '2026-03-09', '2026-03-03'],
    ['2w', '2026-03-20', '2026-02-20'],
    ['two weeks', '2026-03-20', '2026-02-20'],
    ['1m', '2026-04-06', '2026-02-06'],
    ['1y', '2027-03-06', '2025-03-06'],
    ['12 jan', '2027-01-12', '2026-01-12'],
    ['12. jan', '2027-01-12', '2026-01-12'],
    ['12th january', '2027-01-12', '2026-01-12'],
    ['jan 12', '2027-01-12', '2026-01-12'],
    ['January 12th', '2027-01-12', '2026-01-12'],
    ['5 sept', '2026-09-05', '2025-09-05'],
    ['7 mar', '2026-03-07', '2025-03-07'],
    ['5 mar', '2027-03-05', '2026-03-05'],
    ['29 feb', '2028-02-29', '2024-02-29'],
  ])('%j is %s or %s', (text, planned, recorded) => {
    expect(parseDay(text, today)).toBe(planned);
    expect(parseDay(text, today, 'past')).toBe(recorded);
  });
});

describe('is not guessed', () => {
  test.each([
    '',
    ' ',
    '01/02/2026',
    '1/2',
    '1.2.2026',
    '2026-02-30',
    '2026-12/01',
    '2026-12-01T25:00',
    '2026-12-01T10:60',
    '31 feb',
    '30 feb 2028',
    '29 feb 2027',
    '0 jan',
    '12 jan 27',
    '12 foo',
    'jan',
    'jan 2027',
    '12 jan-',
    'fr',
    'this friday',
    'next',
    'next day',
    'week',
    'weekly',
    'every 2 weeks',
    'in week',
    '0d',
    '+3 days ago',
    'in 3 days ago',
    '200y',
    '3',
    'soon',
    'today!',
  ])('%j', (text) => {
    for (const leaning of leanings) expect(parseDay(text, today, leaning)).toBeNull();
  });
});

testInZones('months end where they end', () => {
  expect(parseDay('next month', calendarDate('2026-01-31'))).toBe('2026-02-28');
  expect(parseDay('last month', calendarDate('2024-03-31'))).toBe('2024-02-29');
  expect(parseDay('end of month', calendarDate('2024-02-10'))).toBe('2024-02-29');
  expect(parseDay('end of month', calendarDate('2026-04-30'))).toBe('2026-04-30');
  expect(parseDay('next year', calendarDate('2024-02-29'))).toBe('2025-02-28');
});

testInZones('a leap day is found over a century without one', () => {
  expect(parseDay('29 feb', calendarDate('2096-03-01'))).toBe('2104-02-29');
  expect(parseDay('29 feb', calendarDate('2104-02-28'), 'past')).toBe('2096-02-29');
});

testInZones('a time with a zone is an instant, and counts for the day it is here', () => {
  const instant = '2026-06-30T22:30:00Z';
  expect(parseDay(instant, today)).toBe(calendarDateOf(new Date(instant)));
  expect(parseDay('2026-07-01T00:30+02:00', today)).toBe(calendarDateOf(new Date(instant)));
  expect(parseDay('2026-07-01T00:30+99:99', today)).toBeNull();
});

test('the edge of the calendar does not crash', () => {
  const last = calendarDate('9999-12-31');
  for (const text of ['tomorrow', '+1m', 'friday', 'next year', '1 jan'])
    expect(parseDay(text, last)).toBeNull();
  expect(parseDay('end of month', last)).toBe(last);
  expect(parseDay('yesterday', calendarDate('1600-01-01'))).toBeNull();
});

test('every form the hint lists is understood', () => {
  const forms = dayExamples.split(/, | or /);
  expect(forms.length).toBeGreaterThan(5);
  for (const form of forms) expect(parseDay(form, today), form).not.toBeNull();
});

test('a weekday is that weekday, and never more than a week away', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...weekdays), (from, weekday) => {
      const [planned, recorded] = [parseDay(weekday, from), parseDay(weekday, from, 'past')];
      if (!planned || !recorded) throw new Error('not understood');
      expect([weekdayOf(planned), weekdayOf(recorded)]).toEqual([weekday, weekday]);
      expect(daysBetween(from, planned)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(from, planned)).toBeLessThanOrEqual(7);
      expect(daysBetween(recorded, from)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(recorded, from)).toBeLessThanOrEqual(6);
    }),
  );
});

test('a day written out is that day, whatever today is', () => {
  fc.assert(fc.property(anyDay, anyDay, (day, from) => parseDay(day, from) === day));
});

test('anything else typed is a day or null, never an error', () => {
  const words = fc.constantFrom(
    'next',
    'last',
    'in',
    '3',
    '+',
    '-',
    'ago',
    'jan',
    '31',
    'fri',
    'week',
    '9999',
    'y',
  );
  const phrase = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 5 }).map((found) => found.join(' ')),
  );
  fc.assert(fc.property(phrase, anyDay, (text, from) => parseDay(text, from) !== undefined));
});

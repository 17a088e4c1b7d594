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
import { dayExamples, parseDay, readDay } from '../../../src/domain/days/date-phrase.ts';
import type { Reading } from '../../../src/domain/days/day-reading.ts';
import { testInZones } from '../../support/zones.ts';

/** A Friday. */
const today = calendarDate('2026-03-06');
const anyDay = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(calendarDate('1980-01-01'), days));
const leanings = ['future', 'past'] as const;
const read = (text: string, other: Partial<Reading> = {}) =>
  readDay(text, { today, leaning: 'future', dateOrder: null, ...other });

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
    ['1.2.2026', '2026-02-01'],
    ['1. 2. 2026', '2026-02-01'],
    ['20/12/2026', '2026-12-20'],
    ['20-12-2026', '2026-12-20'],
    ['20/12/26', '2026-12-20'],
    ["12 jan '26", '2026-01-12'],
    ['20261201', '2026-12-01'],
    ['Fri, 04 Dec 2026', '2026-12-04'],
    ['Friday, December 4, 2026', '2026-12-04'],
    ['4 December 2026 (Fri)', '2026-12-04'],
    ['fri 4/12/2026', '2026-12-04'],
    ['fri 12/4/2026', '2026-12-04'],
    ['christmas 2027', '2027-12-25'],
    ['last christmas', '2025-12-25'],
    ['new year’s eve 2026', '2026-12-31'],
    ['good friday 2026', '2026-04-03'],
    ['easter 2027', '2027-03-28'],
    ['easter monday 2028', '2028-04-17'],
    ['the day after christmas 2026', '2026-12-26'],
    ['the friday before christmas 2026', '2026-12-18'],
    ['3 days after 4 dec 2026', '2026-12-07'],
    ['twenty-first of december 2026', '2026-12-21'],
    ['the 15th of next month', '2026-04-15'],
    ['december the fourth, 2026', '2026-12-04'],
    ['4 dec this year', '2026-12-04'],
    ['friday next week', '2026-03-13'],
    ['next week monday', '2026-03-09'],
    ['monday of this week', '2026-03-02'],
    ['monday after next', '2026-03-16'],
    ['the week after next', '2026-03-20'],
    ['last weekend', '2026-02-28'],
    ['end of next week', '2026-03-13'],
    ['end of next month', '2026-04-30'],
    ['end of february 2028', '2028-02-29'],
    ['last day of next month', '2026-04-30'],
    ['start of next month', '2026-04-01'],
    ['end of the quarter', '2026-03-31'],
    ['eoy', '2026-12-31'],
    ['end of 2027', '2027-12-31'],
    ['first monday of next month', '2026-04-06'],
    ['last friday in may 2027', '2027-05-28'],
    ['5th monday of may 2027', '2027-05-31'],
    ["in two weeks' time", '2026-03-20'],
    ['in thirty days', '2026-04-05'],
    ['in half a year', '2026-09-06'],
    ['two weeks from tomorrow', '2026-03-21'],
    ['a couple of weeks ago', '2026-02-20'],
    ['a week ago yesterday', '2026-02-26'],
    ['tmrw', '2026-03-07'],
    ['friday just gone', '2026-02-27'],
    ['this coming friday', '2026-03-13'],
    ['this friday', '2026-03-06'],
    ['eow', '2026-03-06'],
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
    ['1.3.', '2027-03-01', '2026-03-01'],
    ['20/12', '2026-12-20', '2025-12-20'],
    ['--05-12', '2026-05-12', '2025-05-12'],
    ['the 6th', '2026-04-06', '2026-03-06'],
    ['31st', '2026-03-31', '2026-01-31'],
    ['on the fourth', '2026-04-04', '2026-03-04'],
    ['weds', '2026-03-11', '2026-03-04'],
    ['this weekend', '2026-03-07', '2026-02-28'],
    ['midweek', '2026-03-11', '2026-03-04'],
    ['a fortnight', '2026-03-20', '2026-02-20'],
    ['start of the month', '2026-04-01', '2026-03-01'],
    ['end of january', '2027-01-31', '2026-01-31'],
    ['last friday in january', '2027-01-29', '2026-01-30'],
    ['first monday of the month', '2026-04-06', '2026-03-02'],
    ['first of the month', '2026-04-01', '2026-03-01'],
    ['christmas', '2026-12-25', '2025-12-25'],
    // With its weekday, a day is of the year that fits.
    ['Wed 4 Mar', '2026-03-04', '2026-03-04'],
    ['Sun 8 Mar', '2026-03-08', '2026-03-08'],
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
    '2026-02-30',
    '2026-12/01',
    '2026-12-01T25:00',
    '2026-12-01T10:60',
    '31 feb',
    '30 feb 2028',
    '29 feb 2027',
    '0 jan',
    '12 foo',
    'jan',
    'jan 2027',
    '12 jan-',
    'fr',
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
    '12 jan 10',
    '12 jan 80',
    '31/11/2026',
    '32nd',
    '2026-12',
    '12/2026',
    '10.30',
    'mon-fri',
    '4-6 dec',
    'friday or monday',
    'fridays',
    'first friday',
    'next weekend',
    'next christmas',
    'christmas day day',
    'after christmas',
    'before friday',
    'early next week',
    'mid march',
    'in march',
    'in a few days',
    'in an hour',
    '3pm',
    'noon',
    'at 9',
    '5th monday of february 2026',
    'the 31st of next month',
    'last day of the week',
    `tomorrow${' '.repeat(3)}${'x'.repeat(100)}`,
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

describe('looking ahead only', () => {
  test.each([
    ['by friday', '2026-03-13'],
    ['until the 12th', '2026-03-12'],
    ['for two weeks', '2026-03-20'],
    ['due on 20 mar', '2026-03-20'],
    ['a week on tuesday', '2026-03-17'],
    ['friday week', '2026-03-20'],
    ['tomorrow week', '2026-03-14'],
    ['a week today', '2026-03-13'],
    ['12 jan 27', '2027-01-12'],
  ])('%j', (text, day) => {
    expect([parseDay(text, today), parseDay(text, today, 'past')]).toEqual([day, null]);
  });
});

describe('this friday is of this week', () => {
  test.each([
    ['2026-03-02', '2026-03-06', null],
    ['2026-03-06', '2026-03-06', '2026-03-06'],
    ['2026-03-08', '2026-03-13', '2026-03-06'],
  ])('on %s', (now, planned, recorded) => {
    const day = calendarDate(now);
    expect([parseDay('this friday', day), parseDay('this friday', day, 'past')]).toEqual([planned, recorded]);
  });
});

test('a week that is over has no end to come', () => {
  expect(parseDay('end of the week', calendarDate('2026-03-07'))).toBeNull();
  expect(parseDay('this weekend', calendarDate('2026-03-08'))).toBe('2026-03-08');
});

describe('a time of day is kept as it was typed', () => {
  test.each([
    ['tomorrow 9am', '9am'],
    ['tomorrow at 10:30', 'at 10:30'],
    ['9 AM tomorrow', '9 am'],
    ['tomorrow (9am)', '9am'],
    ['tomorrow, 14:00-15:00', '14:00-15:00'],
    ['tomorrow between 9 and 10', 'between 9 and 10'],
    ['tomorrow after lunch', 'after lunch'],
    ['tomorrow morning at 9', 'morning at 9'],
    ['first thing tomorrow', 'first thing'],
    ['at noon on tomorrow', 'at noon'],
    ['tomorrow 3pm PST', '3pm pst'],
    ['tomorrow at half past nine', 'at half past nine'],
    ['the morning of 7 mar 2026', 'morning'],
    ['2026-03-07 09:00', '09:00'],
    ['7 mar 2026 12pm', '12pm'],
    ['eod tomorrow', 'eod'],
  ])('%j', (text, time) => {
    for (const leaning of leanings)
      expect(read(text, { leaning })).toMatchObject({ kind: 'day', day: '2026-03-07', time });
    expect(parseDay(text, today)).toBeNull();
  });

  test.each([
    ['tonight', '2026-03-06'],
    ['this morning', '2026-03-06'],
    ['end of day', '2026-03-06'],
    ['last night', '2026-03-05'],
  ])('%j is one, and a day', (text, day) => {
    expect(read(text)).toMatchObject({ kind: 'day', day, time: text });
  });

  test('both where two stand there', () => {
    expect(read('this morning at 10')).toMatchObject({ day: today, time: 'this morning at 10' });
    expect(read('9am friday first thing')).toMatchObject({ time: '9am first thing' });
  });
});

describe('a day in numbers', () => {
  test.each(['12/1', '12/01/2026', '12-1-2026', '12/01/26'])('%j could be two days', (text) => {
    expect(read(text, { leaning: 'past' })).toEqual({
      kind: 'either',
      dayFirst: '2026-01-12',
      monthFirst: text === '12/1' ? '2025-12-01' : '2026-12-01',
    });
  });

  test('the order settles it, and decides nothing else', () => {
    const orders = ['day', 'month'] as const;
    const both = (text: string) => orders.map((dateOrder) => parseDay(text, today, 'future', dateOrder));
    expect(both('12/01')).toEqual(['2027-01-12', '2026-12-01']);
    expect(both('12-01-2026')).toEqual(['2026-01-12', '2026-12-01']);
    expect(both('20/12')).toEqual(['2026-12-20', '2026-12-20']);
    expect(both('12/20')).toEqual(['2026-12-20', '2026-12-20']);
    expect(both('12/12')).toEqual(['2026-12-12', '2026-12-12']);
    expect(both('1.12.')).toEqual(['2026-12-01', '2026-12-01']);
    expect(both('fri 20/11')).toEqual(['2026-11-20', '2026-11-20']);
    expect(both('fri 4/12')).toEqual(['2026-12-04', null]);
    expect(parseDay('fri 4/12', today)).toBe('2026-12-04');
  });

  test('a time stands with it, too', () => {
    expect(read('12/01 at 9')).toMatchObject({ kind: 'either' });
    expect(read('12/01 at 9', { dateOrder: 'day' })).toMatchObject({ day: '2027-01-12', time: 'at 9' });
  });
});

test('a weekday has to fit', () => {
  const differs = (day: string, said: string) => ({ kind: 'other-weekday', day, said });
  expect(read('Mon 4 Dec 2026')).toEqual(differs('2026-12-04', 'mon'));
  expect(read('thu 6 mar')).toEqual(differs('2026-03-06', 'thu'));
  expect(read('friday the 7th')).toEqual(differs('2026-03-07', 'fri'));
  expect(read('mon 4 dec 9am')).toEqual(differs('2026-12-04', 'mon'));
  expect(read('friday the 6th')).toMatchObject({ day: today });
});

test('says whether the year was typed', () => {
  const hasYear = (text: string) => read(text, { leaning: 'past' });
  for (const text of ['2026-03-01', '1.3.2026', "1 mar '26", 'mar 1 2026', '2026-03-01T10:00'])
    expect(hasYear(text), text).toMatchObject({ hasYear: true });
  for (const text of ['1.3.', '1 mar', 'fri', '--03-01', 'easter'])
    expect(hasYear(text), text).toMatchObject({ hasYear: false });
});

test('Easter moves as it does', () => {
  const easters = ['2000-04-23', '2008-03-23', '2025-04-20', '2038-04-25', '2285-03-22', '1818-03-22'];
  for (const day of easters) expect(parseDay(`easter ${day.slice(0, 4)}`, today)).toBe(day);
});

test('the edge of the calendar does not crash', () => {
  const last = calendarDate('9999-12-31');
  for (const text of ['tomorrow', '+1m', 'friday', 'next year', '1 jan'])
    expect(parseDay(text, last)).toBeNull();
  for (const text of ['end of month', 'eoq', 'eoy', 'end of december'])
    expect(parseDay(text, last), text).toBe(last);
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

test('anything else typed is a day or none, never an error', () => {
  const words = fc.constantFrom(
    ...'next last this in 3 + - ago jan 31 fri week 9999 y the 12th of end day after before on from by at 9am'.split(
      ' ',
    ),
    ...'noon 12/01 1.12. month weekend christmas first fortnight (am) , 2026-12-04 29 feb eom'.split(' '),
  );
  const phrase = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 7 }).map((found) => found.join(' ')),
  );
  const order = fc.constantFrom('day' as const, 'month' as const, null);
  fc.assert(
    fc.property(phrase, anyDay, fc.constantFrom(...leanings), order, (text, now, leaning, dateOrder) => {
      const reading = read(text, { today: now, leaning, dateOrder });
      if (reading.kind === 'day') expect(calendarDate(reading.day)).toBe(reading.day);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import {
  addPeriod,
  describePeriod,
  formatPeriod,
  parseDuration,
  parsePeriod,
} from '../../../src/domain/days/period.ts';

describe('a period', () => {
  test.each([
    ['2w', '2w'],
    ['+2w', '2w'],
    ['2 weeks', '2w'],
    [' Every  2 Weeks ', '2w'],
    ['every 2w', '2w'],
    ['every two weeks', '2w'],
    ['every other week', '2w'],
    ['fortnightly', '2w'],
    ['week', '1w'],
    ['every week', '1w'],
    ['weekly', '1w'],
    ['daily', '1d'],
    ['monthly', '1m'],
    ['a month', '1m'],
    ['quarterly', '3m'],
    ['every quarter', '3m'],
    ['yearly', '1y'],
    ['annually', '1y'],
    ['90d', '90d'],
    ['3m', '3m'],
    ['3 mos', '3m'],
    ['1y', '1y'],
    ['twelve months', '12m'],
  ])('%j is %s', (text, short) => {
    const period = parsePeriod(text);
    expect(period && formatPeriod(period)).toBe(short);
  });

  test.each([
    '',
    '0d',
    'zero days',
    '-2w',
    '2',
    'w',
    'm',
    '2x',
    '2ms',
    '1.5w',
    '2w3d',
    'often',
    'every',
    'tend',
    'umpteen days',
  ])('not %j', (text) => expect(parsePeriod(text)).toBeNull());

  test.each(['constructor', 'every constructor', '2 constructor'])('not %j, a word of JavaScript', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test.each([
    ['100y', '101y'],
    ['1200m', '1201m'],
    ['5217w', '5218w'],
    ['36525d', '36526d'],
  ])('lasts a century at most: %s, not %s', (longest, longer) => {
    expect(parsePeriod(longest)).not.toBeNull();
    expect(parsePeriod(longer)).toBeNull();
  });

  test.each([
    ['2w', 'every 2 weeks'],
    ['1m', 'every month'],
    ['1d', 'every day'],
    ['10y', 'every 10 years'],
  ])('%s is described as %j', (text, words) => {
    const period = parsePeriod(text);
    expect(period && describePeriod(period)).toBe(words);
  });

  test('is read back from both forms', () => {
    const anyPeriod = fc.record({
      count: fc.integer({ min: 1, max: 100 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
    });
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(parsePeriod(describePeriod(period))).toEqual(period);
      }),
    );
  });
});

test.each(['week', 'weekly', 'every 2 weeks', '+2w'])('%j is a rhythm but not a duration', (text) => {
  expect(parsePeriod(text)).not.toBeNull();
  expect(parseDuration(text)).toBeNull();
});

test.each([
  ['3d', 2, '2024-02-06'],
  ['2w', 1, '2024-02-14'],
  ['1m', 1, '2024-02-29'],
  ['1m', -2, '2023-11-30'],
  ['1y', 1, '2025-01-31'],
])('31 January 2024 and %s, %i times', (text, times, day) => {
  const period = parsePeriod(text);
  expect(period && addPeriod(calendarDate('2024-01-31'), period, times)).toBe(day);
});

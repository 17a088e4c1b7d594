import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Period } from '../../../src/domain/days/period.ts';
import { latestOccurrence, nextOccurrence, occurrence } from '../../../src/domain/days/period.ts';

const monthly: Period = { count: 1, unit: 'month' };
const yearly: Period = { count: 1, unit: 'year' };
const fortnightly: Period = { count: 2, unit: 'week' };
const january31 = calendarDate('2026-01-31');

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate('1990-01-01'), days));
const anyPeriod: fc.Arbitrary<Period> = fc.record({
  count: fc.integer({ min: 1, max: 20 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});

describe('month ends', () => {
  test('a monthly 31st comes back to the 31st', () => {
    const days = [0, 1, 2, 3, 13, 25].map((n) => occurrence(january31, monthly, n));
    expect(days).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('a yearly leap day comes back to the leap day', () => {
    const days = [1, 2, 3, 4].map((n) => occurrence(calendarDate('2024-02-29'), yearly, n));
    expect(days).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  test.each([
    ['2026-02-27', '2026-02-28'],
    ['2026-02-28', '2026-03-31'],
    ['2026-03-30', '2026-03-31'],
    ['2026-03-31', '2026-04-30'],
  ])('the monthly 31st after %s is %s', (after, next) => {
    expect(nextOccurrence(january31, monthly, calendarDate(after))).toBe(next);
  });

  test('an occurrence in the longest month has the day of the anchor', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (startsOn, n) => {
        const day = occurrence(startsOn, monthly, n);
        const isLong = ['01', '03', '05', '07', '08', '10', '12'].includes(day.slice(5, 7));
        if (isLong) expect(day.slice(8)).toBe(startsOn.slice(8));
      }),
    );
  });
});

describe('next and latest', () => {
  test('before it starts there is a next but no latest', () => {
    const eve = addDays(january31, -1);
    expect(nextOccurrence(january31, fortnightly, eve)).toBe(january31);
    expect(latestOccurrence(january31, fortnightly, eve)).toBeNull();
    expect(nextOccurrence(january31, fortnightly, calendarDate('2001-01-01'))).toBe(january31);
  });

  test('on the day itself it is the latest, and the next is one period on', () => {
    expect(latestOccurrence(january31, fortnightly, january31)).toBe(january31);
    expect(nextOccurrence(january31, fortnightly, january31)).toBe('2026-02-14');
  });

  test('the next is strictly after, the latest is not, and nothing lies between them', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyDay, (startsOn, period, day) => {
        let n = 0;
        while (occurrence(startsOn, period, n) <= day) n++;
        expect(nextOccurrence(startsOn, period, day)).toBe(occurrence(startsOn, period, n));
        const latest = n === 0 ? null : occurrence(startsOn, period, n - 1);
        expect(latestOccurrence(startsOn, period, day)).toBe(latest);
      }),
    );
  });

  test('centuries of days take no time', () => {
    const daily: Period = { count: 1, unit: 'day' };
    const [first, late] = [calendarDate('1600-01-01'), calendarDate('9000-01-01')];
    for (let n = 0; n < 1000; n++) expect(nextOccurrence(first, daily, late)).toBe('9000-01-02');
  }, 1000);
});

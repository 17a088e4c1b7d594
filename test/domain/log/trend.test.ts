import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendOf } from '../../../src/domain/statistics.ts';

describe('the trend of a row of numbers', () => {
  test('counts how often later numbers are larger, in standard deviations of chance', () => {
    // Ten rises out of ten; chance has a mean of none and a variance of 16 2/3.
    expect(trendOf([1, 2, 3, 4, 5])).toBeCloseTo(9 / Math.sqrt(50 / 3), 10);
    expect(trendOf([5, 4, 3, 2, 1])).toBeCloseTo(-9 / Math.sqrt(50 / 3), 10);
  });

  test('ties count as neither, and reduce the variance', () => {
    // Three pairs rise, two tie; ties reduce the variance: (66 * 5 ...) by hand.
    expect(trendOf([1, 1, 2])).toBeCloseTo(1 / Math.sqrt((66 - 18) / 18), 10);
    expect(trendOf([7, 7, 7, 7])).toBe(0);
  });

  test('is 0 for one or two numbers', () => {
    expect([trendOf([]), trendOf([1]), trendOf([1, 9])]).toEqual([0, 0, 0]);
  });

  test('reverses with the order, and depends only on ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }), (numbers) => {
        const trend = trendOf(numbers);
        expect(trendOf(numbers.toReversed())).toBeCloseTo(-trend, 10);
        expect(trendOf(numbers.map((one) => one ** 3 + 1))).toBeCloseTo(trend, 10);
      }),
    );
  });
});

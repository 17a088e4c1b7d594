import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendOf } from '../../../src/domain/statistics.ts';

describe('the trend of a row of numbers', () => {
  test('counts how often a later one is more, in standard deviations of chance', () => {
    // Ten rises of ten, of which chance has none on average with a variance of 16 2/3.
    expect(trendOf([1, 2, 3, 4, 5])).toBeCloseTo(9 / Math.sqrt(50 / 3), 10);
    expect(trendOf([5, 4, 3, 2, 1])).toBeCloseTo(-9 / Math.sqrt(50 / 3), 10);
  });

  test('numbers that are the same are neither more nor less, and chance has less to do', () => {
    // Three pairs rise, two do not differ; the variance is less by what two pairs of ties take: (66 * 5 ...) by hand.
    expect(trendOf([1, 1, 2])).toBeCloseTo(1 / Math.sqrt((66 - 18) / 18), 10);
    expect(trendOf([7, 7, 7, 7])).toBe(0);
  });

  test('says nothing of one or two', () => {
    expect([trendOf([]), trendOf([1]), trendOf([1, 9])]).toEqual([0, 0, 0]);
  });

  test('turned around it is the opposite, and only the order of sizes matters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }), (numbers) => {
        const trend = trendOf(numbers);
        expect(trendOf(numbers.toReversed())).toBeCloseTo(-trend, 10);
        expect(trendOf(numbers.map((one) => one ** 3 + 1))).toBeCloseTo(trend, 10);
      }),
    );
  });
});

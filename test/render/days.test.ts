import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanText } from '../../src/domain/text/words.ts';

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [20, '20 days'],
  [21, '3 weeks'],
  [60, '8 weeks'],
  [69, '9 weeks'],
  [70, '2 months'],
  [90, '3 months'],
  [180, '6 months'],
  [193, '6 months'],
  [365, '12 months'],
  [729, '24 months'],
  [1094, '36 months'],
  [1095, '3 years'],
  [1459, '3 years'],
])('%i days are %s', (days, words) => {
  expect(spanText(days)).toBe(words);
});

test('a span is never longer than its days', () => {
  const least = { day: 1, week: 7, month: 30, year: 365 };
  fc.assert(
    fc.property(fc.nat({ max: 9999 }), (days) => {
      const [count, unit] = spanText(days).split(' ');
      const length = least[unit?.replace(/s$/, '') as keyof typeof least];
      expect(Number(count) * length).toBeLessThanOrEqual(days);
    }),
  );
});

import { expect, test } from 'vitest';
import { namesSum } from '../../../src/domain/money/sum-in-text.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

test.each([
  ['Told them that the rush costs 320', 32_000],
  ['the 1800 as well', 180_000],
  ['1.800 EUR more', 180_000],
  ["1'800.00 for it", 180_000],
  ['It comes to 1,234.50.', 123_450],
  ['3,40 for the stamps', 340],
  ['that is 45 EUR', 4_500],
  ['that is €45', 4_500],
  ['45 Euro Porto', 4_500],
])('%s', (text, minor) => {
  expect(namesSum(text, eur(minor))).toBe(true);
});

test.each([
  ['nothing about money', 32_000],
  ['room 3201', 32_000],
  ['1320 for all', 32_000],
  ['320.50 in all', 32_000],
  ['18000 in all', 180_000],
  ['we talked for 45 minutes', 4_500],
  ['5.45 EUR', 4_500],
  ['3,4 for the stamps', 340],
])('not in: %s', (text, minor) => {
  expect(namesSum(text, eur(minor))).toBe(false);
});

import { expect, test } from 'vitest';
import { numbersOf, standards } from '../../src/domain/clients/profile.ts';
import { rules } from '../../src/domain/rules/index.ts';

test('every standard is a number of a rule', () => {
  const known = rules.flatMap((rule) => Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`));
  expect(known).toEqual(
    expect.arrayContaining(standards.map(({ rule, threshold }) => `${rule}.${threshold}`)),
  );
});

test('a standard is judged alone, even if its rule has several', () => {
  const rule = {
    thresholds: { live: { value: 0 }, 'one-on-one': { value: 0 }, useful: { value: 0 }, other: { value: 7 } },
  };
  const limits = { live: 30, 'one-on-one': 60, useful: 90, other: 8 };
  expect(numbersOf({ rule: 'standard-missed', threshold: 'live' }, rule, limits)).toEqual({
    ...{ live: 30, 'one-on-one': 0, useful: 0, other: 8 },
  });
  const quiet = { thresholds: { days: { value: 60 }, amber: { value: 100 }, red: { value: 150 } } };
  expect(
    numbersOf({ rule: 'gone-quiet', threshold: 'days' }, quiet, { days: 21, amber: 90, red: 200 }),
  ).toEqual({
    ...{ days: 21, amber: 90, red: 200 },
  });
});

import { expect, test } from 'vitest';
import { byStrength, type Finding } from '../../src/app/finding.ts';
import type { RuleId } from '../../src/domain/rules/index.ts';

const finding = (rule: RuleId, fields: object = {}) =>
  ({
    ...{ rule, client: { id: 1, name: 'Acme' }, level: 'amber', overdue: 0, doubt: null },
    ...{ suggestion: ['call', 'Acme'], ...fields },
  }) as unknown as Finding;

test('what waits and what went wrong comes first, then red, and suggestions after the others of their level', () => {
  const expected = [
    finding('waiting-for-you'),
    finding('promise-due', { level: 'red' }),
    finding('case-waiting', { overdue: 9 }),
    finding('only-selling', { level: 'red', overdue: 99 }),
    finding('email-only', { overdue: 3 }),
    finding('gone-quiet', { suggestion: ['show', 'Acme'], facts: { everyDays: 60 } }),
    finding('losing-touch', { overdue: 5 }),
    finding('losing-touch', { overdue: 4 }),
    finding('only-selling', { overdue: 900 }),
    finding('nothing-known', { overdue: 900 }),
    finding('next-unasked', { overdue: 950 }),
  ];
  expect(
    expected
      .toReversed()
      .sort(byStrength)
      .map(({ rule, overdue }) => [rule, overdue]),
  ).toEqual(expected.map(({ rule, overdue }) => [rule, overdue]));
});

test('a silence weighs by the rhythm of the client: a key client a month late comes before an occasional one', () => {
  const quiet = (everyDays: number, overdue: number) =>
    finding('gone-quiet', { level: 'red', overdue, facts: { everyDays } });
  const [key, occasional, usual] = [quiet(21, 28), quiet(180, 51), quiet(60, 40)];
  expect([occasional, usual, key].sort(byStrength)).toEqual([key, usual, occasional]);
});

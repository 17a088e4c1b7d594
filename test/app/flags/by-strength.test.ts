import { expect, test } from 'vitest';
import { byStrength, type Finding } from '../../../src/app/flags/finding.ts';
import { rules } from '../../../src/domain/rules/index.ts';

const finding = (id: string, fields: object = {}) => {
  const { kind, place } = rules.find((rule) => rule.id === id) ?? {};
  return {
    ...{ rule: id, kind, place, client: { id: 1, name: 'Acme' }, level: 'amber', overdue: 0 },
    ...{ rhythm: 60, doubt: null, suggestion: ['call', 'Acme'], ...fields },
  } as unknown as Finding;
};

test('long waits and failures come first, then red, then waits since yesterday; suggestions follow the others of their level', () => {
  const expected = [
    finding('waiting-for-you', { level: 'red' }),
    finding('promise-due', { level: 'red' }),
    finding('case-waiting', { overdue: 9 }),
    finding('only-selling', { level: 'red', overdue: 99 }),
    finding('waiting-for-you'),
    finding('email-only', { overdue: 3 }),
    finding('gone-quiet', { suggestion: ['show', 'Acme'] }),
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

test('a client comes before an equally pressing prospect, unless the prospect waits for an answer', () => {
  const of = (isProspect: boolean, rule: string, overdue: number) =>
    finding(rule, { level: 'red', overdue, isProspect });
  const [client, lead] = [of(false, 'gone-quiet', 30), of(true, 'gone-quiet', 300)];
  expect([lead, client].sort(byStrength)).toEqual([client, lead]);
  const [asked, asking] = [of(false, 'waiting-for-you', 3), of(true, 'waiting-for-you', 5)];
  expect([asked, asking].sort(byStrength)).toEqual([asking, asked]);
});

test.each(['gone-quiet', 'waiting-for-you'] as const)("%s weighs by the client's rhythm", (rule) => {
  const of = (rhythm: number, overdue: number) => finding(rule, { level: 'red', overdue, rhythm });
  const [key, occasional, usual] = [of(21, 28), of(180, 51), of(60, 40)];
  expect([occasional, usual, key].sort(byStrength)).toEqual([key, usual, occasional]);
});

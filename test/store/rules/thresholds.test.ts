import { expect, test } from 'vitest';
import { threeClients } from '../three-clients.ts';

test('a number of a client is set, changed and taken back', () => {
  const { thresholds } = threeClients().journal;
  thresholds.set(1, 'email-only', 'days', 365);
  thresholds.set(1, 'email-only', 'entries', 5);
  thresholds.set(1, 'email-only', 'days', 400);
  const days = { clientId: 1, rule: 'email-only', name: 'days', value: 400 };
  const entries = { clientId: 1, rule: 'email-only', name: 'entries', value: 5 };
  expect(thresholds.of(1)).toMatchObject([days, entries]);
  expect(thresholds.of(2)).toEqual([]);
  thresholds.set(1, 'email-only', 'entries', null);
  thresholds.set(1, 'email-only', 'entries', null);
  expect(thresholds.list()).toMatchObject([days]);
});

test('a number of a client is one of a rule and a name, and goes back alone', () => {
  const { thresholds } = threeClients().journal;
  for (const [clientId, rule, name, value] of [
    [2, 'quiet', 'days', 1],
    [1, 'quiet', 'days', 2],
    [1, 'late', 'most', 3],
    [1, 'late', 'days', 4],
    [1, 'quiet', 'days', 0],
  ] as const)
    thresholds.set(clientId, rule, name, value);
  const numbers = (of: ReturnType<typeof thresholds.list>) =>
    of.map(({ clientId, rule, name, value }) => `${clientId} ${rule} ${name} ${value}`);
  expect(numbers(thresholds.of(1))).toEqual(['1 late days 4', '1 late most 3', '1 quiet days 0']);
  thresholds.set(1, 'late', 'days', null);
  expect(numbers(thresholds.list())).toEqual(['1 late most 3', '1 quiet days 0', '2 quiet days 1']);
});

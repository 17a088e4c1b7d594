import { expect, test } from 'vitest';
import { threeClients } from '../three-clients.ts';

test('a number of a client is set, changed and taken back', () => {
  const { thresholds } = threeClients().journal;
  thresholds.set(1, 'email-only', 'days', 365);
  thresholds.set(1, 'email-only', 'interactions', 5);
  thresholds.set(1, 'email-only', 'days', 400);
  const days = { clientId: 1, rule: 'email-only', name: 'days', value: 400 };
  const interactions = { clientId: 1, rule: 'email-only', name: 'interactions', value: 5 };
  expect(thresholds.of(1)).toMatchObject([days, interactions]);
  expect(thresholds.of(2)).toEqual([]);
  thresholds.set(1, 'email-only', 'interactions', null);
  thresholds.set(1, 'email-only', 'interactions', null);
  expect(thresholds.list()).toMatchObject([days]);
});

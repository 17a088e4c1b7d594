import { describe, expect, test } from 'vitest';
import { ago, ask, type Circumstances, flagOf, lineOf } from '../../../../test/domain/rules/ask.ts';
import { aCharge } from '../../../../test/support/charge.ts';
import type { Charge } from '../../repair/charge.ts';
import type { Verdict } from '../rule.ts';
import moneyUntold from './rule.ts';

// Today is Monday 2 March 2026.
const of = (charges: readonly Charge[], how: Circumstances = {}) => ({ ...how, repairs: { charges } });
const asked = (charges: readonly Charge[], how?: Circumstances) => ask(moneyUntold, [], of(charges, how));
const flag = (charges: readonly Charge[], how?: Circumstances) => flagOf(moneyUntold, [], of(charges, how));
const level = (verdict: Verdict) => (verdict.flagged ? verdict.level : verdict.because);

test('without a charge, or with all of them told, it is quiet', () => {
  expect(lineOf(asked([]))).toBe('no-charge: There is no charge.');
  const told = aCharge({ notedOn: ago(30), toldOn: ago(29), toldChannel: 'call' });
  expect(lineOf(asked([told]))).toBe('charges-told: They know of every charge.');
  expect(lineOf(asked([{ ...told, billedOn: ago(20) }]))).toBe('charges-told: They know of every charge.');
});

test.each([
  [0, 'charge-in-time'],
  // For a charge from a weekend, Monday is the first working day after it.
  [1, 'amber'],
  [2, 'amber'],
  // Friday.
  [3, 'amber'],
  [6, 'amber'],
  // Five working days, since the Monday before.
  [7, 'red'],
  [100, 'red'],
])('noted %i days ago and untold it is %s', (days, expected) => {
  expect(level(asked([aCharge({ notedOn: ago(days) })]))).toBe(expected);
});

test('it says until when there is time', () => {
  expect(lineOf(asked([aCharge({ notedOn: ago(0) })]))).toBe(
    'charge-in-time: There is time to tell them until 2026-03-03.',
  );
  expect(lineOf(asked([aCharge({ notedOn: ago(0) })], { limits: { days: 3 } }))).toBe(
    'charge-in-time: There is time to tell them until 2026-03-05.',
  );
  expect(level(asked([aCharge({ notedOn: ago(3) })], { limits: { days: 2 } }))).toBe('charge-in-time');
});

describe('on a bill without a word', () => {
  const billed = (days: number) =>
    aCharge({ notedOn: ago(days), billedOn: ago(days), untoldBecause: 'hurry' });

  test.each([
    [0, 'red'],
    [179, 'red'],
    [180, 'charges-told'],
  ])('%i days ago it is %s', (days, expected) => {
    expect(level(asked([billed(days)]))).toBe(expected);
  });

  test('it counts from the day it was noted', () => {
    expect(flag([billed(0)])).toMatchObject({ overdue: 0, facts: { billed: 1, workingDays: 0 } });
  });

  test('one that they came to know of later is over', () => {
    expect(level(asked([{ ...billed(20), toldOn: ago(1) }]))).toBe('charges-told');
  });

  test('an old one does not hide a new one', () => {
    const fresh = aCharge({ id: 2, notedOn: ago(3) });
    expect(flag([billed(300), fresh])).toMatchObject({ level: 'amber', facts: { charges: 1, billed: 0 } });
  });
});

test('all of them are told in one talk, and summed by currency', () => {
  const charges = [
    aCharge({ id: 3, notedOn: ago(4), what: 'paper' }),
    aCharge({ id: 5, notedOn: ago(2), amount: { minor: 3000, currency: 'EUR' } }),
    aCharge({ id: 6, notedOn: ago(0) }),
  ];
  const { facts, act, sinceOn, evidence } = flag(charges);
  expect(facts).toEqual({
    charges: 3,
    sums: [
      { minor: 100_000, currency: 'USD' },
      { minor: 3000, currency: 'EUR' },
    ],
    oldestOn: ago(4),
    what: 'paper',
    workingDays: 2,
    billed: 0,
  });
  expect(act).toEqual({ command: 'charge tell', id: 3, rest: '5 6 --by call' });
  expect(sinceOn).toBe(ago(4));
  expect(evidence).toEqual([]);
});

test('sums too large for exact cents do not break it', () => {
  const amount = { minor: Number.MAX_SAFE_INTEGER, currency: 'JPY' };
  const charges = [1, 2].map((id) => aCharge({ id, notedOn: ago(4), amount }));
  expect(flag(charges).facts.sums).toEqual([{ minor: 2 * Number.MAX_SAFE_INTEGER, currency: 'JPY' }]);
});

test('who wishes to be written to is', () => {
  const { act } = flag([aCharge({ notedOn: ago(4) })], { wish: { who: null, because: 'is deaf' } });
  expect(act).toEqual({ command: 'charge tell', id: 1, rest: '--by email' });
});

test('it is about a case where all of them are', () => {
  const [one, two] = [aCharge({ notedOn: ago(4), caseId: 3 }), aCharge({ id: 2, notedOn: ago(4) })];
  expect(flag([one]).caseId).toBe(3);
  expect(flag([one, { ...two, caseId: 3 }]).caseId).toBe(3);
  expect(flag([one, two])).not.toHaveProperty('caseId');
  expect(flag([two])).not.toHaveProperty('caseId');
});

test('seen from an earlier day, what happened later did not happen yet', () => {
  const charge = aCharge({ notedOn: ago(10), toldOn: ago(2), toldChannel: 'call' });
  expect(level(asked([charge], { today: ago(11) }))).toBe('no-charge');
  expect(level(asked([charge], { today: ago(3) }))).toBe('red');
  expect(level(asked([charge], { today: ago(2) }))).toBe('charges-told');
  const billed = aCharge({ notedOn: ago(4), billedOn: ago(1) });
  expect(flag([billed], { today: ago(2) })).toMatchObject({ facts: { billed: 0 } });
});

test('says how much it is, since when it is known, and what is billed', () => {
  const line = (...charges: Charge[]) => lineOf(flag(charges));
  const one = aCharge({ notedOn: ago(4), what: 'paper' });
  const two = aCharge({ id: 2, notedOn: ago(3), amount: { minor: 3000, currency: 'EUR' } });
  const told = 'and they have not been told';
  expect(line(one)).toBe(`500 USD for “paper”, known since ${ago(4)}: 2 working days, ${told}`);
  expect(line(one, two)).toBe(
    `2 charges (500 USD and 30 EUR), known since ${ago(4)}: 2 working days, ${told}`,
  );
  const billed = { billedOn: ago(1) };
  expect(line({ ...one, ...billed })).toBe(`500 USD for “paper”, on a bill already, ${told}`);
  expect(line(one, { ...two, ...billed })).toContain('(500 USD and 30 EUR), 1 of them on a bill already, ');
});

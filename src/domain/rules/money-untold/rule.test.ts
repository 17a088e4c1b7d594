import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  type Circumstances,
  entry,
  flagOf,
  inFull,
  lineOf,
} from '../../../../test/domain/rules/ask.ts';
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
  // For a charge from a Friday or a weekend no working day is over on Monday morning.
  [1, 'charge-in-time'],
  [3, 'charge-in-time'],
  // Thursday.
  [4, 'amber'],
  [7, 'amber'],
  // Five working days are over.
  [8, 'red'],
  [100, 'red'],
])('noted %i days ago and untold it is %s', (days, expected) => {
  expect(level(asked([aCharge({ notedOn: ago(days) })]))).toBe(expected);
});

test('it says until when there is time', () => {
  expect(lineOf(asked([aCharge({ notedOn: ago(0) })]))).toBe(
    'charge-in-time: There is time to tell them until 2026-03-04.',
  );
  expect(lineOf(asked([aCharge({ notedOn: ago(0) })], { limits: { days: 3 } }))).toBe(
    'charge-in-time: There is time to tell them until 2026-03-06.',
  );
  expect(level(asked([aCharge({ notedOn: ago(4) })], { limits: { days: 2 } }))).toBe('charge-in-time');
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
    const fresh = aCharge({ id: 2, notedOn: ago(4) });
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
    workingDays: 1,
    billed: 0,
    namedOn: null,
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

test('where the log names the sum, it only asks, once nothing else is untold', () => {
  const one = aCharge({ id: 3, notedOn: ago(40), what: 'paper' });
  const sumsNamed = [{ chargeId: 3, entryId: 12, on: ago(38) }];
  const named = flagOf(moneyUntold, [], { repairs: { charges: [one], sumsNamed } });
  expect(named).toMatchObject({ level: 'question', facts: { namedOn: ago(38) } });
  expect(named.act).toEqual({ command: 'charge tell', id: 3, rest: '--entry 12' });
  expect(lineOf(named)).toBe(
    `500 USD for “paper”: your entry of ${ago(38)} names the sum: have they been told?`,
  );
  const charges = [one, aCharge({ id: 4, notedOn: ago(20) })];
  expect(flagOf(moneyUntold, [], { repairs: { charges, sumsNamed } })).toMatchObject({
    ...{ level: 'red', facts: { charges: 1, oldestOn: ago(20) } },
  });
});

test('next to nothing beside the year is not red, nor what is not billed while a talk is booked', () => {
  const yearlyValue = { minor: 1_000_000, currency: 'USD' };
  const over = (minor: number) => aCharge({ notedOn: ago(40), amount: { minor, currency: 'USD' } });
  const levelOf = (charges: readonly Charge[]) =>
    flagOf(moneyUntold, [], { repairs: { charges, yearlyValue } }).level;
  expect(levelOf([over(5_000)])).toBe('amber');
  expect(levelOf([over(5_001)])).toBe('red');
  expect(levelOf([over(3_000), { ...over(3_000), id: 2 }])).toBe('red');
  const booked = [entry('meeting', -9)];
  const charge = aCharge({ notedOn: ago(40) });
  expect(flagOf(moneyUntold, booked, of([charge])).level).toBe('amber');
  expect(flagOf(moneyUntold, booked, of([{ ...charge, billedOn: ago(2) }])).level).toBe('red');
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
  const charge = aCharge({ notedOn: ago(12), toldOn: ago(2), toldChannel: 'call' });
  expect(level(asked([charge], { today: ago(13) }))).toBe('no-charge');
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
  expect(line(one)).toBe(`500 USD for “paper”, known since ${ago(4)}: 1 working day, ${told}`);
  expect(line(one, two)).toBe(
    `2 charges (500 USD and 30 EUR), known since ${ago(4)}: 1 working day, ${told}`,
  );
  const billed = { billedOn: ago(1) };
  expect(line({ ...one, ...billed })).toBe(`500 USD for “paper”, on a bill already, ${told}`);
  expect(line(one, { ...two, ...billed })).toContain('(500 USD and 30 EUR), 1 of them on a bill already, ');
});

test('the whole finding, and the whole question about two charges', () => {
  const charges = [1, 2].map((id) => aCharge({ id, notedOn: ago(9) }));
  expect(inFull(asked(charges))).toMatchInlineSnapshot(`
    "red, 9 days over, since 2026-02-21
    2 charges (1 000 USD), known since 2026-02-21: 5 working days, and they have not been told
    facts: charges 2, sums [{"minor":100000,"currency":"USD"}], oldestOn 2026-02-21, what over-service, workingDays 5, billed 0, namedOn null
    evidence: none
    act: command charge tell, id 1, rest 2 --by call
    doubt: null"
  `);
  const sumsNamed = [1, 2].map((chargeId) => ({ chargeId, entryId: 40 + chargeId, on: ago(5) }));
  expect(inFull(ask(moneyUntold, [], { repairs: { charges, sumsNamed } }))).toMatchInlineSnapshot(`
    "question, 9 days over, since 2026-02-21
    2 charges (1 000 USD): your entry of 2026-02-25 names the sum: have they been told?
    facts: charges 2, sums [{"minor":100000,"currency":"USD"}], oldestOn 2026-02-21, what over-service, workingDays 5, billed 0, namedOn 2026-02-25
    evidence: none
    act: command charge tell, id 1, rest --entry 41
    doubt: null"
  `);
});

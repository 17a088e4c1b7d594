import { expect, test } from 'vitest';
import {
  ago,
  ask,
  type Circumstances,
  flagOf,
  inFull,
  lineOf,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { aCharge } from '../../../../test/support/charge.ts';
import { addDays, type CalendarDate } from '../../days/calendar-date.ts';
import type { Budget } from '../../money/budget.ts';
import type { Charge } from '../../repair/charge.ts';
import budgetNear from './rule.ts';

// Today is Monday 2 March 2026; the month has just begun.
const budget: Budget = { amount: { minor: 100_000, currency: 'USD' }, per: 'month' };
const usd = (minor: number) => ({ minor, currency: 'USD' });
const of = (charges: readonly Charge[], how: Circumstances = {}) => ({
  ...how,
  repairs: { charges, budget, ...how.repairs },
});
const asked = (charges: readonly Charge[], how?: Circumstances) => ask(budgetNear, [], of(charges, how));
const flag = (charges: readonly Charge[], how?: Circumstances) => flagOf(budgetNear, [], of(charges, how));

test('without a charge or a budget it is quiet', () => {
  expect(lineOf(asked([]))).toBe('no-charge: There is no charge.');
  expect(lineOf(asked([aCharge()], { repairs: { budget: null } }))).toBe('no-budget: No budget is noted.');
});

test.each([
  [1, 'budget-left: 0 % of the budget is used.'],
  [79_999, 'budget-left: 79 % of the budget is used.'],
  [80_000, 'amber'],
  [99_999, 'amber'],
  [100_000, 'red'],
  [250_000, 'red'],
])('%i cents of 1\u00a0000 USD', (minor, expected) => {
  const verdict = asked([aCharge({ amount: usd(minor) })]);
  expect(verdict.flagged ? verdict.level : lineOf(verdict)).toBe(expected);
});

test('the limit is reached when all of it is used, for what it says as for its level', () => {
  const told = aCharge({ id: 4, notedOn: ago(1), amount: usd(90_000), toldOn: ago(1) });
  const all = [told, aCharge({ id: 5, notedOn: ago(0), amount: usd(10_000) })];
  expect(flag(all)).toMatchObject({ level: 'red', facts: { chargeId: 5 } });
});

test('it says how much of the budget is used, in which month, and which charge they should know of', () => {
  const charges = [
    aCharge({ id: 4, notedOn: ago(1), amount: usd(60_000), what: 'paper' }),
    aCharge({ id: 5, notedOn: ago(0), amount: usd(30_000), what: 'stamps' }),
    aCharge({ id: 6, notedOn: ago(0), amount: usd(5_000), what: 'string' }),
  ];
  const found = flag(charges);
  expect(found.facts).toEqual({
    used: usd(95_000),
    budget: usd(100_000),
    per: 'month',
    percent: 95,
    first: '2026-03-01',
    last: '2026-03-31',
    usedUpOn: null,
    chargeId: 5,
    what: 'stamps',
    untold: 3,
  });
  expect(found).toMatchObject({ sinceOn: today, overdue: 0 });
  expect(found.act).toEqual({ command: 'charge tell', id: 4, rest: '5 6 --by call' });
  const wish = { who: null, because: 'is deaf' };
  expect(flag(charges, { wish }).act).toEqual({ command: 'charge tell', id: 4, rest: '5 6 --by email' });
});

test('what they know of, what another month or currency holds and what was let go is not to be told', () => {
  const charges = [
    aCharge({ id: 1, notedOn: ago(2), amount: usd(60_000) }),
    aCharge({ id: 2, notedOn: ago(1), amount: usd(60_000), toldOn: ago(1), toldChannel: 'call' }),
    aCharge({ id: 3, amount: { minor: 60_000, currency: 'EUR' } }),
    aCharge({ id: 4, amount: usd(60_000), waivedOn: today }),
    aCharge({ id: 5, amount: usd(60_000) }),
  ];
  const { facts, act } = flag(charges);
  expect(facts).toMatchObject({ chargeId: 5, untold: 1 });
  expect(act).toEqual({ command: 'charge tell', id: 5, rest: '--by call' });
});

test('it is quiet once they know of the charge with which it came so far, and speaks anew when it is passed', () => {
  const near = aCharge({ id: 4, notedOn: ago(1), amount: usd(85_000), toldOn: ago(1), toldChannel: 'call' });
  expect(lineOf(asked([near]))).toBe(
    `budget-told: They were told of the charge that came near it on ${ago(1)}.`,
  );
  const small = aCharge({ id: 5, amount: usd(1_000) });
  expect(asked([near, small])).toMatchObject({ because: 'budget-told' });
  const large = aCharge({ id: 6, amount: usd(20_000) });
  expect(flag([near, small, large])).toMatchObject({ level: 'red', facts: { chargeId: 6 } });
  expect(asked([near, small, { ...large, toldOn: today }])).toMatchObject({ because: 'budget-told' });
});

// Of a quarter of 90 days, 60 are over.
const quarter = { budget: { ...budget, per: 'quarter' as const } };
const three = (minor: number, toldOn: CalendarDate | null = null) =>
  [50, 30, 10].map((days, at) =>
    aCharge({ id: at + 1, notedOn: ago(days), amount: usd(minor), toldOn: toldOn && ago(days) }),
  );

test('it looks ahead: at this pace the budget is used up before its period ends', () => {
  expect(lineOf(asked(three(22_222), { repairs: quarter }))).toBe('budget-left: 66 % of the budget is used.');
  const found = flag(three(25_000), { repairs: quarter });
  expect(found).toMatchObject({ level: 'amber', sinceOn: ago(10), facts: { usedUpOn: ago(-20) } });
  expect(lineOf(found)).toBe(
    `750 USD of their budget of 1\u00a0000 USD a quarter is used (75 %), and at this pace all of it will be by ${ago(-20)}, and they have not been told of 3 charges`,
  );
  // Two charges are no pace, and nor is the first week.
  const two = three(25_000)
    .slice(1)
    .map((one) => ({ ...one, amount: usd(37_500) }));
  expect(asked(two, { repairs: quarter }).flagged).toBe(false);
  const early = [3, 2, 1].map((days, id) =>
    aCharge({ id, notedOn: addDays(today, -days), amount: usd(7_000) }),
  );
  expect(asked(early, { repairs: { budget: { ...budget, per: 'year' } }, today }).flagged).toBe(false);
});

test('where they know of every charge, it asks for a month whether they know the pace', () => {
  const found = flag(three(25_000, today), { repairs: quarter });
  expect([found.level, found.act]).toEqual(['question', 'call']);
  expect(lineOf(found)).toMatch(/by 2026-03-22: do they know\?$/);
  const wish = { who: null, because: 'is deaf' };
  expect(flag(three(25_000, today), { repairs: quarter, wish }).act).toBe('email');
  const long = three(30_000, today).map((one, at) => ({
    ...one,
    notedOn: ago(55 - at),
    toldOn: ago(55 - at),
  }));
  expect(
    asked(long, { repairs: { budget: { ...budget, amount: usd(120_000), per: 'quarter' } } }).flagged,
  ).toBe(false);
});

test('what came after they were told how near it is counts, where the period is not nearly over', () => {
  const near = aCharge({ id: 4, notedOn: ago(50), amount: usd(82_000), toldOn: ago(50) });
  const more = (minor: number) => aCharge({ id: 5, notedOn: ago(9), amount: usd(minor) });
  expect(flag([near, more(5_000)], { repairs: quarter })).toMatchObject({
    level: 'amber',
    facts: { untold: 1, usedUpOn: ago(-9) },
  });
  // What they do not know of is named, and not what they were told since.
  const since = aCharge({ id: 6, notedOn: ago(8), amount: usd(1), toldOn: ago(8), what: 'stamps' });
  expect(lineOf(flag([near, more(5_000), since], { repairs: quarter }))).toContain('told of “over-service”');
  // They knew that all of it was used.
  expect(flag([{ ...near, amount: usd(101_000) }, more(5_000)], { repairs: quarter }).level).toBe('amber');
  expect(asked([near, more(4_999)], { repairs: quarter })).toMatchObject({ because: 'budget-told' });
  expect(asked([near, more(5_000)], { repairs: quarter, today: ago(-26) })).toMatchObject({
    because: 'budget-told',
  });
});

test('other months, other currencies and other days do not count', () => {
  const before = aCharge({ notedOn: ago(2), amount: usd(500_000) });
  const euros = aCharge({ id: 2, amount: { minor: 500_000, currency: 'EUR' } });
  expect(lineOf(asked([before, euros]))).toBe('budget-left: 0 % of the budget is used.');
  const quarterly = { repairs: { budget: { ...budget, per: 'quarter' as const } } };
  expect(flag([before, euros], quarterly).facts).toMatchObject({ percent: 500, last: '2026-03-31' });
  const later = aCharge({ notedOn: ago(-1), amount: usd(500_000) });
  expect(asked([later])).toMatchObject({ because: 'no-charge' });
  const toldLater = aCharge({ amount: usd(90_000), toldOn: ago(-1) });
  expect(flag([toldLater]).level).toBe('amber');
});

test('of a budget of nothing everything is too much', () => {
  const none = { repairs: { budget: { ...budget, amount: usd(0) } } };
  expect(flag([aCharge({ amount: usd(1) })], none)).toMatchObject({ level: 'red', facts: { percent: 100 } });
});

test('its numbers can be others', () => {
  const half = [aCharge({ amount: usd(50_000) })];
  expect(flag(half, { limits: { percent: 50 } }).level).toBe('amber');
  expect(flag(half, { limits: { percent: 50, red: 50 } }).level).toBe('red');
  expect(lineOf(asked(half, { limits: { percent: 51 } }))).toBe('budget-left: 50 % of the budget is used.');
});

test('says how much of the budget is used, and what they do not know of', () => {
  const charges = [
    aCharge({ id: 4, amount: usd(60_000) }),
    aCharge({ id: 5, amount: usd(35_000), what: 'stamps' }),
  ];
  const used =
    '950 USD of their budget of 1\u00a0000 USD a month is used (95 %), and they have not been told of';
  expect(lineOf(flag(charges))).toBe(`${used} 2 charges`);
  const told = charges.map((one) => (one.id === 4 ? { ...one, toldOn: today } : one));
  expect(lineOf(flag(told))).toBe(`${used} “stamps”`);
});

test('the whole finding, and the whole question', () => {
  expect(inFull(asked(three(25_000), { repairs: quarter }))).toMatchInlineSnapshot(`
    "amber, 10 days over, since 2026-02-20
    750 USD of their budget of 1 000 USD a quarter is used (75 %), and at this pace all of it will be by 2026-03-22, and they have not been told of 3 charges
    facts: used {"minor":75000,"currency":"USD"}, budget {"minor":100000,"currency":"USD"}, per quarter, percent 75, first 2026-01-01, last 2026-03-31, usedUpOn 2026-03-22, chargeId 3, what over-service, untold 3
    evidence: none
    act: command charge tell, id 1, rest 2 3 --by call
    doubt: null"
  `);
  expect(inFull(asked(three(25_000, today), { repairs: quarter }))).toMatchInlineSnapshot(`
    "question, 10 days over, since 2026-02-20
    750 USD of their budget of 1 000 USD a quarter is used (75 %), and at this pace all of it will be by 2026-03-22: do they know?
    facts: used {"minor":75000,"currency":"USD"}, budget {"minor":100000,"currency":"USD"}, per quarter, percent 75, first 2026-01-01, last 2026-03-31, usedUpOn 2026-03-22, chargeId 3, what over-service, untold 0
    evidence: none
    act: call
    doubt: null"
  `);
});

test('it looks ahead only while the budget is not near, and a pace that just lasts is none', () => {
  expect(flag(three(28_000), { repairs: quarter }).facts).toMatchObject({ percent: 84, usedUpOn: null });
  expect(flag(three(22_223), { repairs: quarter }).facts.percent).toBe(66);
  const lasting = { budget: { ...quarter.budget, amount: usd(90_000) } };
  expect(asked(three(20_000), { repairs: lasting }).flagged).toBe(false);
});

test('a pace shows once a fifth of the quarter is over', () => {
  const charges = [9, 8, 7].map((day, id) =>
    aCharge({ id, notedOn: addDays(ago(60), day), amount: usd(10_000) }),
  );
  expect(asked(charges, { repairs: quarter, today: ago(43) }).flagged).toBe(false);
  expect(asked(charges, { repairs: quarter, today: ago(42) }).flagged).toBe(true);
});

/** Charges of some days ago, each told on some day. */
const told = (...days: [number, number | null][]) =>
  days.map(([noted, on], id) =>
    aCharge({ id, notedOn: ago(noted), amount: usd(26_000), toldOn: on === null ? null : ago(on) }),
  );
test.each([
  ['a month after they last heard of one', told([55, 55], [50, 50], [40, 30]), null],
  ['a day before that', told([55, 55], [50, 50], [40, 29]), 'question'],
  ['where they just heard of an old one', told([55, 5], [50, 50], [40, 40]), 'question'],
  ['where they do not know of one', told([55, 55], [50, 50], [40, null]), 'amber'],
  ['where they know of none', told([55, null], [50, null], [40, null]), 'amber'],
])('of the pace it speaks or not %s', (_, charges, level) => {
  const verdict = asked(charges, { repairs: quarter });
  expect(verdict.flagged ? verdict.level : null).toBe(level);
});

test('it looks ahead once they were told that it is near, while something is left', () => {
  const month = (minor: number, until = today) =>
    asked([aCharge({ amount: usd(minor), notedOn: addDays(until, -1), toldOn: until })], {
      today: until,
      repairs: { budget },
    });
  const [tenth, end] = ['2026-03-11', '2026-03-30'].map((day) => day as CalendarDate);
  const found = month(90_000, tenth);
  expect(found).toMatchObject({ level: 'question', act: 'call', facts: { percent: 90 } });
  expect(lineOf(found)).toMatch(
    /is used \(90 %\), and at this pace all of it will be by 2026-03-13: do they know\?$/,
  );
  // What is left lasts for the days that are left, or all of it is used and they were told of that.
  expect(month(90_000, end)).toMatchObject({ because: 'budget-told' });
  expect(month(100_000, tenth)).toMatchObject({ because: 'budget-told' });
  // Of a day that is over nothing is foretold.
  const over = [
    aCharge({ amount: usd(100_000), notedOn: ago(9), toldOn: ago(9) }),
    aCharge({ id: 2, amount: usd(5_000) }),
  ];
  expect(lineOf(flag(over, { repairs: quarter }))).toBe(
    '1\u00a0050 USD of their budget of 1\u00a0000 USD a quarter is used (105 %), and they have not been told of “over-service”',
  );
});

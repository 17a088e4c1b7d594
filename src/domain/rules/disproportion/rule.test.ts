import { describe, expect, test } from 'vitest';
import {
  ask,
  type Circumstances,
  flagOf,
  ids,
  inFull,
  lineOf,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aPromise } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import type { Money } from '../../money/money.ts';
import disproportion from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);
const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const over = (amount: Money | null, yearlyValue: Money | null = usd(500_000), days = 14): Circumstances => ({
  repairs: { cases: [aFile({ case: { amount } })], yearlyValue },
  today: on(days),
});

describe('disproportion', () => {
  test('speaks after 14 days over a tenth of the yearly value, and is red after 28', () => {
    expect(lineOf(ask(disproportion, [], over(usd(50_000), usd(500_000), 13)))).toBe(
      `case-in-time: There is time until ${on(14)}.`,
    );
    const entry = aCaseEntry('2026-03-04');
    const how = over(usd(50_000));
    const repairs = { ...how.repairs, cases: [aFile({ case: { amount: usd(50_000) }, entries: [entry] })] };
    const flag = flagOf(disproportion, [], { ...how, repairs });
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: today, caseId: 1 });
    expect(flag.act).toEqual({ command: 'case show', id: 1 });
    expect(flag.facts).toMatchObject({
      ...{ days: 14, amount: usd(50_000), yearlyValue: usd(500_000), percent: 10 },
    });
    expect(ids(flag.evidence)).toEqual([entry.id]);
    expect(flagOf(disproportion, [], over(usd(50_000), usd(500_000), 27)).level).toBe('amber');
    expect(flagOf(disproportion, [], over(usd(50_000), usd(500_000), 28)).level).toBe('red');
  });

  test('a cent more than a tenth is not small', () => {
    expect(lineOf(ask(disproportion, [], over(usd(50_001))))).toBe(
      'amount-large: The amount is 11 % of what they are worth in a year.',
    );
    const limits = { percent: 11 };
    expect(ask(disproportion, [], { ...over(usd(50_001)), limits }).flagged).toBe(true);
  });

  test('what is not known, or is in another currency, cannot be compared', () => {
    for (const how of [
      over(null),
      over(usd(50_000), null),
      over({ minor: 50_000, currency: 'EUR' }),
      over(usd(50_000), usd(0)),
    ]) {
      expect(lineOf(ask(disproportion, [], how))).toBe(
        'amount-unknown: The amount or their yearly value is not known, or the two are in different currencies.',
      );
    }
  });

  test('waits for a day that was agreed', () => {
    const cases = [aFile({ case: { amount: usd(50_000) }, promises: [aPromise('2026-03-30')] })];
    const at = (days: number) =>
      ask(disproportion, [], { repairs: { cases, yearlyValue: usd(500_000) }, today: on(days) });
    expect(lineOf(at(28))).toBe(`day-agreed: It is promised for ${on(28)}.`);
    expect(at(29)).toMatchObject({ flagged: true, level: 'red' });
  });

  test('is at rest once it is fixed', () => {
    const cases = [aFile({ case: { amount: usd(50_000), fixedOn: on(3) } })];
    expect(
      ask(disproportion, [], { repairs: { cases, yearlyValue: usd(500_000) }, today: on(60) }),
    ).toMatchObject({ because: 'case-at-rest' });
  });

  test('says what the dispute is over, beside what they are worth', () => {
    expect(lineOf(flagOf(disproportion, [], over(usd(50_000), usd(500_000), 21)))).toBe(
      '“The invoice was too high”: 3 weeks over 500 USD with a client worth 5\u00a0000 USD a year; is 500 USD now worth 5\u00a0000 USD later?',
    );
  });

  test('the whole finding', () => {
    expect(inFull(ask(disproportion, [], over(usd(50_000))))).toMatchInlineSnapshot(`
      "amber, 0 days over, since 2026-03-02
      “The invoice was too high”: 14 days over 500 USD with a client worth 5 000 USD a year; is 500 USD now worth 5 000 USD later?
      facts: days 14, amount {"minor":50000,"currency":"USD"}, yearlyValue {"minor":500000,"currency":"USD"}, percent 10, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: none
      act: command case show, id 1
      doubt: null
      caseId 1"
    `);
  });
});

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/app/flags/finding.ts';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { FactsByRule, RuleId } from '../../src/domain/rules/index.ts';
import { findingLine, suggestionText } from '../../src/render/flags/findings.ts';

const today = calendarDate('2026-11-05');
const monday = calendarDate('2026-11-02');
const wednesday = calendarDate('2026-11-04');
const usd = (minor: number) => ({ minor, currency: 'USD' });

function line<Id extends RuleId>(rule: Id, facts: FactsByRule[Id], other: Partial<Finding> = {}): string {
  const finding = { rule, facts, doubt: null, wish: null, ...other } as Finding;
  return findingLine(finding, { isTerminal: true, today });
}

const about = { caseId: 3, what: 'A charge nobody\nmentioned', openedOn: monday, others: 0 };

describe('a finding about what went wrong, in one line', () => {
  test('case-unheard', () => {
    expect(line('case-unheard', { ...about, workingDays: 1 })).toBe(
      '“A charge nobody mentioned”, open since 2 Nov: 1 working day, and they have not been heard',
    );
    expect(line('case-unheard', { ...about, workingDays: 3, others: 2 })).toBe(
      '“A charge nobody mentioned”, open since 2 Nov: 3 working days, and they have not been heard (and 2 more cases)',
    );
  });

  const stuck: FactsByRule['case-stuck-in-writing'] = {
    ...about,
    ...{ rung: 'email', to: 'call', dueOn: monday, reasons: ['rounds', 'in-writing'] },
    ...{ rounds: 3, emails: 3, days: 4, workingDays: 3, talkedOn: null, stayedOn: null },
    ...{ unlogged: false, decidedOn: null, missedCalls: 0 },
    ...{ deciders: ['Dana Reyes'], handledBy: null, amount: usd(50_000), yearlyValue: usd(500_000) },
  };

  test('case-stuck-in-writing, in writing', () => {
    expect(line('case-stuck-in-writing', stuck)).toBe(
      '“A charge nobody mentioned”: 3 emails in 4 days about it and no talk; stop writing, call Dana Reyes, who decides (500 USD at stake, 5000 USD a year)',
    );
    const bare = { ...stuck, deciders: [], amount: null };
    expect(line('case-stuck-in-writing', { ...bare, emails: 2, stayedOn: monday })).toBe(
      '“A charge nobody mentioned”: 3 written exchanges in 4 days about it and no talk, put off on 2 Nov; stop writing, call them',
    );
    expect(line('case-stuck-in-writing', { ...bare, reasons: ['in-writing'], rounds: 1, emails: 1 })).toBe(
      '“A charge nobody mentioned”: open for 3 working days and no talk; stop writing, call them',
    );
  });

  test('case-stuck-in-writing, when a call was not enough or there is no time for one', () => {
    const called = { ...stuck, rung: 'call', to: 'in-person', reasons: ['after-call'] } as const;
    const talked = {
      ...called,
      reasons: [...called.reasons],
      talkedOn: wednesday,
      handledBy: 'Sam',
      amount: null,
    };
    expect(line('case-stuck-in-writing', talked)).toBe(
      '“A charge nobody mentioned”: talked on 4 Nov, still open 3 working days later; meet Dana Reyes, who decides, yourself and not through Sam',
    );
    const straight = {
      ...stuck,
      to: 'in-person',
      reasons: ['critical', 'second-failure'],
      amount: null,
    } as FactsByRule['case-stuck-in-writing'];
    expect(line('case-stuck-in-writing', { ...straight, deciders: ['Ann', 'Bea'] })).toBe(
      '“A charge nobody mentioned”: critical, and the second failure of late; stop writing, meet Ann or Bea, who decide',
    );
  });

  test('case-stuck-in-writing, where they were heard and no talk is logged', () => {
    expect(line('case-stuck-in-writing', { ...stuck, unlogged: true, amount: null })).toBe(
      '“A charge nobody mentioned”: 3 emails in 4 days about it and no talk is logged; stop writing, call Dana Reyes, who decides',
    );
  });

  test('case-stuck-in-writing, where the rung was decided on', () => {
    const decided = { ...stuck, rung: 'call', reasons: ['decided'], decidedOn: wednesday, amount: null };
    expect(line('case-stuck-in-writing', { ...decided, missedCalls: 2 } as typeof stuck)).toBe(
      '“A charge nobody mentioned”: taken to a call on 4 Nov, and none is logged, 2 calls reached nobody; call Dana Reyes, who decides',
    );
    const meet = { ...decided, rung: 'in-person', to: 'in-person', reasons: ['decided', 'critical'] };
    expect(line('case-stuck-in-writing', meet as typeof stuck)).toBe(
      '“A charge nobody mentioned”: taken to a meeting on 4 Nov, and none is logged; critical; meet Dana Reyes, who decides',
    );
  });

  test('case-waiting', () => {
    const waiting = { ...about, wordOn: wednesday, workingDays: 3, missedCalls: 0 };
    expect(line('case-waiting', waiting)).toBe(
      '“A charge nobody mentioned”, open since 2 Nov: no word from you since 4 Nov, 3 working days',
    );
    expect(line('case-waiting', { ...waiting, wordOn: null, missedCalls: 1 })).toBe(
      '“A charge nobody mentioned”, open since 2 Nov: no word from you, 3 working days; a call reached nobody',
    );
  });

  test('promise-due', () => {
    const due = { promiseId: 12, text: 'Refund the fee', dueOn: today, daysLate: 0, others: 0 };
    expect(line('promise-due', due)).toBe('promised for Thu 5 Nov: “Refund the fee”, due today');
    expect(line('promise-due', { ...due, dueOn: wednesday, daysLate: 1, others: 1 })).toBe(
      'promised for Wed 4 Nov: “Refund the fee”, 1 day late (and 1 more promise)',
    );
  });

  test('promise-broken', () => {
    expect(
      line('promise-broken', { promiseId: 12, text: 'Refund the fee', brokenOn: wednesday, others: 0 }),
    ).toBe('a promise was broken on 4 Nov (“Refund the fee”), and they have not been told');
  });

  test('check-back-due', () => {
    expect(
      line('check-back-due', {
        ...about,
        fixedOn: wednesday,
        dueOn: calendarDate('2026-11-11'),
        daysLate: 2,
      }),
    ).toBe('“A charge nobody mentioned”, put right on 4 Nov: to ask how it is now is 2 days late');
  });

  test('budget-near', () => {
    const near = {
      ...{ used: usd(95_000), budget: usd(100_000), per: 'month' as const, percent: 95 },
      ...{ first: calendarDate('2026-11-01'), last: calendarDate('2026-11-30') },
      ...{ chargeId: 5, what: 'stamps' },
    } as const;
    expect(line('budget-near', { ...near, untold: 1 })).toBe(
      '950 USD of their budget of 1000 USD a month is used (95 %), and they have not been told of “stamps”',
    );
    expect(line('budget-near', { ...near, untold: 3 })).toBe(
      '950 USD of their budget of 1000 USD a month is used (95 %), and they have not been told of 3 charges',
    );
  });

  test('second-failure', () => {
    const first = { kind: 'case', id: 1, what: 'Late proofs', sameCause: true, on: wednesday } as const;
    const meet = { suggestion: ['meet', 'Acme'] as const };
    expect(line('second-failure', { ...about, first, deciders: ['Dana Reyes'] }, meet)).toBe(
      '“A charge nobody mentioned”: the second failure of late, after “Late proofs” of 4 Nov, of the same cause; meet Dana Reyes, who decides',
    );
    const promise = { kind: 'promise', id: 12, text: 'Refund the fee', on: wednesday } as const;
    const wish = { who: null, because: 'is deaf' };
    const suggestion = ['letter', 'Acme'] as const;
    expect(line('second-failure', { ...about, first: promise, deciders: [] }, { wish, suggestion })).toBe(
      '“A charge nobody mentioned”: the second failure of late, after the promise “Refund the fee”, broken on 4 Nov',
    );
  });

  test('disproportion', () => {
    const facts = { ...about, days: 21, amount: usd(50_000), yearlyValue: usd(500_000), percent: 10 };
    expect(line('disproportion', facts)).toBe(
      '“A charge nobody mentioned”: 3 weeks over 500 USD with a client worth 5000 USD a year; is 500 USD now worth 5000 USD later?',
    );
  });
});

test('a talk about a case is suggested with the case it is to be logged with, and with who decides', () => {
  const client = { id: 7, name: 'Acme' };
  expect(suggestionText({ client, suggestion: ['meet', 'Acme'], caseId: 3 })).toBe(
    'rapport meet Acme "…" --case 3',
  );
  const facts = { deciders: ['Dana Reyes', 'Ann'] } as unknown as Finding['facts'];
  expect(suggestionText({ client, suggestion: ['meet', 'Acme'], caseId: 3, facts })).toBe(
    'rapport meet Acme "…" --case 3 --with "Dana Reyes"',
  );
  const deed = { command: 'promise broken', id: 12, rest: '--told "…"' };
  expect(suggestionText({ client, suggestion: ['promise broken', 'Acme', deed], caseId: 3 })).toBe(
    'rapport promise broken 12 --told "…"',
  );
});

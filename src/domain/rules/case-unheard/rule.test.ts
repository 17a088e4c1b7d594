import { describe, expect, test } from 'vitest';
import { ask, flagOf, ids, today } from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import caseUnheard from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);

describe('case-unheard', () => {
  test('counts from the day it was opened again, and what they said before is history', () => {
    const steps = [aStep('heard', '2026-02-10'), aStep('reopened', '2026-03-02')];
    const repairs = { cases: [aFile({ case: { openedOn: addDays(today, -30) }, steps })] };
    expect(ask(caseUnheard, [], { repairs })).toMatchObject({ because: 'case-in-time', dueOn: on(1) });
    expect(flagOf(caseUnheard, [], { repairs, today: on(1) })).toMatchObject({
      ...{ overdue: 1, sinceOn: today, facts: { openedOn: today, workingDays: 1 } },
    });
  });

  test('gives one working day, and is red from the third', () => {
    const entry = aCaseEntry('2026-03-02', { direction: 'in' });
    const repairs = { cases: [aFile({ entries: [entry] })] };
    expect(ask(caseUnheard, [], { repairs })).toEqual({
      flagged: false,
      because: 'case-in-time',
      dueOn: on(1),
    });
    const flag = flagOf(caseUnheard, [], { repairs, today: on(1) });
    expect(flag).toMatchObject({ level: 'amber', overdue: 1, sinceOn: today, caseId: 1, doubt: null });
    expect(flag.act).toEqual({ command: 'case hear', id: 1, rest: '"…" --by call' });
    expect(flag.facts).toEqual({
      ...{ caseId: 1, what: 'The invoice was too high', openedOn: today },
      ...{ others: 0, workingDays: 1 },
    });
    expect(ids(flag.evidence)).toEqual([entry.id]);
    expect(flagOf(caseUnheard, [], { repairs, today: on(2) }).level).toBe('amber');
    expect(flagOf(caseUnheard, [], { repairs, today: on(3) }).level).toBe('red');
  });

  test('nights and weekends are not counted', () => {
    const repairs = { cases: [aFile({ case: { openedOn: on(4) } })] };
    expect(ask(caseUnheard, [], { repairs, today: on(6) }).flagged).toBe(false);
    expect(ask(caseUnheard, [], { repairs, today: on(7) }).flagged).toBe(true);
  });

  test('is quiet once they were heard, and not when they were only answered', () => {
    const heard = { cases: [aFile({ steps: [aStep('heard', '2026-03-02')] })] };
    expect(ask(caseUnheard, [], { repairs: heard, today: on(9) })).toEqual({
      flagged: false,
      because: 'case-heard',
      on: today,
    });
    const answered = { cases: [aFile({ steps: [aStep('answered', '2026-03-02')] })] };
    expect(ask(caseUnheard, [], { repairs: answered, today: on(9) }).flagged).toBe(true);
  });

  test('without an open case there is nothing to say', () => {
    const settled = aFile({ case: { settledOn: today, outcome: 'settled' } });
    expect(ask(caseUnheard, [], { today: on(9) })).toEqual({ flagged: false, because: 'no-case' });
    expect(ask(caseUnheard, [], { repairs: { cases: [settled] }, today: on(9) })).toEqual({
      flagged: false,
      because: 'no-case',
    });
  });

  test('of several cases it speaks of the one that presses most, and counts the others', () => {
    const cases = [
      aFile({ case: { id: 1, openedOn: on(-1) }, steps: [aStep('heard', '2026-03-02')] }),
      aFile({ case: { id: 2 } }),
      aFile({ case: { id: 3, openedOn: on(2) } }),
    ];
    const { caseId, facts } = flagOf(caseUnheard, [], { repairs: { cases }, today: on(3) });
    expect([caseId, facts.others]).toEqual([2, 1]);
  });

  test('on a day before it came up there is no case, and on one before they were heard they were not', () => {
    const repairs = { cases: [aFile({ steps: [aStep('heard', '2026-03-09')] })] };
    expect(ask(caseUnheard, [], { repairs, today: on(-1) })).toEqual({ flagged: false, because: 'no-case' });
    expect(ask(caseUnheard, [], { repairs, today: on(3) }).flagged).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { ask, flagOf, ids, lineOf, today } from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import caseUnheard from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);

describe('case-unheard', () => {
  test('counts from the day it was opened again, and what they said before is history', () => {
    const steps = [aStep('heard', '2026-02-10'), aStep('reopened', '2026-03-02')];
    const repairs = { cases: [aFile({ case: { openedOn: addDays(today, -30) }, steps })] };
    expect(lineOf(ask(caseUnheard, [], { repairs }))).toBe(`case-in-time: There is time until ${on(1)}.`);
    expect(flagOf(caseUnheard, [], { repairs, today: on(1) })).toMatchObject({
      ...{ overdue: 1, sinceOn: today, facts: { openedOn: today, workingDays: 1 } },
    });
  });

  test('gives one working day, and is red from the third', () => {
    const entry = aCaseEntry('2026-03-02', { direction: 'in' });
    const repairs = { cases: [aFile({ entries: [entry] })] };
    expect(lineOf(ask(caseUnheard, [], { repairs }))).toBe(`case-in-time: There is time until ${on(1)}.`);
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
    expect(lineOf(ask(caseUnheard, [], { repairs: heard, today: on(9) }))).toBe(
      `case-heard: They were heard on ${today}.`,
    );
    const answered = { cases: [aFile({ steps: [aStep('answered', '2026-03-02')] })] };
    expect(ask(caseUnheard, [], { repairs: answered, today: on(9) }).flagged).toBe(true);
  });

  test('without an open case there is nothing to say', () => {
    const settled = aFile({ case: { settledOn: today, outcome: 'settled' } });
    expect(lineOf(ask(caseUnheard, [], { today: on(9) }))).toBe('no-case: No case is open.');
    expect(lineOf(ask(caseUnheard, [], { repairs: { cases: [settled] }, today: on(9) }))).toBe(
      'no-case: No case is open.',
    );
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
    expect(lineOf(ask(caseUnheard, [], { repairs, today: on(-1) }))).toBe('no-case: No case is open.');
    expect(ask(caseUnheard, [], { repairs, today: on(3) }).flagged).toBe(true);
  });

  test('says which case it is, since when it is open, and how many more there are', () => {
    const file = (id: number) => aFile({ case: { id, what: 'A charge nobody\nmentioned' } });
    const line = (days: number, ...files: ReturnType<typeof file>[]) =>
      lineOf(flagOf(caseUnheard, [], { repairs: { cases: files }, today: on(days) }));
    expect(line(1, file(1))).toBe(
      `“A charge nobody mentioned”, open since ${today}: 1 working day, and they have not been heard`,
    );
    expect(line(3, file(1), file(2), file(3))).toBe(
      `“A charge nobody mentioned”, open since ${today}: 3 working days, and they have not been heard (and 2 more cases)`,
    );
  });
});

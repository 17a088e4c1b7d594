import { describe, expect, test } from 'vitest';
import { ask, flagOf, ids, lineOf, today } from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import checkBackDue from './rule.ts';

// It came up, and was put right, on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);
const fixed = { fixedOn: today };

describe('check-back-due', () => {
  test('speaks on the seventh day after the fix, and is red a week later', () => {
    const entries = [aCaseEntry('2026-03-01'), aCaseEntry('2026-03-04')];
    const repairs = { cases: [aFile({ case: fixed, entries })] };
    expect(lineOf(ask(checkBackDue, [], { repairs, today: on(6) }))).toBe(
      `no-check-back: The next check-back is due on ${on(7)}.`,
    );
    const flag = flagOf(checkBackDue, [], { repairs, today: on(7) });
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: on(7), caseId: 1 });
    expect(flag.act).toEqual({ command: 'case check-back', id: 1, rest: '"…"' });
    expect(flag.facts).toMatchObject({ fixedOn: today, dueOn: on(7), daysLate: 0 });
    expect(ids(flag.evidence)).toEqual([20260304]);
    expect(flagOf(checkBackDue, [], { repairs, today: on(13) }).level).toBe('amber');
    expect(flagOf(checkBackDue, [], { repairs, today: on(14) }).level).toBe('red');
  });

  test('and again on the thirtieth, until they were asked twice', () => {
    const once = aStep('checked-back', '2026-03-09');
    const repairs = { cases: [aFile({ case: fixed, steps: [once] })] };
    expect(lineOf(ask(checkBackDue, [], { repairs, today: on(29) }))).toBe(
      `no-check-back: The next check-back is due on ${on(30)}.`,
    );
    expect(flagOf(checkBackDue, [], { repairs, today: on(30) }).facts.dueOn).toBe(on(30));
    const twice = { cases: [aFile({ case: fixed, steps: [once, aStep('checked-back', '2026-04-02')] })] };
    expect(lineOf(ask(checkBackDue, [], { repairs: twice, today: on(90) }))).toBe(
      'no-check-back: No check-back is due.',
    );
  });

  test('who is asked late is not to be asked again the same day', () => {
    const late = { cases: [aFile({ case: fixed, steps: [aStep('checked-back', '2026-04-05')] })] };
    expect(ask(checkBackDue, [], { repairs: late, today: on(34) }).flagged).toBe(false);
  });

  test('before it is put right, and after it ended, there is nothing to ask', () => {
    const over = { ...fixed, settledOn: on(1), outcome: 'settled' } as const;
    expect(lineOf(ask(checkBackDue, [], { repairs: { cases: [aFile()] }, today: on(40) }))).toBe(
      'no-check-back: No check-back is due.',
    );
    expect(
      lineOf(ask(checkBackDue, [], { repairs: { cases: [aFile({ case: over })] }, today: on(40) })),
    ).toBe('no-case: No case is open.');
  });

  test('says when it was put right, and how late the question is', () => {
    const line = (days: number) =>
      lineOf(flagOf(checkBackDue, [], { repairs: { cases: [aFile({ case: fixed })] }, today: on(days) }));
    const put = `“The invoice was too high”, put right on ${today}: to ask how it is now is`;
    expect([line(7), line(8), line(9)]).toEqual([
      `${put} due today`,
      `${put} 1 day late`,
      `${put} 2 days late`,
    ]);
  });
});

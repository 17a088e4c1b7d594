import { describe, expect, test } from 'vitest';
import { ask, flagOf, ids, inFull, lineOf, today } from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import type { Case } from '../../repair/case.ts';
import type { Deed } from '../rule.ts';
import checkBackDue from './rule.ts';

// It came up, and was fixed, on Monday, 2 March 2026.
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
    const over = flagOf(checkBackDue, [], { repairs: twice, today: on(90) });
    expect(over).toMatchObject({ level: 'question', sinceOn: on(31) });
    expect(over.act).toEqual({ command: 'case check-back', id: 1, rest: '"…" --content yes' });
    expect(lineOf(over)).toBe(
      `“The invoice was too high”, fixed on ${today}, and you asked how it is on ${on(31)}: are they content?`,
    );
  });

  test('who is asked late is not to be asked again the same day', () => {
    const late = { cases: [aFile({ case: fixed, steps: [aStep('checked-back', '2026-04-05')] })] };
    expect(flagOf(checkBackDue, [], { repairs: late, today: on(34) }).level).toBe('question');
  });

  test('once they were asked it is not red the second time, and offers to end it if they are content', () => {
    const having = (content: 'yes' | 'not-yet' | null, more: Partial<Case> = {}) => ({
      cases: [
        aFile({ case: { ...fixed, ...more }, steps: [aStep('checked-back', '2026-03-09', { content })] }),
      ],
    });
    const said = (repairs: ReturnType<typeof having>, days: number) => {
      const { level, act } = flagOf(checkBackDue, [], { repairs, today: on(days) });
      return [level, (act as Deed).command];
    };
    expect(ask(checkBackDue, [], { repairs: having('yes'), today: on(29) }).flagged).toBe(false);
    expect(said(having('yes'), 30)).toEqual(['question', 'case settle']);
    expect(lineOf(flagOf(checkBackDue, [], { repairs: having('yes'), today: on(30) }))).toContain(
      `and they were content on ${on(7)}: end it?`,
    );
    expect(said(having(null), 36)).toEqual(['amber', 'case check-back']);
    expect(said(having(null), 37)).toEqual(['question', 'case check-back']);
    expect(lineOf(ask(checkBackDue, [], { repairs: having('yes'), today: on(29) }))).toBe(
      'no-check-back: No check-back is due.',
    );
    expect(said(having(null, { severity: 'minor' }), 30)).toEqual(['question', 'case check-back']);
    // Who was not content yet is asked a week later, and as often as it takes.
    expect(ask(checkBackDue, [], { repairs: having('not-yet'), today: on(13) }).flagged).toBe(false);
    expect(said(having('not-yet'), 14)).toEqual(['amber', 'case check-back']);
    expect(said(having('not-yet'), 21)).toEqual(['red', 'case check-back']);
  });

  test('what is small is not red', () => {
    const small = { cases: [aFile({ case: { ...fixed, severity: 'minor' } })] };
    expect(flagOf(checkBackDue, [], { repairs: small, today: on(60) }).level).toBe('amber');
  });

  test('a talk about it since, or a message of theirs, makes it a question, and a booked one is waited for', () => {
    const call = aCaseEntry('2026-03-05', { channel: 'call', direction: 'mutual' });
    const having = (entry: typeof call) => ({ cases: [aFile({ case: fixed, entries: [entry] })] });
    const flag = flagOf(checkBackDue, [], { repairs: having(call), today: on(20) });
    expect(flag.level).toBe('question');
    expect(flag.act).toEqual({ command: 'case check-back', id: 1, rest: `"…" --entry ${call.id}` });
    expect(lineOf(flag)).toBe(
      `“The invoice was too high”, fixed on ${today}, and you heard from them on ${on(3)}: how is it now?`,
    );
    const theirs = having(aCaseEntry('2026-03-05', { direction: 'in' }));
    expect(flagOf(checkBackDue, [], { repairs: theirs, today: on(20) }).level).toBe('question');
    const yours = having(aCaseEntry('2026-03-05'));
    expect(flagOf(checkBackDue, [], { repairs: yours, today: on(20) }).level).toBe('red');
    const booked = { cases: [aFile({ case: fixed, booked: [{ ...call, happenedOn: on(21) }] })] };
    expect(ask(checkBackDue, [], { repairs: booked, today: on(20) })).toMatchObject({
      because: 'day-agreed',
    });
  });

  test('before it is fixed, and after it ended, there is nothing to ask', () => {
    const over = { ...fixed, settledOn: on(1), outcome: 'settled' } as const;
    expect(lineOf(ask(checkBackDue, [], { repairs: { cases: [aFile()] }, today: on(40) }))).toBe(
      'no-check-back: No check-back is due.',
    );
    expect(
      lineOf(ask(checkBackDue, [], { repairs: { cases: [aFile({ case: over })] }, today: on(40) })),
    ).toBe('no-case: No case is open.');
  });

  test('says when it was fixed, and how late the question is', () => {
    const line = (days: number) =>
      lineOf(flagOf(checkBackDue, [], { repairs: { cases: [aFile({ case: fixed })] }, today: on(days) }));
    const put = `“The invoice was too high”, fixed on ${today}: check-back`;
    expect([line(7), line(8), line(9)]).toEqual([
      `${put} due today`,
      `${put} 1 day late`,
      `${put} 2 days late`,
    ]);
  });

  test('the whole finding, before and after they were asked, and where they were heard', () => {
    const whole = (parts: Parameters<typeof aFile>[0], days: number) =>
      inFull(
        ask(checkBackDue, [], { repairs: { cases: [aFile({ case: fixed, ...parts })] }, today: on(days) }),
      );
    expect(whole({ entries: [aCaseEntry('2026-03-02')] }, 8)).toMatchInlineSnapshot(`
      "amber, 1 days over, since 2026-03-09
      “The invoice was too high”, fixed on 2026-03-02: check-back 1 day late
      facts: fixedOn 2026-03-02, dueOn 2026-03-09, daysLate 1, askedOn null, content null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-02
      act: command case check-back, id 1, rest "…"
      doubt: null
      caseId 1"
    `);
    const asked = [aStep('checked-back', '2026-03-09', { content: 'yes' })];
    expect(whole({ steps: asked }, 30)).toMatchInlineSnapshot(`
      "question, 0 days over, since 2026-04-01
      “The invoice was too high”, fixed on 2026-03-02, and they were content on 2026-03-09: end it?
      facts: fixedOn 2026-03-02, dueOn 2026-04-01, daysLate 0, askedOn 2026-03-09, content yes, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: none
      act: command case settle, id 1, rest --as settled
      doubt: null
      caseId 1"
    `);
    const heard = aCaseEntry('2026-03-03', { direction: 'in' });
    expect(whole({ entries: [heard] }, 8)).toMatchInlineSnapshot(`
      "question, 1 days over, since 2026-03-09
      “The invoice was too high”, fixed on 2026-03-02, and you heard from them on 2026-03-03: how is it now?
      facts: fixedOn 2026-03-02, dueOn 2026-03-09, daysLate 1, askedOn null, content null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by email on 2026-03-03
      act: command case check-back, id 1, rest "…" --entry 20260303
      doubt: null
      caseId 1"
    `);
  });

  test('only the last word of theirs after it was fixed makes it a question', () => {
    const act = (...entries: ReturnType<typeof aCaseEntry>[]) =>
      flagOf(checkBackDue, [], { repairs: { cases: [aFile({ case: fixed, entries })] }, today: on(8) }).act;
    const theirs = (day: string, kind: 'exchange' | 'attempt' = 'exchange') =>
      aCaseEntry(day, { direction: 'in', kind });
    expect(act(theirs('2026-03-03'), theirs('2026-03-04'))).toMatchObject({ rest: '"…" --entry 20260304' });
    for (const other of [theirs('2026-03-01'), theirs('2026-03-02'), theirs('2026-03-04', 'attempt')])
      expect(act(other)).toMatchObject({ rest: '"…"' });
  });
});

import { describe, expect, test } from 'vitest';
import { ask, entry, flagOf, ids, inFull, lineOf, today } from '../../../../test/domain/rules/ask.ts';
import { aCaseEntry, aFile, aStep } from '../../../../test/support/case-file.ts';
import { addDays } from '../../days/calendar-date.ts';
import type { Wish } from '../../log/relationship.ts';
import caseUnheard from './rule.ts';

// It came up on Monday, 2 March 2026.
const on = (days: number) => addDays(today, days);

describe('case-unheard', () => {
  test('counts from the day it was opened again, and what they said before is history', () => {
    const steps = [aStep('heard', '2026-02-10'), aStep('reopened', '2026-03-02')];
    const repairs = { cases: [aFile({ case: { openedOn: addDays(today, -30) }, steps })] };
    expect(lineOf(ask(caseUnheard, [], { repairs }))).toBe(`case-in-time: There is time until ${on(2)}.`);
    expect(flagOf(caseUnheard, [], { repairs, today: on(2) })).toMatchObject({
      ...{ overdue: 2, sinceOn: today, facts: { openedOn: today, workingDays: 1 } },
    });
  });

  test('gives one working day, and is red from the third', () => {
    const entry = aCaseEntry('2026-03-02', { direction: 'in' });
    const repairs = { cases: [aFile({ entries: [entry] })] };
    expect(lineOf(ask(caseUnheard, [], { repairs }))).toBe(`case-in-time: There is time until ${on(2)}.`);
    const flag = flagOf(caseUnheard, [], { repairs, today: on(2) });
    expect(flag).toMatchObject({ level: 'amber', overdue: 2, sinceOn: today, caseId: 1, doubt: null });
    expect(flag.act).toEqual({ command: 'case hear', id: 1, rest: '"…" --by call' });
    expect(flag.facts).toEqual({
      ...{ caseId: 1, what: 'The invoice was too high', openedOn: today },
      ...{ others: 0, workingDays: 1, talkedOn: null },
    });
    expect(ids(flag.evidence)).toEqual([entry.id]);
    expect(flagOf(caseUnheard, [], { repairs, today: on(3) }).level).toBe('amber');
    expect(flagOf(caseUnheard, [], { repairs, today: on(4) }).level).toBe('red');
  });

  test('nights and weekends are not counted', () => {
    const repairs = { cases: [aFile({ case: { openedOn: on(4) } })] };
    expect(ask(caseUnheard, [], { repairs, today: on(7) }).flagged).toBe(false);
    expect(ask(caseUnheard, [], { repairs, today: on(8) }).flagged).toBe(true);
  });

  test('is quiet once they were heard, and not when they were only answered', () => {
    const heard = { cases: [aFile({ steps: [aStep('heard', '2026-03-02')] })] };
    expect(lineOf(ask(caseUnheard, [], { repairs: heard, today: on(9) }))).toBe(
      `case-heard: They were heard on ${today}.`,
    );
    const answered = { cases: [aFile({ steps: [aStep('answered', '2026-03-02')] })] };
    expect(ask(caseUnheard, [], { repairs: answered, today: on(9) }).flagged).toBe(true);
  });

  test('is quiet while a talk about it is booked or put off, and asks about one that is logged', () => {
    const call = aCaseEntry('2026-03-06', { channel: 'call', direction: 'mutual' });
    const booked = { cases: [aFile({ booked: [call] })] };
    expect(lineOf(ask(caseUnheard, [], { repairs: booked, today: on(3) }))).toBe(
      `day-agreed: A talk about it is booked for ${on(4)}.`,
    );
    const steps = [aStep('stayed', '2026-03-03', { rung: 'call', because: 'Away', untilOn: on(7) })];
    const stayed = { cases: [aFile({ steps })] };
    expect(lineOf(ask(caseUnheard, [], { repairs: stayed, today: on(6) }))).toBe(
      `day-agreed: It was left until ${on(7)}.`,
    );
    expect(ask(caseUnheard, [], { repairs: stayed, today: on(7) }).flagged).toBe(true);
    const talked = { cases: [aFile({ entries: [call] })] };
    expect(lineOf(ask(caseUnheard, [], { repairs: talked, today: on(4) }))).toBe(
      'talk-today: The talk about it is today.',
    );
    const flag = flagOf(caseUnheard, [], { repairs: talked, today: on(9) });
    expect(flag).toMatchObject({ level: 'question', facts: { talkedOn: on(4) } });
    expect(flag.act).toEqual({ command: 'case hear', id: 1, rest: `"…" --entry ${call.id}` });
    expect(lineOf(flag)).toBe(
      `“The invoice was too high”: a call about it on ${on(4)}, but no account from them: were they heard?`,
    );
  });

  test('what is small is not red, nor what is fixed, nor where a talk is booked', () => {
    const level = (repairs: object, log: Parameters<typeof flagOf>[1] = []) =>
      flagOf(caseUnheard, log, { repairs, today: on(9) }).level;
    const yearlyValue = { minor: 1_000_000, currency: 'USD' };
    const over = (minor: number, more: object = {}) => ({
      ...{ cases: [aFile({ case: { amount: { minor, currency: 'USD' }, ...more } })], yearlyValue },
    });
    expect(level(over(50_000))).toBe('amber');
    expect(level(over(50_001))).toBe('red');
    expect(level(over(50_000, { severity: 'critical' }))).toBe('red');
    expect(level(over(50_000, { costs: ['trust'] }))).toBe('red');
    expect(level({ cases: [aFile({ case: { severity: 'minor' } })] })).toBe('amber');
    expect(level({ cases: [aFile({ case: { fixedOn: on(1) } })] })).toBe('amber');
    expect(level({ cases: [aFile()] }, [entry('call', -20)])).toBe('amber');
    expect(level({ cases: [aFile()] }, [entry('call', -60)])).toBe('red');
  });

  test('is quiet once it was fixed and they were asked, or it was small', () => {
    const asked = [aStep('checked-back', '2026-03-05')];
    const said = (parts: Parameters<typeof aFile>[0]) =>
      lineOf(ask(caseUnheard, [], { repairs: { cases: [aFile(parts)] }, today: on(9) }));
    expect(said({ case: { fixedOn: on(1) }, steps: asked })).toBe(
      `case-asked: They were asked how it is now on ${on(3)}.`,
    );
    expect(said({ case: { fixedOn: on(1), severity: 'minor' } })).toBe(
      `case-mended: It was small, and fixed on ${on(1)}.`,
    );
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
    const { caseId, facts } = flagOf(caseUnheard, [], { repairs: { cases }, today: on(4) });
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
    expect(line(2, file(1))).toBe(
      `“A charge nobody mentioned”, open since ${today}: 1 working day, and they have not been heard`,
    );
    expect(line(4, file(1), file(2), file(3))).toBe(
      `“A charge nobody mentioned”, open since ${today}: 3 working days, and they have not been heard (and 2 more cases)`,
    );
  });

  test('the whole finding, and the whole question', () => {
    const whole = (parts: Parameters<typeof aFile>[0], decidersWish: Wish | null = null) =>
      inFull(ask(caseUnheard, [], { repairs: { cases: [aFile(parts)], decidersWish }, today: on(3) }));
    expect(whole({}, { who: 'Dana Reyes', because: 'is deaf' })).toMatchInlineSnapshot(`
      "amber, 3 days over, since 2026-03-02
      “The invoice was too high”, open since 2026-03-02: 2 working days, and they have not been heard
      facts: workingDays 2, talkedOn null, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: none
      act: command case hear, id 1, rest "…" --by email
      doubt: null
      caseId 1"
    `);
    const call = aCaseEntry('2026-03-03', { channel: 'call' });
    expect(whole({ entries: [call] })).toMatchInlineSnapshot(`
      "question, 3 days over, since 2026-03-02
      “The invoice was too high”: a call about it on 2026-03-03, but no account from them: were they heard?
      facts: workingDays 2, talkedOn 2026-03-03, caseId 1, what The invoice was too high, openedOn 2026-03-02, others 0
      evidence: exchange by call on 2026-03-03
      act: command case hear, id 1, rest "…" --entry 20260303
      doubt: null
      caseId 1"
    `);
  });
});

import { describe, expect, test } from 'vitest';
import { ago, ask, flagOf, inFull, lineOf, today } from '../../../../test/domain/rules/ask.ts';
import { aPromise } from '../../../../test/support/case-file.ts';
import promiseDue from './rule.ts';

describe('promise-due', () => {
  test('is amber on the day and red once that day, or the next working day, is over', () => {
    expect(lineOf(ask(promiseDue, [], { repairs: { promises: [aPromise(ago(-1))] } }))).toBe(
      `promise-in-time: The next promise is due on ${ago(-1)}.`,
    );
    const flag = flagOf(promiseDue, [], { repairs: { promises: [aPromise(today)] } });
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: today, caseId: 1, evidence: [] });
    expect(flag.act).toEqual({ command: 'promise kept', id: 9 });
    expect(flag.facts).toEqual({ promiseId: 9, text: 'Refund it', dueOn: today, daysLate: 0, others: 0 });
    // Today is Monday: one that was due on Sunday is late tomorrow.
    expect(flagOf(promiseDue, [], { repairs: { promises: [aPromise(ago(2))] } }).level).toBe('amber');
    const late = { repairs: { promises: [aPromise(ago(1), { caseId: null })] }, today: ago(-1) };
    expect(flagOf(promiseDue, [], late)).toMatchObject({ level: 'red', overdue: 2 });
    expect(flagOf(promiseDue, [], late)).not.toHaveProperty('caseId');
    expect(flagOf(promiseDue, [], { ...late, limits: { red: 2 } }).level).toBe('amber');
  });

  test('speaks of the one owed longest, and says how many more are due', () => {
    const promises = [
      aPromise(ago(1), { id: 1 }),
      aPromise(ago(5), { id: 2, snoozedUntilOn: ago(-1) }),
      aPromise(ago(3), { id: 3 }),
      aPromise(ago(9), { id: 4, status: 'done' }),
      aPromise(ago(-2), { id: 5 }),
    ];
    expect(flagOf(promiseDue, [], { repairs: { promises } }).facts).toMatchObject({
      ...{ promiseId: 3, daysLate: 3, others: 1 },
    });
  });

  test('without an open promise there is nothing to say', () => {
    const kept = aPromise(ago(9), { status: 'done' });
    const broken = aPromise(ago(9), { status: 'dropped', brokenOn: ago(2) });
    expect(lineOf(ask(promiseDue, [], { repairs: { promises: [kept, broken] } }))).toBe(
      'no-promise: No promise is open.',
    );
  });

  test('says for when it was promised, and how many more are due', () => {
    const line = (...promises: ReturnType<typeof aPromise>[]) =>
      lineOf(flagOf(promiseDue, [], { repairs: { promises } }));
    expect(line(aPromise(today, { text: 'Refund\nthe fee' }))).toBe(
      `promised for ${today}: “Refund the fee”, due today`,
    );
    expect(line(aPromise(ago(1)), aPromise(today, { id: 2 }))).toBe(
      `promised for ${ago(1)}: “Refund it”, 1 day late (and 1 more promise)`,
    );
  });

  test('the whole finding', () => {
    const promises = [aPromise(ago(1)), aPromise(ago(3), { id: 8, caseId: null })];
    expect(inFull(ask(promiseDue, [], { repairs: { promises } }))).toMatchInlineSnapshot(`
      "red, 3 days over, since 2026-02-27
      promised for 2026-02-27: “Refund it”, 3 days late (and 1 more promise)
      facts: promiseId 8, text Refund it, dueOn 2026-02-27, daysLate 3, others 1
      evidence: none
      act: command promise kept, id 8
      doubt: null"
    `);
  });
});

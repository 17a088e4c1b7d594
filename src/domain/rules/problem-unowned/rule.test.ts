import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, inFull, lineOf } from '../../../../test/domain/rules/ask.ts';
import { aConcern, knowing } from '../../../../test/domain/rules/standards.ts';
import { aPromise } from '../../../../test/support/case-file.ts';
import type { Reminder } from '../../plans/reminder.ts';
import problemUnowned from './rule.ts';

const with_ = (...concerns: ReturnType<typeof aConcern>[]) => knowing({ concerns });

describe('problem-unowned', () => {
  test('says nothing where no problem is open', () => {
    expect(lineOf(ask(problemUnowned, []))).toBe('no-concern: No concern is open.');
  });

  test('speaks 14 days after it was noted if nothing was done, in red after 28', () => {
    expect(lineOf(ask(problemUnowned, [], with_(aConcern(3, 13))))).toBe(
      `concern-in-time: You acted on the open concerns in time; it speaks from ${ago(-1)}.`,
    );
    const flag = flagOf(problemUnowned, [], with_(aConcern(3, 14)));
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: ago(14) });
    expect(flag.act).toEqual({ command: 'concern act', id: 3, rest: '"…"' });
    expect(flag.facts).toEqual({
      ...{
        concernId: 3,
        what: 'Problem 3',
        notedOn: ago(14),
        lastActOn: null,
        days: 14,
        helpedOn: null,
        others: 0,
      },
    });
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 27))).level).toBe('amber');
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 28))).level).toBe('red');
    const resumed = { ...with_(aConcern(3, 90)), client: { quietUntilOn: ago(13) } };
    expect(flagOf(problemUnowned, [], resumed).level).toBe('amber');
  });

  test('speaks 30 days after something was last done, in red after 60', () => {
    expect(lineOf(ask(problemUnowned, [], with_(aConcern(3, 200, 29))))).toBe(
      `concern-in-time: You acted on the open concerns in time; it speaks from ${ago(-1)}.`,
    );
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 30)))).toMatchObject({
      level: 'amber',
      facts: { lastActOn: ago(30), days: 30 },
    });
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 59))).level).toBe('amber');
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 60))).level).toBe('red');
  });

  test('asks where they were helped since, and puts that behind what nobody helped with', () => {
    const help = entry('call', 20, { touches: ['help'] });
    const flag = flagOf(problemUnowned, [help], with_(aConcern(3, 30)));
    expect(flag).toMatchObject({ level: 'question', facts: { helpedOn: ago(20) } });
    expect(flag.act).toEqual({ command: 'concern act', id: 3, rest: `"…" --entry ${help.id}` });
    expect(lineOf(flag)).toBe(
      `their concern “Problem 3”, noted on ${ago(30)}: you helped them on ${ago(20)}: is it over?`,
    );
    expect(flagOf(problemUnowned, [help], with_(aConcern(3, 90), aConcern(4, 15)))).toMatchObject({
      ...{ level: 'amber', facts: { concernId: 4, others: 1 } },
    });
    expect(flagOf(problemUnowned, [entry('call', 20)], with_(aConcern(3, 30))).level).toBe('red');
  });

  test('is not red while a promise or a talk lies ahead', () => {
    const level = (log: Parameters<typeof flagOf>[1], promises: readonly Reminder[]) =>
      flagOf(problemUnowned, log, { ...with_(aConcern(3, 60)), repairs: { promises } }).level;
    expect(level([], [aPromise(ago(-5))])).toBe('amber');
    expect(level([], [aPromise(ago(1))])).toBe('red');
    expect(level([entry('meeting', -5)], [])).toBe('amber');
    expect(level([entry('email', -5)], [])).toBe('red');
  });

  test('names the one that waits longest beyond its days, and counts the others that wait', () => {
    const flag = flagOf(problemUnowned, [], with_(aConcern(1, 90, 35), aConcern(2, 20), aConcern(3, 5)));
    expect(flag.facts).toMatchObject({ concernId: 2, others: 1 });
    // Another open problem does not soften a red one.
    const two = flagOf(problemUnowned, [], with_(aConcern(1, 90, 55), aConcern(2, 29)));
    expect(two).toMatchObject({ level: 'red', facts: { concernId: 2, others: 1 } });
  });

  test('says which problem it is, what was done, and how many more there are', () => {
    const line = (...concerns: ReturnType<typeof aConcern>[]) =>
      lineOf(flagOf(problemUnowned, [], with_(...concerns)));
    expect(line({ ...aConcern(3, 193), what: 'Their auditor\nleft' })).toBe(
      `their concern “Their auditor left”, noted on ${ago(193)}: nothing done about it, 193 days`,
    );
    expect(line(aConcern(1, 193, 45), aConcern(2, 20), aConcern(3, 19))).toBe(
      `their concern “Problem 1”, noted on ${ago(193)}: nothing done since ${ago(45)}, 45 days (and 2 more problems)`,
    );
  });

  test('the whole finding, and the whole question but its act', () => {
    expect(inFull(ask(problemUnowned, [], with_(aConcern(3, 30), aConcern(4, 20))))).toMatchInlineSnapshot(`
      "red, 16 days over, since 2026-01-31
      their concern “Problem 3”, noted on 2026-01-31: nothing done about it, 30 days (and 1 more problem)
      facts: concernId 3, what Problem 3, notedOn 2026-01-31, lastActOn null, days 30, helpedOn null, others 1
      evidence: none
      act: command concern act, id 3, rest "…"
      doubt: null"
    `);
    const helps = [30, 25].map((days) => entry('call', days, { touches: ['help'] }));
    const { act, ...question } = flagOf(problemUnowned, helps, with_(aConcern(3, 30)));
    expect(inFull({ ...question, act: 'show' })).toMatchInlineSnapshot(`
      "question, 16 days over, since 2026-01-31
      their concern “Problem 3”, noted on 2026-01-31: you helped them on 2026-02-05: is it over?
      facts: concernId 3, what Problem 3, notedOn 2026-01-31, lastActOn null, days 30, helpedOn 2026-02-05, others 0
      evidence: exchange by call on 2026-02-05
      act: show
      doubt: null"
    `);
  });

  test('help on the day it was noted counts, and a call that reached nobody is no help', () => {
    const level = (kind: 'exchange' | 'attempt') =>
      flagOf(problemUnowned, [entry('call', 30, { kind, touches: ['help'] })], with_(aConcern(3, 30))).level;
    expect([level('exchange'), level('attempt')]).toEqual(['question', 'red']);
  });

  test('of two they were helped with, the one longest beyond its days comes first', () => {
    const help = entry('call', 20, { touches: ['help'] });
    expect(flagOf(problemUnowned, [help], with_(aConcern(2, 28), aConcern(1, 90, 59))).facts).toMatchObject({
      concernId: 1,
    });
  });

  test('a promise for today is ahead, and one that was kept is not', () => {
    const level = (promise: Reminder) =>
      flagOf(problemUnowned, [], { ...with_(aConcern(3, 60)), repairs: { promises: [promise] } }).level;
    expect(level(aPromise(ago(0)))).toBe('amber');
    expect(level(aPromise(ago(-5), { status: 'done' }))).toBe('red');
  });
});

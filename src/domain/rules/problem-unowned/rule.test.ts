import { describe, expect, test } from 'vitest';
import { ago, ask, flagOf } from '../../../../test/domain/rules/ask.ts';
import { aConcern, knowing } from '../../../../test/domain/rules/standards.ts';
import problemUnowned from './rule.ts';

const with_ = (...concerns: ReturnType<typeof aConcern>[]) => knowing({ concerns });

describe('problem-unowned', () => {
  test('says nothing where no problem is open', () => {
    expect(ask(problemUnowned, [])).toEqual({ flagged: false, because: 'no-concern' });
  });

  test('speaks 14 days after it was noted if nothing was done, in red after 28', () => {
    expect(ask(problemUnowned, [], with_(aConcern(3, 13)))).toEqual({
      flagged: false,
      because: 'concern-in-time',
      dueOn: ago(-1),
    });
    const flag = flagOf(problemUnowned, [], with_(aConcern(3, 14)));
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: ago(14) });
    expect(flag.act).toEqual({ command: 'concern act', id: 3, rest: '"…"' });
    expect(flag.facts).toEqual({
      ...{ concernId: 3, what: 'Problem 3', notedOn: ago(14), lastActOn: null, days: 14, others: 0 },
    });
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 27))).level).toBe('amber');
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 28))).level).toBe('red');
    const resumed = { ...with_(aConcern(3, 90)), client: { quietUntilOn: ago(13) } };
    expect(flagOf(problemUnowned, [], resumed).level).toBe('amber');
  });

  test('speaks 30 days after something was last done, in red after 60', () => {
    expect(ask(problemUnowned, [], with_(aConcern(3, 200, 29)))).toMatchObject({ dueOn: ago(-1) });
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 30)))).toMatchObject({
      level: 'amber',
      facts: { lastActOn: ago(30), days: 30 },
    });
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 59))).level).toBe('amber');
    expect(flagOf(problemUnowned, [], with_(aConcern(3, 200, 60))).level).toBe('red');
  });

  test('names the one that waits longest beyond its days, and counts the others that wait', () => {
    const flag = flagOf(problemUnowned, [], with_(aConcern(1, 90, 35), aConcern(2, 20), aConcern(3, 5)));
    expect(flag.facts).toMatchObject({ concernId: 2, others: 1 });
    // One more that waits does not make a red one milder.
    const two = flagOf(problemUnowned, [], with_(aConcern(1, 90, 55), aConcern(2, 29)));
    expect(two).toMatchObject({ level: 'red', facts: { concernId: 2, others: 1 } });
  });
});

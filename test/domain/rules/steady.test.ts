import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/domain/log/relationship.ts';
import emailOnly from '../../../src/domain/rules/email-only/rule.ts';
import groupOnly from '../../../src/domain/rules/group-only/rule.ts';
import nothingKnown from '../../../src/domain/rules/nothing-known/rule.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { wasReached } from '../../../src/domain/rules/steady.ts';
import unanswered from '../../../src/domain/rules/unanswered/rule.ts';
import { ago, ask, entry, received } from './ask.ts';

/** An email, or a talk in a group, every so many days for two years. */
const habit = (every: number, what: 'email' | 'event') =>
  Array.from({ length: Math.floor(600 / every) }, (_, at) =>
    entry(what, at * every, what === 'event' ? { audience: 'group' } : {}),
  ).toReversed();

/** What a rule says on each of the next days, if the habit goes on. */
function levels(rule: Rule, log: readonly LogEntry[], every: number): string[] {
  return Array.from({ length: every }, (_, days) => {
    const verdict = ask(rule, log, { today: ago(-days) });
    return verdict.flagged ? verdict.level : 'silent';
  });
}

describe('a steady rhythm stays at one level, day after day', () => {
  test.each([
    [emailOnly, 'email'],
    [groupOnly, 'event'],
    [unanswered, 'email'],
  ] as const)('$0.id', (rule, what) => {
    for (const every of [28, 29, 30, 31])
      expect(new Set(levels(rule, habit(every, what), every)), `every ${every} days`).toEqual(
        new Set(['red']),
      );
    expect(new Set(levels(rule, habit(45, what), 45))).toEqual(new Set(['amber']));
  });

  test('nothing-known, until half of the exchanges are left', () => {
    const year = [360, 300, 240, 180, 120, 60].map((days) => entry('email', days));
    expect(ask(nothingKnown, year, { today: ago(-4) }).flagged).toBe(true);
    expect(ask(nothingKnown, year, { today: ago(-5) }).flagged).toBe(true);
    expect(ask(nothingKnown, year, { today: ago(-180) }).flagged).toBe(true);
    expect(ask(nothingKnown, year, { today: ago(-187) }).flagged).toBe(false);
    // Five exchanges a year were never six.
    expect(ask(nothingKnown, year.slice(1)).flagged).toBe(false);
  });
});

describe('a level lasts', () => {
  // Six emails; the oldest leaves the 180 days tomorrow.
  const log = [179, 150, 120, 90, 60, 30].map((days) => entry('email', days));

  test('a month, where nobody answers', () => {
    expect(ask(unanswered, log)).toMatchObject({ level: 'red' });
    expect(ask(unanswered, log, { today: ago(-31) })).toMatchObject({ level: 'red' });
    expect(ask(unanswered, log, { today: ago(-32) })).toMatchObject({ level: 'amber' });
  });

  test('until a talk, where all is written, and until the last word is 180 days old', () => {
    for (const days of [0, 32, 149])
      expect(ask(emailOnly, log, { today: ago(-days) })).toMatchObject({ level: 'red' });
    expect(ask(emailOnly, log, { today: ago(-150) }).flagged).toBe(false);
  });

  test('what lies before a talk or an answer does not count', () => {
    const later = { today: ago(-20) };
    expect(ask(emailOnly, [...log.slice(0, 1), entry('call', 178), ...log.slice(1)], later)).toMatchObject({
      level: 'amber',
    });
    expect(
      ask(unanswered, [entry('email', 179), received('email', 178), ...log.slice(1)], later),
    ).toMatchObject({
      level: 'amber',
    });
  });
});

describe('a count', () => {
  const day = { firstOf: (days: number) => ago(days - 1) };
  const reached = (...days: number[]) =>
    wasReached(
      days.map((each) => ({ happenedOn: ago(each) })),
      { needed: 2, days: 10, lasts: 5 },
      day,
    );

  test('is reached by entries that lie within the days, up to so many days ago', () => {
    expect(reached(9, 0)).toBe(true);
    expect(reached(10, 0)).toBe(false);
    expect(reached(14, 5)).toBe(true);
    expect(reached(15, 6)).toBe(false);
    expect(reached(0)).toBe(false);
    expect(reached()).toBe(false);
    expect(reached(30, 14, 13)).toBe(true);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import { audiences, channels, directions, entryKinds } from '../../../src/domain/log/entry.ts';
import { type LogEntry, relationshipIn } from '../../../src/domain/log/relationship.ts';
import { touches } from '../../../src/domain/log/touch.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import { valuesOf } from '../../../src/domain/rules/limits.ts';
import { dayOf, type Rule } from '../../../src/domain/rules/rule.ts';
import { active, ago, ask, entry, missed, today } from './ask.ts';

const anyEntry: fc.Arbitrary<Omit<LogEntry, 'id'>> = fc.record({
  happenedOn: fc.integer({ min: 0, max: 420 }).map(ago),
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom(...directions),
  audience: fc.constantFrom(...audiences),
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('exchange' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...entryKinds) },
  ),
  replyNeeded: fc.boolean(),
  byWish: fc.boolean(),
  touches: fc.subarray([...touches]),
  pastDecider: fc.option(fc.constant({ talkedTo: ['Ann'], deciders: ['Bea'] }), { nil: null, freq: 2 }),
});

const anyLog: fc.Arbitrary<LogEntry[]> = fc
  .array(anyEntry, { maxLength: 12 })
  .map((entries) => entries.map((one, index) => ({ ...one, id: index + 1 })));

/** A log of words that went one way or the other, in which the rules that want a talk find something. */
const wordyLog = anyLog.map((log) =>
  log.filter(({ channel }) => channel === 'email' || channel === 'message'),
);

/** The last entry of a log, made today. */
const now = (one: LogEntry): LogEntry => ({ ...one, id: 1000, happenedOn: today });

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  const numbers = valuesOf(rule.thresholds);

  test('tells all that its page needs', () => {
    const helps = Object.values(rule.thresholds).map(({ help }) => help);
    for (const text of [rule.title, rule.looksAt, rule.why, ...helps]) {
      expect(text).toMatch(/^[A-Z]/);
    }
    expect(rule.looksAt).toMatch(/\.$/);
  });

  test('never looks past today, but for what is booked', () => {
    const bookedMatters = [
      ...['gone-quiet', 'never-contacted', 'losing-touch', 'email-only', 'group-only'],
    ].includes(rule.id);
    fc.assert(
      fc.property(anyLog, anyEntry, fc.integer({ min: 1, max: 400 }), (log, one, days) => {
        const future = { ...one, id: 500, happenedOn: addDays(today, days) };
        const before = ask(rule, log);
        const after = ask(rule, [...log, future]);
        if (!bookedMatters || future.kind !== 'exchange') expect(after).toEqual(before);
        // A booking can calm a rule and never raise a flag; one that is far off does nothing.
        else if (!before.flagged) expect(after.flagged).toBe(false);
        else if (after.flagged && after.level !== 'amber') expect(after).toEqual(before);
      }),
    );
  });

  test('is not moved by mails to everyone and automatic answers', () => {
    fc.assert(
      fc.property(
        anyLog,
        anyEntry,
        fc.constantFrom('bulk' as const, 'automatic' as const),
        (log, one, kind) => {
          const before = ask(rule, log);
          const after = ask(rule, [...log, { ...one, kind, id: 1000 }]);
          expect(after.flagged).toBe(before.flagged);
          if (before.flagged && after.flagged) expect(after.facts).toEqual(before.facts);
        },
      ),
    );
  });

  test('is never silenced by a call that reached nobody', () => {
    fc.assert(
      fc.property(wordyLog, fc.integer({ min: 0, max: 300 }), (log, days) => {
        if (!ask(rule, log).flagged) return;
        expect(ask(rule, [...log, { ...missed(days), id: 1000 }]).flagged).toBe(true);
      }),
    );
  });

  // What is good to do besides is not done by talking alone.
  test.skipIf(rule.kind === 'suggestion')(
    'falls silent at a talk between two today, and stays so until its days are over or somebody writes',
    () => {
      fc.assert(
        fc.property(
          anyLog,
          fc.constantFrom('call' as const, 'video' as const, 'meeting' as const),
          (log, channel) => {
            const talked = [...log, now(entry(channel, 0))];
            expect(ask(rule, talked).flagged).toBe(false);
            for (const later of [1, 14, 59]) {
              expect(ask(rule, talked, { today: addDays(today, later) }).flagged).toBe(false);
            }
          },
        ),
      );
    },
  );

  test('cites entries of the log, in order', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const verdict = ask(rule, log);
        if (!verdict.flagged) return;
        const known = new Set(log.map(({ id }) => id));
        const days = verdict.evidence.map(({ happenedOn }) => happenedOn);
        expect(verdict.evidence.every(({ id }) => known.has(id))).toBe(true);
        expect(days).toEqual(days.toSorted());
        expect(verdict.overdue).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('reads no more entries than it says', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const view = (days: number) =>
          relationshipIn(log, active, { today, since: addDays(today, 1 - days) });
        const day = dayOf(today, defaultWorkingWeek);
        const least = rule.check(view(rule.span(numbers)), numbers, day);
        expect(least).toEqual(rule.check(view(1000), numbers, day));
      }),
    );
  });

  test('does not care in which order the log is given', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(ask(rule, log.toReversed())).toEqual(ask(rule, log));
      }),
    );
  });
});

test('every rule is named after its folder, and has a place of its own among those of its kind', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../../src/domain/rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(rules.map(({ id }) => id).sort()).toEqual(folders.sort());
  const places = rules.map(({ kind, place }) => `${kind} ${place}`);
  expect(new Set(places).size).toBe(places.length);
});

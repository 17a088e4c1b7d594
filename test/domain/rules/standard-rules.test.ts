import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import type { Acquaintance } from '../../../src/domain/log/acquaintance.ts';
import { channels, directions } from '../../../src/domain/log/entry.ts';
import { inOrder, type LogEntry, relationshipIn } from '../../../src/domain/log/relationship.ts';
import { touches } from '../../../src/domain/log/touch.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import { valuesOf } from '../../../src/domain/rules/limits.ts';
import { dayOf, type Rule } from '../../../src/domain/rules/rule.ts';
import { active, ago, ask, type Circumstances, missed, today } from './ask.ts';

const ids = [
  ...['contract-silence', 'standard-missed', 'problem-unowned', 'feedback-unanswered', 'losing-touch'],
  ...['only-selling', 'decision-maker-unmet', 'feedback-due', 'single-thread', 'all-business', 'not-candid'],
  ...['nothing-known', 'next-unasked'],
];
const ofStandards = rules.filter(({ id }) => ids.includes(id));

const day = fc.integer({ min: 0, max: 800 }).map(ago);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const someNotes = fc.option(fc.record({ count: fc.constant(1), lastOn: day }), { nil: undefined });

const anyEntry: fc.Arbitrary<LogEntry> = fc
  .record({
    ...{ channel: fc.constantFrom(...channels), direction: fc.constantFrom(...directions), happenedOn: day },
    audience: fc.constantFrom('one-on-one' as const, 'group' as const),
    kind: fc.constantFrom('exchange' as const, 'exchange' as const, 'attempt' as const),
    ...{
      replyNeeded: fc.boolean(),
      byWish: fc.boolean(),
      touches: fc.subarray([...touches], { maxLength: 2 }),
    },
    pastDecider: fc.option(fc.constant({ talkedTo: ['Ann'], deciders: ['Bea'] }), { nil: null, freq: 2 }),
  })
  .map((one) => ({ ...one, id: 0 }));
const anyLog = fc
  .array(anyEntry, { maxLength: 14 })
  .map((entries) => inOrder(entries).map((one, at) => ({ ...one, id: at + 1 })));

const anyAcquaintance: fc.Arbitrary<Acquaintance> = fc
  .record({
    ...{
      people: fc.nat({ max: 3 }),
      feedbackOn: maybe(day),
      feedbackSaidOn: maybe(day),
      decides: maybe(maybe(day)),
    },
    notes: fc.record({ personal: someNotes, preference: someNotes, want: someNotes, plain: someNotes }),
    concerns: fc.array(fc.record({ notedOn: day, lastActOn: maybe(day) }), { maxLength: 3 }),
    described: fc.boolean(),
    said: fc.array(day, { maxLength: 2 }),
  })
  .map(({ decides, notes, concerns, said, ...known }) => ({
    ...known,
    deciders: decides === null ? [] : [{ id: 1, name: 'Bea', lastTalkOn: decides, writingBecause: null }],
    notes: Object.fromEntries(Object.entries(notes).flatMap(([kind, one]) => (one ? [[kind, one]] : []))),
    concerns: concerns.map((one, at) => ({ ...one, id: at + 1, what: 'Late' })),
    unansweredFeedback: said
      .toSorted()
      .map((saidOn, at) => ({ id: at + 1, saidOn, words: 'Fine', isDecided: at === 0 })),
  }));

/** Numbers under which every rule asks something, and finds it in short logs. */
const asking: Record<string, Record<string, number>> = {
  'standard-missed': { live: 90, 'one-on-one': 120, useful: 60 },
  'single-thread': { people: 2 },
  'only-selling': { sales: 1 },
  'all-business': { noted: 2 },
  'not-candid': { noted: 2 },
  'losing-touch': { gaps: 5, rhythm: 1, percent: 101 },
  'nothing-known': { exchanges: 1 },
  'feedback-due': { days: 200 },
};

const anyCircumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    ...{ acquaintance: anyAcquaintance, signedOn: maybe(day), sinceOn: day },
    wish: maybe(fc.constant({ who: null, because: 'is deaf' })),
  })
  .map(({ acquaintance, signedOn, sinceOn, wish }) => ({
    ...{ acquaintance, client: { signedOn, sinceOn } },
    ...(wish ? { wish } : {}),
  }));

describe.each(ofStandards.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  const limits = { ...valuesOf(rule.thresholds), ...asking[rule.id] };
  const judge = (log: readonly LogEntry[], how: Circumstances) => ask(rule, log, { ...how, limits });

  test('is not moved by what lies after today, but calmed by what is booked', () => {
    fc.assert(
      fc.property(
        anyLog,
        anyCircumstances,
        anyEntry,
        fc.integer({ min: 1, max: 90 }),
        (log, how, one, days) => {
          const before = judge(log, how);
          const booked = { ...one, id: 500, happenedOn: addDays(today, days) };
          const after = judge([...log, booked], how);
          if (!before.flagged) expect(after.flagged).toBe(false);
          if (booked.kind === 'attempt') expect(after).toEqual(before);
        },
      ),
    );
  });

  test('is not moved by mails to everyone and automatic answers, nor silenced by a call that reached nobody', () => {
    const kinds = fc.constantFrom('bulk' as const, 'automatic' as const);
    fc.assert(
      fc.property(anyLog, anyCircumstances, anyEntry, kinds, (log, how, one, kind) => {
        const before = judge(log, how);
        // The first entry tells how long the relationship lasts, whatever it was.
        const noise = { ...one, kind, id: 600, happenedOn: today };
        const after = judge([...log, noise], how);
        expect(after.flagged).toBe(before.flagged);
        if (before.flagged && after.flagged) expect(after.facts).toEqual(before.facts);
        expect(judge([...log, { ...missed(0), id: 601 }], how).flagged).toBe(before.flagged);
      }),
    );
  });

  test('cites entries of the log, in order, and counts from a day that was', () => {
    fc.assert(
      fc.property(anyLog, anyCircumstances, (log, how) => {
        const verdict = judge(log, how);
        if (!verdict.flagged) return;
        const known = new Set(log.map(({ id }) => id));
        expect(verdict.evidence.every(({ id }) => known.has(id))).toBe(true);
        expect(verdict.evidence).toEqual(inOrder(verdict.evidence));
        expect(verdict.overdue).toBeGreaterThanOrEqual(0);
        expect(verdict.sinceOn <= today).toBe(true);
        if (rule.kind === 'suggestion' && rule.id !== 'only-selling') expect(verdict.level).toBe('amber');
      }),
    );
  });

  test('reads no more entries than it says, in any order', () => {
    fc.assert(
      fc.property(anyLog, anyCircumstances, (log, { acquaintance, client, wish }) => {
        const view = (entries: readonly LogEntry[], days: number) =>
          relationshipIn(
            entries,
            { ...active, ...client },
            {
              ...{ today, since: addDays(today, 1 - days), wish: wish ?? null },
              acquaintance: acquaintance as Acquaintance,
            },
          );
        const asked = dayOf(today, defaultWorkingWeek);
        const least = rule.check(view(log, rule.span(limits)), limits, asked);
        expect(least).toEqual(rule.check(view(log.toReversed(), 2000), limits, asked));
      }),
    );
  });

  test('finds something in some of these', () => {
    const found = fc
      .sample(fc.tuple(anyLog, anyCircumstances), { numRuns: 2000, seed: 7 })
      .filter(([log, how]) => judge(log, how).flagged);
    expect(found.length).toBeGreaterThan(0);
  });
});

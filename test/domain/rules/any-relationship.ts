import fc from 'fast-check';
import { addDays } from '../../../src/domain/days/calendar-date.ts';
import { inOrder, type LogEntry, noAcquaintance } from '../../../src/domain/log/relationship.ts';
import { noRepairs } from '../../../src/domain/repair/repairs.ts';
import { noGaps, type Rule } from '../../../src/domain/rules/rule.ts';
import { contents, rungs, severities } from '../../../src/nouns/case.ts';
import { audiences, channels, directions, touches } from '../../../src/nouns/entry.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../support/case-file.ts';
import { aCharge } from '../../support/charge.ts';
import { ago, type Circumstances, today } from './ask.ts';

// Everything a journal can hold about one client, as the rules see it: a log, and the facts beside it.

/** Mostly a few weeks back, where most rules look. */
const day = fc
  .oneof(fc.nat({ max: 20 }), fc.nat({ max: 120 }), fc.nat({ max: 800 }))
  .map((days) => ago(days));
/** A day around today, mostly ahead. */
const near = fc.integer({ min: -20, max: 60 }).map((days) => addDays(today, days));
/** A day before today. */
const past = day.map((on) => (on < today ? on : ago(1)));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
const seldom = <T>(some: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), maybe(some));
const usd = fc.constantFrom(100, 50_000, 500_000).map((minor) => ({ minor, currency: 'USD' }));

/** An entry of any kind; entries that count for nothing are rarer. */
export const anyEntry: fc.Arbitrary<LogEntry> = fc
  .record({
    ...{ channel: fc.constantFrom(...channels), direction: fc.constantFrom(...directions), happenedOn: day },
    audience: fc.constantFrom(...audiences),
    kind: fc.constantFrom('exchange' as const, 'exchange' as const, 'exchange' as const, 'attempt' as const),
    ...{ replyNeeded: fc.boolean(), byWish: fc.boolean() },
    touches: fc.subarray([...touches], { maxLength: 2 }),
    pastDecider: fc.option(fc.constant({ talkedTo: ['Ann'], deciders: ['Bea'] }), { nil: null, freq: 2 }),
  })
  .map((one) => ({ ...one, id: 0 }));

/** Entries by day, numbered from 1. */
const numbered = (entries: readonly LogEntry[]) =>
  inOrder(entries).map((one, at) => ({ ...one, id: at + 1 }));

const logOf = (one: fc.Arbitrary<LogEntry>, maxLength: number) => fc.array(one, { maxLength }).map(numbered);

/** Exchanges with growing gaps. */
const fadingLog = fc
  .record({
    entries: fc.array(anyEntry, { minLength: 7, maxLength: 10 }),
    ...{ longer: fc.integer({ min: 3, max: 8 }), silence: fc.nat({ max: 60 }) },
  })
  .map(({ entries, longer, silence }) =>
    numbered(
      entries.map((one, at) => {
        const later = entries.slice(at + 1).reduce((sum, _, next) => sum + longer * (at + next + 1), 0);
        return { ...one, kind: 'exchange', happenedOn: ago(silence + later) };
      }),
    ),
  );

/** Logs of all kinds: anything, hardly anything, emails, mostly sales by the owner, and a fading relationship. */
export const anyLog: fc.Arbitrary<LogEntry[]> = fc.oneof(
  logOf(anyEntry, 14),
  logOf(anyEntry, 2),
  logOf(
    anyEntry.map((one) => ({ ...one, channel: 'email' })),
    14,
  ),
  logOf(
    anyEntry.map((one) => ({
      ...{ ...one, direction: 'out', kind: 'exchange', touches: one.byWish ? [] : ['sales'] },
      channel: one.audience === 'group' ? 'letter' : 'message',
    })),
    8,
  ),
  fadingLog,
);

export const stepKinds = [
  ...(['heard', 'restated', 'answered', 'escalated', 'stayed', 'checked-back', 'reopened'] as const),
];

/** A case without its number. */
export const anyFile = fc
  .record({
    case: fc.record({
      ...{ openedOn: day, severity: fc.constantFrom(...severities), cause: fc.constantFrom('late', 'bill') },
      ...{ amount: maybe(usd), fixedOn: maybe(day), handledBy: maybe(fc.constant('Sam')) },
    }),
    steps: fc.array(
      fc
        .record({
          ...{ kind: fc.constantFrom(...stepKinds), on: day, rung: fc.constantFrom(...rungs) },
          ...{ untilOn: seldom(near), content: maybe(fc.constantFrom(...contents)) },
        })
        .map(({ kind, on, ...fields }) => aStep(kind, on, fields)),
      { maxLength: 4 },
    ),
    entries: fc.array(
      fc
        .record({
          ...{ channel: fc.constantFrom(...channels), direction: fc.constantFrom(...directions), on: day },
          kind: fc.constantFrom('exchange' as const, 'exchange' as const, 'attempt' as const),
          reachedDecider: fc.boolean(),
        })
        .map(({ on, ...fields }) => aCaseEntry(on, fields)),
      { maxLength: 5 },
    ),
    booked: fc.array(
      near.filter((on) => on > today).map((on) => aCaseEntry(on, { channel: 'call' })),
      {
        maxLength: 1,
      },
    ),
    promises: fc.array(
      near.map((on) => aPromise(on)),
      { maxLength: 1 },
    ),
  })
  .map(({ steps, ...file }) => ({ ...file, steps: inOrder(steps) }));

const anyPromise = fc
  .record({ on: day, brokenOn: maybe(day), told: maybe(fc.constant('We were late')) })
  .map(({ on, brokenOn, told }) =>
    aPromise(on, { caseId: null, ...(brokenOn ? { status: 'dropped', brokenOn, brokenTold: told } : {}) }),
  );

const anyCharge = fc.record({ notedOn: day, amount: usd, toldOn: maybe(day), billedOn: maybe(day) });

/** Failures and charges, numbered as in the store. */
const anyRepairs = fc
  .record({
    ...{ files: fc.array(anyFile, { maxLength: 3 }), promises: fc.array(anyPromise, { maxLength: 3 }) },
    charges: fc.array(anyCharge, { maxLength: 3 }),
    sumsNamed: fc.array(
      fc.record({ chargeId: fc.integer({ min: 1, max: 3 }), entryId: fc.constant(1), on: past }),
      { maxLength: 1 },
    ),
    budget: maybe(fc.constant({ amount: { minor: 100_000, currency: 'USD' }, per: 'year' as const })),
    ...{ yearlyValue: maybe(usd), deciders: fc.subarray(['Dana Reyes', 'Ann']) },
  })
  .map(({ files, promises, charges, ...others }) => ({
    ...{ ...noRepairs, ...others },
    promises: promises.map((one, at) => ({ ...one, id: at + 1 })),
    charges: charges
      .toSorted((a, b) => (a.notedOn < b.notedOn ? -1 : 1))
      .map((one, at) => aCharge({ ...one, id: at + 1 })),
    cases: files
      .toSorted((a, b) => (a.case.openedOn < b.case.openedOn ? -1 : 1))
      .map((file, at) =>
        aFile({
          ...file,
          case: { ...file.case, id: at + 1 },
          entries: inOrder(file.entries.map((one, index) => ({ ...one, id: 100 * (at + 1) + index }))),
        }),
      ),
  }));

const someNotes = fc.option(fc.record({ count: fc.constant(1), lastOn: day }), { nil: undefined });

/** People, notes, feedback and concerns. */
const anyAcquaintance = fc
  .record({
    ...{ people: fc.nat({ max: 3 }), described: fc.boolean() },
    ...{ feedbackOn: maybe(day), feedbackSaidOn: maybe(day), decides: maybe(maybe(day)) },
    notes: fc.record({ personal: someNotes, preference: someNotes, want: someNotes, plain: someNotes }),
    concerns: fc.array(fc.record({ notedOn: day, lastActOn: maybe(day) }), { maxLength: 3 }),
    feedback: fc.array(fc.record({ saidOn: day, isDecided: fc.boolean() }), { maxLength: 2 }),
  })
  .map(({ decides, notes, concerns, feedback, ...known }) => ({
    ...{ ...noAcquaintance, ...known },
    deciders: decides === null ? [] : [{ id: 1, name: 'Bea', lastTalkOn: decides, writingBecause: null }],
    notes: Object.fromEntries(Object.entries(notes).flatMap(([kind, one]) => (one ? [[kind, one]] : []))),
    concerns: concerns.map((one, at) => ({ ...one, id: at + 1, what: 'Late' })),
    unansweredFeedback: feedback
      .toSorted((a, b) => (a.saidOn < b.saidOn ? -1 : 1))
      .map((one, at) => ({ ...one, id: at + 1, words: 'Fine' })),
  }));

const wish = { who: null, because: 'is deaf' };

const share = fc.nat({ max: 10 }).map((tenths) => tenths / 10);
const anyGaps = fc.record({ answers: share, replies: share });

/** Everything known about a client beside the log; some parts may be empty. */
export const anyCircumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    client: fc.record({ sinceOn: day, signedOn: maybe(past), toldContactOn: seldom(day) }),
    isWish: fc.nat({ max: 4 }),
    repairs: fc.option(anyRepairs, { nil: noRepairs, freq: 2 }),
    acquaintance: fc.option(anyAcquaintance, { nil: noAcquaintance, freq: 2 }),
    gaps: fc.option(anyGaps, { nil: noGaps, freq: 1 }),
  })
  .map(({ isWish, ...others }) => ({ ...others, ...(isWish === 0 ? { wish } : {}) }));

/** Possible numbers for a rule: its defaults, and others that ask early or late. */
export function anyLimits({ thresholds }: Rule): fc.Arbitrary<Record<string, number>> {
  const numbers = Object.entries(thresholds).map(([name, { value }]) => [
    name,
    fc.oneof(
      { arbitrary: fc.constant(value), weight: 3 },
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 365 }),
    ),
  ]);
  return fc.record(Object.fromEntries(numbers) as Record<string, fc.Arbitrary<number>>);
}

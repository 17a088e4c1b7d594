import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import { channels, directions } from '../../../src/domain/log/entry.ts';
import { inOrder, type LogEntry, relationshipIn } from '../../../src/domain/log/relationship.ts';
import { type CaseFile, rungs, severities } from '../../../src/domain/repair/case.ts';
import { noRepairs, type Repairs } from '../../../src/domain/repair/repairs.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import { valuesOf } from '../../../src/domain/rules/limits.ts';
import { dayOf, type Rule } from '../../../src/domain/rules/rule.ts';
import { aCaseEntry, aFile, aPromise, aStep } from '../../support/case-file.ts';
import { active, ago, ask, entry, missed, received, today } from './ask.ts';

const day = fc.integer({ min: 0, max: 300 }).map(ago);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const money = fc.record({ minor: fc.constantFrom(100, 50_000, 500_000), currency: fc.constant('USD') });

const anyEntry = fc
  .record({
    on: day,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...directions),
    kind: fc.constantFrom('exchange' as const, 'exchange' as const, 'attempt' as const),
    reachedDecider: fc.boolean(),
  })
  .map(({ on, ...fields }) => aCaseEntry(on, fields));

const stepKinds = [
  'heard',
  'restated',
  'answered',
  'escalated',
  'stayed',
  'checked-back',
  'reopened',
] as const;
const anyStep = fc
  .record({ kind: fc.constantFrom(...stepKinds), on: day, rung: fc.constantFrom(...rungs) })
  .map(({ kind, on, rung }) => aStep(kind, on, { rung }));

const anyFile = fc
  .record({
    fields: fc.record({
      ...{ openedOn: day, severity: fc.constantFrom(...severities), cause: fc.constantFrom('late', 'bill') },
      ...{ amount: maybe(money), fixedOn: maybe(day) },
    }),
    steps: fc.array(anyStep, { maxLength: 4 }),
    entries: fc.array(anyEntry, { maxLength: 5 }),
  })
  .map(({ fields, steps, entries }) => ({ case: fields, steps: inOrder(steps), entries }));

const anyPromise = fc
  .record({ on: day, brokenOn: maybe(day), told: maybe(fc.constant('We were late')) })
  .map(({ on, brokenOn, told }) =>
    aPromise(on, { caseId: null, ...(brokenOn ? { status: 'dropped', brokenOn, brokenTold: told } : {}) }),
  );

/** What a client's journal holds of trouble, numbered as the store would have it. */
const anyRepairs: fc.Arbitrary<Repairs> = fc
  .record({
    files: fc.array(anyFile, { maxLength: 3 }),
    promises: fc.array(anyPromise, { maxLength: 3 }),
    yearlyValue: maybe(money),
  })
  .map(({ files, promises, yearlyValue }) => ({
    ...noRepairs,
    yearlyValue,
    promises: promises.map((one, at) => ({ ...one, id: at + 1 })),
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

const anyLog: fc.Arbitrary<LogEntry[]> = fc.array(
  fc.tuple(fc.boolean(), fc.nat({ max: 250 })).map(([out, days]) => (out ? entry : received)('email', days)),
  { maxLength: 4 },
);

const change = (file: CaseFile, fields: Partial<CaseFile['case']>) => ({
  ...file,
  case: { ...file.case, ...fields },
});

/** All ended, kept and told. */
const settled = (repairs: Repairs): Repairs => ({
  ...repairs,
  cases: repairs.cases.map((file) => change(file, { settledOn: today, outcome: 'settled' })),
  promises: repairs.promises.map((one) => ({ ...one, status: 'done', brokenTold: 'We told them' })),
});

const ofRepair = rules.filter(({ kind }) => kind === 'repair');

describe.each(ofRepair.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  const numbers = valuesOf(rule.thresholds);

  test('never looks past today', () => {
    const ahead = fc.integer({ min: 1, max: 300 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(
        anyLog,
        anyRepairs,
        ahead,
        anyFile,
        fc.constantFrom(...stepKinds),
        (log, repairs, on, later, kind) => {
          const future: Repairs = {
            ...repairs,
            cases: [
              ...repairs.cases.map((file) => ({
                ...change(file, file.case.fixedOn ? {} : { fixedOn: on, settledOn: on, outcome: 'settled' }),
                steps: [...file.steps, aStep(kind, on, { rung: 'in-person' })],
                entries: [...file.entries, aCaseEntry(on, { id: 900, channel: 'meeting' })],
              })),
              aFile({ ...later, case: { ...later.case, id: 90, openedOn: on } }),
            ],
            promises: repairs.promises.map((one) =>
              one.status === 'open' ? { ...one, status: 'dropped', closedOn: on, brokenOn: on } : one,
            ),
          };
          const booked = entry('call', 0, { id: 901, happenedOn: on });
          expect(ask(rule, [...log, booked], { repairs: future })).toEqual(ask(rule, log, { repairs }));
        },
      ),
    );
  });

  test('is quiet for good once all is settled, kept and told', () => {
    fc.assert(
      fc.property(anyLog, anyRepairs, fc.constantFrom(0, 1, 8, 31, 200), (log, repairs, days) => {
        const on = addDays(today, days);
        expect(ask(rule, log, { repairs: settled(repairs), today: on }).flagged).toBe(false);
      }),
    );
  });

  test('presses no less tomorrow, when nothing happens', () => {
    fc.assert(
      fc.property(anyLog, anyRepairs, (log, repairs) => {
        const now = ask(rule, log, { repairs });
        const then = ask(rule, log, { repairs, today: addDays(today, 1) });
        // A broken promise is past when its days are over.
        if (!now.flagged || (rule.id === 'promise-broken' && now.overdue > 170)) return;
        expect(then.flagged).toBe(true);
        if (then.flagged && now.level === 'red') expect(then.level).toBe('red');
      }),
    );
  });

  test('is not moved by calls that reached nobody, mails to everyone and automatic answers', () => {
    const kinds = fc.constantFrom('bulk' as const, 'automatic' as const);
    fc.assert(
      fc.property(anyLog, anyRepairs, kinds, fc.nat({ max: 99 }), (log, repairs, kind, days) => {
        const before = ask(rule, log, { repairs });
        const after = ask(rule, [...log, missed(days), entry('email', days, { kind })], { repairs });
        expect(after.flagged).toBe(before.flagged);
        if (before.flagged && after.flagged) expect(after.level).toBe(before.level);
      }),
    );
  });

  test('cites entries that are there, in order, and names an open case where it is about one', () => {
    fc.assert(
      fc.property(anyLog, anyRepairs, (log, repairs) => {
        const verdict = ask(rule, log, { repairs });
        if (!verdict.flagged) return;
        const inCases = repairs.cases.flatMap(({ entries }) => entries);
        const known = new Set([...log, ...inCases].map(({ id }) => id));
        expect(verdict.evidence.filter(({ id }) => !known.has(id))).toEqual([]);
        expect(verdict.evidence).toEqual(inOrder(verdict.evidence));
        expect(verdict.overdue).toBeGreaterThanOrEqual(0);
        expect(verdict.sinceOn <= today).toBe(true);
        if (verdict.caseId) expect(repairs.cases.some((file) => file.case.id === verdict.caseId)).toBe(true);
      }),
    );
  });

  test('reads no more entries than it says', () => {
    fc.assert(
      fc.property(anyLog, anyRepairs, (log, repairs) => {
        const view = (days: number) =>
          relationshipIn(log, active, { today, since: addDays(today, 1 - days), repairs });
        const asked = dayOf(today, defaultWorkingWeek);
        const least = rule.check(view(rule.span(numbers)), numbers, asked);
        expect(least).toEqual(rule.check(view(1000), numbers, asked));
      }),
    );
  });
});

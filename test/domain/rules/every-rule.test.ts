import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import { inOrder, type LogEntry, relationshipIn } from '../../../src/domain/log/relationship.ts';
import { noRepairs, type Repairs } from '../../../src/domain/repair/repairs.ts';
import { rules } from '../../../src/domain/rules/index.ts';
import { dayOf, type Flagged, type Law, type Rule, type Verdict } from '../../../src/domain/rules/rule.ts';
import { aCaseEntry, aFile, aStep } from '../../support/case-file.ts';
import { aCharge } from '../../support/charge.ts';
import { anyCircumstances, anyEntry, anyFile, anyLimits, anyLog, stepKinds } from './any-relationship.ts';
import { active, ask, type Circumstances, entry, lineOf, missed, today } from './ask.ts';

// The laws for every rule with a folder. A rule names its exceptions in `exempt`.

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule: Rule) => {
  /** Any client, and any numbers for the rule. */
  const anyCase = fc.record({ log: anyLog, how: anyCircumstances, limits: anyLimits(rule) });
  type Case = { log: LogEntry[]; how: Circumstances; limits: Record<string, number> };
  const judge = ({ log, how, limits }: Case, more: readonly LogEntry[] = []) =>
    ask(rule, [...log, ...more], { ...how, limits });
  /** A law for rules of some kinds only. */
  const lawOf = (...kinds: Rule['kind'][]) =>
    kinds.includes(rule.kind) ? test : (_name: string, _check: () => void) => {};
  const isExempt = (law: Law) => rule.exempt?.[law] !== undefined;
  /** A calmed case or problem may leave the first place to another: what was found without those that stood before that one. */
  const besidesCalmed = (after: Verdict, before: Verdict, one: Case): Verdict => {
    if (!after.flagged || !before.flagged || subjectOf(after) === subjectOf(before)) return before;
    const others = withoutSubject(one, before);
    return besidesCalmed(after, judge(others), others);
  };

  test('has everything its page needs', () => {
    const helps = Object.values(rule.thresholds).map(({ help }) => help);
    for (const text of [rule.title, rule.looksAt, rule.why, ...helps]) expect(text).toMatch(/^[A-Z]/);
    expect(rule.looksAt).toMatch(/\.$/);
  });

  test('finds something for some clients, and nothing for others', () => {
    const verdicts = fc.sample(anyCase, { numRuns: 300, seed: 7 }).map((one) => judge(one).flagged);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });

  test('gives its finding in one line, or its reason for silence in a full sentence', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const verdict = judge(one);
        const line = lineOf(verdict);
        expect(line).toMatch(verdict.flagged ? /^[^A-Z].*[^.]$/ : /^[a-z-]+: [A-Z0-9].*\.$/);
        expect(line).not.toMatch(/undefined|null|NaN|\[object| {2}/);
        // Findings are stored as text.
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
    );
  });

  test('ignores days after today', () => {
    const ahead = fc
      .oneof(fc.integer({ min: 1, max: 35 }), fc.integer({ min: 1, max: 800 }))
      .map((days) => addDays(today, days));
    fc.assert(
      fc.property(
        anyCase,
        ahead,
        anyEntry,
        anyFile,
        fc.constantFrom(...stepKinds),
        (one, on, later, file, kind) => {
          const before = judge(one);
          const repairs = withFuture(one.how.repairs, { on, file, kind });
          const then = { ...one, how: { ...one.how, repairs } };
          const planned = { ...later, id: 500, happenedOn: on };
          const after = judge(then, [planned]);
          if (!isExempt('future') || planned.kind !== 'exchange') expect(after).toEqual(before);
          else expectCalmer(after, besidesCalmed(after, before, one), planned);
          if (!isExempt('booking') && after.flagged && after.level === 'red') expect(after).toEqual(before);
        },
      ),
    );
  });

  test('ignores bulk mail and automatic answers', () => {
    const kinds = fc.constantFrom('bulk' as const, 'automatic' as const);
    fc.assert(
      fc.property(anyCase, anyEntry, kinds, (one, noise, kind) => {
        const before = judge(one);
        const after = judge(one, [since(one.how, { ...noise, kind, id: 600 })]);
        expect(after.flagged).toBe(before.flagged);
        if (!before.flagged || !after.flagged) return;
        expect([after.facts, after.says]).toEqual([before.facts, before.says]);
        if (rule.kind === 'repair') expect(after.level).toBe(before.level);
      }),
    );
  });

  test('is neither silenced nor raised by a missed call', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 300 }), (one, days) => {
        const before = judge(one);
        const after = judge(one, [since(one.how, { ...missed(days), id: 601 })]);
        if (before.flagged || !isExempt('tries')) expect(after.flagged).toBe(before.flagged);
        if (rule.kind === 'repair' && before.flagged && after.flagged) expect(after.level).toBe(before.level);
      }),
    );
  });

  test('cites existing entries in order, and counts from a past day', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const verdict = judge(one);
        if (!verdict.flagged) return;
        const { cases } = one.how.repairs as Repairs;
        const known = new Set([...one.log, ...cases.flatMap(({ entries }) => entries)].map(({ id }) => id));
        expect(verdict.evidence.filter(({ id }) => !known.has(id))).toEqual([]);
        expect(verdict.evidence).toEqual(inOrder(verdict.evidence));
        if (!isExempt('overdue')) expect(verdict.overdue).toBeGreaterThanOrEqual(0);
        expect(verdict.sinceOn <= today).toBe(true);
        if (verdict.caseId) expect(cases.some((file) => file.case.id === verdict.caseId)).toBe(true);
      }),
    );
  });

  test('reads no more entries than its span, in any order', () => {
    fc.assert(
      fc.property(anyCase, ({ log, how, limits }) => {
        const asked = dayOf(today, defaultWorkingWeek, how.gaps);
        const view = (entries: readonly LogEntry[], days: number) =>
          relationshipIn(
            entries,
            { ...active, ...how.client },
            {
              ...{ today, since: addDays(today, 1 - days), wish: how.wish ?? null },
              ...{ repairs: how.repairs as Repairs, acquaintance: how.acquaintance as never },
            },
          );
        const least = rule.check(view(log, rule.span(limits)), limits, asked);
        expect(least).toEqual(rule.check(view(log.toReversed(), 2000), limits, asked));
      }),
    );
  });

  test('is no less red with a smaller number', () => {
    if (!('red' in rule.thresholds)) return;
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 400 }), (one, red) => {
        const [sooner, later] = [red, 2 * red].map((number) =>
          judge({ ...one, limits: { ...one.limits, red: number } }),
        );
        if (later?.flagged && later.level === 'red' && sooner?.flagged) expect(sooner.level).toBe('red');
      }),
    );
  });

  test('proposes no call to clients who asked for writing', () => {
    if (rule.wishSilences) return;
    const wish = { who: null, because: 'is deaf' };
    fc.assert(
      fc.property(anyCase, (one) => {
        const verdict = judge({ ...one, how: { ...one.how, wish } });
        if (verdict.flagged) expect(JSON.stringify(verdict.act)).not.toMatch(/call|meet|video/);
      }),
    );
  });

  // A talk alone does not settle a suggestion or a failure.
  lawOf('waiting', 'standard')(
    'falls silent at a talk between two today, and stays so until its days are over or somebody writes',
    () => {
      const channels = fc.constantFrom('call' as const, 'video' as const, 'meeting' as const);
      fc.assert(
        fc.property(anyLog, anyCircumstances, channels, (log, how, channel) => {
          const talked = [...log, { ...entry(channel, 0), id: 1000 }];
          for (const later of isExempt('talk') ? [] : [0, 1, 14, 59])
            expect(ask(rule, talked, { ...how, today: addDays(today, later) }).flagged).toBe(false);
        }),
      );
    },
  );

  lawOf('repair')('is quiet for good once all is settled, kept and told', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0, 1, 8, 31, 200), (one, days) => {
        const repairs = settled(one.how.repairs as Repairs);
        const how = { ...one.how, repairs, limits: one.limits, today: addDays(today, days) };
        expect(ask(rule, one.log, how).flagged).toBe(false);
      }),
    );
  });

  lawOf('repair')('presses no less tomorrow, when nothing happens', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const now = judge(one);
        if (!now.flagged || isExempt('tomorrow')) return;
        const then = judge({ ...one, how: { ...one.how, today: addDays(today, 1) } });
        expect(then.flagged).toBe(true);
        if (then.flagged && now.level === 'red') expect(then.level).toBe('red');
      }),
    );
  });

  lawOf('suggestion')('never shouts', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const verdict = judge(one);
        if (verdict.flagged && !isExempt('calm')) expect(verdict.level).toBe('amber');
      }),
    );
  });
});

/** The entry, no earlier than the relationship began: the first entry shows how long that has lasted. */
function since({ client }: Circumstances, one: LogEntry): LogEntry {
  return one.happenedOn < (client?.sinceOn ?? today) ? { ...one, happenedOn: today } : one;
}

/** A booking can calm a rule and never raise a flag; a distant one does nothing. */
function expectCalmer(after: Verdict, before: Verdict, booked: LogEntry): void {
  if (booked.happenedOn > addDays(today, 365)) expect(after).toEqual(before);
  if (!before.flagged) expect(after.flagged).toBe(false);
  if (!before.flagged || !after.flagged) return;
  // A doubted standard may be one of several, and no longer missed.
  if (before.level === 'amber' && before.doubt === null) expect(after.level).not.toBe('red');
  expect(subjectOf(after)).toBe(subjectOf(before));
  expect(after.overdue).toBeLessThanOrEqual(Math.max(0, before.overdue));
  expect([...before.evidence, booked]).toEqual(expect.arrayContaining([...after.evidence]));
}

/** The case or problem that a finding is about. */
function subjectOf({ caseId, facts }: Flagged): string {
  return `${caseId ?? 'none'} ${facts.concernId ?? 'none'}`;
}

/** The same without the case or problem that a finding is about; it must have one. */
function withoutSubject<Known extends { how: Circumstances }>(
  { how, ...one }: Known,
  { caseId, facts }: Flagged,
) {
  const { cases = [] } = how.repairs ?? {};
  const { concerns = [] } = how.acquaintance ?? {};
  const left = {
    cases: cases.filter((file) => file.case.id !== caseId),
    concerns: concerns.filter(({ id }) => id !== facts.concernId),
  };
  expect(left.cases.length + left.concerns.length).toBeLessThan(cases.length + concerns.length);
  return {
    ...one,
    how: {
      ...how,
      repairs: { ...how.repairs, cases: left.cases },
      acquaintance: { ...how.acquaintance, concerns: left.concerns },
    },
  };
}

/** Repairs with more events on a later day: cases end, promises break, charges are told and noted. */
function withFuture(
  known: Partial<Repairs> | undefined,
  {
    on,
    file,
    kind,
  }: {
    on: ReturnType<typeof addDays>;
    file: Parameters<typeof aFile>[0];
    kind: (typeof stepKinds)[number];
  },
): Repairs {
  const repairs = { ...noRepairs, ...known };
  const ended = { fixedOn: on, settledOn: on, outcome: 'settled' as const };
  return {
    ...repairs,
    cases: [
      ...repairs.cases.map((one) => ({
        ...one,
        case: { ...one.case, ...(one.case.fixedOn ? {} : ended) },
        steps: [...one.steps, aStep(kind, on, { rung: 'in-person' })],
        entries: [...one.entries, aCaseEntry(on, { id: 900, channel: 'meeting' })],
      })),
      aFile({ ...file, case: { ...file?.case, id: 90, openedOn: on } }),
    ],
    promises: repairs.promises.map((one) =>
      one.status === 'open' ? { ...one, status: 'dropped', closedOn: on, brokenOn: on } : one,
    ),
    charges: [
      ...repairs.charges.map((one) => ({ ...one, toldOn: one.toldOn ?? on, billedOn: one.billedOn ?? on })),
      aCharge({ id: 90, notedOn: on }),
    ],
  };
}

/** All ended, kept and told. */
function settled(repairs: Repairs): Repairs {
  return {
    ...repairs,
    cases: repairs.cases.map((file) => ({
      ...file,
      case: { ...file.case, settledOn: today, outcome: 'settled' },
    })),
    promises: repairs.promises.map((one) => ({ ...one, status: 'done', brokenTold: 'We told them' })),
    charges: repairs.charges.map((one) => ({ ...one, toldOn: one.toldOn ?? today })),
  };
}

const folder = join(import.meta.dirname, '../../../src/domain/rules');
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(folders)('%s has its rule and its test in its folder', (name) => {
  expect(rules.map(({ id }) => id)).toContain(name);
  expect(readdirSync(join(folder, name))).toContain('rule.test.ts');
});

test('no two rules of a kind share a place', () => {
  const shared = rules.flatMap((one) =>
    rules
      .filter((other) => other !== one && other.kind === one.kind && other.place === one.place)
      .map((other) => `${one.id} and ${other.id}: ${one.kind} ${one.place}`),
  );
  expect(shared).toEqual([]);
});

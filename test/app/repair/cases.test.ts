import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeReminders, planReminder } from '../../../src/app/plans/reminders.ts';
import { type CaseStanding, caseStanding } from '../../../src/app/repair/case-ladder.ts';
import {
  breakPromise,
  checkBackCase,
  fixCase,
  type InCase,
  promiseInCase,
  reopenCase,
  settleCase,
} from '../../../src/app/repair/case-steps.ts';
import { answerCase, escalateCase, hearCase, openCase, restateCase } from '../../../src/app/repair/cases.ts';
import { takeBack } from '../../../src/app/take-back.ts';
import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { parsePeriod } from '../../../src/domain/days/period.ts';
import { missingBefore } from '../../../src/domain/repair/case.ts';
import { untoldPromise } from '../../../src/domain/repair/ladder.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { NewCase, Outcome } from '../../../src/nouns/case.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

const day = calendarDate;
const allGood = { text: 'All good', content: 'yes' } as const;
// 2 March 2026 is a Monday.
const opened = day('2026-03-02');

/** A journal with a client, a decision-maker, and an open case. */
function begun(fields: Partial<NewCase> = {}) {
  const memory = memoryJournal();
  const { journal } = memory;
  const [clientId, dana] = journal.change('cast', () => {
    const acme = journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, sinceOn: day('2025-01-01') },
      ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
    });
    const person = journal.people.add({ name: 'Dana', writingBecause: null, about: null });
    journal.people.setPosition(person, acme, { title: null, roles: ['decision-maker'] });
    return [acme, person] as const;
  });
  const open = (more: Partial<NewCase> = {}) =>
    openCase(
      journal,
      { name: 'Acme' },
      {
        ...{
          clientId,
          personId: null,
          what: 'The bill was 500 too high',
          happenedOn: null,
          openedOn: opened,
        },
        ...{ severity: 'serious', costs: [], costNote: null, amount: null, cause: 'bill', handledBy: null },
        ...fields,
        ...more,
      },
    );
  return { memory, journal, clientId, dana, open, id: open() };
}

function standingOn(journal: Journal, id: number, today: CalendarDate): CaseStanding {
  const standing = caseStanding(journal, defaultSettings, today, id);
  if (!standing) throw new Error('no such case');
  return standing;
}

function inCase(journal: Journal, id: number, on: CalendarDate): InCase {
  return { case: standingOn(journal, id, on).file.case, on };
}

const ending = (outcome: Outcome) => ({
  outcome,
  agreed: null,
  change: null,
  unanswered: null,
  withoutHearing: null,
  lastWord: null,
});

describe('a step in a case', () => {
  test.each([
    ['email', 'in', 'out'],
    ['call', 'mutual', 'mutual'],
  ] as const)('said by %s comes from them when they are heard', (channel, heard, answered) => {
    const { journal, id, dana } = begun();
    const at = { ...inCase(journal, id, opened), talk: { channel, people: [dana] } };
    const first = hearCase(journal, at, { text: 'Nobody told us', wants: 'The 500' }).entry;
    const second = restateCase(journal, at, { text: 'You were surprised', confirmed: true }).entry;
    expect(first).toMatchObject({ caseId: id, channel, direction: heard, text: 'Nobody told us' });
    expect(first?.people.map(({ name }) => name)).toEqual(['Dana']);
    expect(second).toMatchObject({ caseId: id, direction: answered });
    const { steps, entries } = standingOn(journal, id, opened).file;
    expect(steps.map(({ entryId }) => entryId)).toEqual([first?.id, second?.id]);
    expect(entries).toHaveLength(2);
  });

  test('accepts an existing entry, which keeps its own case', () => {
    const { journal, id, open, clientId } = begun();
    const other = open();
    const entryOf = (caseId: number | null) =>
      journal.change('log', () =>
        journal.entries.add(
          {
            ...{
              clientId,
              caseId,
              happenedOn: opened,
              channel: 'email',
              direction: 'in',
              audience: 'one-on-one',
            },
            ...{ kind: 'exchange', replyNeeded: true, minutes: null, text: 'Too high' },
          },
          [],
        ),
      );
    for (const [before, after] of [
      [null, id],
      [other, other],
    ] as const) {
      const entry = journal.entries.get(entryOf(before));
      if (!entry) throw new Error('no entry');
      const at = { ...inCase(journal, id, opened), talk: { entry } };
      expect(hearCase(journal, at, { text: 'Too high', wants: null }).entry?.caseId).toBe(after);
      expect(standingOn(journal, id, opened).file.steps.at(-1)?.entryId).toBe(entry.id);
    }
  });

  test("keeps the policy's reason of that day", () => {
    const { journal, id } = begun();
    const policyId = journal.change('policy', () =>
      journal.policies.add({ name: 'rush', rule: 'Half more', reason: 'others wait', removedOn: null }),
    );
    const policy = journal.policies.get(policyId);
    answerCase(journal, inCase(journal, id, opened), {
      ...{ text: 'It took two days', policy, middle: 'We halve it', withoutHearing: 'in a hurry' },
    });
    journal.change('edit', () => journal.policies.update(policyId, { reason: 'another' }));
    expect(standingOn(journal, id, opened).file.steps.at(-1)).toMatchObject({
      ...{ kind: 'answered', policyName: 'rush', policyReason: 'others wait', middle: 'We halve it' },
      withoutHearing: 'in a hurry',
    });
  });
});

describe('after a fix', () => {
  const fixed = () => {
    const all = begun();
    const { journal, id } = all;
    const { file } = standingOn(journal, id, opened);
    const { planned } = fixCase(journal, { case: file.case, on: opened }, file, null);
    return { ...all, planned };
  };

  test('they are asked 7 and 30 days later', () => {
    expect(fixed().planned.map(({ dueOn, purpose, promise }) => [dueOn, purpose, promise])).toEqual([
      ['2026-03-09', 'check-back', false],
      ['2026-04-01', 'check-back', false],
    ]);
  });

  test.each([
    ['2026-03-04', ['2026-03-09']],
    ['2026-03-10', ['2026-03-09']],
    ['2026-04-05', ['2026-03-09', '2026-04-01']],
  ])('asked on %s, the check-backs until then are done', (on, done) => {
    const { journal, id } = fixed();
    const { closed } = checkBackCase(journal, inCase(journal, id, day(on)), { text: 'Hm', content: null });
    expect(closed.map(({ dueOn, status }) => [dueOn, status])).toEqual(done.map((one) => [one, 'done']));
  });

  test.each([
    ['settled', 1],
    ['compromise', 1],
    ['agreed-to-disagree', 1],
    ['parted', 0],
  ] as const)('%s leaves %i check-back open, the last', (outcome, left) => {
    const { journal, id, clientId } = fixed();
    settleCase(journal, inCase(journal, id, opened), ending(outcome));
    const open = journal.reminders.list({ caseId: id });
    expect(open.map(({ dueOn }) => dueOn)).toEqual(['2026-04-01'].slice(0, left));
    expect(journal.clients.get(clientId)?.status).toBe(outcome === 'parted' ? 'former' : 'active');
  });

  test('a reopened case asks everything again, and its story keeps the agreement', () => {
    const { journal, id } = fixed();
    const at = inCase(journal, id, opened);
    settleCase(journal, at, {
      ...ending('compromise'),
      ...{ agreed: 'We halve it', change: 'Told before billed', unanswered: 2 },
    });
    reopenCase(journal, at, 'It came back');
    const { file, next } = standingOn(journal, id, opened);
    expect(file.case).toMatchObject({ settledOn: null, outcome: null, agreed: null, fixedOn: null });
    expect(file.case.change).toBe('Told before billed');
    expect(file.steps.find(({ kind }) => kind === 'settled')).toMatchObject({
      ...{ text: 'We halve it', outcome: 'compromise', unanswered: 2 },
    });
    expect(journal.reminders.list({ caseId: id })).toEqual([]);
    expect(missingBefore('settle', file)).toBe('check-back');
    expect(next?.deed).toBe('hear');
  });
});

describe('a broken promise', () => {
  test('is dropped, counts as a second failure, and can be promised again', () => {
    const { journal, id } = begun();
    expect(standingOn(journal, id, opened).second).toBeNull();
    const promise = promiseInCase(journal, inCase(journal, id, opened).case, {
      ...{ text: 'Send the bill', on: day('2026-03-04'), promisedOn: opened },
    });
    const { broken, anew } = breakPromise(journal, promise, {
      ...{
        on: day('2026-03-05'),
        told: { text: 'It comes on Friday', on: day('2026-03-05') },
        by: day('2026-03-06'),
      },
    });
    expect(broken).toMatchObject({
      status: 'dropped',
      brokenOn: '2026-03-05',
      brokenTold: 'It comes on Friday',
    });
    expect(anew).toMatchObject({
      ...{ status: 'open', dueOn: '2026-03-06', promise: true, caseId: id, brokenOn: null, brokenTold: null },
    });
    const { second, ladder } = standingOn(journal, id, day('2026-03-05'));
    expect(second).toMatchObject({ kind: 'promise', id: promise.id });
    expect(ladder.next?.rung).toBe('in-person');
  });

  test('is due again at the next time if it recurs', () => {
    const { journal, clientId } = begun();
    const promise = planReminder(journal, {
      ...{ client: { id: clientId, name: 'Acme' }, text: 'Report', promise: true, on: day('2026-03-04') },
      ...{ every: parsePeriod('1w'), fromDone: false },
    });
    const { anew } = breakPromise(journal, promise, { on: day('2026-03-12'), told: null, by: null });
    expect(anew).toMatchObject({ startsOn: '2026-03-04', dueOn: '2026-03-18', every: '1w', status: 'open' });
  });
});

/** Logs a talk with Dana, the decision-maker, in the case. */
function talk(journal: Journal, id: number, on: CalendarDate, channel: 'call' | 'meeting'): void {
  const { clientId } = inCase(journal, id, on).case;
  const [dana] = journal.people.list(clientId);
  journal.change('talk', () =>
    journal.entries.add(
      {
        ...{ clientId, caseId: id, happenedOn: on, channel, direction: 'mutual', audience: 'one-on-one' },
        ...{ kind: 'exchange', replyNeeded: true, minutes: null, text: 'We talked' },
      },
      dana ? [dana.id] : [],
    ),
  );
}

/** The possible steps in an open case; a step out of turn does nothing. */
const acts: Readonly<Record<string, (journal: Journal, id: number, on: CalendarDate) => void>> = {
  hear: (journal, id, on) =>
    hearCase(journal, inCase(journal, id, on), { text: 'Their account', wants: null }),
  restate(journal, id, on) {
    if (missingBefore('restate', standingOn(journal, id, on).file)) return;
    restateCase(journal, inCase(journal, id, on), { text: 'So it was', confirmed: true });
  },
  'restate in vain'(journal, id, on) {
    if (missingBefore('restate', standingOn(journal, id, on).file)) return;
    restateCase(journal, inCase(journal, id, on), { text: 'So it was', confirmed: false });
  },
  answer(journal, id, on) {
    const missing = missingBefore('answer', standingOn(journal, id, on).file);
    answerCase(journal, inCase(journal, id, on), {
      ...{ text: 'My side', policy: null, middle: null, withoutHearing: missing && 'no time' },
    });
  },
  call: (journal, id, on) => talk(journal, id, on, 'call'),
  meet: (journal, id, on) => talk(journal, id, on, 'meeting'),
  'decide to call': (journal, id, on) =>
    escalateCase(journal, inCase(journal, id, on), { rung: 'call', because: null, stays: null }),
  'decide to meet': (journal, id, on) =>
    escalateCase(journal, inCase(journal, id, on), { rung: 'in-person', because: null, stays: null }),
  stay(journal, id, on) {
    const rung = standingOn(journal, id, on).ladder.next?.rung;
    const stays = { until: null };
    if (rung) escalateCase(journal, inCase(journal, id, on), { rung, because: 'later', stays });
  },
  promise: (journal, id, on) =>
    promiseInCase(journal, inCase(journal, id, on).case, {
      promisedOn: on,
      text: 'Do it',
      on: addDays(on, 1),
    }),
  'keep-promise'(journal, id, on) {
    const [first] = journal.reminders.list({ caseId: id, promise: true });
    if (first) completeReminders(journal, [first.id], on);
  },
  'break a promise'(journal, id, on) {
    const [first] = journal.reminders.list({ caseId: id, promise: true });
    if (first) breakPromise(journal, first, { on, told: null, by: addDays(on, 2) });
  },
  tell(journal, id, on) {
    const untold = untoldPromise(standingOn(journal, id, on).file);
    if (untold) breakPromise(journal, untold, { on, told: { text: 'Called and said so', on }, by: null });
  },
  fix(journal, id, on) {
    const { file } = standingOn(journal, id, on);
    if (file.case.fixedOn === null) fixCase(journal, { case: file.case, on }, file, null);
  },
  'check-back': (journal, id, on) => checkBackCase(journal, inCase(journal, id, on), allGood),
  settle(journal, id, on) {
    if (missingBefore('settle', standingOn(journal, id, on).file)) return;
    settleCase(journal, inCase(journal, id, on), ending('settled'));
  },
};

const anyActs = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat({ max: 4 })), {
  maxLength: 12,
});

/** Takes the drawn steps, some days apart; reopens the case if it ended. */
function live(
  { journal, id }: { journal: Journal; id: number },
  drawn: readonly [string, number][],
): CalendarDate {
  let on = opened;
  for (const [name, days] of drawn) {
    on = addDays(on, days);
    if (standingOn(journal, id, on).next === null) reopenCase(journal, inCase(journal, id, on), 'again');
    acts[name]?.(journal, id, on);
  }
  return on;
}

test('the suggested next steps lead to the end, whatever happened before', () => {
  fc.assert(
    fc.property(anyActs, fc.boolean(), (drawn, critical) => {
      const all = begun(critical ? { severity: 'critical' } : {});
      let on = live(all, drawn);
      for (let step = 0; step < 30; step += 1) {
        const { next, file } = standingOn(all.journal, all.id, on);
        if (next === null) {
          expect(file.case.outcome).toBe('settled');
          return;
        }
        // The next step is never refused because an earlier one is missing.
        if (next.deed === 'restate' || next.deed === 'answer' || next.deed === 'settle')
          expect(missingBefore(next.deed, file)).toBeNull();
        acts[next.deed]?.(all.journal, all.id, on);
        on = addDays(on, 1);
      }
      throw new Error('it did not end');
    }),
    { numRuns: runs(20) },
  );
});

test('every step is one change, and undo restores everything', () => {
  fc.assert(
    fc.property(anyActs, fc.constantFrom(...Object.keys(acts)), (drawn, name) => {
      const all = begun();
      const on = live(all, drawn);
      const { journal, memory } = all;
      if (standingOn(journal, all.id, on).next === null) return;
      const before = memory.rows();
      const latest = journal.operations.list(1)[0]?.id;
      acts[name]?.(journal, all.id, on);
      const operations = journal.operations.list(2);
      if (operations[0]?.id !== latest) {
        expect(operations[1]?.id).toBe(latest);
        expect(takeBack(journal, undefined, false)).toMatchObject({ kind: 'taken-back', unrestored: [] });
      }
      expect(memory.rows()).toEqual(before);
    }),
    { numRuns: runs(15) },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agenda, flagsOf, readAgenda } from '../../../src/app/day/agenda.ts';
import { planReminder, snoozeReminders } from '../../../src/app/plans/reminders.ts';
import { breakPromise, fixCase, promiseInCase } from '../../../src/app/repair/case-steps.ts';
import { answerCase } from '../../../src/app/repair/cases.ts';
import { addDays, type CalendarDate, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Case } from '../../../src/domain/repair/case.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { anyDay } from '../../support/arbitraries.ts';
import { aCase } from '../../support/case-file.ts';
import { anyOperation } from '../../support/journal-steps.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { runs } from '../../support/runs.ts';

// A Monday.
const monday = calendarDate('2026-03-02');
const on = (days: number) => addDays(monday, days);

/** A client with a case from Monday, answered at once, so that only promises and later steps remain. */
function answered(): { journal: Journal; one: Case } {
  const { journal } = memoryJournal();
  const id = journal.change('a case', () => {
    journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
      ...{ sinceOn: monday, writingBecause: null, about: null, archivedOn: null },
    });
    const { id: _, clientName, personName, personLeft, neverHeard, ...fields } = aCase({ openedOn: monday });
    const caseId = journal.cases.add(fields);
    journal.entries.add(
      {
        ...{ clientId: 1, caseId, happenedOn: monday, channel: 'meeting', direction: 'mutual' },
        ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: false, minutes: null, text: 'We met' },
      },
      [],
    );
    journal.cases.addStep({ caseId, kind: 'heard', happenedOn: monday, text: 'Too high' });
    return caseId;
  });
  const one = journal.cases.get(id);
  if (!one) throw new Error('no case');
  const reply = { text: 'My side', policy: null, middle: null, withoutHearing: 'they asked' };
  answerCase(journal, { case: one, on: monday }, reply);
  return { journal, one };
}

const promise = (journal: Journal, one: Case, days: number) =>
  promiseInCase(journal, one, { text: 'Send it', on: on(days), promisedOn: monday });

const lines = ({ cases }: Agenda) =>
  cases.map(({ standing, finding, reminderId, asksToday }) => [
    standing.next?.deed,
    ...[finding?.rule ?? null, reminderId, asksToday],
  ]);

const numbers = ({ promises, overdue, due, coming }: Agenda) =>
  [promises, overdue, due, coming].map((list) => list.map(({ id }) => id));

describe('a case that waits for a promise', () => {
  test('appears with its day, and the promise in no other list', async () => {
    const { journal, one } = answered();
    const { id } = promise(journal, one, 2);
    const agenda = await readAgenda(journal, defaultSettings, monday, 7);
    expect(lines(agenda)).toEqual([['keep-promise', null, id, false]]);
    expect(numbers(agenda)).toEqual([[], [], [], []]);
    // A second promise has no other place.
    const later = promise(journal, one, 3);
    expect(numbers(await readAgenda(journal, defaultSettings, monday, 7))).toEqual([[], [], [], [later.id]]);
  });

  test('gives way to the promise on its day, unless something else is due', async () => {
    const { journal, one } = answered();
    const { id } = promise(journal, one, 1);
    const agenda = await readAgenda(journal, defaultSettings, on(1), 7);
    expect(lines(agenda)).toEqual([]);
    expect(numbers(agenda)).toEqual([[id], [], [], []]);
    const waiting = await readAgenda(journal, defaultSettings, on(7), 7);
    expect(lines(waiting)).toEqual([['keep-promise', 'case-waiting', null, true]]);
    expect(numbers(waiting)).toEqual([[id], [], [], []]);
  });

  test('mentions a broken promise they do not know about', async () => {
    const { journal, one } = answered();
    breakPromise(journal, promise(journal, one, 1), { on: on(1), told: null, by: null });
    const [line] = (await readAgenda(journal, defaultSettings, on(1), 7)).cases;
    expect([line?.finding?.rule, line?.isNext, line?.dueOn]).toEqual(['promise-broken', true, on(1)]);
  });
});

test('a question about the next step hides nothing that presses, and proposes its own command', async () => {
  const { journal } = memoryJournal();
  journal.change('a case and a call', () => {
    journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, cadenceDays: null },
      ...{ sinceOn: monday, writingBecause: null, about: null, archivedOn: null },
    });
    const { id: _, clientName, personName, personLeft, neverHeard, ...fields } = aCase({ openedOn: monday });
    const caseId = journal.cases.add(fields);
    journal.entries.add(
      {
        ...{ clientId: 1, caseId, happenedOn: on(1), channel: 'call', direction: 'mutual' },
        ...{ audience: 'one-on-one', kind: 'exchange', replyNeeded: false, minutes: null, text: 'Talked' },
      },
      [],
    );
  });
  const [early] = (await readAgenda(journal, defaultSettings, on(3), 7)).cases;
  expect([early?.finding?.rule, early?.finding?.level, early?.isNext]).toEqual([
    ...['case-unheard', 'question', false],
  ]);
  const [late] = (await readAgenda(journal, defaultSettings, on(8), 7)).cases;
  expect([late?.finding?.rule, late?.isNext]).toEqual(['case-waiting', false]);
});

test('a check-back is the next step of its case and appears only there, even when snoozed', async () => {
  const { journal, one } = answered();
  const file = journal.cases.file(one.id, monday);
  if (!file) throw new Error('no case');
  const [first] = fixCase(journal, { case: one, on: monday }, file, null).planned;
  const before = await readAgenda(journal, defaultSettings, monday, 7);
  expect([lines(before), numbers(before)]).toEqual([
    [['check-back', null, first?.id, false]],
    [[], [], [], []],
  ]);
  const due = await readAgenda(journal, defaultSettings, on(8), 7);
  expect([lines(due), numbers(due)]).toEqual([[['check-back', null, first?.id, true]], [[], [], [], []]]);
  // One talk a month later covers the second check-back too.
  const both = await readAgenda(journal, defaultSettings, on(40), 7);
  expect([lines(both), numbers(both)]).toEqual([[['check-back', null, first?.id, true]], [[], [], [], []]]);
  snoozeReminders(journal, [first?.id ?? 0], on(10));
  const put = await readAgenda(journal, defaultSettings, on(8), 7);
  expect([lines(put), numbers(put), put.cases[0]?.dueOn]).toEqual([
    ...[[['check-back', null, first?.id, false]], [[], [], [], []], on(10)],
  ]);
});

type Deed = (journal: Journal, one: Case, days: number) => void;

/** Steps on Monday in a case, and the later days they plan for. */
const deeds: Readonly<Record<string, Deed>> = {
  promise: (journal, one, days) => void promise(journal, one, days),
  'promise and break': (journal, one, days) =>
    void breakPromise(journal, promise(journal, one, days), { on: monday, told: null, by: on(days) }),
  'promise and break in the open': (journal, one, days) =>
    void breakPromise(journal, promise(journal, one, days), {
      on: monday,
      told: { text: 'Called', on: monday },
      by: null,
    }),
  fix(journal, { id }) {
    const file = journal.cases.file(id, monday);
    if (file && file.case.fixedOn === null) fixCase(journal, { case: file.case, on: monday }, file, null);
  },
  'put off': (journal, { id }, days) => {
    const [first] = journal.reminders.list({ caseId: id });
    if (first) snoozeReminders(journal, [first.id], on(days));
  },
  drop: (journal, { id }) =>
    void journal.change('', () => {
      for (const one of journal.reminders.list({ caseId: id }))
        journal.reminders.update(one.id, { status: 'dropped', closedOn: monday });
    }),
  'plan something else': (journal, { clientId, clientName }, days) =>
    void planReminder(journal, {
      ...{ client: { id: clientId, name: clientName }, text: 'Send the offer', promise: days % 2 === 0 },
      ...{ on: on(days), every: null, fromDone: false },
    }),
};

const anyDeeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat({ max: 9 })), {
  maxLength: 6,
});

async function expectOnce(journal: Journal, today: CalendarDate): Promise<void> {
  const agenda = await readAgenda(journal, defaultSettings, today, 30);
  const until = addDays(today, 30);
  const inCases = agenda.cases.flatMap(({ reminderId, dueOn }) =>
    reminderId !== null && dueOn !== null && dueOn <= until ? [reminderId] : [],
  );
  const listed = [...numbers(agenda).flat(), ...inCases];
  // Everything open by then appears exactly once.
  const open = journal.reminders.list({ until }).map(({ id }) => id);
  expect(listed.toSorted((a, b) => a - b)).toEqual(open.toSorted((a, b) => a - b));
  const said = [...agenda.cases.map(({ finding }) => finding), ...flagsOf(agenda).map((one) => one.finding)];
  const rules = said.flatMap((one) => (one ? [one.rule] : []));
  expect(rules).not.toContain('promise-due');
  expect(rules).not.toContain('check-back-due');
  const asking = agenda.cases.filter(({ asksToday }) => asksToday);
  const named = new Set(asking.map(({ standing }) => standing.file.case.clientId));
  for (const { standing, more } of agenda.cases) if (more > 0) named.add(standing.file.case.clientId);
  expect(flagsOf(agenda).filter(({ finding }) => named.has(finding.client.id))).toEqual([]);
}

test('nothing appears twice, whatever happened in a case', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeeds, fc.nat({ max: 12 }), async (drawn, later) => {
      const { journal, one } = answered();
      for (const [name, days] of drawn) deeds[name]?.(journal, one, days);
      await expectOnce(journal, on(later));
    }),
    { numRuns: runs(30) },
  );
});

test('nothing appears twice in any journal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyOperation, { maxLength: 40 }), anyDay, async (operations, today) => {
      const { journal, database } = memoryJournal();
      for (const { name, act } of operations) journal.change(name, () => act(journal, database));
      await expectOnce(journal, today);
    }),
    { numRuns: runs(20) },
  );
});

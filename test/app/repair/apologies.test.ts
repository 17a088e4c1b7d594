import { beforeEach, describe, expect, test } from 'vitest';
import { planReminder } from '../../../src/app/plans/reminders.ts';
import {
  type ApologyPlan,
  apologyBackground,
  deliverApology,
  saveApology,
} from '../../../src/app/repair/apologies.ts';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import type { Channel, EntryKind } from '../../../src/nouns/entry.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal.ts';
import { caseOver500 } from '../../support/open-case.ts';

const day = calendarDate;
const today = day('2026-03-02');
let memory: MemoryJournal;
let journal: Journal;
let client: { id: number; name: string };
let dana: number;

beforeEach(() => {
  memory = memoryJournal();
  journal = memory.journal;
  client = { id: 0, name: 'Acme' };
  journal.change('', () => {
    client.id = journal.clients.add({
      ...{ name: 'Acme', externalId: null, status: 'active', quietUntilOn: null, sinceOn: day('2025-01-01') },
      ...{ cadenceDays: null, writingBecause: null, about: null, archivedOn: null },
    });
    dana = journal.people.add({ name: 'Dana', writingBecause: null, about: null });
    journal.people.setPosition(dana, client.id, { title: null, roles: [] });
  });
});

const plan = (more: Partial<ApologyPlan> = {}): ApologyPlan => ({
  client,
  personId: null,
  caseId: null,
  parts: {
    what: ' The invoice\ncame twice. ',
    costs: ['money', 'time', 'money'],
    responsibility: 'mine',
    why: ' ',
    repair: 'refund the second payment',
    repairBy: day('2026-03-06'),
    channel: 'call',
  },
  draft: 'Say: I am sorry.',
  madeOn: today,
  delivery: null,
  ...more,
});
const undoLast = () => {
  const operation = journal.operations.latestUndoable();
  if (!operation) throw new Error('nothing to undo');
  return journal.change('', () => journal.operations.undo(operation));
};

describe('an apology that is saved', () => {
  test('stores each answer on one line, and nothing for missing ones', () => {
    const { apology } = saveApology(journal, plan());
    expect(apology).toMatchObject({
      what: 'The invoice came twice.',
      costs: ['money', 'time'],
      costNote: null,
      why: null,
      change: null,
      deliveredOn: null,
      entryId: null,
    });
    expect(journal.operations.list(1)[0]?.summary).toBe('apology to Acme: The invoice came twice.');
  });

  test('turns its promise into a reminder for the day', () => {
    const { apology, entry } = saveApology(journal, plan());
    const reminder = apology.promise;
    expect(reminder).toMatchObject({
      id: apology.reminderId,
      text: 'Refund the second payment',
      promise: true,
      dueOn: '2026-03-06',
      status: 'open',
    });
    expect(entry).toBeNull();
    expect(journal.reminders.list({ until: day('2026-03-05') })).toEqual([]);
    expect(journal.reminders.list({ until: day('2026-03-06') })).toEqual([reminder]);
  });

  test('without a day leaves no reminder', () => {
    const parts = { what: 'Late', costs: [], repair: 'come at once', channel: 'email' } as const;
    expect(saveApology(journal, plan({ parts })).apology.promise).toBeNull();
    expect(journal.reminders.list({})).toEqual([]);
  });

  test('also logs an entry if delivered at once', () => {
    const delivery = { on: day('2026-03-01'), channel: 'meeting', people: [dana], reaction: null } as const;
    const { apology, entry } = saveApology(journal, plan({ delivery }));
    expect(apology).toMatchObject({ deliveredOn: '2026-03-01', channel: 'meeting' });
    expect(entry).toMatchObject({
      id: apology.entryId,
      happenedOn: '2026-03-01',
      channel: 'meeting',
      direction: 'mutual',
      audience: 'one-on-one',
      kind: 'exchange',
      people: [{ id: dana, name: 'Dana' }],
      text: 'Apologised. The invoice came twice. To put it right (by 2026-03-06): Refund the second payment.',
    });
  });

  test('in a case belongs to it, and so does its promise', () => {
    const caseId = journal.change('', () => journal.cases.add(caseOver500({ clientId: client.id })));
    const delivery = { on: today, channel: 'call', people: [dana], reaction: null } as const;
    const { apology, entry } = saveApology(journal, plan({ caseId, delivery }));
    const reminder = apology.promise;
    expect([apology.caseId, reminder?.caseId, entry?.caseId]).toEqual([caseId, caseId, caseId]);
    expect(journal.cases.file(caseId, today)).toMatchObject({
      promises: [{ id: reminder?.id }],
      entries: [{ id: entry?.id }],
    });
    expect(journal.apologies.list({ caseId })).toEqual([apology]);
    expect(journal.apologies.list({ caseId, clientId: client.id + 1 })).toEqual([]);
  });

  test('is one operation, undone together', () => {
    const before = memory.rows();
    const delivery = { on: today, channel: 'call', people: [dana], reaction: null } as const;
    saveApology(journal, plan({ delivery }));
    expect(undoLast().unrestored).toEqual([]);
    expect(memory.rows()).toEqual(before);
    expect(memory.brokenReference()).toBeUndefined();
  });
});

describe('an apology that is delivered later', () => {
  test('takes the channel of its delivery, and the reaction', () => {
    const { apology } = saveApology(journal, plan());
    const on = day('2026-03-04');
    const delivery = { on, channel: 'letter', people: [], reaction: 'she thanked me' } as const;
    const { apology: now, entry } = deliverApology(journal, apology, delivery);
    expect(now).toMatchObject({ deliveredOn: on, channel: 'letter', reminderId: now.promise?.id });
    expect(entry).toMatchObject({ channel: 'letter', direction: 'out', happenedOn: on, people: [] });
    expect(entry?.text).toMatch(/ Their answer: She thanked me\.$/);
    const [operation] = journal.operations.list(1);
    expect(operation?.summary).toBe('delivered the apology to Acme: The invoice came twice.');
    undoLast();
    expect(journal.apologies.get(apology.id)).toEqual(apology);
    expect(journal.entries.list({})).toEqual([]);
  });
});

describe('what to know before an apology', () => {
  const background = () => apologyBackground(journal, client.id, today, null);
  const log = (happenedOn: string, channel: Channel, kind: EntryKind = 'exchange') =>
    journal.change('', () =>
      journal.entries.add(
        {
          ...{ clientId: client.id, happenedOn: day(happenedOn), channel, direction: 'out', kind, text: '' },
          ...{ audience: 'one-on-one', replyNeeded: true, minutes: null },
        },
        [],
      ),
    );

  test('nothing for a client without history', () => {
    expect(background()).toEqual({
      lastContact: null,
      lastTalk: null,
      promises: [],
      repeat: null,
      inCase: [],
    });
  });

  test('the last contact and the last talk, up to today; an attempt or a newsletter is neither', () => {
    const talk = log('2026-01-10', 'call');
    const written = log('2026-02-10', 'email');
    log('2026-02-20', 'call', 'attempt');
    log('2026-02-21', 'email', 'bulk');
    log('2026-03-03', 'meeting');
    expect(background()).toMatchObject({ lastContact: { id: written }, lastTalk: { id: talk } });
  });

  test('open promises, soonest first; no other reminders', () => {
    const promised = (on: string, promise: boolean) =>
      planReminder(journal, {
        ...{ client, text: on, promise, on: day(on), every: null, fromDone: false },
      });
    promised('2026-03-09', true);
    promised('2026-03-04', false);
    promised('2026-02-20', true);
    expect(background().promises.map(({ dueOn }) => dueOn)).toEqual(['2026-02-20', '2026-03-09']);
  });

  test('an apology within 180 days, and whether it reached them', () => {
    saveApology(journal, plan({ madeOn: addDays(today, -181) }));
    expect(background().repeat).toBeNull();
    const { apology } = saveApology(journal, plan({ madeOn: addDays(today, -180) }));
    expect(background().repeat).toMatchObject({ daysAgo: 180, count: 1, last: { delivered: false } });
    const delivery = { on: addDays(today, -3), channel: 'call', people: [], reaction: null } as const;
    deliverApology(journal, apology, delivery);
    expect(background().repeat).toMatchObject({
      daysAgo: 3,
      count: 1,
      last: { id: apology.id, delivered: true, what: 'The invoice came twice.' },
    });
    expect(apologyBackground(journal, client.id + 1, today, null).repeat).toBeNull();
  });

  test('of two on one day, the later row is the last', () => {
    saveApology(journal, plan());
    const { apology } = saveApology(journal, plan());
    expect(background().repeat).toMatchObject({ count: 2, last: { id: apology.id } });
  });
});

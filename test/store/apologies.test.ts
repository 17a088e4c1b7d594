import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { NewApology } from '../../src/nouns/apology.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;
let journal: Journal;
let database: Connection;

beforeEach(() => {
  ({ journal, database } = threeClients());
  database.exec(`
    INSERT INTO reminders (id, client_id, text, promise, starts_on, due_on, snoozed_until_on, created_at)
      VALUES (7, 1, 'Refund it', 1, '2026-03-06', '2026-03-06', '2026-03-09', '');
    INSERT INTO interactions (id, client_id, happened_on, channel, direction, audience, kind, text, created_at)
      VALUES (5, 1, '2026-03-03', 'call', 'mutual', 'one-on-one', 'exchange', 'Apologised', '');`);
});

const whole: NewApology = {
  clientId: 1,
  personId: null,
  madeOn: day('2026-03-02'),
  what: 'The invoice came twice',
  costs: ['time', 'money'],
  costNote: '40 €',
  responsibility: 'someone-i-hired',
  why: 'I kept two lists',
  repair: 'Refund it',
  repairByOn: day('2026-03-06'),
  change: 'One list only',
  channel: 'video',
  draft: 'Say: I am sorry.\n[Wait.]',
  reminderId: 7,
  deliveredOn: day('2026-03-03'),
  entryId: 5,
  caseId: null,
  reaction: null,
};
const bare: NewApology = {
  ...{
    clientId: 1,
    personId: null,
    madeOn: day('2026-03-02'),
    what: 'Late',
    costs: [],
    costNote: null,
    responsibility: null,
  },
  ...{ why: null, repair: null, repairByOn: null, change: null, channel: 'email', draft: 'Sorry.' },
  ...{ reminderId: null, deliveredOn: null, entryId: null, caseId: null, reaction: null },
};

test('an apology comes back as it went in, with what became of its promise', () => {
  const id = journal.apologies.add(whole);
  expect(journal.apologies.get(id)).toEqual({
    ...whole,
    id,
    clientName: 'Acme',
    personName: null,
    promise: {
      ...journal.reminders.stored(7),
      id: 7,
      text: 'Refund it',
      dueOn: '2026-03-06',
      snoozedUntilOn: '2026-03-09',
      status: 'open',
      closedOn: null,
      brokenOn: null,
    },
  });
  const less = journal.apologies.add(bare);
  expect(journal.apologies.get(less)).toEqual({
    ...bare,
    id: less,
    clientName: 'Acme',
    personName: null,
    promise: null,
  });
  expect(journal.apologies.get(99)).toBeNull();
});

test('an apology is for something', () => {
  expect(() => journal.apologies.add({ ...bare, what: ' ' })).toThrow('CHECK');
});

test('only what is said changes', () => {
  const id = journal.apologies.add(bare);
  journal.apologies.update(id, { deliveredOn: day('2026-03-04'), entryId: 5 });
  expect(journal.apologies.get(id)).toMatchObject({ ...bare, deliveredOn: '2026-03-04', entryId: 5 });
});

test('the newest come first, and those to archived clients only when asked for', () => {
  const older = journal.apologies.add({ ...bare, madeOn: day('2026-03-01') });
  const [first, second] = [journal.apologies.add(bare), journal.apologies.add(bare)];
  const gone = journal.apologies.add({ ...bare, clientId: 3, madeOn: day('2026-03-05') });
  expect(journal.apologies.list({}).map(({ id }) => id)).toEqual([second, first, older]);
  expect(journal.apologies.list({ clientId: 3 }).map(({ id }) => id)).toEqual([gone]);
  expect(journal.apologies.list({ clientId: 1 })).toHaveLength(3);
});

test('those of one client are found by an index', () => {
  const plan = database
    .prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT id FROM apologies WHERE client_id = 1 ORDER BY made_on DESC, id DESC',
    )
    .all()
    .map(({ detail }) => detail);
  expect(plan).toEqual(['SEARCH apologies USING COVERING INDEX apologies_by_client (client_id=?)']);
});

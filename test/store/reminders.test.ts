import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { type NewReminder, reminder } from '../../src/nouns/reminder.ts';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { remindersOn } from '../../src/store/plans.ts';
import { emptyRow } from '../support/empty-row.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;

let database: Connection;
let reminders: Journal['reminders'];

beforeEach(() => {
  const made = threeClients();
  database = made.database;
  reminders = made.journal.reminders;
});

function add(dueOn: string, fields: Partial<NewReminder> = {}): number {
  return reminders.add({
    clientId: 1,
    text: 'Call',
    promise: false,
    startsOn: day(dueOn),
    dueOn: day(dueOn),
    snoozedUntilOn: null,
    every: null,
    fromDone: false,
    status: 'open',
    closedOn: null,
    ...fields,
  });
}

const ids = (filter: Parameters<(typeof reminders)['list']>[0]) => reminders.list(filter).map(({ id }) => id);

test('a reminder comes back as it went in', () => {
  const id = add('2026-03-06', {
    promise: true,
    every: '2w',
    fromDone: true,
    snoozedUntilOn: day('2026-03-09'),
  });
  expect(reminders.get(id)).toEqual({
    ...emptyRow(reminder),
    id,
    clientId: 1,
    clientName: 'Acme',
    text: 'Call',
    promise: true,
    startsOn: '2026-03-06',
    dueOn: '2026-03-06',
    snoozedUntilOn: '2026-03-09',
    every: '2w',
    fromDone: true,
  });
  expect(reminders.get(id + 1)).toBeNull();
});

test('open ones come by the day they ask for attention, up to a day', () => {
  const late = add('2026-03-05');
  const early = add('2026-03-01');
  const snoozed = add('2026-02-01', { snoozedUntilOn: day('2026-03-03') });
  const same = add('2026-03-03');
  add('2026-03-01', { status: 'done', closedOn: day('2026-03-01') });
  expect(ids({})).toEqual([early, snoozed, same, late]);
  expect(ids({ until: day('2026-03-04') })).toEqual([early, snoozed, same]);
  expect(ids({ until: day('2026-03-05') })).toEqual([early, snoozed, same, late]);
  expect(ids({ until: day('2026-02-28') })).toEqual([]);
});

test('closed ones come last closed first', () => {
  add('2026-03-05');
  const second = add('2026-03-03', { status: 'dropped', closedOn: day('2026-03-02') });
  const third = add('2026-03-01', { status: 'done', closedOn: day('2026-03-02') });
  const first = add('2026-03-01', { status: 'done', closedOn: day('2026-03-01') });
  expect(ids({ closed: true })).toEqual([third, second, first]);
  expect(ids({ closed: true, closedSince: day('2026-03-02') })).toEqual([third, second]);
});

test('those of an archived client are only shown when it is named', () => {
  const gone = add('2026-03-05', { clientId: 3 });
  expect(ids({})).toEqual([]);
  expect(ids({ clientId: 3 })).toEqual([gone]);
  expect(ids({ archived: true })).toEqual([gone]);
});

test('those of a client, of a case, and promises are told apart', () => {
  database.exec(`INSERT INTO cases (client_id, what, opened_on, severity, cause, created_at)
    VALUES (1, 'late', '2026-02-01', 'minor', 'late', ''), (3, 'late', '2026-02-01', 'minor', 'late', '')`);
  const mine = add('2026-03-05');
  const promise = add('2026-03-05', { promise: true, caseId: 1 });
  const other = add('2026-03-05', { clientId: 2 });
  const gone = add('2026-03-05', { clientId: 3, caseId: 2 });
  expect(ids({})).toEqual([mine, promise, other]);
  expect(ids({ clientId: 1 })).toEqual([mine, promise]);
  expect(ids({ caseId: 1 })).toEqual([promise]);
  expect(ids({ caseId: 2 })).toEqual([gone]);
  expect(ids({ promise: true })).toEqual([promise]);
});

test('a completion keeps the day it was due and the day it was done', () => {
  const id = add('2026-03-01', { every: '1w' });
  reminders.complete(id, { dueOn: day('2026-03-01'), doneOn: day('2026-03-02') });
  expect(database.prepare('SELECT reminder_id, due_on, done_on FROM reminder_completions').all()).toEqual([
    { reminder_id: id, due_on: '2026-03-01', done_on: '2026-03-02' },
  ]);
});

test('what is due up to a day is read through its index', () => {
  const asked: string[] = [];
  const prepare = (sql: string) => {
    asked.push(sql);
    return database.prepare(sql);
  };
  const listening = new Proxy(database, {
    get: (target, key) => (key === 'prepare' ? prepare : Reflect.get(target, key)),
  });
  remindersOn(listening, '').list({ until: day('2026-03-04') });
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${asked[0]}`).all({ until: '2026-03-04' }) as {
    detail: string;
  }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH reminders USING INDEX reminders_open (<expr><?)',
    'SEARCH clients USING INTEGER PRIMARY KEY (rowid=?)',
  ]);
});

test('what comes up is told with its case and its purpose, of clients that are not archived', () => {
  database.exec(`INSERT INTO cases (client_id, what, opened_on, severity, cause, created_at)
    VALUES (1, 'late', '2026-02-01', 'minor', 'late', '')`);
  const check = add('2026-03-05', { caseId: 1, purpose: 'check-back' });
  const promise = add('2026-03-04', { promise: true });
  add('2026-03-04', { clientId: 3 });
  const last = add('2026-03-06');
  const first = add('2026-03-06', { promise: true });
  expect(reminders.dueBy(day('2026-03-05'))).toEqual([
    { id: promise, on: '2026-03-04', promise: true, purpose: null, caseId: null },
    { id: check, on: '2026-03-05', promise: false, purpose: 'check-back', caseId: 1 },
  ]);
  const ahead = { after: day('2026-03-04'), until: day('2026-03-06'), without: [], most: 2 };
  expect(reminders.coming(ahead)).toEqual({ ids: [check, first], total: 3 });
  expect(reminders.coming({ ...ahead, most: Number.POSITIVE_INFINITY, without: [check] })).toEqual({
    ids: [first, last],
    total: 2,
  });
  expect(reminders.listed([check, 99, promise]).map(({ id }) => id)).toEqual([check, promise]);
});

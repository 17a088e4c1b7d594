import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { NewEntry } from '../../src/nouns/entry.ts';
import type { Journal } from '../../src/store/journal.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;

let journal: Journal;
let run: (sql: string) => void;
beforeEach(() => {
  ({ journal, run } = threeClients());
});

/** Adds an entry of Acme, a mail that was sent, unless told otherwise. */
function add(happenedOn: string, more: Partial<NewEntry> = {}): number {
  return journal.entries.add(
    {
      ...{ clientId: 1, happenedOn: day(happenedOn), channel: 'email', direction: 'out', kind: 'exchange' },
      ...{ audience: 'one-on-one', text: 'Hello', ...more },
    },
    [],
  );
}

const ids = (filter: Parameters<Journal['entries']['list']>[0]) =>
  journal.entries.list(filter).map(({ id }) => id);

test('entries come the newest first, of one client, of one case, or of all but the archived', () => {
  run(`INSERT INTO cases (client_id, what, opened_on, severity, cause, created_at)
    VALUES (1, 'late', '2026-02-01', 'minor', 'late', '')`);
  const second = add('2026-02-02');
  const first = add('2026-02-01', { caseId: 1 });
  const later = add('2026-02-02', { caseId: 1 });
  const other = add('2026-02-03', { clientId: 2 });
  const gone = add('2026-02-04', { clientId: 3, caseId: 1 });
  expect(ids({})).toEqual([other, later, second, first]);
  expect(ids({ clientId: 1 })).toEqual([later, second, first]);
  expect(ids({ clientId: 3 })).toEqual([gone]);
  expect(ids({ caseId: 1 })).toEqual([gone, later, first]);
  expect(ids({ clientId: 1, caseId: 1 })).toEqual([later, first]);
  expect(ids({ since: day('2026-02-02') })).toEqual([other, later, second]);
  expect(ids({ until: day('2026-02-02') })).toEqual([later, second, first]);
  expect(ids({ limit: 1 })).toEqual([other]);
  expect(ids({ limit: 0 })).toEqual([]);
});

test('the entries of a client are counted up to a day', () => {
  for (const happenedOn of ['2026-02-01', '2026-02-02', '2026-02-03']) add(happenedOn);
  add('2026-02-01', { clientId: 2 });
  const count = (until: string) => journal.entries.count({ clientId: 1, until: day(until) });
  expect([count('2026-01-31'), count('2026-02-02'), count('2026-03-01')]).toEqual([0, 2, 3]);
});

test('people are named, and only those', () => {
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES
    (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', ''), (3, 'Pia', 'pia', '')`);
  const id = add('2026-02-01');
  add('2026-02-01');
  const people = () => journal.entries.stored(id).people.map(({ name }) => name);
  const rows = () => journal.entries.list({}).map(({ people }) => people.length);
  journal.entries.update(id, { text: 'With all' }, [1, 2]);
  expect(people()).toEqual(['Dana', 'Eli']);
  journal.entries.update(id, {}, [2, 3]);
  expect(people()).toEqual(['Eli', 'Pia']);
  journal.entries.update(id, { text: 'With two' });
  expect(people()).toEqual(['Eli', 'Pia']);
  expect(rows()).toEqual([0, 2]);
});

test('landmarks are exchanges and attempts; automatic mails and newsletters are none', () => {
  add('2026-01-01', { kind: 'attempt' });
  const first = add('2026-01-02');
  add('2026-01-03', { kind: 'bulk' });
  add('2026-01-04', { kind: 'automatic' });
  add('2026-01-05');
  const attempt = add('2026-01-06', { kind: 'attempt' });
  const heard = add('2026-01-07', { direction: 'in' });
  const helped = add('2026-01-08', { touches: ['help'] });
  const last = add('2026-01-09');
  add('2026-01-10', { clientId: 2 });
  add('2026-01-11');
  const landmarks = (until: string) =>
    journal.entries.landmarks({ clientId: 1, until: day(until) }).map(({ id }) => id);
  expect(landmarks('2026-01-10')).toEqual([last, helped, heard, attempt, first]);
  expect(landmarks('2026-01-02')).toEqual([first, 1]);
});

test('entries of a span are counted by month and by how they came about', () => {
  for (const happenedOn of ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01']) add(happenedOn);
  add('2026-02-10', { clientId: 3, touches: ['help'], kind: 'attempt', channel: 'call', direction: 'in' });
  const log = (since: string, until: string, clientId?: number) =>
    journal.statistics
      .log({ since: day(since), until: day(until), ...(clientId === undefined ? {} : { clientId }) })
      .map(({ month, count, touches }) => [month, count, touches]);
  const called = ['2026-02', 1, ['help']];
  expect(log('2026-02-01', '2026-02-28')).toEqual([called, ['2026-02', 2, []]]);
  expect(log('2026-01-31', '2026-03-01', 1)).toEqual([
    ['2026-01', 1, []],
    ['2026-02', 2, []],
    ['2026-03', 1, []],
  ]);
  expect(log('2026-02-02', '2026-02-27', 3)).toEqual([called]);
  expect(log('2026-02-02', '2026-02-27', 1)).toEqual([]);
});

test('clients are counted by profile, in the order those were made, and those without one last', () => {
  run(`UPDATE clients SET profile_id = 3 - id WHERE id < 3; UPDATE clients SET profile_id = 2 WHERE id = 3;
    INSERT INTO clients (name, name_key, since_on, status, created_at) VALUES
      ('Birch', 'birch', '2025-01-01', 'active', ''), ('Cobalt', 'cobalt', '2025-01-01', 'active', ''),
      ('Dune', 'dune', '2025-01-01', 'paused', '')`);
  const counts = journal.statistics
    .clients()
    .map(({ profileId, status, isArchived, count }) => [profileId, status, isArchived, count]);
  expect(counts).toEqual([
    [1, 'active', false, 1],
    [2, 'active', false, 1],
    [2, 'active', true, 1],
    [null, 'active', false, 2],
    [null, 'paused', false, 1],
  ]);
});

test('the exchanges of a span are numbered by their day, without those of archived clients', () => {
  const [, last, first] = ['2026-02-01', '2026-02-04', '2026-02-02', '2026-02-05'].map((on) => add(on));
  add('2026-02-03', { clientId: 3 });
  add('2026-02-03', { kind: 'attempt' });
  const later = add('2026-02-02', { clientId: 2 });
  const span = { since: day('2026-02-02'), until: day('2026-02-04') };
  expect(journal.entries.exchangesOf(span)).toEqual([first, later, last]);
  const listed = journal.entries.listed([later, 99, first ?? 0]).map(({ id }) => id);
  expect(listed).toEqual([later, first]);
});

test('who was named on an entry before keeps the row', () => {
  run("INSERT INTO people (name, name_key, created_at) VALUES ('Dana', 'dana', ''), ('Eli', 'eli', '')");
  const id = add('2026-02-01');
  const rows = () => journal.entries.stored(id).people.map((one) => one.name);
  journal.entries.update(id, {}, [1]);
  run('UPDATE interaction_people SET id = 7');
  journal.entries.update(id, {}, [2, 1]);
  run('DELETE FROM interaction_people WHERE id <> 7');
  expect(rows()).toEqual(['Dana']);
});

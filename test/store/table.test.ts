import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import { caseNoun } from '../../src/nouns/case.ts';
import { client, tag } from '../../src/nouns/client.ts';
import { ref, text } from '../../src/nouns/field.ts';
import type { Connection } from '../../src/store/connection.ts';
import { columnName, columnsOf, recordedTables, tableOn, where } from '../../src/store/table.ts';
import { caseOver500 } from '../support/open-case.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate('2026-03-02');
const at = '2026-03-02T09:00:00.000Z';

let database: Connection;
beforeEach(() => {
  ({ database } = threeClients());
});

/** What was recorded: what was done to which row. */
const recorded = () =>
  database.prepare('SELECT kind, entity, row_id FROM changes ORDER BY id').raw().all() as unknown[][];

test('a field is kept in the column of its name, or of another, and a sum in several', () => {
  expect(columnName('happenedOn', text('a day'))).toBe('happened_on');
  expect(columnName('entryId', ref('interactions', 'an entry', { column: 'interaction_id' }))).toBe(
    'interaction_id',
  );
  const names = (key: string, field: Parameters<typeof columnsOf>[1]) =>
    columnsOf(key, field).map(({ name }) => name);
  expect(names('about', client.fields.about)).toEqual(['about']);
  expect(names('yearlyValue', client.fields.yearlyValue)).toEqual([
    'yearly_value_minor',
    'yearly_value_currency',
  ]);
  expect(names('budget', client.fields.budget)).toEqual(['budget_minor', 'budget_currency', 'budget_per']);
});

test('conditions are joined where they hold', () => {
  expect(where()).toBe('');
  expect(where(false, undefined)).toBe('');
  expect(where('a = 1')).toBe('WHERE a = 1');
  expect(where('a = 1', false, 'b = 2')).toBe('WHERE a = 1 AND b = 2');
});

test('a row comes back as it went in, stamped, and with the names of what it refers to', () => {
  const cases = tableOn(database, caseNoun, at);
  const whole = caseOver500({ settledOn: day, outcome: 'settled' });
  const bare = caseOver500({ amount: null, costs: [], costNote: null });
  const [first, second] = [cases.add(whole), cases.add(bare)];
  expect(cases.get(first)).toEqual({ ...whole, id: first, clientName: 'Acme', personName: null });
  expect(cases.get(second)).toEqual({ ...bare, id: second, clientName: 'Acme', personName: null });
  expect(cases.read('ORDER BY cases.id')).toEqual([cases.get(first), cases.get(second)]);
  expect(database.prepare('SELECT DISTINCT created_at FROM cases').pluck().all()).toEqual([at]);
  expect(recorded()).toEqual([
    ['insert', 'cases', first],
    ['insert', 'cases', second],
  ]);
});

test('what differs is changed and recorded, and nothing else', () => {
  const clients = tableOn(database, client, at);
  expect(clients.update(1, { about: 'prints', cadenceDays: undefined })).toBe(true);
  expect(clients.update(1, { about: 'prints' })).toBe(false);
  expect(clients.update(1, { about: 'prints', cadenceDays: 7 })).toBe(true);
  expect(clients.update(1, {})).toBe(false);
  expect(clients.update(9, { about: 'prints' })).toBe(false);
  expect(clients.get(1)).toMatchObject({ about: 'prints', cadenceDays: 7 });
  expect(clients.get(2)).toMatchObject({ about: null, cadenceDays: null });
  expect(clients.updateWhere({ archivedOn: null }, { about: 'prints' })).toBe(1);
  expect(clients.updateWhere({ about: 'prints', archivedOn: null }, { about: null })).toBe(2);
  expect(recorded().map(([kind, , id]) => [kind, id])).toEqual([
    ['update', 1],
    ['update', 1],
    ['update', 2],
    ['update', 1],
    ['update', 2],
  ]);
});

test('a name is kept folded beside it, and stays found when it changes', () => {
  const clients = tableOn(database, client, at);
  const keys = () => database.prepare('SELECT name_key FROM clients WHERE id = 1').pluck().get();
  clients.update(1, { name: 'ÉLAN  Ltd' });
  expect(keys()).toBe('elan ltd');
  clients.update(1, { about: 'prints' });
  expect(keys()).toBe('elan ltd');
});

test('a row is put where there is none, and changed where there is', () => {
  const tags = tableOn(database, tag, at);
  tags.put({ clientId: 1, tag: 'late' }, {});
  tags.put({ clientId: 1, tag: 'late' }, {});
  tags.put({ clientId: 2, tag: 'late' }, {});
  tags.put({ clientId: 2, tag: 'late' }, { tag: 'key' });
  expect(tags.read('ORDER BY tags.id').map((row) => [row.clientId, row.tag])).toEqual([
    [1, 'late'],
    [2, 'key'],
  ]);
});

test('rows are removed by their number or their values', () => {
  const tags = tableOn(database, tag, at);
  for (const [clientId, name] of [
    [1, 'late'],
    [1, 'key'],
    [2, 'late'],
  ] as const)
    tags.add({ clientId, tag: name });
  const left = () => tags.read('ORDER BY tags.id').map(({ id }) => id);
  tags.remove(1);
  expect(left()).toEqual([2, 3]);
  expect(tags.removeWhere({ clientId: 1, tag: 'late' })).toBe(0);
  expect(tags.removeWhere({ tag: 'late' })).toBe(1);
  expect(left()).toEqual([2]);
  expect(recorded().filter(([kind]) => kind === 'delete')).toEqual([
    ['delete', 'tags', 1],
    ['delete', 'tags', 3],
  ]);
});

test('what is no column is refused', () => {
  const clients = tableOn(database, client, at);
  for (const changes of [{ mood: 'fine' }, { tags: ['late'] }, { lastContactOn: day }])
    expect(() => clients.update(1, changes as object)).toThrow('clients has no column for');
});

test('the log itself, and what can be made anew, is not recorded', () => {
  const names = recordedTables(database).map(({ name }) => name);
  expect(names.filter((name) => /operations|changes|kept|review|sqlite/.test(name))).toEqual([]);
  expect(names.slice(0, 3)).toEqual(['clients', 'people', 'positions']);
});

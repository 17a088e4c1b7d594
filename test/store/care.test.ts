import { beforeEach, describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate;

let journal: Journal;
let run: (sql: string) => void;

// Dana works at Nordlicht and at Gone, Eli at Acme.
beforeEach(() => {
  ({ journal, run } = threeClients());
  run(`INSERT INTO people (id, name, name_key, created_at) VALUES (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', '');
    INSERT INTO positions (person_id, client_id) VALUES (1, 2), (1, 3), (2, 1)`);
});

const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);
const whats = (rows: readonly { what: string }[]) => rows.map(({ what }) => what);

test('notes: preferences first, then the newest; those of archived clients where they are named', () => {
  run(`INSERT INTO notes (client_id, noted_on, text, kind, created_at) VALUES
    (1, '2026-01-01', 'old', NULL, ''), (1, '2025-01-01', 'prefers tea', 'preference', ''),
    (1, '2026-02-01', 'new', NULL, ''), (1, '2026-02-01', 'newest', 'want', ''),
    (2, '2026-01-15', 'other', NULL, ''), (3, '2026-01-15', 'gone', NULL, '')`);
  expect(texts(journal.notes.list(1))).toEqual(['prefers tea', 'newest', 'new', 'old']);
  expect(texts(journal.notes.list())).toEqual(['prefers tea', 'newest', 'new', 'other', 'old']);
  expect(texts(journal.notes.list(3))).toEqual(['gone']);
});

describe('occasions', () => {
  const add = (what: string, monthAndDay: string, clientId = 1, personId: number | null = null) =>
    run(`INSERT INTO occasions (client_id, person_id, what, month, day, created_at)
      VALUES (${clientId}, ${personId}, '${what}', ${monthAndDay.split('-').map(Number).join(', ')}, '')`);
  const between = (since: string, until: string) =>
    whats(journal.occasions.list({ between: { since: day(since), until: day(until) } }));

  test('are listed in the order of the year, of one client, of one person, or of all but the archived', () => {
    add('founded', '05-02');
    add('moved', '04-30');
    add('ended', '01-01', 3);
    add('birthday', '03-03', 2, 1);
    add('other birthday', '03-02', 1, 2);
    expect(whats(journal.occasions.list({}))).toEqual(['other birthday', 'birthday', 'moved', 'founded']);
    expect(whats(journal.occasions.list({ clientId: 1 }))).toEqual(['other birthday', 'moved', 'founded']);
    expect(whats(journal.occasions.list({ personId: 1 }))).toEqual(['birthday']);
    expect(whats(journal.occasions.list({ clientId: 3 }))).toEqual(['ended', 'birthday']);
    expect(journal.occasions.stored(1)).toMatchObject({ what: 'founded', person: null });
    expect(journal.occasions.stored(4)).toMatchObject({ client: { id: 2 }, person: { id: 1, name: 'Dana' } });
    expect(journal.occasions.list({ clientId: 3 })[1]?.client.name).toBe('Gone');
    run('DELETE FROM positions WHERE person_id = 1; UPDATE occasions SET client_id = 3 WHERE person_id = 1');
    expect(whats(journal.occasions.list({ personId: 1 }))).toEqual(['birthday']);
    journal.occasions.remove(4);
    expect(journal.occasions.list({ personId: 1 })).toEqual([]);
  });

  test('come round between two days, both included, and over the end of a year', () => {
    for (const monthAndDay of ['01-05', '02-28', '02-29', '06-15', '12-20']) add(monthAndDay, monthAndDay);
    expect(between('2026-02-28', '2026-06-15')).toEqual(['02-28', '02-29', '06-15']);
    expect(between('2026-03-01', '2026-06-14')).toEqual([]);
    // In a year without a 29th it is said on the 28th.
    expect(between('2026-02-20', '2026-02-28')).toEqual(['02-28', '02-29']);
    expect(between('2026-02-20', '2026-02-27')).toEqual([]);
    expect(between('2026-12-20', '2027-01-05')).toEqual(['01-05', '12-20']);
    expect(between('2026-12-21', '2027-01-04')).toEqual([]);
    expect(between('2026-06-16', '2027-06-15')).toHaveLength(5);
    expect(between('2026-06-16', '2027-06-14')).toEqual(['01-05', '02-28', '02-29', '12-20']);
    expect(between('2026-06-16', '2028-03-01')).toHaveLength(5);
    add('03-29', '03-29');
    expect(between('2026-03-01', '2026-03-28')).toEqual([]);
  });

  test('of a person are said of the client where they are: an active one, then its own', () => {
    add('birthday', '03-03', 3, 1);
    const client = () => journal.occasions.stored(1).client.name;
    expect(client()).toBe('Nordlicht');
    run('INSERT INTO positions (person_id, client_id) VALUES (1, 1)');
    expect(client()).toBe('Acme');
    run('UPDATE occasions SET client_id = 2');
    expect(client()).toBe('Nordlicht');
    run("UPDATE clients SET quiet_until_on = '2026-05-01' WHERE id = 2");
    expect(client()).toBe('Acme');
    run("UPDATE clients SET status = 'paused' WHERE id = 1");
    expect(client()).toBe('Nordlicht');
    run('DELETE FROM positions');
    expect(client()).toBe('Nordlicht');
  });
});

test('concerns: open ones first, then the newest, with what was done in its order', () => {
  run(`INSERT INTO concerns (client_id, what, noted_on, closed_on, created_at) VALUES
    (1, 'old', '2026-01-01', NULL, ''), (1, 'closed', '2026-02-20', '2026-02-21', ''),
    (1, 'new', '2026-02-01', NULL, ''), (2, 'newest', '2026-02-01', NULL, ''), (3, 'gone', '2026-01-15', NULL, '')`);
  const list = (filter: Parameters<typeof journal.concerns.list>[0]) => whats(journal.concerns.list(filter));
  expect(list({})).toEqual(['newest', 'new', 'old', 'closed']);
  expect(list({ open: true })).toEqual(['newest', 'new', 'old']);
  expect(list({ until: day('2026-02-01') })).toEqual(['newest', 'new', 'old']);
  expect(list({ until: day('2026-01-31') })).toEqual(['old']);
  expect(list({ clientId: 3 })).toEqual(['gone']);
  for (const actedOn of ['2026-02-03', '2026-02-02'])
    journal.concerns.addAct({ concernId: 1, actedOn: day(actedOn), text: actedOn, entryId: null });
  run(`INSERT INTO interactions (id, client_id, happened_on, channel, direction, audience, kind, text, created_at) VALUES
    (5, 1, '2026-02-03', 'video', 'mutual', 'group', 'exchange', '', ''), (6, 1, '2026-02-03', 'call', 'mutual', 'group', 'exchange', '', '')`);
  journal.concerns.addAct({ concernId: 1, actedOn: day('2026-02-02'), text: 'later that day', entryId: 6 });
  expect(journal.concerns.stored(1).acts.map(({ text, channel }) => [text, channel])).toEqual([
    ['2026-02-02', null],
    ['later that day', 'call'],
    ['2026-02-03', null],
  ]);
  expect(journal.concerns.stored(3).acts).toEqual([]);
});

test('feedback: the newest first, by the day it was asked for or said', () => {
  run(`INSERT INTO feedback (client_id, about, asked_on, said_on, told_on, closed_on, created_at) VALUES
    (1, 'asked', '2026-02-01', '2026-02-20', NULL, NULL, ''), (1, 'said', NULL, '2026-02-10', NULL, NULL, ''),
    (1, 'told', NULL, '2026-01-10', '2026-01-20', NULL, ''), (2, 'closed', '2026-01-05', NULL, NULL, '2026-01-09', ''),
    (3, 'gone', '2026-02-15', NULL, NULL, NULL, '')`);
  const list = (filter: Parameters<typeof journal.feedback.list>[0]) =>
    journal.feedback.list(filter).map(({ about }) => about);
  expect(list({})).toEqual(['said', 'asked', 'told', 'closed']);
  expect(list({ open: true })).toEqual(['said', 'asked']);
  expect(list({ clientId: 3 })).toEqual(['gone']);
  expect(list({ clientId: 2 })).toEqual(['closed']);
  expect(list({ until: day('2026-02-01') })).toEqual(['asked', 'told', 'closed']);
  expect(list({ until: day('2026-01-31') })).toEqual(['told', 'closed']);
});

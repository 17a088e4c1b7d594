import { beforeEach, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/days/calendar-date.ts';
import type { Journal } from '../../src/store/journal.ts';
import { caseOver500 } from '../support/open-case.ts';
import { threeClients } from './three-clients.ts';

const day = calendarDate('2026-03-02');
const mine = { clientId: 1, personId: null };

let journal: Journal;
beforeEach(() => {
  ({ journal } = threeClients());
});

/** A topic of one noun: its rows by their ids. */
interface Topic {
  get(id: number): unknown;
  stored(id: number): unknown;
  change(id: number): void;
}

type Made = (journal: Journal) => Topic & { id: number };

/** How a row of each topic is added, and a field of it changed to 'other'. */
const topics: Readonly<Record<string, Made>> = {
  client: ({ clients }) => ({
    ...clients,
    id: clients.add({ name: 'Birch', status: 'active', sinceOn: day }),
    change: (id) => clients.update(id, { about: 'other' }),
  }),
  entry: ({ entries }) => ({
    ...entries,
    id: entries.add(
      {
        ...{ clientId: 1, happenedOn: day, channel: 'call', direction: 'mutual', kind: 'exchange' },
        ...{ audience: 'group', text: 'Hello' },
      },
      [],
    ),
    change: (id) => entries.update(id, { text: 'other' }),
  }),
  note: ({ notes }) => ({
    ...notes,
    id: notes.add({ ...mine, notedOn: day, text: 'Likes tea' }),
    change: (id) => notes.update(id, { text: 'other' }),
  }),
  occasion: ({ occasions }) => ({
    ...occasions,
    id: occasions.add({ ...mine, what: 'founded', month: 5, day: 2 }),
    change: (id) => occasions.update(id, { what: 'other' }),
  }),
  reminder: ({ reminders }) => ({
    ...reminders,
    id: reminders.add({ clientId: 1, text: 'Call', startsOn: day, dueOn: day }),
    change: (id) => reminders.update(id, { text: 'other' }),
  }),
  apology: ({ apologies }) => ({
    ...apologies,
    id: apologies.add({ ...mine, madeOn: day, what: 'Late', costs: [], channel: 'call', draft: 'Sorry' }),
    change: (id) => apologies.update(id, { why: 'other' }),
  }),
  case: ({ cases }) => ({
    ...cases,
    id: cases.add(caseOver500()),
    change: (id) => cases.update(id, { what: 'other' }),
  }),
  charge: ({ charges }) => ({
    ...charges,
    id: charges.add({ clientId: 1, what: 'rush', amount: { minor: 1, currency: 'EUR' }, notedOn: day }),
    change: (id) => charges.update(id, { what: 'other' }),
  }),
  policy: ({ policies }) => ({
    ...policies,
    id: policies.add({ name: 'Rush', rule: 'costs more', reason: 'others wait' }),
    change: (id) => policies.update(id, { rule: 'other' }),
  }),
  profile: ({ profiles }) => ({
    ...profiles,
    id: profiles.add({ name: 'Shops' }),
    change: (id) => profiles.update(id, { about: 'other' }),
  }),
  criterion: ({ criteria }) => ({
    ...criteria,
    id: criteria.add({ profileId: 1, name: 'Pays on time', wanted: 'yes' }),
    change: (id) => criteria.update(id, { name: 'other' }),
  }),
  playbook: ({ playbooks }) => ({
    ...playbooks,
    id: playbooks.add({ name: 'Start', steps: [{ offsetDays: 0, text: 'Greet' }] }),
    change: (id) => playbooks.update(id, { about: 'other' }),
  }),
  concern: ({ concerns }) => ({
    ...concerns,
    id: concerns.add({ ...mine, what: 'No time', notedOn: day }),
    change: (id) => concerns.update(id, { what: 'other' }),
  }),
  feedback: ({ feedback }) => ({
    ...feedback,
    id: feedback.add({ ...mine, saidOn: day, words: 'Good' }),
    change: (id) => feedback.update(id, { words: 'other' }),
  }),
};

test.each(Object.keys(topics))('a %s is added, found by its number, and changed', (name) => {
  const { id, get, stored, change } = (topics[name] as Made)(journal);
  expect(stored(id)).toEqual(get(id));
  const values = () => Object.values(stored(id) as object);
  expect(values()).not.toContain('other');
  change(id);
  expect(values()).toContain('other');
  expect(get(99)).toBeNull();
  expect(() => stored(99)).toThrow('a row 99 that was stored is not there');
});

test.each([
  ["UPDATE clients SET writing_because = 'is deaf' WHERE id = 1", [true, true, true]],
  ["UPDATE people SET writing_because = 'is deaf' WHERE id = 1", [true, true, false]],
  ["UPDATE people SET writing_because = 'is deaf' WHERE id = 2", [false, false, false]],
])('who is to hear of a concern, feedback or a charge prefers writing: %s', (sql, expected) => {
  const { journal, run } = threeClients();
  run(
    "INSERT INTO people (id, name, name_key, created_at) VALUES (1, 'Dana', 'dana', ''), (2, 'Eli', 'eli', '')",
  );
  const concern = journal.concerns.add({ clientId: 1, personId: 1, what: 'No time', notedOn: day });
  const feedback = journal.feedback.add({ clientId: 1, personId: 1, saidOn: day, words: 'Good' });
  const amount = { minor: 1, currency: 'EUR' };
  const charge = journal.charges.add({ clientId: 1, what: 'rush', amount, notedOn: day });
  const prefer = () => [
    journal.concerns.stored(concern).prefersWriting,
    journal.feedback.stored(feedback).prefersWriting,
    journal.charges.stored(charge).prefersWriting,
  ];
  expect(prefer()).toEqual([false, false, false]);
  run(sql);
  expect(prefer()).toEqual(expected);
});

import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { memoryJournal } from '../../support/memory-journal.ts';

test('a number of a client is set, changed and taken back', () => {
  const { journal, database } = memoryJournal();
  database.prepare("INSERT INTO operations (at, command, summary) VALUES ('', '', '')").run();
  const id = journal.clients.add({
    name: 'Acme',
    externalId: null,
    status: 'active',
    quietUntilOn: null,
    sinceOn: calendarDate('2026-03-02'),
    cadenceDays: null,
    writingBecause: null,
    about: null,
    archivedOn: null,
  });
  const { thresholds } = journal;
  thresholds.set(id, 'email-only', 'days', 365);
  thresholds.set(id, 'email-only', 'interactions', 5);
  thresholds.set(id, 'email-only', 'days', 400);
  const days = { clientId: id, rule: 'email-only', name: 'days', value: 400 };
  const interactions = { clientId: id, rule: 'email-only', name: 'interactions', value: 5 };
  expect(thresholds.of(id)).toMatchObject([days, interactions]);
  expect(thresholds.of(id + 1)).toEqual([]);
  thresholds.set(id, 'email-only', 'interactions', null);
  thresholds.set(id, 'email-only', 'interactions', null);
  expect(thresholds.list()).toMatchObject([days]);
});

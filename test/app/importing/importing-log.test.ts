import { describe, expect, test } from 'vitest';
import { entryImporter, reminderImporter } from '../../../src/app/importing/import-entries.ts';
import { type EntryRecord, importRows, type ReminderRecord } from '../../../src/app/importing/import-rows.ts';
import { completeReminders } from '../../../src/app/plans/reminders.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { type Channel, entry } from '../../../src/nouns/entry.ts';
import { reminder } from '../../../src/nouns/reminder.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { clientRow, fileRow, kept, takeClients } from '../clients/take-clients.ts';

const happenedOn = calendarDate('2026-02-03');
const entryRow = (words: Parameters<typeof fileRow<EntryRecord>>[1]) => fileRow<EntryRecord>(entry, words);
const reminderRow = (words: Parameters<typeof fileRow<ReminderRecord>>[1]) =>
  fileRow<ReminderRecord>(reminder, words);

function withClients(): Journal {
  const { journal } = memoryJournal();
  takeClients(journal, [
    clientRow({ company: 'Acme', person: { name: 'Dana Reyes' }, emails: [{ value: 'dana@acme.example' }] }),
    clientRow({ company: 'Acme', person: { name: 'Eli Park' } }),
    clientRow({ name: 'Bo Hart', emails: [{ value: 'bo@hart.example' }] }),
  ]);
  return journal;
}

function log(journal: Journal, rows: readonly Parameters<typeof entryRow>[0][], channel?: Channel) {
  const records = rows.map((row, i) => entryRow({ line: i + 2, happenedOn, text: 'Hello', ...row }));
  return importRows(journal, records, () => entryImporter(journal, channel ? { channel } : {}), kept);
}

function plan(journal: Journal, rows: readonly Parameters<typeof reminderRow>[0][]) {
  const records = rows.map((row, i) => reminderRow({ line: i + 2, dueOn: happenedOn, text: 'Ring', ...row }));
  return importRows(journal, records, () => reminderImporter(journal), kept);
}

describe('a row of the log', () => {
  test.each([
    { client: 'acme' },
    { email: 'DANA@acme.example' },
    { client: 'dana@acme.example' },
    { client: 'Dana Reyes' },
    { person: 'Eli Park' },
    { client: 'Acme', email: 'unknown@acme.example' },
  ])('finds its client by %o', (whom) => {
    const journal = withClients();
    expect(log(journal, [{ ...whom, channel: 'call' }])).toMatchObject({ new: 1, refused: [] });
    expect(journal.entries.list({})).toMatchObject([{ clientName: 'Acme', direction: 'mutual' }]);
  });

  test('with an unknown or ambiguous client is refused', () => {
    const journal = withClients();
    const outcome = log(journal, [
      { client: 'Acm', channel: 'call' },
      { client: 'Bo Hart', email: 'dana@acme.example', channel: 'call' },
      { client: 'Acme' },
      { client: 'Acme', channel: 'call', happenedOn: undefined },
    ]);
    expect(outcome.refused).toEqual([
      {
        line: 2,
        reason:
          'no client matches "Acm"; perhaps Acme, else import the clients first, or add it with rapport add',
      },
      { line: 3, reason: 'the address belongs to Acme (k1), the name to Bo Hart (k2)' },
      { line: 4, reason: 'no channel; say which one such rows are with --channel' },
      { line: 5, reason: 'no date' },
    ]);
    expect(log(journal, [{ client: 'Acme' }], 'email')).toMatchObject({ new: 1 });
  });

  test('names the participants it knows', () => {
    const journal = withClients();
    const outcome = log(journal, [
      { client: 'Acme', person: 'dana reyes; Eli Park', channel: 'meeting' },
      { client: 'Acme', person: 'Dana Reyes and Zoe', channel: 'email' },
      { client: 'Bo Hart', person: 'Bo Hart', channel: 'email' },
    ]);
    expect(outcome.remarks).toEqual([{ line: 3, remark: 'nobody called Zoe is known at Acme' }]);
    const entries = journal.entries.list({});
    expect(entries.map(({ people, audience }) => [people.map(({ name }) => name), audience])).toEqual([
      [[], 'one-on-one'],
      [['Dana Reyes'], 'one-on-one'],
      [['Dana Reyes', 'Eli Park'], 'group'],
    ]);
  });

  test('that reached nobody is an attempt, as in a typed entry', () => {
    const journal = withClients();
    log(journal, [{ client: 'Acme', channel: 'call', text: 'Left a voicemail' }]);
    expect(journal.entries.list({})).toMatchObject([{ kind: 'attempt', direction: 'out' }]);
  });

  test('is recognised by day, channel, direction and text', () => {
    const journal = withClients();
    const row = { client: 'Acme', channel: 'email', direction: 'in' } as const;
    log(journal, [row]);
    const outcome = log(journal, [
      row,
      { ...row, minutes: 5 },
      { ...row, happenedOn: calendarDate('2026-02-04') },
      { ...row, channel: 'message' },
      { ...row, direction: 'out' },
      { ...row, text: 'Goodbye' },
      { ...row, client: 'Bo Hart' },
    ]);
    expect(outcome).toMatchObject({
      unchanged: 1,
      updated: 1,
      new: 5,
      changes: [{ line: 3, changed: ['minutes'] }],
    });
  });

  test('is recognised by its id, and then updated', () => {
    const journal = withClients();
    log(journal, [{ externalId: 'e1', client: 'Acme', channel: 'call', audience: 'group', minutes: 10 }]);
    expect(log(journal, [{ externalId: 'e1', client: 'Acme', channel: 'call' }])).toMatchObject({
      unchanged: 1,
    });
    const outcome = log(journal, [
      { externalId: 'e1', client: 'Acme', channel: 'video', text: 'Better', person: 'Dana Reyes' },
    ]);
    expect(outcome.changes).toEqual([
      { line: 2, clientId: 1, client: 'Acme', changed: ['channel', 'text', 'people'] },
    ]);
    expect(journal.entries.list({})).toMatchObject([
      { channel: 'video', text: 'Better', audience: 'group', minutes: 10, people: [{ name: 'Dana Reyes' }] },
    ]);
  });
});

describe('a row of reminders', () => {
  test('is recognised by client, text and day, even when done', () => {
    const journal = withClients();
    const rows = [{ client: 'Acme', every: '2w' }, { client: 'Bo Hart' }];
    expect(plan(journal, rows)).toMatchObject({ new: 2 });
    expect(plan(journal, rows)).toMatchObject({ unchanged: 2, operation: null });
    completeReminders(journal, [1, 2], happenedOn);
    expect(journal.reminders.get(1)).toMatchObject({ status: 'open', dueOn: '2026-02-17' });
    expect(plan(journal, rows)).toMatchObject({ unchanged: 2, operation: null });
    expect(plan(journal, [{ client: 'Acme', dueOn: calendarDate('2026-02-04') }])).toMatchObject({ new: 1 });
  });

  test('is recognised by its id, and then updated unless it is closed', () => {
    const journal = withClients();
    plan(journal, [{ externalId: 't1', client: 'Acme' }]);
    const later = [
      { externalId: 't1', client: 'Acme', text: 'Ring twice', dueOn: calendarDate('2026-02-09') },
    ];
    expect(plan(journal, later).changes).toMatchObject([{ changed: ['text', 'due'] }]);
    expect(journal.reminders.get(1)).toMatchObject({
      text: 'Ring twice',
      startsOn: '2026-02-09',
      dueOn: '2026-02-09',
    });
    completeReminders(journal, [1], happenedOn);
    expect(plan(journal, [{ externalId: 't1', client: 'Acme' }])).toMatchObject({ unchanged: 1 });
  });

  test('with an unknown client is refused', () => {
    expect(plan(withClients(), [{ client: 'Nobody' }]).refused).toMatchObject([
      { reason: expect.stringContaining('no client matches "Nobody"') },
    ]);
  });
});

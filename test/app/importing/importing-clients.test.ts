import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { clientRow, takeClients } from '../clients/take-clients.ts';

const email = (...values: string[]) => values.map((value) => ({ value }));

function shop() {
  const { journal } = memoryJournal();
  takeClients(journal, [
    clientRow({ externalId: 'a', name: 'Acme', emails: email('office@acme.example') }),
    clientRow({ company: 'Beta', person: { name: 'Dana Reyes' }, emails: email('dana@beta.example') }),
  ]);
  return journal;
}

describe('which client a row is about', () => {
  test('its id comes first, and a list with ids renames its clients', () => {
    const journal = shop();
    expect(takeClients(journal, [clientRow({ externalId: 'a', name: 'Acme International' })])).toMatchObject({
      updated: 1,
      changes: [{ client: 'Acme International', changed: ['name'] }],
    });
    expect(journal.clients.list({}).map(({ name }) => name)).toEqual(['Acme International', 'Beta']);
  });

  test("then an address, even a person's, whatever the name", () => {
    const journal = shop();
    const outcome = takeClients(journal, [
      clientRow({ name: 'ACME Ltd', emails: email('Office@ACME.example') }),
      clientRow({
        name: 'D. Reyes',
        emails: email('dana@beta.example'),
        phones: [{ value: '+44 20 7946 0000' }],
      }),
    ]);
    expect(outcome).toMatchObject({ new: 0, updated: 1, unchanged: 1 });
    expect(journal.people.list(2)).toMatchObject([
      { name: 'Dana Reyes', contactPoints: [{ value: 'dana@beta.example' }, { value: '+44 20 7946 0000' }] },
    ]);
  });

  test('then the exact name, whatever its case and accents', () => {
    const journal = shop();
    expect(takeClients(journal, [clientRow({ name: 'ácme' })])).toMatchObject({ unchanged: 1 });
    expect(takeClients(journal, [clientRow({ name: 'Acme & Sons' })])).toMatchObject({ new: 1 });
  });

  test('two of one name match nobody unless an address decides; both are named', () => {
    const journal = shop();
    takeClients(journal, [
      clientRow({ externalId: 'b', name: 'Ann Lee', emails: email('ann@one.example') }),
      clientRow({ externalId: 'c', name: 'Ann Lee', emails: email('ann@two.example') }),
    ]);
    const outcome = takeClients(journal, [
      clientRow({ name: 'Ann Lee', line: 7 }),
      clientRow({ name: 'Ann Lee', emails: email('ann@two.example'), tags: ['Two'], line: 8 }),
    ]);
    expect(outcome).toMatchObject({
      updated: 1,
      refused: [{ line: 7, reason: 'several clients are called "Ann Lee": Ann Lee (k3) and Ann Lee (k4)' }],
      changes: [{ clientId: 4, changed: ['tags'] }],
    });
  });

  test('the address of one client with the name of another is refused', () => {
    const journal = shop();
    expect(
      takeClients(journal, [clientRow({ company: 'Beta', emails: email('office@acme.example') })]).refused,
    ).toEqual([
      {
        line: 2,
        reason: expect.stringMatching(/^the address belongs to Acme \(k1\), the name to Beta \(k2\)/),
      },
    ]);
  });

  test('finds an archived client if no other has that name', () => {
    const journal = shop();
    journal.change('archived', () => journal.clients.update(1, { archivedOn: calendarDate('2026-01-01') }));
    expect(takeClients(journal, [clientRow({ name: 'Acme' })])).toMatchObject({ unchanged: 1, new: 0 });
  });
});

describe('several rows about one client', () => {
  const people = [
    clientRow({ company: 'Acme', person: { name: 'Ann', title: 'CEO' }, emails: email('info@acme.example') }),
    clientRow({ company: 'Acme', person: { name: 'Bo' }, emails: email('info@acme.example'), about: 'Pays' }),
    clientRow({ company: 'ACME', phones: [{ value: '555 0100' }] }),
    clientRow({ company: 'Acme', person: { name: 'Ann', title: 'Founder' } }),
  ];

  test('are one client with its people; the first row with a value wins', () => {
    const { journal } = memoryJournal();
    expect(takeClients(journal, people)).toMatchObject({
      rows: 4,
      new: 3,
      unchanged: 1,
      added: { clients: 1, people: 2 },
    });
    expect(journal.people.list(1)).toMatchObject([
      { name: 'Ann', title: 'CEO', contactPoints: [{ value: 'info@acme.example' }] },
      { name: 'Bo', about: 'Pays', contactPoints: [] },
    ]);
    expect(journal.clients.get(1)?.contactPoints).toMatchObject([{ value: '555 0100' }]);
    expect(takeClients(journal, people)).toMatchObject({ unchanged: 4, operation: null });
  });

  test('two companies that share an address are two clients, and the address alone matches neither', () => {
    const { journal } = memoryJournal();
    const books = [
      clientRow({ company: 'Acme', emails: email('books@ledger.example') }),
      clientRow({ company: 'Beta', emails: email('books@ledger.example') }),
      clientRow({ name: 'books@ledger.example', emails: email('books@ledger.example'), line: 4 }),
    ];
    const refused = [{ line: 4, reason: 'the address belongs to several clients: Acme (k1) and Beta (k2)' }];
    expect(takeClients(journal, books)).toMatchObject({ new: 2, refused });
    expect(takeClients(journal, books)).toMatchObject({ unchanged: 2, refused });
  });

  test('a person listed twice under one address is one, with a remark', () => {
    const { journal } = memoryJournal();
    const ada = [
      clientRow({ name: 'Ada Lovelace', emails: email('ada@example.org') }),
      clientRow({ name: 'Ada L.', emails: email('ada@example.org'), tags: ['poet'], line: 3 }),
    ];
    const remarks = [{ line: 3, remark: '"Ada L." was taken for Ada Lovelace (k1), because of the address' }];
    expect(takeClients(journal, ada)).toMatchObject({ new: 2, added: { clients: 1 }, remarks });
    expect(takeClients(journal, ada)).toMatchObject({ unchanged: 2, remarks });
  });

  test('an id that two clients claim is refused', () => {
    const { journal } = memoryJournal();
    const outcome = takeClients(journal, [
      clientRow({ externalId: '1', name: 'Acme' }),
      clientRow({ externalId: '2', name: 'Acme' }),
      clientRow({ externalId: '1', name: 'Beta', line: 4 }),
    ]);
    expect(outcome).toMatchObject({
      new: 2,
      refused: [{ line: 4, reason: 'its id 1 already stands in a row about Acme (k1)' }],
    });
  });
});

describe('what a file changes', () => {
  const before = {
    status: 'prospect',
    about: 'Met at the fair',
    tags: ['Print'],
    cadenceDays: 14,
    emails: email('a@acme.example'),
  } satisfies Parameters<typeof clientRow>[0];

  function changed(fields: Parameters<typeof clientRow>[0]) {
    const { journal } = memoryJournal();
    takeClients(journal, [clientRow({ name: 'Acme', ...before })]);
    const { changes } = takeClients(journal, [clientRow({ name: 'Acme', ...fields })]);
    return { what: changes[0]?.changed ?? [], client: journal.clients.get(1) };
  }

  test('nothing for empty cells', () => {
    expect(changed({}).what).toEqual([]);
  });

  test('different values', () => {
    expect(changed({ status: 'active', cadenceDays: 90 })).toMatchObject({
      what: ['status', 'cadence'],
      client: { status: 'active', cadenceDays: 90 },
    });
  });

  test('notes, addresses and tags only grow', () => {
    const { what, client } = changed({
      about: 'Pays late',
      emails: email('b@acme.example', 'A@Acme.example'),
      tags: ['key', 'PRINT'],
    });
    expect(what).toEqual(['notes', 'emails', 'tags']);
    expect(client).toMatchObject({
      about: 'Met at the fair\n\nPays late',
      contactPoints: [{ value: 'a@acme.example' }, { value: 'b@acme.example' }],
      tags: ['key', 'print'],
    });
    expect(changed({ about: 'at the fair' }).what).toEqual([]);
  });

  test('the first day only moves back', () => {
    expect(changed({ sinceOn: calendarDate('2026-03-03') }).what).toEqual([]);
    expect(changed({ sinceOn: calendarDate('2026-03-01') })).toMatchObject({
      what: ['since'],
      client: { sinceOn: '2026-03-01' },
    });
  });

  test('a default status is for new clients, a tag for all', () => {
    const { journal } = memoryJournal();
    takeClients(journal, [clientRow({ name: 'Acme' })]);
    takeClients(journal, [clientRow({ name: 'Acme' }), clientRow({ name: 'Beta' })], {
      status: 'prospect',
      tags: ['fair'],
    });
    expect(journal.clients.list({})).toMatchObject([
      { status: 'active', tags: ['fair'] },
      { status: 'prospect', tags: ['fair'] },
    ]);
  });
});

describe('a day of last contact', () => {
  const last = clientRow({ name: 'Acme', lastContactedOn: calendarDate('2025-05-06') });

  test('without a channel is a day the rules know, and not a note', () => {
    const { journal } = memoryJournal();
    takeClients(journal, [last]);
    expect(takeClients(journal, [last])).toMatchObject({ unchanged: 1 });
    expect(journal.notes.list(1)).toEqual([]);
    expect(journal.relationships.subjects(1)).toMatchObject([{ toldContactOn: '2025-05-06' }]);
    expect(journal.clients.list({})).toMatchObject([{ lastContactOn: '2025-05-06', lastChannel: null }]);
    expect(journal.entries.list({})).toEqual([]);
  });

  test('with a channel is a log entry, and nobody owes an answer', () => {
    const { journal } = memoryJournal();
    takeClients(journal, [last], { channel: 'call' });
    expect(takeClients(journal, [last], { channel: 'call' })).toMatchObject({ unchanged: 1 });
    expect(journal.entries.list({})).toMatchObject([
      { happenedOn: '2025-05-06', channel: 'call', direction: 'mutual', replyNeeded: false },
    ]);
    expect(journal.notes.list(1)).toEqual([]);
  });
});

describe('what a client is worth and where it came from', () => {
  const worth = (minor: number) => ({ minor, currency: 'EUR' });
  const told = [clientRow({ name: 'Acme', yearlyValue: worth(500_000), source: 'a fair' })];
  const acme = (journal: ReturnType<typeof shop>) => journal.clients.get(1);

  test('comes from the file; empty cells change nothing, and neither does a second import', () => {
    const journal = shop();
    expect(takeClients(journal, told)).toMatchObject({ changes: [{ changed: ['source', 'value'] }] });
    expect(takeClients(journal, told)).toMatchObject({ unchanged: 1, operation: null });
    expect(takeClients(journal, [clientRow({ name: 'Acme' })])).toMatchObject({ unchanged: 1 });
    expect(acme(journal)).toMatchObject({ yearlyValue: worth(500_000), source: 'a fair' });
    const francs = { minor: 500_000, currency: 'CHF' };
    expect(takeClients(journal, [clientRow({ name: 'Acme', yearlyValue: francs })])).toMatchObject({
      changes: [{ changed: ['value'] }],
    });
    expect(acme(journal)).toMatchObject({ yearlyValue: francs, source: 'a fair' });
  });

  test('the first row with a value wins, for new clients too', () => {
    const { journal } = memoryJournal();
    const rows = [
      ...told,
      clientRow({ name: 'Acme', yearlyValue: worth(1), source: 'else' }),
      clientRow({ name: 'Beta' }),
      clientRow({ name: 'Beta', yearlyValue: worth(2) }),
    ];
    takeClients(journal, rows);
    expect(journal.clients.list({})).toMatchObject([
      { yearlyValue: worth(500_000), source: 'a fair' },
      { yearlyValue: worth(2), source: null },
    ]);
    expect(takeClients(journal, rows)).toMatchObject({ unchanged: 4, operation: null });
  });
});

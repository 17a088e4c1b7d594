import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../src/app/importing/import-rows.ts';
import { readImportFile } from '../../../src/interchange/rows/import-file.ts';
import { inPieces } from '../../support/in-pieces.ts';
import { fixtureBytes } from '../csv/csv-fixture.ts';

function open(text: string | Uint8Array, kind?: ImportKind, map: Record<string, string> = {}) {
  const bytes = inPieces(typeof text === 'string' ? Buffer.from(text) : text);
  return readImportFile(bytes, {
    ...(kind ? { kind } : {}),
    map: new Map(Object.entries(map)),
    currency: null,
  });
}

function problems(text: string, kind: ImportKind): string[][] {
  return [...open(text, kind).content.rows].map(({ record }) => record.problems);
}

describe('the kind of a file without a --kind', () => {
  test.each([
    ['entries.csv', 'entries'],
    ['reminders.csv', 'reminders'],
    ['google-current.csv', 'clients'],
    ['hubspot.csv', 'clients'],
    ['quickbooks-report.csv', 'clients'],
  ])('%s holds %s', (name, kind) => {
    expect(open(fixtureBytes(name)).content.kind).toBe(kind);
  });

  test.each([
    ['date,client,channel', 'entries'],
    ['date,client,notes', 'clients'],
    ['date,client,type,phone', 'clients'],
    ['client,task,due date', 'reminders'],
    ['name,date,notes', 'clients'],
    ['name,email', 'clients'],
  ])('%s are %s', (header, kind) => {
    expect(open(`${header}\nx,Beta,z\n`).content.kind).toBe(kind);
  });

  test.each<[name: string, kind: ImportKind, text: string]>([
    [
      'Harvest',
      'entries',
      'Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name\n2026-10-13,Acme,Site,Meetings,Kick-off,1.5,Yes,Ada,Poe',
    ],
    [
      'Toggl',
      'entries',
      'User,Email,Client,Project,Description,Start date,Start time,Duration\nAda,a@me.example,Acme,Site,Call,2026-10-13,09:00:00,01:30:00',
    ],
    [
      'Clockify',
      'entries',
      'Project,Client,Description,User,Email,Start Date,Start Time,Duration (h)\nSite,Acme,Logo,Ada,a@me.example,09/15/2026,02:00 PM,01:30:00',
    ],
    [
      'Pipedrive',
      'entries',
      'Type,Subject,Contact person,Organization,Due date,Done\nCall,Renewal,Dana Reyes,Acme,2026-10-13,Done',
    ],
    ['calls', 'entries', 'Phone,Date,Type,Duration,Direction\n+4930123456,2026-10-13,Call,65,Incoming'],
    [
      'a calendar',
      'entries',
      'Subject,Start Date,Start Time,End Date,End Time\nAcme,05/13/2026,10:00 AM,05/13/2026,11:00 AM',
    ],
    [
      'messages',
      'entries',
      'CONVERSATION ID,FROM,TO,DATE,CONTENT\n2-x,Dana Reyes,Me,2026-10-13 08:00:00 UTC,Hello',
    ],
    [
      'invitations',
      'entries',
      'From,To,Sent At,Message,Direction\nDana Reyes,Me,"10/13/26, 8:00 AM",Hello,INCOMING',
    ],
    [
      'an address book with calls',
      'clients',
      'Name,Phone,Email,City,Last contacted\nDana,+4930123456,d@x.example,Bonn,2026-10-13',
    ],
    [
      'appointments',
      'entries',
      'Invitee Name,Invitee Email,Start Date & Time,End Date & Time,Event Type Name\nDana,d@x.example,2026-10-13 10:00,2026-10-13 10:30,Intro',
    ],
    ['tasks', 'reminders', 'Client,Task,Due date\nAcme,Send the offer,2026-10-13'],
  ])('%s: %s', (_, kind, text) => {
    expect(open(text).content.kind).toBe(kind);
  });

  test.each([
    'Date,Transaction Type,Num,Name,Due Date,Amount\n2026-10-13,Invoice,1001,Acme,2026-11-13,500.00\n',
    'Invoice Date,Customer,Total\n2026-10-13,Acme,500.00\n',
  ])('%j are invoices', (text) => {
    expect(() => open(text)).toThrow('Its rows are invoices, not clients.');
  });

  test('mails without a day are said to be', () => {
    const text =
      'Subject,Body,From: (Name),From: (Address),To: (Name),To: (Address)\nHi,x,Me,me@me.example,Dana,d@x.example\n';
    expect(() => open(text)).toThrow('Its rows are messages, and no column has their days.');
  });

  test('invoices are none, unless somebody says so', () => {
    const text = 'Invoice number,Customer,Date,Amount\n7,Acme,2026-10-13,500 EUR\n';
    expect(() => open(text)).toThrow('Its rows are invoices, not clients.');
    expect(open(text, 'clients').content.kind).toBe('clients');
  });

  test('a column named by the user counts too', () => {
    expect(open('client,what,bis\nAcme,Ring,2026-03-02\n', undefined, { bis: 'due' }).content.kind).toBe(
      'reminders',
    );
  });

  test('an explicit kind wins', () => {
    expect(open(fixtureBytes('reminders.csv'), 'entries').content.kind).toBe('entries');
  });
});

describe('refuses what a journal cannot hold, and says why', () => {
  test('accepts the longest name, and refuses one letter more', () => {
    const [kept, refused] = problems(`name\n${'n'.repeat(500)}\n${'n'.repeat(501)}\n`, 'clients');
    expect(kept).toEqual([]);
    expect(refused).toEqual(['the name has more than 500 characters']);
  });

  test('accepts the longest text, and refuses one letter more', () => {
    const row = (length: number) => `2026-03-02,Acme,call,${'t'.repeat(length)}`;
    expect(problems(`date,client,channel,text\n${row(100_000)}\n${row(100_001)}\n`, 'entries')).toEqual([
      [],
      ['the text has more than 100,000 characters'],
    ]);
  });

  test.each([
    ['phone', 'ask Anna', 'the phone number was left out: "ask Anna" is not a phone number'],
    ['email', '<a@b"c>', 'the address was left out: "a@b"c" is not an email address'],
    ['tags', 't'.repeat(101), 'a value was left out: a tag has more than 100 characters'],
    ['title', 't'.repeat(501), 'a value was left out: the job title has more than 500 characters'],
    ['source', 't'.repeat(501), 'a value was left out: the source has more than 500 characters'],
    [
      'cadence',
      'sometimes',
      'the rhythm was left out: "sometimes" is not a period; write it as 2w, 30d or monthly',
    ],
    ['since', '2023-02-29', 'the first day was left out: "2023-02-29" is not a day; write it as YYYY-MM-DD'],
  ])('but %s %j keeps no client out', (column, value, remark) => {
    const text = `name,company,${column}\nAda,Acme,"${value.replaceAll('"', '""')}"\n`;
    const [row] = open(text, 'clients').content.rows;
    expect(row?.record).toMatchObject({ name: 'Acme', problems: [], remarks: [remark] });
  });
});

test('a mark for "empty" is not an address', () => {
  const [row] = open('name,email,phone\nAda,n/a,-\n').content.rows;
  expect(row?.record).toMatchObject({ emails: [], phones: [], problems: [] });
});

test('a header alone is not a list', () => {
  expect(() => open('name,email\n\n , \n')).toThrow('The file has a header and no rows.');
});

test('names unread columns with content once the rows were read', () => {
  const file = open('name,shoe size,hat size,refused because\nAda,38,,no name\n');
  expect(file.unread()).toEqual([]);
  expect([...file.content.rows]).toHaveLength(1);
  expect(file.unread()).toEqual([{ name: 'shoe size', lost: [] }]);
});

import { describe, expect, test } from 'vitest';
import type { ImportKind } from '../../../src/app/importing/import-rows.ts';
import { headerRecogniser, recogniseHeader } from '../../../src/interchange/header/columns.ts';
import { UnreadColumns } from '../../../src/interchange/rows/import-file.ts';
import { fixtureBytes, openCsv } from '../csv/csv-fixture.ts';

const none = new Map<string, string>();

function map(header: string, kind: ImportKind = 'clients', overrides: Record<string, string> = {}) {
  return recogniseHeader(header.split(','), kind, new Map(Object.entries(overrides)));
}

/** A header's fields in one line, `-` for unread columns. */
function fields(
  header: string,
  kind: ImportKind = 'clients',
  overrides: Record<string, string> = {},
): string {
  const columns = map(header, kind, overrides).columns;
  return columns
    .map((target) => (target ? [target.field, target.label].filter(Boolean).join('/') : '-'))
    .join(' ');
}

describe('the program a file comes from', () => {
  test.each([
    ['google-current.csv', 'google'],
    ['google-old.csv', 'google-old'],
    ['outlook-desktop.csv', 'outlook'],
    ['outlook-web.csv', 'outlook-web'],
    ['linkedin.csv', 'linkedin'],
    ['hubspot.csv', 'hubspot'],
    ['quickbooks-report.csv', 'quickbooks'],
    ['freshbooks.csv', 'freshbooks'],
    ['plain.csv', 'unknown'],
  ])('%s is %s', (file, source) => {
    expect(openCsv(fixtureBytes(file), 'clients').mapping.source).toBe(source);
  });

  test('preambles are skipped', () => {
    expect(openCsv(fixtureBytes('linkedin.csv'), 'clients').table.preambleLines).toBe(4);
    expect(openCsv(fixtureBytes('quickbooks-report.csv'), 'clients').table.preambleLines).toBe(4);
  });
});

describe('columns of clients', () => {
  test.each([
    [
      'id,name,email,phone,company,tags,notes,status',
      'externalId name email phone company tags notes status',
    ],
    ['Client,Contact,E-mail Address,Mobile Phone', 'company name email phone/mobile'],
    ['FULL_NAME,work email,Home E-mail 2,Cell', 'name email/work email/home phone/mobile'],
    ['Customer,Full Name,Phone Numbers', 'company name phone'],
    [
      'FirstName,LastName,BusPhone,HomePhone,MobPhone,Fax',
      'firstName lastName phone/work phone/home phone/mobile -',
    ],
    ['Name,Title', 'name title'],
    ['Title,First Name,Job Title', '- firstName title'],
    ['Name,Business Fax,Pager', 'name - -'],
    ['Name,Contact owner,E-mail Display Name,E-mail Type', 'name - - -'],
  ])('%s', (header, expected) => {
    expect(fields(header)).toBe(expected);
  });

  test('a label column goes with its value and is not reported', () => {
    const { columns, ignored } = map('Name,E-mail 1 - Type,E-mail 1 - Value,Phone 2 - Label,Phone 2 - Value');
    expect(columns).toEqual([
      { field: 'name' },
      null,
      { field: 'email', labelColumn: 1 },
      null,
      { field: 'phone', labelColumn: 3 },
    ]);
    expect(ignored).toEqual([]);
  });

  test("Outlook's kind of address system is not a label", () => {
    const { columns, ignored } = map('Name,E-mail 2 Address,E-mail 2 Type');
    expect(columns[1]).toEqual({ field: 'email' });
    expect(ignored).toEqual(['E-mail 2 Type']);
  });

  test('of two columns for one field the better named comes first', () => {
    const { fields: asked } = map('Last Activity Date,Email,Last Contacted');
    expect(asked.get('lastContacted')).toEqual([2, 0]);
  });

  test('names unread columns, and those with content separately', () => {
    const { table, mapping } = openCsv(fixtureBytes('freshbooks.csv'), 'clients');
    expect(mapping.ignored).toContain('Address Line 2');
    const unread = new UnreadColumns(table.header, mapping);
    for (const row of table.rows) unread.see(row);
    expect(unread.found().map(({ name }) => name)).toEqual(['City', 'Province/State', 'Country']);
  });
});

test.each<[ImportKind, string, string]>([
  [
    'entries',
    'Date,Client,With,Type,In/Out,Group,Minutes,Notes',
    'on client person channel direction group minutes text',
  ],
  ['entries', 'when,Name,via,subject,description', 'on client channel text text'],
  ['entries', 'when,Company,Name,Contact', 'on client person -'],
  ['entries', 'id,Day,Email,Text,Kind,Duration', 'externalId on email text kind minutes'],
  ['reminders', 'Client,Task,Due,Every', 'client text due every'],
  ['reminders', 'name,what,date,repeat,notes', 'client text due every -'],
  ['reminders', 'Customer,Notes,On', 'client text due'],
])('columns of %s: %s', (kind, header, expected) => {
  expect(fields(header, kind)).toBe(expected);
});

describe('overrides', () => {
  test('name a column the file calls something else, in any case', () => {
    expect(fields('Firma,E-Mail', 'clients', { firma: 'Company' })).toBe('company email');
  });

  test('replace the column that would have been read', () => {
    expect(fields('Name,Company', 'clients', { Company: 'name' })).toBe('- name');
    expect(map('Name,Company', 'clients', { Company: 'name' }).ignored).toEqual(['Name']);
  });

  test('add to a field that takes several', () => {
    expect(fields('Name,Notes,Story', 'clients', { Story: 'notes' })).toBe('name notes notes');
  });

  test('can leave a column out', () => {
    expect(fields('Name,Notes', 'clients', { Notes: 'ignore' })).toBe('name -');
  });

  test('of a missing column are refused, with the near miss', () => {
    expect(() => map('Name,Company', 'clients', { Compny: 'name' })).toThrow(
      expect.objectContaining({
        message: 'The file has no column "Compny".',
        hint: 'Did you mean "Company"? The columns are Name, Company.',
      }),
    );
  });

  test('to an unknown field are refused, with the known ones', () => {
    expect(() => map('Client,Task', 'reminders', { Task: 'txt' })).toThrow(
      expect.objectContaining({
        message: '"txt" is nothing a column of reminders can be.',
        hint: 'Did you mean "text"? It can be externalId, client, text, promise, due, every, fromDone, ignore.',
      }),
    );
    expect(() => map('Name', 'clients', { Name: 'direction' })).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^It can be /) }),
    );
  });
});

test('a file without a column that identifies anybody is refused, with its columns', () => {
  expect(() => map('Shop, Telefon')).toThrow(
    expect.objectContaining({
      message: 'No column says which client a row is about.',
      hint: 'Name it with --map "COLUMN=name". The columns are Shop, Telefon.',
    }),
  );
});

describe('which row is the header', () => {
  const isHeader = headerRecogniser('clients', none);

  test.each([
    ['Name', 'Email'],
    ['name'],
    ['First Name', 'URL', 'Company'],
    ['Customer', '', 'Phone Numbers'],
  ])('%s, %s is', (...cells) => {
    expect(isHeader(cells)).toBe(true);
  });

  test.each([
    ['Notes:'],
    ['Customer Contact List', ''],
    ['Ada', 'ada@example.com'],
    ['Company', 'Acme'],
    ['', ''],
  ])('%s, %s is not', (...cells) => {
    expect(isHeader(cells)).toBe(false);
  });

  test('a row with the columns the user named is the header, whatever else it holds', () => {
    const named = headerRecogniser('clients', new Map([['Firma', 'name']]));
    expect(named(['Nr', 'Firma'])).toBe(true);
    expect(named(['Nr', 'Ort'])).toBe(false);
  });
});

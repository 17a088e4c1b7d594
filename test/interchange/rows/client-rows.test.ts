import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../../src/domain/money/money.ts';
import { toClientRecord } from '../../../src/interchange/rows/client-rows.ts';
import { fixtureBytes, flat, openCsv } from '../csv/csv-fixture.ts';

function clients(bytes: Uint8Array | string, overrides: Record<string, string> = {}) {
  const { rows, mapping } = openCsv(bytes, 'clients', overrides);
  return rows.map((row) => flat(toClientRecord(row, mapping, 'EUR')));
}

function only(header: string, row: string) {
  const [record] = clients(`${header}\n${row}\n`);
  if (!record) throw new Error('no row');
  return record;
}

describe('real files', () => {
  test('Google Contacts', () => {
    const [ines, tobias, harbour, unnamed, hanako] = clients(fixtureBytes('google-current.csv'));
    expect(ines).toEqual({
      line: 2,
      name: 'Atelier Nord',
      company: 'Atelier Nord',
      person: { name: 'Ines Moreau', title: 'Founder' },
      emails: [
        { value: 'ines@atelier-nord.example.com', label: 'work' },
        { value: 'ines.moreau@example.org', label: 'home' },
        { value: 'ines@example.net', label: 'home' },
      ],
      phones: [{ value: '+33 6 55 50 12 34', label: 'mobile' }],
      tags: ['Navy', 'Design'],
      about: 'Met at the print fair.\nLikes short mails, long calls.',
      birthday: { month: 3, day: 9, year: 1984 },
      problems: [],
    });
    expect(tobias).toMatchObject({
      line: 4,
      name: 'Tobias J. Lindqvist',
      emails: [{ value: 'tobias@example.net' }],
      tags: [],
      about: 'Job title: Illustrator',
    });
    expect(tobias?.person).toBeUndefined();
    expect(harbour).toMatchObject({
      name: 'Harbour & Sons',
      phones: [{ value: '+44 20 5550 1234' }, { value: '+44 20 5550 9999' }],
    });
    expect(harbour?.person).toBeUndefined();
    expect(unnamed).toMatchObject({ name: 'someone@example.org', tags: [], problems: [] });
    expect(hanako).toMatchObject({ person: { name: '渡辺 花子' }, tags: ['Smith, family'] });
  });

  test('Google Contacts in the old format', () => {
    expect(clients(fixtureBytes('google-old.csv'))).toMatchObject([
      {
        name: 'Raman Legal',
        person: { name: 'Priya Raman', title: 'Partner' },
        emails: [
          { value: 'priya@ramanlegal.example.com', label: 'work' },
          { value: 'priya.raman@example.org', label: 'other' },
        ],
        phones: [{ value: '+1 555-0100', label: 'mobile' }],
        tags: ['Clients 2018'],
        about: 'Prefers Thursdays',
      },
      { name: 'Owen Hart', tags: [], problems: [] },
    ]);
  });

  test('Outlook on the desktop', () => {
    const { table } = openCsv(fixtureBytes('outlook-desktop.csv'), 'clients');
    expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ',' });
    const [helene, marek] = clients(fixtureBytes('outlook-desktop.csv'));
    expect(helene).toMatchObject({
      line: 2,
      name: 'Café Étoile',
      person: { name: 'Hélène Dubois', title: 'Gérante' },
      emails: [{ value: 'helene@cafe-etoile.example.com' }, { value: 'helene.dubois@example.org' }],
      phones: [
        { value: '+41 22 555 01 00', label: 'work' },
        { value: '+41 79 555 01 01', label: 'mobile' },
      ],
      tags: ['Key', 'Restaurants'],
      about: 'Pays in €; says “call me”.\nNever on Mondays.',
      problems: [],
    });
    expect(marek).toMatchObject({ line: 4, name: 'Marek Novotny', emails: [], problems: [] });
    expect(marek?.about).toBeUndefined();
  });

  test('Outlook on the web', () => {
    const [grace, pavel] = clients(fixtureBytes('outlook-web.csv'));
    expect(grace).toMatchObject({
      name: 'Lumen Studio',
      person: { name: 'Grace Adeyemi', title: 'Producer' },
    });
    expect(pavel).toMatchObject({ name: 'Pavel Kos', problems: [] });
    expect(pavel?.about).toBeUndefined();
  });

  test('LinkedIn with a row without a name', () => {
    expect(clients(fixtureBytes('linkedin.csv'))).toMatchObject([
      {
        line: 6,
        name: 'Brightside Media',
        person: { name: 'Noor Haddad', title: 'Head of Content' },
        emails: [],
        sinceOn: '2026-06-15',
        problems: [],
      },
      { line: 7, problems: ['no name, company or email'], sinceOn: '2026-04-30' },
      { line: 8, name: 'Elias Berg, PhD', sinceOn: '2025-01-02', problems: [] },
    ]);
  });

  test('HubSpot', () => {
    const rows = clients(fixtureBytes('hubspot.csv'));
    expect(rows[0]?.externalId).toBeUndefined();
    expect(rows).toMatchObject([
      {
        // The contact's id is not the company's.
        name: 'Keller Optik',
        person: { name: 'Sofia Keller', title: 'Owner' },
        emails: [{ value: 'Sofia.Keller@Example.COM' }],
        status: 'active',
        lastContactedOn: '2024-03-12',
      },
      { externalId: 'hubspot/contact/101', name: 'info@quarry.example.net', status: 'prospect' },
      {
        externalId: 'hubspot/contact/102',
        name: 'Amara Okafor',
        lastContactedOn: '2024-02-20',
        problems: [],
      },
      { externalId: 'hubspot/contact/103', problems: ['no name, company or email'] },
    ]);
  });

  test('the QuickBooks customer report', () => {
    const [cedar, dylan] = clients(fixtureBytes('quickbooks-report.csv'));
    expect(cedar).toMatchObject({
      line: 6,
      name: 'Cedar Bird Sanctuary',
      person: { name: 'Amy Lauter' },
      emails: [{ value: 'birds@cedar.example.com' }, { value: 'office@cedar.example.com' }],
      phones: [{ value: '(555) 555-0101' }, { value: '(555) 555-0102', label: 'mobile' }],
    });
    expect(dylan).toMatchObject({ line: 8, name: 'Dylan Sollen', phones: [{ value: '(555) 555-0103' }] });
    expect(dylan?.person).toBeUndefined();
  });

  test('FreshBooks', () => {
    expect(clients(fixtureBytes('freshbooks.csv'))).toMatchObject([
      { name: 'Maple Row Dental', person: { name: 'Joan Tremblay' }, about: 'Invoice monthly' },
      { name: 'Kofi Mensah', person: undefined },
    ]);
  });

  test('UTF-16 with semicolons and a column named by hand', () => {
    const { table } = openCsv(fixtureBytes('semicolon-utf16.csv'), 'clients');
    expect(table).toMatchObject({ encoding: 'utf-16le', delimiter: ';' });
    expect(clients(fixtureBytes('semicolon-utf16.csv'), { Firma: 'company' })).toMatchObject([
      { name: 'Zimmerei Öztürk', person: { name: 'Jürgen Groß' }, tags: ['Handwerk', 'Süd'] },
      { name: 'Łucja Wójcik', phones: [{ value: '+48 555 0121' }] },
    ]);
  });

  test('a plain file', () => {
    expect(clients(fixtureBytes('plain.csv'))).toMatchObject([
      {
        // The row's id is the person's.
        name: 'Northwind Prints',
        person: { name: 'Dana Reyes' },
        tags: ['key', 'print'],
        status: 'active',
      },
      { name: 'Sam Oyelaran', phones: [{ value: '+44 20 5550 0131' }], status: 'prospect' },
      { name: 'Fable Toys', person: undefined, about: 'Says "ring me"', status: 'paused' },
      {
        line: 5,
        problems: [],
        remarks: [
          'the address was left out: "lee(at)example.net" is not an email address',
          'the status was left out: "maybe" is no status; it can be prospect, active, paused, former; to place it: --map-value status:maybe=active',
        ],
      },
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['dana@example.com ; Dana@Example.com;bo@example.org', ['dana@example.com', 'bo@example.org']],
    ['Dana Reyes <dana@example.com>', ['dana@example.com']],
    ['mailto:dana@example.com', ['dana@example.com']],
    ['', []],
  ])('%s', (cell, values) => {
    const { emails, problems } = only('name,email', `Ada,${cell}`);
    expect(emails.map(({ value }) => value)).toEqual(values);
    expect(problems).toEqual([]);
  });

  test('the same address with a label is one labelled address', () => {
    expect(only('name,email,work email', 'Ada,Ada@example.com,ada@example.com').emails).toEqual([
      { value: 'Ada@example.com', label: 'work' },
    ]);
  });

  test.each(['dana', '@example.com', 'dana@', 'a b@example.com', 'a@b@c'])('%s is no address', (cell) => {
    expect(only('name,email', `Ada,${cell}`)).toMatchObject({
      emails: [],
      problems: [],
      remarks: [`the address was left out: "${cell}" is not an email address`],
    });
    expect(only('name,email', `,${cell}`).problems).toEqual([`"${cell}" is not an email address`]);
  });
});

test.each([
  ['Lead', 'prospect'],
  ['Marketing Qualified Lead', 'prospect'],
  ['OPPORTUNITY', 'prospect'],
  ['evangelist', 'active'],
  ['on hold', 'paused'],
  ['Former', 'former'],
])('the status %s is %s', (written, status) => {
  expect(only('name,status', `Ada,${written}`)).toMatchObject({ status, problems: [] });
});

test('dates follow the order of their column, and are left out if it is unclear', () => {
  const told = clients('name,last contacted\nAda,03/04/2024\nBo,13/04/2024\n');
  expect(told.map(({ lastContactedOn }) => lastContactedOn)).toEqual(['2024-04-03', '2024-04-13']);
  expect(only('name,last contacted', 'Ada,03/04/2024').remarks).toEqual([
    'the day of last contact was left out: "03/04/2024" could be 3 April or March 4; write 2024-04-03 or 2024-03-04',
  ]);
  expect(only('name,last contacted,last activity', 'Ada,0/0/00,2024-04-03').lastContactedOn).toBe(
    '2024-04-03',
  );
});

test('a row with more cells than columns is a problem, unless the extra cells are empty', () => {
  expect(only('name,notes', 'Ada,likes tea, not coffee').problems).toEqual([
    'more cells than the header has columns; a cell with the delimiter in it needs quotes',
  ]);
  expect(only('name,notes', 'Ada,tea, ,').problems).toEqual([]);
  expect(only('name,notes,tags', 'Ada')).toMatchObject({ name: 'Ada', tags: [], problems: [] });
});

test('a phone number guarded against formulas is the number', () => {
  expect(only('name,phone', "Ada,'+33 1 55 50 00 00").phones).toEqual([{ value: '+33 1 55 50 00 00' }]);
});

describe('the yearly value', () => {
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  test.each([
    ['Value', '5000', eur(500_000)],
    ['Yearly value', '"5.000,50 €"', eur(500_050)],
    ['Annual value', '5000.0', eur(500_000)],
    ['Client value', '"$5,000"', { minor: 500_000, currency: 'USD' }],
    ['Annual value', '', undefined],
    ['Annual value', '0', undefined],
    ['Annual value', 'n/a', undefined],
    ['Value,Currency', '5000,usd', { minor: 500_000, currency: 'USD' }],
    ['Value,Currency', '5000,', eur(500_000)],
    ['Value,Currency', '5000 CHF,usd', { minor: 500_000, currency: 'CHF' }],
    ['Value,Currency', ',nonsense', undefined],
  ])('%s: %s', (header, cells, yearlyValue) => {
    const record = only(`Name,${header}`, `Acme,${cells}`);
    expect(record.yearlyValue).toEqual(yearlyValue);
    expect(record.problems).toEqual([]);
  });

  test.each([
    ['Value', 'a lot', '"a lot" is not an amount of money; write it as 5000 EUR'],
    ['Value', '5.000', '"5.000" can be read in several ways; write 5000 EUR'],
    ['Value', '5.1234', '"5.1234" has more decimals than EUR has'],
    ['Value', '5 XQX', 'there is no currency "XQX" in use'],
    ['Value', '99999999999999999', '"99999999999999999" is more money than rapport can count'],
    [
      'Value,Currency',
      '5000,pebbles',
      '"5000" has no currency, for "pebbles" does not say which; write its three letters, such as EUR or USD',
    ],
  ])('%s: %s is left out, and the client is taken in', (header, cells, problem) => {
    const record = only(`Name,${header}`, `Acme,${cells}`);
    expect(record.yearlyValue).toBeUndefined();
    expect(record).toMatchObject({ problems: [], remarks: [`the value was left out: ${problem}`] });
  });

  test.each([
    ['"1,250,000"', '"12,500"', 1_250_000],
    ['"950,50 €"', '12.500', 1_250_000],
    ['12.5', '"12,500"', 1_250_000],
    ['950', '12.500', undefined],
    ['"950,50"', '"12,500"', undefined],
    ['"1,5"', '12.500', 1_250_000],
    ['"8,000"', '"12,500"', 1_250_000],
    ['8.000', '"12,500"', undefined],
    ['"1.250,00"', '1.2345', undefined],
    ['"1.250,00"', '0.125', undefined],
    ['"1,25,000"', '"12,500"', undefined],
    ['"8,000 KWD"', '"12,500 KWD"', undefined],
  ])('beside %s, %s is %s', (other, cell, minor) => {
    const { rows, mapping } = openCsv(`Name,Value\nA,${other}\nB,${cell}\n`, 'clients');
    const [, record] = rows.map((row) => toClientRecord(row, mapping, 'EUR'));
    expect(record?.values.yearlyValue?.minor).toBe(minor);
  });

  test('needs a currency from somewhere', () => {
    const { rows, mapping } = openCsv('Name,Value\nAcme,5000\n', 'clients');
    expect(rows.flatMap((row) => toClientRecord(row, mapping, null).remarks)).toEqual([
      'the value was left out: "5000" has no currency; add a column currency, or type rapport config set currency EUR',
    ]);
  });

  test('reads back every amount it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
        (minor, currency) => {
          const record = only('Name,Value', `Acme,"${formatMoney({ minor, currency })}"`);
          expect(record).toMatchObject({ yearlyValue: { minor, currency }, problems: [] });
        },
      ),
    );
  });
});

test.each(['Source', 'Lead source', 'Original Source', 'Referred by'])(
  '%s is where they came from',
  (name) => {
    expect(only(`Name,${name}`, 'Acme,A talk in Leeds').source).toBe('A talk in Leeds');
    expect(only(`Name,${name}`, 'Acme,n/a').source).toBeUndefined();
  },
);

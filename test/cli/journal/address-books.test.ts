import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

/** The clients, with their people in brackets, after a file was imported. */
async function imported(text: string, ...flags: string[]) {
  const { rapport, write } = await newJournal();
  write('book.csv', text);
  const { stdout, stderr, code } = await rapport.run(['import', 'csv', 'book.csv', ...flags]);
  const said = `${stdout}${stderr}`;
  const clients = await rapport.json<{ name: string; id: number }[]>`client list`;
  const names: string[] = [];
  for (const { name, id } of clients) {
    const { people } = await rapport.json<{ people: { name: string }[] }>`client show ${id}`;
    names.push(people.length === 0 ? name : `${name} (${people.map((one) => one.name).join(', ')})`);
  }
  return { said, code, names: names.sort(), rapport, write };
}

describe('names', () => {
  test.each<[string, string, string[]]>([
    [
      'a name and a surname',
      'Name,Surname,Email\nEleonora,Rossi,e.r@x.example\nEleonora,Bianchi,e.b@x.example\n',
      ['Eleonora Bianchi', 'Eleonora Rossi'],
    ],
    ['a French name and first name', 'Nom;Prénom;Courriel\nDupont;Jean;j@x.example\n', ['Jean Dupont']],
    [
      'a German name and first name',
      'Name;Vorname;Firma;E-Mail-Adresse\nMüller;Ute;Bau GmbH;u@x.example\n',
      ['Bau GmbH (Ute Müller)'],
    ],
    ['Spanish', 'Nombre,Apellidos,Empresa\nAna,Ruiz Gil,Sol SL\n', ['Sol SL (Ana Ruiz Gil)']],
    [
      'Italian',
      'Nome,Cognome,Azienda,Cellulare\nIda,Neri,Neri Srl,+39 333 1234567\n',
      ['Neri Srl (Ida Neri)'],
    ],
    ['Dutch', 'Voornaam,Achternaam,Bedrijf\nJan,Bos,Bos BV\n', ['Bos BV (Jan Bos)']],
    ['Portuguese', 'Nome,Sobrenome,Empresa\nRui,Sá,Mar Lda\n', ['Mar Lda (Rui Sá)']],
    [
      'a business as the name of the contact',
      '*ContactName,AccountNumber,EmailAddress,FirstName,LastName\nMarlow Pty Ltd,M1,g@m.example,Gavin,Marlow\n',
      ['Marlow Pty Ltd (Gavin Marlow)'],
    ],
    [
      'a name that has its parts',
      'Display Name,First Name,Last Name\nDr. Ada King,Ada,King\n',
      ['Dr. Ada King'],
    ],
    ['a lead', 'Lead Name,Email,Lead Source\nRaj Mehra,r@m.example,Website\n', ['Raj Mehra']],
    [
      'an account',
      'Name,Account,Title\nDana Reyes,Acme,CEO\nEli Moss,Acme,CTO\n',
      ['Acme (Dana Reyes, Eli Moss)'],
    ],
    [
      'whose field it is before its name',
      'Person - Name,Person - Phone,Organization - Name\nJordan Vega,+1 312 555 0122,Vega Works\n',
      ['Vega Works (Jordan Vega)'],
    ],
    [
      'a column of yes and no',
      'Name,Customer,Supplier\nAgro Line,TRUE,FALSE\nBo Ltd,FALSE,TRUE\n',
      ['Agro Line', 'Bo Ltd'],
    ],
    [
      'numbers in a column of contacts',
      'Lead,Email,Contact\nDora Hill,d@h.example,+44 20 7946 0201\n',
      ['Dora Hill'],
    ],
    [
      'no business',
      'First Name,Last Name,Company\nAna,Ruiz,Self-employed\nCy,Po,N/A\n',
      ['Ana Ruiz', 'Cy Po'],
    ],
    ['an ampersand', 'Name,Email\nHarbour & Sons,h@s.example\n', ['Harbour & Sons']],
    [
      'two people with one address',
      'Name,Email,Birthday\nJon Smith,f@s.example,1980-01-02\nMary Smith,f@s.example,1982-03-04\n',
      ['Jon Smith', 'Mary Smith'],
    ],
    ['a name before an address', 'Email\nDana Reyes <dana@x.example>\n', ['Dana Reyes']],
    [
      'nothing but addresses',
      'Email,City\nada@x.example,Paris\nbo@x.example,Rome\n',
      ['ada@x.example', 'bo@x.example'],
    ],
    ['a name that only its cells tell', 'Libellé,Email\nAtelier Dupont,j@d.example\n', ['Atelier Dupont']],
    ['a name that its header hints at', 'Имя клиента,Email\nАнна Петрова,a@p.example\n', ['Анна Петрова']],
  ])('%s', async (_, text, expected) => {
    const { names, rapport } = await imported(text);
    expect(names).toEqual(expected);
    expect(await rapport.json`import csv book.csv`).toMatchObject({
      newCount: 0,
      updatedCount: 0,
      operationId: null,
    });
    await rapport.json`undo`;
    expect(await rapport.json`client list`).toEqual([]);
  });

  test('a name that comes later replaces one that was only an address', async () => {
    const { names, rapport, write } = await imported('Email\nj@d.example\n');
    expect(names).toEqual(['j@d.example']);
    write('named.csv', 'Name,Email\nAtelier Dupont,j@d.example\n');
    expect(await rapport.json`import csv named.csv`).toMatchObject({ updatedCount: 1, remarks: [] });
    expect(await rapport.json`client list`).toMatchObject([{ name: 'Atelier Dupont' }]);
    expect(await rapport.json`import csv book.csv`).toMatchObject({ unchangedCount: 1, operationId: null });
  });

  test('somebody of the same family at a known address is somebody else', async () => {
    const { rapport, write } = await imported('Name,Email\nJon Smith,f@s.example\n');
    write('more.csv', 'Name,Email\nMary Smith,f@s.example\n');
    expect(await rapport.json`import csv more.csv`).toMatchObject({ newCount: 1 });
    expect(await rapport.json`import csv more.csv`).toMatchObject({ unchangedCount: 1 });
  });
});

describe('a reading that would be wrong is refused, with the line to paste', () => {
  test.each([
    ['two columns may hold the names', 'Imię,Nazwisko,Email\nAnna,Nowak,a@n.example\nJan,Lis,j@l.example\n'],
    ['one may, in single words', 'Szyld,Email\nZefir,a@n.example\nIskra,j@l.example\n'],
    ['half a name', 'First name,Jméno rodné,Email\nAnna,Nováková,a@n.example\nJan,Malý,j@l.example\n'],
    ['only yes and no', 'Customer,Supplier\nTRUE,FALSE\nTRUE,TRUE\n'],
    ['only numbers', 'Customer,Total\n1001,5.00\n1002,6.00\n'],
    [
      'a column of days that are unclear',
      `Name,Last Contact\n${[...'ABCDEFGHIJ'].map((letter, i) => `Client ${letter},0${(i % 9) + 1}/12/2025\n`).join('')}`,
    ],
  ])('%s', async (_, text) => {
    const { said, code, names } = await imported(text);
    expect(code).toBe(1);
    expect(said).toMatch(/--map "[^"]+=(?:name|lastName|ignore)"/);
    expect(names).toEqual([]);
  });

  test('and follows what is pasted', async () => {
    const text = 'Imię,Nazwisko,Email\nAnna,Nowak,a@n.example\n';
    const { names } = await imported(text, '--map', 'Imię=firstName', '--map', 'Nazwisko=lastName');
    expect(names).toEqual(['Anna Nowak']);
    expect((await imported(text, '--map', 'Imię=ignore', '--map', 'Nazwisko=ignore')).names).toEqual([
      'a@n.example',
    ]);
  });
});

test('lines of a report are no clients, and are named', async () => {
  const { names, said } = await imported(
    'A list\n\nCustomer,Email,Open Balance\nBali Works,i@b.example,0\nCustomer,Email,Open Balance\nTotal Care,t@c.example,5\nTotal,,"1,200.00"\nConfidential - do not pass on,,\n',
  );
  expect(names).toEqual(['Bali Works', 'Total Care']);
  expect(said).toMatchInlineSnapshot(`
    "Imported book.csv (QuickBooks), 5 rows:
      2 new (2 clients)
      3 refused

    Refused:
      line 5  the header again
      line 7  "Total" is a total, and no client
      line 8  "Confidential - do not pass on" is a line of the report, and no client

    Not read: Open Balance
    To undo it: rapport undo 1
    No backup of the journal is newer than a week. To make one: rapport backup
    "
  `);
});

test('what cannot be used of a row is said, and the row is taken in', async () => {
  const { names, said, rapport } = await imported(
    [
      'Name,Email,Phone,Status,Last Activity,Birthday,Cadence',
      'Rio Rask,rio@r.example,,past_due,10/1/2026,soon,sometimes',
      'Tom Ek,tom(at)ek.example,call me,past_due,,,',
      'Ida Moe,ida@m.example,4.67E+11,trialing,,,',
      '',
    ].join('\n'),
  );
  expect(names).toEqual(['Ida Moe', 'Rio Rask', 'Tom Ek']);
  expect(said).toMatchInlineSnapshot(`
    "Imported book.csv, 3 rows:
      3 new (3 clients)

    Imported, but:
      line 2  the status was left out: "past_due" is no status; it can be prospect, active, paused, former; to place it: --map-value status:past_due=active (and on line 3)
      line 2  the rhythm was left out: "sometimes" is not a period; write it as 2w, 30d or monthly
      line 2  the day of last contact was left out: "10/1/2026" could be 10 January or October 1; write 2026-01-10 or 2026-10-01
      line 2  the birthday was left out: "soon" is not a day; write it as YYYY-MM-DD
      line 3  the address was left out: "tom(at)ek.example" is not an email address
      line 3  the phone number was left out: "call me" is not a phone number
      line 4  the status was left out: "trialing" is no status; it can be prospect, active, paused, former; to place it: --map-value status:trialing=active
      line 4  the phone number was left out: "4.67E+11" is what a spreadsheet made of it; its digits are lost

    To undo it: rapport undo 1
    No backup of the journal is newer than a week. To make one: rapport backup
    "
  `);
  expect(
    await rapport`import csv book.csv --map-value status:past_due=paused --map-value status:trialing=ignore --dry-run`,
  ).toMatchInlineSnapshot(`
    "Each row is read as a client:
    Column         Is             For example
    Name           name           Rio Rask · Tom Ek · Ida Moe
    Email          email          rio@r.example · tom(at)ek.example
    Phone          phone          call me
    Status         status         past_due
    Last Activity  lastContacted  10/1/2026
    Birthday       birthday       soon
    Cadence        cadence        sometimes

    As understood:
      line 2  name Rio Rask · email rio@r.example · status paused
      line 3  name Tom Ek · status paused
      line 4  name Ida Moe · email ida@m.example

    Would import book.csv, 3 rows:
      2 updated
      1 unchanged

    Would be imported, but:
      line 2  the rhythm was left out: "sometimes" is not a period; write it as 2w, 30d or monthly
      line 2  the day of last contact was left out: "10/1/2026" could be 10 January or October 1; write 2026-01-10 or 2026-10-01
      line 2  the birthday was left out: "soon" is not a day; write it as YYYY-MM-DD
      line 3  the address was left out: "tom(at)ek.example" is not an email address
      line 3  the phone number was left out: "call me" is not a phone number
      line 4  the phone number was left out: "4.67E+11" is what a spreadsheet made of it; its digits are lost

    This was a dry run; nothing was changed.
    "
  `);
  expect(await rapport`import csv book.csv --map-value status:past_due=late`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "book.csv" cannot be imported. "late" is no status.
    Hint: It can be prospect, active, paused, former, ignore.
          Nothing was changed.
    [exit 1 refused]
    "
  `);
  expect(await rapport`import csv book.csv --map-value stage:past_due=active`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "book.csv" cannot be imported. No column is read as "stage".
    Hint: Columns are read as name, email, phone, status, lastContacted, birthday, cadence.
          Nothing was changed.
    [exit 1 refused]
    "
  `);
  expect(await rapport`import csv book.csv --map-value past_due=active`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "past_due=active" does not say what a value means.
    Hint: Write it as --map-value status:past_due=active.
    [exit 2 usage]
    "
  `);
});

test('columns that lost something are named, half-read ones too', async () => {
  const { said } = await imported(
    [
      'Full Name,Name,Company,Person - ID,Phone 1 - Label,Phone 1 - Value,Last Contacted,Last Activity,Shoe',
      'Ada King,Ada,Acme,7,Work Fax,+1 555 010 0101,2026-01-02,2026-01-05,38',
      '',
    ].join('\n'),
  );
  expect(said).toContain(
    'Not read: Person - ID (ids of people), Phone 1 - Value (fax numbers), Last Activity (further values), Shoe',
  );
});

describe('several values in a cell, and values in disguise', () => {
  test.each<[string, string[]]>([
    ['"+1 555 010 0100, +1 555 010 0101"', ['+1 555 010 0100', '+1 555 010 0101']],
    ['0171 1234567 / 0172 1234567', ['0171 1234567', '0172 1234567']],
    ['030/1234567', ['030/1234567']],
    ['"+49 30 1234567, ext. 5"', ['+49 30 1234567, ext. 5']],
    ['Mobile: +1 555 010 0100; Fax: +1 555 010 0101', ['+1 555 010 0100']],
    ['p:+15550100100', ['+15550100100']],
    ['"=""0049941123"""', ['0049941123']],
    ["'+49 30 1234567", ['+49 30 1234567']],
  ])('%s', async (cell, phones) => {
    const { rapport } = await imported(`Name,Phone\nDana,${cell}\n`);
    expect(await rapport.json`client list`).toMatchObject([{ name: 'Dana', phones }]);
  });

  test('groups that every account has are no tags, whatever program writes them', async () => {
    const { rapport } = await imported('Name,Categories\nJo,* myContacts;starred;Choir\n');
    expect(await rapport.json`client list`).toMatchObject([{ tags: ['choir'] }]);
  });

  test.each([
    ['Birth Year,Birth Month,Birth Day\nRory,1980,1,15', { month: 1, day: 15, year: 1980 }],
    ['Birth Year,Birth Month,Birth Day\nRory,,January,15', { month: 1, day: 15, year: null }],
    ['Birthday\nRory,25/12', { month: 12, day: 25, year: null }],
    ['Birthday\nBo,12/25\nRory,04/12', { month: 4, day: 12, year: null }],
    ['Birthday\nRory,25.12.', { month: 12, day: 25, year: null }],
  ])('a birthday as %j', async (columns, birthday) => {
    const { rapport } = await imported(`Name,${columns}\n`);
    expect(await rapport.json`date list rory`).toMatchObject([birthday]);
  });
});

test('a name with a stroke through a letter is the one without it', async () => {
  const { rapport, write } = await imported('Name,Email\nØyvind Lie,o@l.example\n');
  write('plain.csv', 'Name,Phone\nOyvind Lie,+47 22 00 00 01\n');
  expect(await rapport.json`import csv plain.csv`).toMatchObject({ newCount: 0, updatedCount: 1 });
  expect(await rapport.json`client show ${'oyvind lie'}`).toMatchObject({ name: 'Øyvind Lie' });
});

test('an ampersand in the name of a client does not make two people of it', async () => {
  const { rapport, write } = await imported('Name\nHarbour & Sons\n');
  write('calls.csv', 'client,with,date,channel,text\nHarbour & Sons,Harbour & Sons,2026-01-02,call,Hello\n');
  expect(await rapport.json`import csv calls.csv`).toMatchObject({ newCount: 1, remarks: [] });
});

test('a list of tasks is no list of clients, though its lines read like names', async () => {
  const { rapport, write } = await newJournal();
  write('todo.txt', '(A) 2026-11-01 Call Initech @phone due:2026-12-04\nShip the release\nOld thing\n');
  expect(await rapport`import csv todo.txt`).toContain('No column says which client a row is about.');
});

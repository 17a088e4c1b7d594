import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';
import { packageFolder } from '../../support/package-folder.ts';

const fixtures = join(packageFolder, 'test', 'fixtures', 'csv');
const leads = `name,email,company,status
Ada Lovelace,ada@example.org,,
Dana Reyes,dana@acme.example,Acme,prospect
,nobody,,
`;

describe('a file of clients', () => {
  test('goes in, says what did not, and how to take it back', async () => {
    const { rapport, write } = await newJournal();
    write('leads.csv', leads);
    expect(await rapport`import csv leads.csv`).toMatchInlineSnapshot(`
      "Imported leads.csv, 3 rows:
        2 new (2 clients and 1 person)
        1 refused

      Refused:
        line 4  "nobody" is not an email address

      To undo it: rapport undo 1
      ------- stderr -------
      No backup of the journal is newer than a week. To make one: rapport backup
      "
    `);
    expect(await rapport`import csv leads.csv --exit-code`).toMatchInlineSnapshot(`
      "Imported leads.csv, 3 rows:
        2 unchanged
        1 refused

      Refused:
        line 4  "nobody" is not an email address
      [exit 4 attention]
      "
    `);
    expect(await rapport`client list`).toMatchInlineSnapshot(`
      "ID  Client        Status    Last contact  People
      k2  Acme          prospect  never              1
      k1  Ada Lovelace  active    never              0
      "
    `);
  });

  test('as JSON', async () => {
    const { rapport, write } = await newJournal();
    write('leads.csv', `${leads}Ada,ada@example.org,,paused\n`);
    await rapport.json`client add ${'Ada King'} --email ada@example.org`;
    expect(await rapport.json`import csv leads.csv`).toMatchInlineSnapshot(`
      {
        "addedClientCount": 1,
        "addedPersonCount": 1,
        "changes": [
          {
            "client": "Ada King",
            "clientId": 1,
            "fields": [
              "status",
            ],
            "line": 5,
          },
        ],
        "delimiter": ",",
        "encoding": "utf-8",
        "file": "leads.csv",
        "halfRead": [],
        "handle": "u2",
        "ignoredColumns": [],
        "isDryRun": false,
        "isImported": true,
        "kind": "clients",
        "newCount": 1,
        "operationId": 2,
        "refused": [
          {
            "line": 4,
            "reason": ""nobody" is not an email address",
          },
        ],
        "refusedCount": 1,
        "remarkCount": 2,
        "remarks": [
          {
            "line": 2,
            "remark": ""Ada Lovelace" was taken for Ada King (k1), because of the address",
          },
          {
            "line": 5,
            "remark": ""Ada" was taken for Ada King (k1), because of the address",
          },
        ],
        "rowCount": 4,
        "source": "unknown",
        "unchangedCount": 1,
        "updatedCount": 1,
      }
    `);
  });

  test('a dry run says the same and changes nothing, not even where there is no journal', async () => {
    const { rapport, write, journalFile, rows } = await newJournal();
    write('leads.csv', leads);
    expect(await rapport`import csv leads.csv --dry-run`).toMatchInlineSnapshot(`
      "Each row is read as a client:
      Column   Is       For example
      name     name     Ada Lovelace · Dana Reyes
      email    email    ada@example.org · dana@acme.example · nobody
      company  company  Acme
      status   status   prospect

      As understood:
        line 2  name Ada Lovelace · email ada@example.org
        line 3  name Acme · person Dana Reyes · email dana@acme.example · status prospect

      Would import leads.csv, 3 rows:
        2 new (2 clients and 1 person)
        1 refused

      Refused:
        line 4  "nobody" is not an email address

      This was a dry run; nothing was changed.
      "
    `);
    expect(() => statSync(journalFile)).toThrow('ENOENT');

    await rapport`client add Acme`;
    const before = readFileSync(journalFile);
    const { columns, readAs, ...told } = await rapport.json<{
      columns: unknown[];
      readAs: unknown[];
    }>`import csv leads.csv --dry-run`;
    expect([columns.length, readAs.length]).toEqual([4, 2]);
    expect(readFileSync(journalFile).equals(before)).toBe(true);
    expect(rows('SELECT name FROM clients')).toEqual([{ name: 'Acme' }]);
    const done = await rapport.json<object>`import csv leads.csv`;
    expect({ ...told, isDryRun: false, isImported: true, operationId: 2, handle: 'u2' }).toEqual(done);
  });

  test('--strict takes all or nothing', async () => {
    const { rapport, write } = await newJournal();
    write('leads.csv', leads);
    expect(await rapport`import csv leads.csv --strict`).toMatchInlineSnapshot(`
      "Nothing was imported from leads.csv.

      Refused:
        line 4  "nobody" is not an email address
      ------- stderr -------
      Nothing was imported, because of --strict: 1 of 3 rows cannot be used.
      [exit 1 refused]
      "
    `);
    expect(await rapport`client list`).toContain('No clients here yet');
  });

  test('of which no row can be used is refused', async () => {
    const { rapport, write } = await newJournal();
    write('bad.csv', 'name,email\n,nobody\n,nothing\n');
    expect(await rapport`import csv bad.csv`).toMatchInlineSnapshot(`
      "Nothing was imported from bad.csv.

      Refused:
        line 2  "nobody" is not an email address
        line 3  "nothing" is not an email address
      ------- stderr -------
      Nothing was imported, because no row can be used.
      [exit 1 refused]
      "
    `);
  });

  test('refused rows can be corrected and imported', async () => {
    const { rapport, write, read, folder } = await newJournal();
    write('leads.csv', 'name,email,notes\n,ada(at)example.org,"=1+1, said she"\nBo,bo@example.org,\n');
    const rejects = join(folder, 'refused.csv');
    await rapport.json`import csv leads.csv --refused ${rejects}`;
    expect(read('refused.csv')).toBe(
      'name,email,notes,refused because\n' +
        `,ada(at)example.org,"'=1+1, said she","""ada(at)example.org"" is not an email address"\n`,
    );
    expect(statSync(rejects).mode & 0o777).toBe(0o600);
    expect(await rapport`import csv leads.csv --refused ${rejects}`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: The refused rows cannot be written to "/home/you/refused.csv": it is there already.
      Hint: Nothing was changed. Name another file with --refused.
      [exit 1 refused]
      "
    `);

    write('refused.csv', read('refused.csv').replace('ada(at)', 'ada@'));
    const second = join(folder, 'again.csv');
    expect(await rapport.json`import csv refused.csv --refused ${second}`).toMatchObject({
      newCount: 1,
      refused: [],
      ignoredColumns: [],
    });
    expect(() => statSync(second)).toThrow('ENOENT');
    expect(await rapport.json`client show ada@example.org`).toMatchObject({ about: '=1+1, said she' });
  });

  test('broken rows cost themselves, and can be imported as they were written down', async () => {
    const { rapport, write, read, folder } = await newJournal();
    const sound = Array.from({ length: 20 }, (_, i) => `${i + 1},"Client ${i + 1}",Bonn\n`);
    const broken = Array.from({ length: 12 }, (_, i) => `${i + 50},"Big" Jim ${i + 1},Kiel\n`);
    write('book.csv', `no,name,notes\n${sound.join('')}${broken.join('')}60,Clara Uz\n61,"Last, one",Ulm\n`);
    expect(
      await rapport`import csv book.csv --refused ${join(folder, 'refused.csv')}`,
    ).toMatchInlineSnapshot(`
      "Imported book.csv, 34 rows:
        22 new (22 clients)
        12 refused

      Refused:
        line 22  the quotes do not match; a quote inside a cell is written twice (and on lines 23, 24, 25, 26, 27, 28, 29, 30, 31 and 2 more)

      Imported, but:
        line 34  it has 2 cells for 3 columns; a missing cell moves those behind it one column to the left

      Not read: no
      To undo it: rapport undo 1
      ------- stderr -------
      No backup of the journal is newer than a week. To make one: rapport backup
      "
    `);
    expect(read('refused.csv').split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "no,name,notes,refused because",
        "50,"""Big"" Jim 1",Kiel,"the quotes do not match; a quote inside a cell is written twice"",
      ]
    `);
    expect(await rapport.json`import csv refused.csv`).toMatchObject({ newCount: 12, refused: [] });
    expect(await rapport.json`client list`).toHaveLength(34);
    expect(await rapport.json`import csv refused.csv`).toMatchObject({ unchangedCount: 12 });
  });

  test('columns can be named, and defaults given', async () => {
    const { rapport, write } = await newJournal();
    write('leads.csv', 'Laden;Wer;Wo\nAcme;Dana;Berlin\n');
    expect(
      await rapport.json`import csv leads.csv --map Laden=company --map Wer=name --status prospect --tag fair,Key`,
    ).toMatchObject({ newCount: 1, delimiter: ';', ignoredColumns: ['Wo'] });
    expect(await rapport.json`client list`).toMatchObject([
      { name: 'Acme', status: 'prospect', tags: ['fair', 'key'], peopleCount: 1 },
    ]);
    expect(await rapport`import csv leads.csv --map Laden`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "Laden" does not say which column is what.
      Hint: Write it as --map "Company=name".
            A file that --save-map wrote will do, too. Cannot read "Laden": there is no such file.
      [exit 2 usage]
      "
    `);
    expect(await rapport`import csv leads.csv --map Laden=shop`).toMatch(
      /^-+ stderr -+\nError: "leads.csv" cannot be imported. "shop" is nothing a column of clients can be.\nHint: It can be externalId, clientId, companyId, name, .*, ignore\.\n {6}Nothing was changed.\n\[exit 1 refused\]\n$/,
    );
    expect(await rapport`import csv leads.csv --map Lade=company`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "leads.csv" cannot be imported. The file has no column "Lade".
      Hint: Did you mean "Laden"? The columns are Laden, Wer, Wo.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
    expect(await rapport`import csv leads.csv`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: "leads.csv" cannot be imported. No column says which client a row is about.
      Hint: Name it with --map "COLUMN=name". The columns are Laden, Wer, Wo.
            Nothing was changed.
      [exit 1 refused]
      "
    `);
  });

  test('a column that --map names may have an equals sign in its name', async () => {
    const { rapport, write } = await newJournal();
    write('marks.csv', 'Name,a=b\nAda Lovelace,Fair\n');
    await rapport.json`import csv marks.csv --map ${' a=b = tags '}`;
    expect(await rapport.json`client list`).toMatchObject([{ name: 'Ada Lovelace', tags: ['fair'] }]);
    for (const text of ['Name', '=name', 'Name=', '']) {
      expect(await rapport`import csv marks.csv --map ${text}`).toContain(
        `Error: "${text}" does not say which column is what.`,
      );
    }
  });

  test('says what clients are worth and where they came from, which a list can ask for', async () => {
    const { rapport, write } = await newJournal({ cast: ['Acme'] });
    write(
      'book.csv',
      'Name,Umsatz,Currency,Lead source\nAcme,8000,EUR,fair\nBeta,"€2,500.00",,fair\nGus,9000 EUR,,web\n',
    );
    const words = ['import', 'csv', 'book.csv', '--map', 'Umsatz=value', '--json'];
    expect(JSON.parse((await rapport.run(words)).stdout)).toMatchObject({
      newCount: 2,
      updatedCount: 1,
      refused: [],
    });
    const asked = await rapport.json`client list --where ${'value>"5000 EUR" source=fair'}`;
    expect(asked).toMatchObject([{ name: 'Acme' }]);
    expect(JSON.parse((await rapport.run(words)).stdout)).toMatchObject({
      unchangedCount: 3,
      operationId: null,
    });
    await rapport`undo`;
    expect(await rapport.json`client show Acme`).toMatchObject({ yearlyValue: null, source: null });
  });

  test('says when people have their birthday and who decides; what is no birthday is left out and said', async () => {
    const { rapport, write } = await newJournal({ today: '2026-03-02' });
    write(
      'people.csv',
      `Company,Name,Role,Birthday
Acme,Dana Reyes,Decision maker,1980-03-09
Acme,Eli Costa,Printer,--02-29
,Ada Lovelace,,29 February 1984
Birch,Bo Birch,billing,soon
Acme,Dana Reyes,,1981-04-01
`,
    );
    const first = await rapport`import csv people.csv`;
    expect(first).toContain(
      'line 5  the birthday was left out: "soon" is not a day; write it as YYYY-MM-DD\n',
    );
    expect(first).not.toContain('Not read');
    expect(await rapport`date list --csv`).toMatchInlineSnapshot(`
      "id,handle,client,clientId,person,personId,what,month,day,year,comesOn,years
      1,d1,Acme,1,Dana Reyes,1,birthday,3,9,1980,2026-03-09,46
      2,d2,Acme,1,Eli Costa,2,birthday,2,29,,2027-02-28,
      3,d3,Ada Lovelace,2,,,birthday,2,29,1984,2027-02-28,43
      "
    `);
    expect(await rapport`person list --csv`).toMatchInlineSnapshot(`
      "id,handle,name,alsoCalled,writingBecause,about,capture,emails,phones,bornOn,client,clientId,title,roles
      3,p3,Bo Birch,,,,true,,,,Birch,3,,billing
      1,p1,Dana Reyes,,,,true,,,1980-03-09,Acme,1,,decision-maker
      2,p2,Eli Costa,,,,true,,,'--02-29,Acme,1,Printer,
      "
    `);
    expect(await rapport`import csv people.csv`).toContain('5 unchanged');
    write('people.csv', 'Company,Name,Role,Birthday\nAcme,Dana Reyes,champion,10 March 1980\n');
    expect(await rapport`import csv people.csv --json`).toContain('"birthday"');
    expect(await rapport.json`person list acme`).toMatchObject([
      { name: 'Dana Reyes', roles: ['decision-maker', 'champion'], bornOn: '1980-03-10' },
      { name: 'Eli Costa', title: 'Printer' },
    ]);
    await rapport`undo`;
    expect(await rapport.json`person list acme`).toMatchObject([{ bornOn: '1980-03-09' }, {}]);
    await rapport`undo 1`;
    expect(await rapport.json`date list`).toEqual([]);
  });

  test('comes from stdin too', async () => {
    const { rapport } = await newJournal();
    expect(await rapport.with({ stdin: leads }).json`import csv -`).toMatchObject({ file: '-', newCount: 2 });
  });

  test('undo brings back what it changed', async () => {
    const { rapport, write } = await newJournal({ cast: ['Acme'] });
    write('leads.csv', 'name,status,tags\nAcme,paused,key\nBeta,,\n');
    await rapport`import csv leads.csv`;
    await rapport`undo`;
    expect(await rapport.json`client list`).toMatchObject([{ name: 'Acme', status: 'active', tags: [] }]);
  });
});

describe('a file of the log or of reminders', () => {
  test('is told by its header; --kind says otherwise', async () => {
    const { rapport, write } = await newJournal({ cast: ['Acme'] });
    write(
      'log.csv',
      'Date,Client,Type,With,Notes\n2026-02-03,Acme,Phone call,Zoe,Hello\n2026-02-03,Nobody,Email,,\n',
    );
    write('todo.csv', 'Client,Task,Due\nAcme,Ring,2026-03-05\n');
    expect(await rapport`import csv log.csv`).toMatchInlineSnapshot(`
      "Imported log.csv, 2 rows:
        1 new
        1 refused

      Refused:
        line 3  no client matches "Nobody"; import the clients first, or add it with rapport add

      Imported, but:
        line 2  nobody called Zoe is known at Acme

      To undo it: rapport undo 2
      ------- stderr -------
      Read as entries (interactions with clients), by the columns. To change that: --kind.
      No backup of the journal is newer than a week. To make one: rapport backup
      "
    `);
    expect(await rapport`import csv todo.csv`).toMatchInlineSnapshot(`
      "Imported todo.csv, 1 row:
        1 new

      To undo it: rapport undo 3
      ------- stderr -------
      Read as reminders, by the columns. To change that: --kind.
      "
    `);
    expect(await rapport`import csv todo.csv --kind entries`).toMatchInlineSnapshot(`
      "Nothing was imported from todo.csv.

      Refused:
        line 2  no date

      Not read: Due
      ------- stderr -------
      Nothing was imported, because no row can be used.
      [exit 1 refused]
      "
    `);
    expect(await rapport.json`import csv todo.csv --kind reminders`).toMatchObject({
      unchangedCount: 1,
      operationId: null,
    });
  });

  test('says what an entry was besides its business', async () => {
    const { rapport, write, rows } = await newJournal({ cast: ['Acme'] });
    const file = (touches: string) =>
      `date,client,channel,text,touches\n2026-02-03,Acme,email,Hello,"${touches}"\n`;
    write('log.csv', file('thanks, help'));
    expect(await rapport.json`import csv log.csv`).toMatchObject({ newCount: 1 });
    expect(await rapport.json`import csv log.csv`).toMatchObject({ unchangedCount: 1, operationId: null });
    write('log.csv', file('news'));
    expect(await rapport.json`import csv log.csv`).toMatchObject({ changes: [{ fields: ['touches'] }] });
    write('log.csv', file(''));
    expect(await rapport.json`import csv log.csv`).toMatchObject({ unchangedCount: 1 });
    expect(rows('SELECT touches FROM interactions')).toEqual([{ touches: '["news"]' }]);
  });

  test('rows without a channel are refused, or get the one that is said', async () => {
    const { rapport, write } = await newJournal({ cast: ['Acme'] });
    write('log.csv', 'date,client,text\n2026-02-03,Acme,Hello\n');
    expect(await rapport`import csv log.csv --kind entries`).toContain('no channel; say which one');
    expect(await rapport.json`import csv log.csv --kind entries --channel email`).toMatchObject({
      newCount: 1,
    });
  });
});

describe('what is no such file', () => {
  test.each([
    ['empty.csv', ''],
    ['header.csv', 'name,email\n'],
    ['quotes.csv', '"na"me,notes\nAda,x\nBo,y\n'],
    ['book.xlsx', 'PK\u0003\u0004[Content_Types].xml'],
    ['binary.csv', Uint8Array.of(0, 1, 2, 255, 254, 0, 7)],
    ['calendar.csv', 'BEGIN:VCALENDAR\nVERSION:2.0\n'],
    ['colours.csv', 'colour,size\nred,5\n'],
  ])('%s', async (name, content) => {
    const { rapport, write, rows } = await newJournal({ cast: ['Acme'] });
    write(name, content);
    const answer = await rapport.run(['import', 'csv', name]);
    expect(answer).toMatchObject({ stdout: '', code: 1 });
    expect(answer.stderr).toMatch(new RegExp(`^Error: "${name}" cannot be imported\\. .*\\n`));
    expect(answer.stderr).toContain('Nothing was changed.');
    expect(answer.stderr).not.toContain(' at ');
    expect(rows('SELECT id FROM operations')).toHaveLength(1);
  });

  test('a file that is not there, a folder', async () => {
    const { rapport, folder, journalFile } = await newJournal();
    mkdirSync(join(folder, 'lists'));
    expect(await rapport`import csv nowhere.csv`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Cannot read "nowhere.csv": there is no such file.
      [exit 1 refused]
      "
    `);
    expect(await rapport`import csv lists`).toMatchInlineSnapshot(`
      "------- stderr -------
      Error: Cannot read "lists": it is a folder.
      [exit 1 refused]
      "
    `);
    expect(() => statSync(journalFile)).toThrow('ENOENT');
  });
});

test.each(readdirSync(fixtures))('%s twice: the second time nothing changes', async (name) => {
  const { rapport, rows } = await newJournal({ cast: ['Northwind Prints', 'Fable Toys'] });
  const map = name === 'semicolon-utf16.csv' ? ['--map', 'Firma=company'] : [];
  const words = ['--json', 'import', 'csv', join(fixtures, name), ...map];
  const all = () =>
    ['clients', 'people', 'contact_points', 'tags', 'notes', 'interactions', 'reminders', 'operations'].map(
      (table) => rows(`SELECT * FROM ${table}`),
    );
  const first = await rapport.run(words);
  expect(JSON.parse(first.stdout)).toMatchObject({ operationId: 3 });
  const after = all();
  expect(JSON.parse((await rapport.run(words)).stdout)).toMatchObject({
    newCount: 0,
    updatedCount: 0,
    operationId: null,
  });
  expect(all()).toEqual(after);
});

test('a day of signing that cannot be read, or lies ahead, costs no client', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('days.csv', 'name,signed,profile\nAcme,01/02/2026,n/a\nBirch,2099-01-01,none\nCedar,2026-02-01,\n');
  expect(await rapport`import csv days.csv`).toMatchInlineSnapshot(`
    "Imported days.csv, 3 rows:
      3 new (3 clients)

    Imported, but:
      line 2  the day of signing was left out: "01/02/2026" could be 1 February or January 2; write 2026-02-01 or 2026-01-02
      line 3  the day of signing was left out: 2099-01-01 is in the future

    To undo it: rapport undo 1
    ------- stderr -------
    No backup of the journal is newer than a week. To make one: rapport backup
    "
  `);
  expect(await rapport.json`show cedar`).toMatchObject({ signedOn: '2026-02-01' });
});

test('a profile and a day of signing come with the client; a profile nobody made is left out', async () => {
  const { rapport, write } = await newJournal();
  write('kinds.csv', 'name,profile,signed on\nAcme,KEY,2025-03-01\nBirch,gold,\nAcme,regular,2024-01-01\n');
  expect(await rapport`import csv kinds.csv`).toMatchInlineSnapshot(`
    "Imported kinds.csv, 3 rows:
      2 new (2 clients)
      1 unchanged

    Imported, but:
      line 3  the profile was left out: there is none called "gold"; add one with rapport profile add NAME, and import the file again
      line 4  the day of signing "2024-01-01" was left out: an earlier row has another
      line 4  the profile "regular" was left out: an earlier row has another

    To undo it: rapport undo 1
    ------- stderr -------
    No backup of the journal is newer than a week. To make one: rapport backup
    "
  `);
  const shown = await rapport.json`show acme`;
  expect(shown).toMatchObject({ profile: 'key', signedOn: '2025-03-01' });
  expect(await rapport.json`import csv kinds.csv`).toMatchObject({ unchangedCount: 3, updatedCount: 0 });
  await rapport`undo`;
  expect(await rapport.json`client list`).toEqual([]);
});

test('a day of last contact and a birthday that lie ahead are left out', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('ahead.csv', 'Company,Contact,Birthday,Last contact\nAcme,Ann Lee,2062-05-12,2027-01-15\n');
  const { remarks } = await rapport.json<{ remarks: { remark: string }[] }>`import csv ahead.csv`;
  expect(remarks.map(({ remark }) => remark)).toEqual([
    'the day of last contact was left out: 2027-01-15 is in the future',
    'the birthday was left out: 2062-05-12 is in the future',
  ]);
  expect(await rapport.json`client list`).toMatchObject([{ lastContactOn: null }]);
  expect(await rapport.json`date list`).toEqual([]);
});

test('a client is not young whom the file says to have signed long ago', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('old.csv', 'Company,Signed,Last contact\nKite,2023-03-01,2026-02-01\n');
  await rapport`import csv old.csv`;
  await rapport`client edit kite --threshold single-thread.people=2`;
  expect(await rapport`check kite --rule single-thread`).toContain('single-thread');
});

test('a row with an id does not bring a second client of a name that another row has alone', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  write('before.csv', 'id,company\nann,Acme\n');
  write('rows.csv', 'id,company,email,status\n,Acme,,prospect\n,Acme,a@acme.example,paused\nacme,Acme,,\n');
  await rapport`import csv before.csv`;
  const first = await rapport.json<{ refused: { line: number }[] }>`import csv rows.csv`;
  expect(first.refused.map(({ line }) => line)).toEqual([4]);
  expect(await rapport.json`import csv rows.csv`).toMatchObject({
    newCount: 0,
    updatedCount: 0,
    operationId: null,
  });
});

test('entries of clients that no journal has are refused', async () => {
  const { rapport, write, journalFile } = await newJournal();
  write('log.csv', 'Client,Date,Channel,Text\nAda,2026-02-03,call,Hello\n');
  write('due.csv', 'Client,Text,Due\nAda,Ring,2026-03-03\n');
  const nobody = 'no client matches "Ada"; import the clients first, or add it with rapport add';
  expect(await rapport`import csv log.csv`).toContain(nobody);
  rmSync(journalFile, { force: true });
  expect(await rapport`import csv due.csv`).toContain(nobody);
});

test('that many are flagged is said after the first import that brings them, not after each', async () => {
  const { rapport, write } = await newJournal({ today: '2026-03-02' });
  const book = (from: number) =>
    `name,since\n${Array.from({ length: 8 }, (_, at) => `Client ${from + at},2024-01-15`).join('\n')}\n`;
  write('one.csv', book(1));
  write('two.csv', book(11));
  expect(await rapport`import csv one.csv`).toContain('8 of 8 clients are flagged now.');
  expect(await rapport`import csv two.csv`).not.toContain('flagged now');
});

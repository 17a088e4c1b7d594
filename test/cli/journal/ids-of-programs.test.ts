import { describe, expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

interface Listed {
  name: string;
  externalId: string | null;
}

/** A journal with files, and the names of its clients. */
async function journalWith(files: Readonly<Record<string, string>>) {
  const { rapport, write } = await newJournal();
  for (const [file, text] of Object.entries(files)) write(file, text);
  const names = async () => (await rapport.json<Listed[]>`client list`).map(({ name }) => name);
  return { rapport, write, names };
}

describe('an id belongs to its program and its kind', () => {
  test('the same number in the files of two programs is nothing in common', async () => {
    const { rapport, names } = await journalWith({
      'one.csv': 'id,name,email\n1,Jo Smith,jo@smith.example\n',
      'two.csv': 'Customer ID,Name,Email\n1,Ana Ruiz,ana@ruiz.example\n',
    });
    await rapport`import csv one.csv`;
    expect(await rapport`import csv two.csv`).toContain('1 new (1 client)');
    expect(await names()).toEqual(['Ana Ruiz', 'Jo Smith']);
    expect(await rapport`import csv two.csv`).toContain('1 unchanged');
  });

  test('where the columns tell no program, a name or an address has to agree', async () => {
    const { rapport, names } = await journalWith({
      'one.csv': 'id,name,email\n1,Jo Smith,jo@smith.example\n',
      'two.csv': 'id,name,email\n1,Ana Ruiz,ana@ruiz.example\n',
      'later.csv': 'id,name,email\n1,Jo Smith-Brown,jo@smith.example\n',
    });
    await rapport`import csv one.csv`;
    expect(await rapport`import csv two.csv`).toMatchInlineSnapshot(`
      "Nothing was imported from two.csv.

      Refused:
        line 2  the id 1 is that of Jo Smith (k1), but no name or address of "Ana Ruiz" is; correct the row, or leave the ids out with --map "id=ignore"
      ------- stderr -------
      Nothing was imported, because no row can be used.
      [exit 1 refused]
      "
    `);
    expect(await rapport`import csv two.csv --map id=ignore`).toContain('1 new (1 client)');
    expect(await rapport`import csv later.csv`).toContain('1 updated');
    expect(await names()).toEqual(['Ana Ruiz', 'Jo Smith-Brown']);
  });

  test('HubSpot numbers contacts and companies apart, and renames by its own ids', async () => {
    const { rapport, names } = await journalWith({
      'people.csv': 'Record ID,First Name,Last Name,Lifecycle Stage\n504,Camille,Dax,Lead\n',
      'companies.csv': 'Record ID,Company name,Lifecycle Stage\n504,Other Works,Lead\n',
      'renamed.csv': 'Record ID,Company name,Lifecycle Stage\n504,Better Works,Lead\n',
    });
    await rapport`import csv people.csv`;
    expect(await rapport`import csv companies.csv`).toContain('1 new (1 client)');
    expect(await rapport`import csv renamed.csv`).toContain('1 updated');
    expect(await names()).toEqual(['Better Works', 'Camille Dax']);
  });

  test('a client keeps the ids of several programs, also after a merge, and undo takes them back', async () => {
    const { rapport, write, names } = await journalWith({
      'hubspot.csv': 'Record ID,Company name,Lifecycle Stage\n7,Acme,Lead\n',
      'other.csv': 'Customer ID,Name,Email\n9,Acme,office@acme.example\n',
      'renamed.csv': 'Customer ID,Name,Email\n9,Acme Print,office@acme.example\n',
    });
    await rapport`import csv hubspot.csv`;
    await rapport`import csv other.csv`;
    expect(await rapport`import csv renamed.csv`).toContain('1 updated');
    expect(await names()).toEqual(['Acme Print']);
    await rapport`undo`;
    await rapport`undo`;
    expect(await rapport`import csv renamed.csv`).toContain('1 new (1 client)');
    await rapport`client merge Acme "Acme Print"`;
    write('renamed.csv', 'Customer ID,Name,Email\n9,Acme Works,office@acme.example\n');
    expect(await rapport`import csv renamed.csv`).toContain('1 updated');
    expect(await names()).toEqual(['Acme Works']);
    expect(await rapport`show acme`).not.toContain('its id');
  });

  test('entries of two programs are no changes of one another', async () => {
    const { rapport } = await journalWith({
      'one.csv': 'id,client,date,channel,text\n1,Jo,2026-02-01,call,Prices\n',
      'two.csv': 'id,client,date,channel,text\n1,Al,2026-02-02,email,Hello\n',
      'better.csv': 'id,client,date,channel,text\n1,Jo,2026-02-01,call,Prices and dates\n',
      'tasks.csv': 'id,client,due,text\n1,Jo,2026-05-01,Ring\n',
      'more.csv': 'id,client,due,text\n1,Al,2026-05-02,Write\n',
    });
    await rapport`add Jo`;
    await rapport`add Al`;
    await rapport`import csv one.csv --kind entries`;
    expect(await rapport`import csv two.csv --kind entries`).toContain(
      'the id 1 is that of e1 of 2026-02-01; leave the ids out with --map "id=ignore"',
    );
    expect(await rapport`import csv better.csv --kind entries`).toContain('1 updated');
    await rapport`import csv tasks.csv --kind reminders`;
    expect(await rapport`import csv more.csv --kind reminders`).toContain('the id 1 is that of r1, "Ring"');
  });
});

test('an id that is all that is new is a change, and can be taken back', async () => {
  const { rapport } = await journalWith({
    'hubspot.csv': 'Record ID,Company name,Lifecycle Stage\n7,Acme,Customer\n',
    'other.csv': 'Customer ID,Name\n9,Acme\n',
  });
  await rapport`import csv hubspot.csv`;
  expect(await rapport`import csv other.csv`).toContain('1 updated');
  expect(await rapport`import csv other.csv`).toContain('1 unchanged');
  expect(await rapport`undo`).toContain('imported clients from other.csv');
});

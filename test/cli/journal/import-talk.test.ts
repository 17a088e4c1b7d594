import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';
import { type Answer, ctrlC } from '../../support/scripted-prompter.ts';

const book =
  'Firma;E-Mail;Umsatz;Ort\nAcme;hello@acme.example;12000 EUR;Bonn\nBirch;info@birch.example;;Ulm\n';

/** Where nobody can be asked. */
const script = { terminal: false };

/** A journal, a file, and somebody at a terminal who answers. */
async function talk(file: string, ...answers: Answer[]): Promise<TestJournal> {
  const journal = await newJournal();
  journal.write('book.csv', file);
  const { rapport } = journal;
  return { ...journal, rapport: rapport.with({ terminal: true, answers }) };
}

async function names({ rapport }: TestJournal): Promise<string[]> {
  return (await rapport.with(script).json<{ name: string }[]>`list`).map(({ name }) => name);
}

test('a file is shown as it is read, and imported after one answer', async () => {
  const journal = await talk(book, 'Import');
  expect(await journal.rapport`import book.csv`).toMatchInlineSnapshot(`
    "Imported book.csv, 2 rows:
      2 new (2 clients)

    Not read: Umsatz, Ort
    To undo it: rapport undo 1
    ------- stderr -------
    Each row is read as a client:
    Column  Is       For example
    Firma   company  Acme · Birch
    E-Mail  email    hello@acme.example · info@birch.example

    As understood:
      line 2  name Acme · email hello@acme.example
      line 3  name Birch · email info@birch.example

    Would import book.csv, 2 rows:
      2 new (2 clients)

    Not read: Umsatz, Ort

    ? Import it like this? Import
    No backup of the journal is newer than a week. To make one: rapport backup
    "
  `);
  expect(await names(journal)).toEqual(['Acme', 'Birch']);
});

test.for([['Stop, and change nothing'], [ctrlC]] as const)(
  'who stops changes nothing: %s',
  async ([answer]) => {
    const { rapport, journalFile } = await talk(book, answer);
    const { stderr, stdout, code } = await rapport.run(['import', 'book.csv']);
    expect([stdout, code]).toEqual(['', 130]);
    expect(stderr).toContain('Cancelled; nothing was changed.');
    expect(existsSync(journalFile)).toBe(false);
  },
);

test('a column is changed, and what was said is kept in a file for the next one', async () => {
  const journal = await talk(
    book,
    ...['Change what a column is', 'Umsatz: not read', 'value: what they are worth in a year', 'Import'],
    ...[true, 'book.map'],
  );
  const { rapport, folder, read, write } = journal;
  const said = await rapport`import book.csv`;
  expect(said).toContain('Umsatz  value, as you said  12000 EUR');
  expect(said).toContain('Next time: rapport import book.csv --map book.map');
  expect(read('book.map')).toMatchInlineSnapshot(`
    "# How rapport reads book.csv, and files like it.
    # To read another one so: rapport import FILE --map THIS-FILE
    # Each line is a flag of import without its dashes. A line that begins with # says nothing.

    kind clients

    # What you said of columns:
    map Umsatz=value

    # Read by their names; to read one as something else, take its # away and change it:
    # map Firma=company
    # map E-Mail=email

    # Not read; to read one, take its # away and say what it is:
    # map Ort=ignore
    "
  `);
  expect(statSync(join(folder, 'book.map')).mode & 0o777).toBe(0o600);
  expect(await rapport.with({ terminal: true })`import csv book.csv --map book.map`).toContain('2 unchanged');

  write('june.csv', 'Firma;Umsatz\nCedar;500 EUR\n');
  await rapport.with(script)`import june.csv --map book.map`;
  expect(await rapport.with(script).json`show cedar`).toMatchObject({
    yearlyValue: { amount: '500.00', currency: 'EUR' },
  });
});

test('nothing is kept where it is not wanted', async () => {
  const { rapport, folder } = await talk(
    book,
    ...['Change what a column is', 'Ort: not read', 'tags: tags', 'Import', false],
  );
  await rapport`import book.csv`;
  expect(existsSync(join(folder, 'book.map'))).toBe(false);
  expect(await rapport.with(script).json`show acme`).toMatchObject({ tags: ['bonn'] });
});

test('what a row is can be changed', async () => {
  const { rapport } = await talk(
    'Client,Text,Date\nAcme,Said hello,2026-02-01\n',
    ...['Change what a row is: now clients', 'notes: what to remember of a client', 'Import', false],
  );
  await rapport.with(script)`add Acme`;
  expect(await rapport`import book.csv`).toContain('Each row is read as a note:');
  expect(await rapport.with(script).json`notes list acme`).toMatchObject([{ text: 'Said hello' }]);
});

const unsure = {
  'which column has the names': {
    file: 'Alpha,Beta,Email\nAda King,Bea Lind,a@x.example\nCy Moe,Di Nord,c@x.example\n',
    refused: 'The names of the clients may be in "Alpha" or "Beta".',
    question: 'Which column has the whole name?',
    answers: ['Beta', 'Import', false],
    clients: ['Bea Lind', 'Di Nord'],
  },
  'whether a column has the other half of the names': {
    file: 'First Name,Student\nAda,King\nCy,Moe\n',
    refused: '"Student" may hold the other half of the names.',
    question: 'What is "Student"?',
    answers: ['lastName: the last name', 'Import', false],
    clients: ['Ada King', 'Cy Moe'],
  },
  'what the rows are': {
    file: 'Invoice Number,Customer,Invoice Date,Total\n7,Acme,2026-01-05,500\n',
    refused: 'Its rows are invoices, not clients.',
    question: 'What is a row?',
    answers: ['clients, or people at clients', 'Import', false],
    clients: ['Acme'],
  },
  'what comes first in a day': {
    file: `Name,Last Contacted\n${'Ada,1/2/2026\n'.repeat(10)}`,
    refused: 'No day in "Last Contacted" can be read',
    question: 'What comes first in the days of "Last Contacted"?',
    answers: ['The day: 3/4/2026 is in April', 'Import', false],
    clients: ['Ada'],
  },
};

test.for(Object.entries(unsure))('what is not certain is asked: %s', async ([, one]) => {
  const journal = await talk(one.file, ...one.answers);
  const { rapport } = journal;
  const refused = await rapport.with(script).run(['import', 'book.csv']);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain(one.refused);
  const said = await rapport`import book.csv`;
  expect(said).toContain(one.refused);
  expect(said).toContain(`? ${one.question}`);
  expect(await names(journal)).toEqual(one.clients);
});

test('a file that says who a row is about in no column can only be left', async () => {
  const { rapport } = await talk('Colour\nred\n', 'None of them: stop');
  expect(await rapport`import book.csv`).toContain('Cancelled; nothing was changed.');
});

test('a change that cannot be is said, and taken back', async () => {
  const journal = await talk(
    'Name,State\nAcme,past_due\n',
    ...['Change what a column is', 'State: status', 'not read', 'Import'],
  );
  const said = await journal.rapport`import book.csv --map State=status --map-value status:past_due=active`;
  expect(said).toContain('No column is read as "status".');
  expect(said).toContain('1 new');
});

test('a saved file may name a column that is missing: it is said, and refused where nobody can be asked', async () => {
  const journal = await talk(book, 'Import', false);
  const { rapport, write } = journal;
  write('other.map', 'map Branche=tags\nmap Umsatz=value\n');
  const says = '"other.map" names a column "Branche", which the file has not.';
  const refused = await rapport.with(script).run(['import', 'book.csv', '--map', 'other.map']);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(says)]);
  const said = await rapport`import book.csv --map other.map`;
  expect(said).toContain(says);
  expect(said).toContain('Umsatz  value, as you said');
});

test('a whole journal is named, and imported after one answer', async () => {
  const journal = await newJournal({ cast: ['Acme'] });
  const { rapport } = journal;
  await rapport`export book`;
  const other = join(journal.folder, 'other.db');
  const asked = rapport.with({ terminal: true, answers: [false, true] });
  expect(await asked`import book --journal ${other}`).toMatchInlineSnapshot(`
    "------- stderr -------
    book is the export of a whole journal: 1 client, 22 rows in all.
    ? Import it? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(existsSync(other)).toBe(false);
  expect(await asked`import book --journal ${other}`).toContain('Imported 1 client from book');
  expect(await asked`import book --journal ${join(journal.folder, 'third.db')} --yes`).toMatch(/^Imported/);
});

test.for([
  ['a format is named', 'import csv book.csv'],
  ['it is a dry run', 'import book.csv --dry-run'],
  ['data is wanted', 'import book.csv --json'],
  ['it is so said', 'import book.csv --yes'],
] as const)('nothing is asked where %s', async ([, line]) => {
  const { rapport } = await talk(book);
  // A first import speaks of backups, unless it was tried or its answer is data.
  const { code, stderr } = await rapport.run(line.split(' '));
  expect([code, stderr.replace(/^No backup of the journal .*\n$/, '')]).toEqual([0, '']);
});

test('the name of a file is asked for where it is missing', async () => {
  const journal = await talk(book, 'book.csv', 'Import');
  expect(await journal.rapport`import`).toContain('? Which file do you want to import? book.csv');
  expect(await names(journal)).toEqual(['Acme', 'Birch']);
});

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

async function story({ rapport, write }: TestJournal) {
  await rapport`client add ${'Wexford Prints'} --email office@wexford.example --about "A press"`;
  await rapport`client add Birch`;
  await rapport`person add wexford "Dana Quillfeather" --email dana@quill.example --phone "+44 20 7946 0123" --birthday "12 may"`;
  await rapport`person add birch "Dana Quillfeather" --same`;
  await rapport`person add wexford "Eli Wardolph"`;
  await rapport`call wexford "Dana Quillfeather wants it split" --with dana`;
  await rapport`call birch "Heard of Dana Quillfeather, dana@quill.example, and of Wexford Prints"`;
  await rapport`note wexford "Likes oysters" --person dana`;
  await rapport`note wexford "Quillfeathers at home"`;
  await rapport`delete n1`;
  await rapport`note wexford "Likes pearls" --person dana`;
  await rapport`notes edit 3 "Likes opals"`;
  await rapport`feedback record wexford "Lovely drafts" --person dana`;
  await rapport`case open wexford "Charged twice" --severity minor --person dana`;
  await rapport`apologize --case 1 --what "We charged twice" --repair "Refund" --by friday --channel call --person dana`;
  write('book.csv', 'Name,Email\nWexford Prints,office@wexford.example\nOak Ltd,oak@oak.example\n');
  await rapport`import csv book.csv`;
  await rapport`find oysters`;
  await rapport`today`;
}

/** The bytes on the disk, of the journal and what stands beside it. */
function bytes({ journalFile }: TestJournal): string {
  return [journalFile, `${journalFile}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
}

const dana = [
  'Quillfeather',
  'quillfeather',
  'dana@quill',
  '7946 0123',
  '442079460123',
  'oysters',
  'pearls',
  'opals',
];

test('a person is nowhere in the file, and the entries stay', async () => {
  const world = await newJournal({ story });
  const { rapport, rows, journalFile } = world;
  expect(dana.filter((text) => !bytes(world).includes(text))).toEqual([]);
  copyFileSync(journalFile, `${journalFile}.bak`);
  const before = bytes(world);
  expect(await rapport`erase "Dana Quillfeather" --dry-run`).toMatchInlineSnapshot(`
    "Would erase person Dana Quillfeather: 1 person, 2 addresses, 1 note and 1 date.
    In 3 other texts that named them, it would say [erased].
    Copies beside the journal still hold it; delete them yourself:
      journal.db.bak
    "
  `);
  expect(bytes(world)).toBe(before);
  expect(await rapport`erase p1 --confirm "dana quillfeather"`).toMatchInlineSnapshot(`
    "Erased person Dana Quillfeather: 1 person, 2 addresses, 1 note and 1 date.
    In 3 other texts that named them, it says [erased].
    Copies beside the journal still hold it; delete them yourself:
      journal.db.bak
    "
  `);
  // A note about the name of a family is no note about the person.
  expect(dana.filter((text) => bytes(world).includes(text))).toEqual(['Quillfeather']);
  expect(bytes(world)).toContain('Quillfeathers at home');
  expect(rows('SELECT text FROM interactions')).toEqual([
    { text: '[erased] wants it split' },
    { text: 'Heard of [erased], [erased], and of Wexford Prints' },
  ]);
  expect(rows('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  expect(await rapport`find oysters`).toContain('Nothing was found');
  expect(await rapport`doctor`).not.toContain('damaged');
  expect(await rapport`history --limit 0`).not.toContain('Dana Quillfeather');
  expect(await rapport`find drafts`).toContain('f1');
});

test('a client is nowhere in the file, nor are the people who were there alone', async () => {
  const world = await newJournal({ story });
  const { rapport, rows } = world;
  expect(await rapport`erase "Wexford Prints" --confirm "Wexford Prints"`).toMatchInlineSnapshot(`
    "Erased client Wexford Prints: 1 client, 1 person, 1 address, 1 entry, 2 notes, 1 reminder, 1 apology, 1 case, 1 feedback and 1 date.
    In 1 other text that named them, it says [erased].
    "
  `);
  const gone = [
    'Wexford',
    'wexford',
    'Wardolph',
    'office@',
    'Charged twice',
    'Refund',
    'Lovely drafts',
    'pearls',
  ];
  expect(gone.filter((text) => bytes(world).includes(text))).toEqual([]);
  expect(rows('SELECT name FROM clients')).toEqual([{ name: 'Birch' }, { name: 'Oak Ltd' }]);
  expect(rows('SELECT name FROM people')).toEqual([{ name: 'Dana Quillfeather' }]);
  expect(rows('SELECT * FROM pragma_foreign_key_check')).toEqual([]);
  // What is left of older changes can still be taken back.
  expect(await rapport`undo`).toContain('imported clients');
  expect(rows('SELECT name FROM clients')).toEqual([{ name: 'Birch' }]);
});

test('the name is typed back at a terminal, and given off one', async () => {
  const { rapport, rows } = await newJournal({ story });
  const typed = (answer: string) => rapport.with({ terminal: true, answers: [answer] });
  expect(await typed('Dana')`erase p1`).toMatchInlineSnapshot(`
    "------- stderr -------
    ? Everything of person p1 goes for good. Type the name to go on: Dana
    Error: "Dana" is not the name; nothing was erased.
    Hint: The name is Dana Quillfeather.
    [exit 1 refused]
    "
  `);
  expect(await typed('')`erase p1`).toContain('Cancelled');
  expect(await rapport`erase p1`).toContain('--confirm "Dana Quillfeather"');
  expect(rows('SELECT 1 FROM people')).toHaveLength(2);
  await typed('Dana Quillfeather')`erase p1`;
  expect(rows('SELECT 1 FROM people')).toHaveLength(1);
  expect(await rapport`erase Wexford`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: No client and no person is called "Wexford".
    Hint: Did you mean "Wexford Prints"?
    [exit 1 refused]
    "
  `);
});

test('what was erased comes back by no undo and no redo', async () => {
  const { rapport, rows } = await newJournal({ cast: ['Birch', 'Oak Ltd'] });
  await rapport`note oak ${'Likes pearls'}`;
  await rapport`undo`;
  await rapport`erase ${'Oak Ltd'} --confirm ${'Oak Ltd'}`;
  expect(await rapport`redo`).toContain('There is nothing to redo.');
  expect(await rapport`undo 2`).toContain('What operation 2 changed was erased for good.');
  expect(await rapport`undo`).toContain('added Birch');
  expect(rows('SELECT 1 FROM clients')).toEqual([]);
});

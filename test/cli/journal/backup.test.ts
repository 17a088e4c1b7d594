import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

async function story({ rapport }: TestJournal): Promise<void> {
  await rapport`client add Acme --person ${'Dana Reyes'}`;
  await rapport`call acme "Went through the renewal"`;
  await rapport`remind acme "Send the offer" --on friday`;
}

const steady = (text: string) => text.replace(/\d+ KB/, 'so many KB');
const backups = ({ journalFile }: TestJournal) => join(dirname(journalFile), 'backups');

/** All tables of a file, row by row. */
function tables(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    const names = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
      .pluck()
      .all();
    return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    database.close();
  }
}

/** Overwrites the page that holds the entries. */
function destroyEntries({ journalFile }: TestJournal): void {
  const bytes = readFileSync(journalFile);
  const database = new Database(Buffer.from(bytes).fill(1, 18, 20));
  const page = database
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'interactions' LIMIT 1")
    .pluck()
    .get();
  database.close();
  expect(page).toBeGreaterThan(1);
  writeFileSync(journalFile, bytes.fill(0xaa, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096));
}

test('a backup has all the journal has, for its owner alone, under a name with the day', async () => {
  const journal = await newJournal({ story });
  const umask = process.umask(0);
  try {
    expect(steady(await journal.rapport`backup`)).toMatchInlineSnapshot(`
      "Backed up to /home/you/.local/share/rapport/backups/journal-2026-03-02.db
      It was opened and checked: so many KB, 1 client, 1 entry.
      "
    `);
  } finally {
    process.umask(umask);
  }
  const file = join(backups(journal), 'journal-2026-03-02.db');
  expect(tables(file)).toEqual(tables(journal.journalFile));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(backups(journal)).mode & 0o777).toBe(0o700);
  expect(readdirSync(backups(journal))).toEqual(['journal-2026-03-02.db']);
  expect(await journal.rapport.json`backup`).toMatchObject({
    file: '/home/you/.local/share/rapport/backups/journal-2026-03-02-2.db',
    ...{ clientCount: 1, entryCount: 1, reminderCount: 1, deleted: [] },
  });
});

test('nothing is replaced, not by name and not in a folder', async () => {
  const journal = await newJournal({ story });
  journal.write('mine.db', 'mine');
  expect(await journal.rapport`backup mine.db`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "/home/you/mine.db" is there already, and no backup replaces it.
    Hint: Name another file, or leave FILE out for a name with the day.
    [exit 1 refused]
    "
  `);
  expect(journal.read('mine.db')).toBe('mine');
  mkdirSync(join(journal.folder, 'usb'));
  await journal.rapport`backup usb`;
  await journal.rapport`backup usb`;
  const names = ['journal-2026-03-02-2.db', 'journal-2026-03-02.db'];
  expect(readdirSync(join(journal.folder, 'usb')).sort()).toEqual(names);
  expect(await journal.rapport`backup nowhere/x.db`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: No backup was written to "/home/you/nowhere/x.db": its folder does not exist.
    Hint: Name another place: rapport backup FILE
    [exit 1 refused]
    "
  `);
});

test('only the oldest with names of ours are deleted, and never the one just made', async () => {
  const journal = await newJournal({ story });
  const stay = ['journal-2026-02-30.db', 'journal.db', 'other-2020-01-01.db', 'journal-2020-01-01.txt'];
  for (const day of ['2026-02-01', '2026-02-02', '2026-03-01', '2099-01-01'])
    await journal.rapport.with({ today: day })`backup`;
  for (const name of stay) writeFileSync(join(backups(journal), name), 'mine');
  expect(await journal.rapport`backup --keep 2`).toContain('Deleted the older');
  expect(readdirSync(backups(journal)).sort()).toEqual(
    [...stay, 'journal-2026-03-02.db', 'journal-2099-01-01.db'].sort(),
  );
  expect(await journal.rapport`backup x.db --keep 2`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: --keep is for backups in a folder, and FILE names one file.
    Hint: Leave FILE out, or name a folder.
    [exit 2 usage]
    "
  `);
});

test('a damaged journal gives no backup, its error names the newest one, and that can be restored', async () => {
  const journal = await newJournal({ story });
  await journal.rapport`backup`;
  destroyEntries(journal);
  expect(await journal.rapport`backup`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" is damaged.
    Hint: See what can still be read: rapport doctor --journal /home/you/.local/share/rapport/journal.db
          Put the backup of 2026-03-02 in its place: rapport restore /home/you/.local/share/rapport/backups/journal-2026-03-02.db --journal /home/you/.local/share/rapport/journal.db
    [exit 3 journal]
    "
  `);
  expect(readdirSync(backups(journal))).toEqual(['journal-2026-03-02.db']);
  const file = join(backups(journal), 'journal-2026-03-02.db');
  expect(await journal.rapport`restore ${file} --yes`).toContain('1 client, 1 entry');
  expect(await journal.rapport`doctor`).toContain('The journal is sound');
});

test('an older journal is copied as it is, and where there is none nothing is made', async () => {
  const journal = await newJournal();
  expect(await journal.rapport`backup`).toContain('There is no journal');
  expect(existsSync(backups(journal))).toBe(false);
  mkdirSync(dirname(journal.journalFile), { recursive: true });
  makeOlderJournal(journal.journalFile);
  expect(await journal.rapport.json`backup`).toMatchObject({ schema: 4, clientCount: 1 });
  expect(tables(join(backups(journal), 'journal-2026-03-02.db'))).toEqual(tables(journal.journalFile));
});

test('erasing somebody names the backups that still have them', async () => {
  const journal = await newJournal({ story });
  await journal.rapport`backup`;
  await journal.rapport.with({ today: '2026-03-03' })`backup usb.db`;
  const { copies } = await journal.rapport.json<{ copies: string[] }>`erase acme --confirm acme`;
  expect(copies).toEqual(['backups/journal-2026-03-02.db', '/home/you/usb.db']);
});

test('the digest of a Friday says when there is no backup newer than a week', async () => {
  const { rapport } = await newJournal({ story });
  const line = 'No backup of the journal is newer than a week. To make one: rapport backup';
  const friday = rapport.with({ today: '2026-03-06' });
  expect(await friday`digest`).toContain(line);
  expect(await rapport.with({ today: '2026-03-05' })`digest`).not.toContain(line);
  expect(await friday`digest --json`).not.toContain(line);
  await rapport`backup`;
  expect(await friday`digest`).not.toContain(line);
  expect(await rapport.with({ today: '2026-03-13' })`digest`).toContain(line);
});

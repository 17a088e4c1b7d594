import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../../src/version.ts';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** A journal with a backup of the time before Birch, `saved.db`. */
async function story({ rapport }: TestJournal): Promise<void> {
  await rapport`client add Acme`;
  await rapport`call acme "Went through the renewal"`;
  await rapport`backup saved.db`;
  await rapport`client add Birch`;
}

const world = () => newJournal({ story });

const beside = ({ journalFile }: TestJournal) =>
  readdirSync(dirname(journalFile))
    .filter((name) => name.startsWith('journal.db'))
    .sort();

test('the drill shows both, and changes nothing', async () => {
  const { rapport, journalFile } = await world();
  const before = readFileSync(journalFile);
  expect(await rapport`restore saved.db --dry-run`).toMatchInlineSnapshot(`
    "The backup  /home/you/saved.db
    The journal /home/you/.local/share/rapport/journal.db

                           Backup           Journal
    Clients                     1                 2
    Entries                     1                 1
    Reminders                   0                 0
    Last change  2026-03-02 09:00  2026-03-02 09:00

    The backup is sound. Nothing was changed.
    "
  `);
  expect(await rapport`restore saved.db`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: An answer is missing, and there is no terminal to ask on.
    Hint: Give it with --yes.
    [exit 2 usage]
    "
  `);
  expect(await rapport.json`restore saved.db --dry-run`).toMatchObject({
    inBackup: { clientCount: 1, entryCount: 1, reminderCount: 0, schema: schemaVersion },
    inJournal: { clientCount: 2, entryCount: 1, isDamaged: false },
    ...{ isDryRun: true, replacedJournal: null },
  });
  expect(readFileSync(journalFile).equals(before)).toBe(true);
});

test('a terminal asks, and no is an answer', async () => {
  const journal = await world();
  const before = readFileSync(journal.journalFile);
  const asking = (answer: boolean) => journal.rapport.with({ terminal: true, answers: [answer] });
  expect(await asking(false)`restore saved.db`).toMatchInlineSnapshot(`
    "------- stderr -------
    The backup  /home/you/saved.db
    The journal /home/you/.local/share/rapport/journal.db

                      Backup      Journal
    Clients                1            2
    Entries                1            1
    Reminders              0            0
    Last change  2 Mar 09:00  2 Mar 09:00
    ? Put the backup in the place of the journal? No
    Cancelled; nothing was changed.
    [exit 130 cancelled]
    "
  `);
  expect(readFileSync(journal.journalFile).equals(before)).toBe(true);
  expect(await asking(true)`restore saved.db`).toContain('1 client, 1 entry');
  expect(await journal.rapport`list --csv`).not.toContain('Birch');
});

test('while another program has the journal open, it stays', async () => {
  const { rapport, journalFile } = await world();
  const reader = new Database(journalFile);
  reader.exec('BEGIN; SELECT * FROM clients');
  reader.prepare('SELECT 1 FROM clients').get();
  expect(await rapport`restore saved.db --yes`).toContain('Another program is writing');
  reader.close();
  expect(await rapport`list --csv`).toContain('Birch');
});

test('the journal that is replaced is kept with its log, undo says where, and it can be put back', async () => {
  const journal = await world();
  const { rapport, journalFile } = journal;
  // A change that stands in the write-ahead log alone, as after a kill.
  const reader = new Database(journalFile);
  reader.prepare('SELECT 1 FROM clients').get();
  await rapport`note birch "Likes tea"`;
  const [file, log] = [readFileSync(journalFile), readFileSync(`${journalFile}-wal`)];
  expect(log.length).toBeGreaterThan(0);
  reader.close();
  writeFileSync(journalFile, file);
  writeFileSync(`${journalFile}-wal`, log);

  await rapport`restore saved.db --yes`;
  expect(statSync(journalFile).mode & 0o777).toBe(0o600);
  const [, kept = ''] = beside(journal);
  expect(beside(journal)).toEqual([
    'journal.db',
    expect.stringMatching(/^journal\.db\.replaced-\d{8}T\d{6}$/),
  ]);
  expect(await rapport`list --csv`).not.toContain('Birch');
  expect((await rapport`undo`).replace(/replaced-\w+/g, 'replaced-THEN')).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: Operation 3 restored a backup, and undo cannot take that back.
    Hint: The journal it replaced is kept: /home/you/.local/share/rapport/journal.db.replaced-THEN
          To put it back: rapport restore /home/you/.local/share/rapport/journal.db.replaced-THEN
          To undo an earlier change, name it: rapport history
    [exit 1 refused]
    "
  `);
  await rapport`restore ${join(dirname(journalFile), kept)} --yes`;
  expect(await rapport`notes birch`).toContain('Likes tea');
  await rapport`client add Cedar`;
  expect(await rapport`undo`).toContain('added Cedar');
});

test('it works over a damaged journal, which is kept', async () => {
  const { rapport, journalFile, folder } = await world();
  const damages: Record<string, () => void> = {
    'no bytes': () => truncateSync(journalFile, 0),
    'a few bytes': () => truncateSync(journalFile, 50),
    'a part': () => truncateSync(journalFile, 9000),
    'the first page': () => writeFileSync(journalFile, readFileSync(journalFile).fill(0xaa, 0, 4096)),
    'the list of tables': () => writeFileSync(journalFile, readFileSync(journalFile).fill(0xaa, 100, 4096)),
    'all but the first page': () => writeFileSync(journalFile, readFileSync(journalFile).fill(0xaa, 4096)),
    'a log of something else': () => writeFileSync(`${journalFile}-wal`, 'half of a log'),
  };
  for (const [what, damage] of Object.entries(damages)) {
    damage();
    const { length } = readFileSync(journalFile);
    const { stdout, stderr } = await rapport.run(['restore', 'saved.db', '--yes', '--json']);
    expect(stderr, what).toBe('');
    const { replacedJournal } = JSON.parse(stdout) as { replacedJournal: string };
    expect(statSync(replacedJournal.replace('/home/you', folder)).size, what).toBe(length);
    expect(await rapport`list --csv`, what).toContain('Acme');
    expect(await rapport`doctor`, what).toContain('The journal is sound');
  }
});

test('where there is no journal it makes one', async () => {
  const journal = await world();
  rmSync(dirname(journal.journalFile), { recursive: true });
  expect(await journal.rapport`restore saved.db --yes`).toMatch(/1 client, 1 entry\.\n$/);
  expect(await journal.rapport`list --csv`).toContain('Acme');
  expect(beside(journal)).toEqual(['journal.db']);
});

test('an older backup is brought to the newest schema, and stays as it is', async () => {
  const { rapport, folder, rows } = await world();
  const older = join(folder, 'older.db');
  makeOlderJournal(older);
  const before = readFileSync(older);
  await rapport`restore older.db --yes`;
  expect(rows('SELECT name FROM clients')).toEqual([{ name: 'Ada' }]);
  expect(rows('PRAGMA user_version')).toEqual([{ user_version: schemaVersion }]);
  expect(readFileSync(older).equals(before)).toBe(true);
});

test('what is no backup is refused, and the journal stays', async () => {
  const journal = await world();
  const { rapport, journalFile, folder, write } = journal;
  const before = readFileSync(journalFile);
  const saved = readFileSync(join(folder, 'saved.db'));
  const changed = (name: string, sql: string) => {
    new Database(write(name, saved)).exec(sql).close();
    return name;
  };
  const newer = Buffer.from(saved);
  newer.writeUInt32BE(99, 60);
  write('newer.db', newer);
  write('damaged.db', Buffer.from(saved).fill(0xaa, 8 * 4096, 9 * 4096));
  write('text', 'hello');
  new Database(join(folder, 'other.db')).exec('CREATE TABLE a (b)').close();
  mkdirSync(join(folder, 'folder'));
  const files = [
    ...['damaged.db', 'newer.db', 'other.db', 'text', 'folder', 'nowhere', journalFile],
    changed('loose.db', 'PRAGMA foreign_keys = OFF; DELETE FROM clients'),
    changed('poorer.db', 'DROP TABLE mutes'),
  ];
  const said: string[] = [];
  for (const file of files) {
    const { stderr, code } = await rapport.run(['restore', file, '--yes']);
    said.push(`${code} ${stderr.split('\n')[0]?.replace(/knows \d+/, 'knows N')}`);
  }
  expect(said).toMatchInlineSnapshot(`
    [
      "1 Error: The backup "/home/you/damaged.db" is damaged: its pages are not whole.",
      "3 Error: The journal "/home/you/newer.db" was written by a newer rapport (schema 99; this one knows N). It was not touched.",
      "1 Error: "/home/you/other.db" is no backup of a rapport journal.",
      "1 Error: "/home/you/text" is no backup of a rapport journal.",
      "1 Error: Cannot read the backup "/home/you/folder": it is a folder.",
      "1 Error: Cannot read the backup "/home/you/nowhere": there is no such file.",
      "1 Error: "/home/you/.local/share/rapport/journal.db" is the journal itself.",
      "1 Error: The backup "/home/you/loose.db" is damaged: a row of interactions refers to one of clients that is not there.",
      "1 Error: The backup "/home/you/poorer.db" is damaged: it has no mutes.",
    ]
  `);
  expect(readFileSync(journalFile).equals(before)).toBe(true);
  expect(beside(journal)).toEqual(['journal.db']);
});

test('behind a link the file itself is replaced', async () => {
  const journal = await world();
  const link = join(journal.folder, 'link.db');
  symlinkSync(journal.journalFile, link);
  await journal.rapport`restore saved.db --yes --journal ${link}`;
  expect(await journal.rapport`list --csv`).not.toContain('Birch');
  expect(beside(journal)).toHaveLength(2);
});

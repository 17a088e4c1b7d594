import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { width } from '../../../src/render/layout/text.ts';
import { schemaVersion } from '../../../src/version.ts';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** Two clients, a person, entries and a reminder. */
async function story({ rapport }: TestJournal): Promise<void> {
  await rapport`client add Acme --person ${'Dana Reyes'}`;
  await rapport`client add Birch`;
  for (let at = 0; at < 40; at += 1)
    await rapport`email acme ${`Entry ${at} ${'of many words '.repeat(30)}`}`;
  await rapport`remind acme "Send the offer" --on friday`;
  await rapport`backup`;
}

/** A home with their journal, as it is when rapport made it under a strict umask. */
async function world(): Promise<TestJournal> {
  const journal = await newJournal({ story });
  chmodSync(journal.journalFile, 0o600);
  chmodSync(dirname(journal.journalFile), 0o700);
  return journal;
}

/** What a command says, without what differs from disk to disk, and between versions of SQLite. */
const steady = (text: string) =>
  text.replace(/[\d.]+ [KMGT]?B are free/, 'so much is free').replace(/, \d+ KB$/m, ', so many KB');

/** Everything in the folder of a journal: bytes, modes and times. */
function stateOf({ journalFile }: TestJournal): unknown {
  const folder = dirname(journalFile);
  return [
    statSync(folder).mode,
    readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
      if (one.isDirectory()) return [];
      const { name } = one;
      const { mode, mtimeNs, ctimeNs } = statSync(join(folder, name), { bigint: true });
      return [[name, mode, mtimeNs, ctimeNs, readFileSync(join(folder, name), 'hex')]];
    }),
  ];
}

/** Overwrites pages that hold a table. */
function destroy({ journalFile }: TestJournal, table: string, most = 1): void {
  const bytes = readFileSync(journalFile);
  // The image of a file that says it has no write-ahead log: SQLite makes none then.
  const database = new Database(Buffer.from(bytes).fill(1, 18, 20));
  const pages = database
    .prepare<[string, number], number>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT ?",
    )
    .pluck()
    .all(table, most);
  database.close();
  expect(pages).toHaveLength(most);
  for (const page of pages) bytes.fill(0xaa, (page - 1) * 4096, page * 4096);
  writeFileSync(journalFile, bytes);
}

test('a sound journal', async () => {
  const journal = await world();
  const before = stateOf(journal);
  expect(steady(await journal.rapport`doctor`)).toMatchInlineSnapshot(`
    "The journal is sound.

    ok  Journal     /home/you/.local/share/rapport/journal.db, so many KB
    ok  Access      only you can read and change it (mode 600)
    ok  Folder      only its owner can put files into it
    ok  Pages       all sound
    ok  References  none leads to a missing row
    ok  Tables      none is missing; schema 19
    ok  Findings    the kept flags are sound
    ok  Search      the index of find is sound, or is made by the next one
    ok  Space       so much is free
    ok  Disk        on this machine
    ok  Sync        in no folder of a sync service that rapport knows
    ok  Leftovers   no unfinished file beside it
    ok  Backup      the newest is of 2026-03-02, /home/you/.local/share/rapport/backups/journal-2026-03-02.db
    "
  `);
  expect(stateOf(journal)).toEqual(before);
});

test('what needs attention is no failure, and is left as it is', async () => {
  const journal = await world();
  const folder = join(journal.folder, 'Dropbox', 'my work');
  mkdirSync(folder, { recursive: true });
  journal.write(join(folder, 'j.db'), readFileSync(journal.journalFile));
  journal.write(join(folder, 'j.db.rapport-new-ab'), 'half');
  linkSync(join(folder, 'j.db'), join(folder, 'j.db.rapport-new-cd'));
  chmodSync(join(folder, 'j.db'), 0o644);
  chmodSync(folder, 0o777);
  const named = { ...journal, journalFile: join(folder, 'j.db') };
  const before = stateOf(named);
  expect(steady(await journal.rapport`doctor --journal ${named.journalFile}`)).toMatchInlineSnapshot(`
    "The journal is sound; 5 things need attention.

    ok  Journal     /home/you/Dropbox/my work/j.db, so many KB
    -   Access      others can open it (mode 644)
                    The next command that uses it closes it to them. To do so now:
                    chmod 600 "/home/you/Dropbox/my work/j.db"
    -   Folder      others can put files into /home/you/Dropbox/my work
                    To change that:
                    chmod go-w "/home/you/Dropbox/my work"
    ok  Pages       all sound
    ok  References  none leads to a missing row
    ok  Tables      none is missing; schema 19
    ok  Findings    the kept flags are sound
    ok  Search      the index of find is sound, or is made by the next one
    ok  Space       so much is free
    ok  Disk        on this machine
    -   Sync        in a folder of Dropbox, which can separate the journal from its last changes
                    Move it to a disk of this machine while rapport is not running, and name the place with --journal FILE or RAPPORT_JOURNAL.
    -   Leftovers   2 unfinished files of runs that were killed: j.db.rapport-new-ab and j.db.rapport-new-cd
                    While rapport is not running:
                    rm "/home/you/Dropbox/my work/j.db".rapport-new-*
    -   Backup      none is known
                    To make one:
                    rapport backup --journal "/home/you/Dropbox/my work/j.db"
    "
  `);
  expect(stateOf(named)).toEqual(before);
});

test('a damaged journal', async () => {
  const journal = await world();
  destroy(journal, 'interactions', 2);
  journal.write(`${journal.journalFile}.schema-5-20250704T101500`, '');
  journal.write(`${journal.journalFile}.schema-6-20260115T103000`, '');
  journal.write(`${journal.journalFile}.schema-9-mine`, '');
  const before = stateOf(journal);
  expect(steady(await journal.rapport`doctor`)).toMatchInlineSnapshot(`
    "The journal is damaged.

    ok  Journal     /home/you/.local/share/rapport/journal.db, so many KB
    ok  Access      only you can read and change it (mode 600)
    ok  Folder      only its owner can put files into it
    !   Pages       damaged in: entries
                    Keep the file as it is, and put a backup copy in its place. To save what can be read, use the sqlite3 of sqlite.org:
                    sqlite3 /home/you/.local/share/rapport/journal.db .recover | sqlite3 rescued.db
    ok  Copy        the newest beside it is of 2026-01-15, at schema 6: journal.db.schema-6-20260115T103000
    ok  Space       so much is free
    ok  Disk        on this machine
    ok  Sync        in no folder of a sync service that rapport knows
    ok  Leftovers   no unfinished file beside it
    -   Backup      the newest is of 2026-03-02
                    To put it in the place of the journal, which is kept:
                    rapport restore /home/you/.local/share/rapport/backups/journal-2026-03-02.db --journal /home/you/.local/share/rapport/journal.db

    What can be read
      Entries  26 of 40
      Whole    2 clients, 1 person, 1 position, 1 reminder, 5 profiles, 16 standards, 43 operations
    [exit 3 journal]
    "
  `);
  expect(stateOf(journal)).toEqual(before);
});

test.each([40, 60, 80, 140])('in a window of %i columns only commands to copy are wider', async (columns) => {
  const journal = await world();
  destroy(journal, 'interactions');
  chmodSync(journal.journalFile, 0o644);
  journal.write(`${journal.journalFile}.rapport-new-ab`, 'half');
  const { stdout } = await journal.rapport.with({ terminal: true, columns }).run(['doctor']);
  const wide = stdout.split('\n').filter((line) => width(line) > columns);
  expect(wide.filter((line) => !/^ {16}(chmod|sqlite3|rm|rapport restore) /.test(line))).toEqual([]);
  expect(stdout).toContain('What can be read');
});

test('as JSON', async () => {
  const journal = await world();
  destroy(journal, 'interactions');
  const { stdout, code } = await journal.rapport.run(['doctor', '--json']);
  expect(code).toBe(3);
  const answer = JSON.parse(stdout);
  expect(answer).toMatchObject({ isSound: false, newestCopy: null, newestCopyOn: null });
  expect(answer.checks.find(({ name }: { name: string }) => name === 'pages')).toMatchInlineSnapshot(`
    {
      "command": "sqlite3 /home/you/.local/share/rapport/journal.db .recover | sqlite3 rescued.db",
      "hint": "Keep the file as it is, and put a backup copy in its place. To save what can be read, use the sqlite3 of sqlite.org:",
      "name": "pages",
      "state": "damaged",
      "text": "damaged in: entries",
    }
  `);
  expect(answer.readable.filter(({ count }: { count: number }) => count > 0)).toMatchInlineSnapshot(`
    [
      {
        "count": 2,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 2,
        "noun": "client",
        "totalCount": 2,
      },
      {
        "count": 1,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 1,
        "noun": "person",
        "totalCount": 1,
      },
      {
        "count": 1,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 1,
        "noun": "position",
        "totalCount": 1,
      },
      {
        "count": 33,
        "isAll": false,
        "isAtLeast": false,
        "mostCount": 40,
        "noun": "entry",
        "totalCount": 40,
      },
      {
        "count": 1,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 1,
        "noun": "reminder",
        "totalCount": 1,
      },
      {
        "count": 5,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 5,
        "noun": "profile",
        "totalCount": 5,
      },
      {
        "count": 16,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 16,
        "noun": "standard",
        "totalCount": 16,
      },
      {
        "count": 43,
        "isAll": true,
        "isAtLeast": false,
        "mostCount": 43,
        "noun": "operation",
        "totalCount": 43,
      },
    ]
  `);
});

test('kept findings that are damaged are no damage', async () => {
  const journal = await world();
  await journal.rapport`today`;
  destroy(journal, 'kept_findings');
  const { stdout, code } = await journal.rapport.run(['doctor']);
  expect(code).toBe(0);
  expect(stdout).toContain('The journal is sound; 1 thing needs attention.');
  expect(stdout).toContain('-   Findings    the kept flags are damaged; rapport makes them again');
});

test('a link is named with where it leads, and followed', async () => {
  const journal = await world();
  const kept = join(journal.folder, 'kept.db');
  renameSync(journal.journalFile, kept);
  symlinkSync(kept, journal.journalFile);
  const said = await journal.rapport`doctor`;
  expect(said).toContain('journal.db, a link to /home/you/kept.db, ');
  expect(said).toContain('The journal is sound.');
});

test('what another program has just written is read with it, and stays in its log', async () => {
  const journal = await world();
  const writing = new Database(journal.journalFile);
  writing.exec("UPDATE clients SET name = 'Birch & Sons' WHERE name = 'Birch'; DELETE FROM reminders");
  const before = stateOf(journal);
  const { stdout } = await journal.rapport.run(['doctor', '--json']);
  const { readable } = JSON.parse(stdout) as { readable: { noun: string; count: number }[] };
  expect(readable.find(({ noun }) => noun === 'reminder')?.count).toBe(0);
  expect(stateOf(journal)).toEqual(before);
  writing.close();
});

test('an older journal is not brought to a new schema', async () => {
  const journal = await newJournal();
  mkdirSync(dirname(journal.journalFile), { recursive: true });
  makeOlderJournal(journal.journalFile);
  const before = stateOf(journal);
  expect(await journal.rapport`doctor`).toContain(
    `none is missing; schema 4; the next change brings it to ${schemaVersion}, and keeps a copy`,
  );
  expect(stateOf(journal)).toEqual(before);
});

test('what is no journal, newer or not there is refused as everywhere', async () => {
  const journal = await world();
  journal.write('leads.csv', 'Name,Email\n'.repeat(1000));
  expect(await journal.rapport`doctor --journal ${join(journal.folder, 'leads.csv')}`).toContain(
    'leads.csv" is not a rapport journal.',
  );
  expect(await journal.rapport`doctor --journal ${journal.folder}`).toContain(
    'cannot be used: it is a folder.',
  );
  expect(await journal.rapport`doctor --journal ${join(journal.folder, 'none.db')}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: There is no journal at "/home/you/none.db".
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
          rapport makes it when you add the first client or entry.
    [exit 3 journal]
    "
  `);
  const newer = new Database(journal.journalFile);
  newer.pragma(`user_version = ${schemaVersion + 1}`);
  newer.close();
  expect(await journal.rapport`doctor`).toContain('was written by a newer rapport');
});

test('a journal without its beginning is damaged for every command', async () => {
  const journal = await world();
  const bytes = readFileSync(journal.journalFile);
  writeFileSync(journal.journalFile, Buffer.from(bytes).fill(0, 0, 4096));
  expect(await journal.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" is damaged.
    Hint: See what can still be read: rapport doctor --journal /home/you/.local/share/rapport/journal.db
          Put the backup of 2026-03-02 in its place: rapport restore /home/you/.local/share/rapport/backups/journal-2026-03-02.db --journal /home/you/.local/share/rapport/journal.db
    [exit 3 journal]
    "
  `);
  expect(await journal.rapport`doctor`).toContain('!   Pages       the first page is destroyed');
  writeFileSync(journal.journalFile, bytes.fill(0xaa, 16, 18));
  expect(await journal.rapport`client list`).toContain('is damaged.');
  expect(await journal.rapport`doctor`).toContain('!   Pages       the first page is destroyed');
  truncateSync(journal.journalFile, 0);
  expect(await journal.rapport`doctor`).toContain('!   Pages       there is nothing in it');
});

test('a journal that is too large is said to be, at once', async () => {
  const journal = await world();
  truncateSync(journal.journalFile, 100_000_001);
  const said = await journal.rapport`doctor`;
  expect(said).toContain(
    'Nothing wrong was found in the journal, but not everything was checked; 1 thing needs',
  );
  expect(said).toContain('-   Pages       not checked: 100 MB do not fit into memory');
});

test('a name that acts on a terminal does nothing there', async () => {
  const journal = await world();
  const path = join(journal.folder, 'j\u001b[31m\u202e.db');
  renameSync(journal.journalFile, path);
  const { stdout } = await journal.rapport.with({ terminal: true }).run(['doctor', '--journal', path]);
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

test('--fix closes the file, removes what killed runs left, and makes the index of find anew', async () => {
  const journal = await world();
  const { journalFile, rapport } = journal;
  await rapport`find entry`;
  const database = new Database(journalFile);
  database.exec('DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_index_docsize LIMIT 3)');
  database.close();
  chmodSync(journalFile, 0o644);
  const left = `${journalFile}.rapport-new-x`;
  writeFileSync(left, '');
  utimesSync(left, 0, 0);
  expect((await rapport`doctor`).replace(/\n(ok| {2})[^\n]*/g, '')).toMatchInlineSnapshot(`
    "The journal is sound; 3 things need attention.

    -   Access      others can open it (mode 644)
    -   Search      the index of find does not fit the texts
    -   Leftovers   1 unfinished file of runs that were killed: journal.db.rapport-new-x
    "
  `);
  const { fixed } = await rapport.json<{ fixed: string[] }>`doctor --fix`;
  expect(fixed).toMatchInlineSnapshot(`
    [
      "Closed the file to others.",
      "Removed 1 unfinished file of runs that were killed.",
      "Made a new index for find.",
    ]
  `);
  expect(statSync(journalFile).mode & 0o777).toBe(0o600);
  expect(existsSync(left)).toBe(false);
  expect(await rapport`doctor --fix`).toMatch(
    /^There is nothing that --fix can put right\.\n\nThe journal is sound\.\n/,
  );
  expect(await rapport`find entry --json`).toContain('Entry 39');
});

test('--fix forgets what history no longer needs, and undo says so', async () => {
  const journal = await newJournal({ story });
  const { rapport } = journal;
  journal.write('leads.csv', 'name,email\nMarlow,m@example.com\n');
  await rapport`import csv leads.csv`;
  await rapport`undo`;
  await rapport`note acme ${'Likes ships'}`;
  expect((await rapport`doctor --fix`).split('\n')[0]).toMatchInlineSnapshot(
    `"Forgot what 2 old or undone changes had changed; the lines in history stay."`,
  );
  expect(await rapport`history --limit 3`).toMatchInlineSnapshot(`
    " ID  When              What                                               Undone     Command
    u46  2026-03-02 09:00  A note about Acme                                             note acme "Likes ships"
    u45  2026-03-02 09:00  Undid u44: imported clients from leads.csv: 1 new  cannot be  undo
    u44  2026-03-02 09:00  Imported clients from leads.csv: 1 new             by u45     import csv leads.csv
    ------- stderr -------
    These are the newest 3; --limit shows more.
    "
  `);
});

test('--fix leaves a damaged journal as it is', async () => {
  const journal = await world();
  destroy(journal, 'interactions');
  chmodSync(journal.journalFile, 0o644);
  const before = stateOf(journal);
  const { stdout, code } = await journal.rapport.run(['doctor', '--fix']);
  expect([code, stdout.split('\n')[0]]).toEqual([
    3,
    'Nothing was fixed: a damaged journal is best left as it is.',
  ]);
  expect(stateOf(journal)).toEqual(before);
});

import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { schemaVersion } from '../../../src/version.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** A home with a file where the journal should be. */
async function journalOf(content: string | Uint8Array): Promise<TestJournal> {
  const world = await newJournal();
  world.write(world.journalFile, content);
  return world;
}

/** What stands in the folder of the journal: names with their bytes. */
function folderOf({ journalFile }: TestJournal): Record<string, string> {
  const folder = dirname(journalFile);
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'hex')]),
  );
}

test('a file that is no database', async () => {
  const world = await journalOf(
    'Dear diary, today I met a client who reads this far into a text file.'.repeat(3),
  );
  const before = folderOf(world);
  expect(await world.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "/home/you/.local/share/rapport/journal.db" is not a rapport journal.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Ada`).toContain('[exit 3 journal]');
  expect(folderOf(world)).toEqual(before);
});

test('a database of another program', async () => {
  const world = await newJournal();
  mkdirSync(dirname(world.journalFile), { recursive: true });
  const other = new Database(world.journalFile);
  other.exec('CREATE TABLE messages (text)');
  other.close();
  const before = folderOf(world);
  expect(await world.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: "/home/you/.local/share/rapport/journal.db" is not a rapport journal.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Ada`).toContain('[exit 3 journal]');
  expect(folderOf(world)).toEqual(before);
});

test.each(['', '\0'.repeat(8192)])(
  'a file with nothing in it is damaged, as doctor says',
  async (nothing) => {
    const world = await journalOf(nothing);
    const before = folderOf(world);
    for (const command of ['client list', 'client add Ada', 'undo', 'doctor']) {
      const { stdout, stderr, code } = await world.rapport.run(command.split(' '));
      expect([command, code, /^(Error: )?The journal .*is damaged\.$/m.test(stdout + stderr)]).toEqual([
        command,
        3,
        true,
      ]);
    }
    expect(folderOf(world)).toEqual(before);
  },
);

test('a folder in its place', async () => {
  const world = await newJournal();
  mkdirSync(world.journalFile, { recursive: true });
  expect(await world.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" cannot be used: it is a folder.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Ada`).toContain('[exit 3 journal]');
});

test('a journal that was cut off', async () => {
  const world = await newJournal({ cast: ['Ada', 'Bob'] });
  truncateSync(world.journalFile, 5000);
  const before = folderOf(world)['journal.db'];
  expect(await world.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" is damaged.
    Hint: See what can still be read: rapport doctor --journal /home/you/.local/share/rapport/journal.db
          Keep the file as it is, and put a backup copy in its place.
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Eve`).toContain('[exit 3 journal]');
  expect(folderOf(world)['journal.db']).toBe(before);
});

test('a journal with a damaged page', async () => {
  const world = await newJournal({ cast: ['Ada', 'Bob'] });
  const bytes = readFileSync(world.journalFile);
  bytes.fill(0xff, 4096, 4096 * 30);
  writeFileSync(world.journalFile, bytes);
  expect(await world.rapport`client list`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" is damaged.
    Hint: See what can still be read: rapport doctor --journal /home/you/.local/share/rapport/journal.db
          Keep the file as it is, and put a backup copy in its place.
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Eve`).toContain('[exit 3 journal]');
});

test('a journal of the next schema is refused', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const newer = new Database(world.journalFile);
  newer.pragma(`user_version = ${schemaVersion + 1}`);
  newer.close();
  expect(await world.rapport`client list`).toContain('was written by a newer rapport');
});

test('a journal of a newer rapport is refused, its bytes unchanged and nothing beside it', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const newer = new Database(world.journalFile);
  newer.pragma('user_version = 99');
  newer.close();
  const before = folderOf(world);
  expect(Object.keys(before)).toEqual(['journal.db']);
  const answer = await world.rapport`client list`;
  expect(answer.replace(/this one knows \d+/, 'this one knows N')).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/.local/share/rapport/journal.db" was written by a newer rapport (schema 99; this one knows N). It was not touched.
    Hint: Update rapport: npm install --global rapport-cli
    [exit 3 journal]
    "
  `);
  expect(await world.rapport`client add Bob`).toContain('[exit 3 journal]');
  expect(await world.rapport`digest`).toContain('[exit 3 journal]');
  expect(folderOf(world)).toEqual(before);
});

test('a folder that does not exist is made for the usual place only', async () => {
  const { rapport, folder } = await newJournal();
  expect(
    await rapport`client add Ada --journal ${join(folder, 'nowhere/journal.db')}`,
  ).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/nowhere/journal.db" cannot be used: its folder does not exist.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(await rapport`client add Ada --journal ${join(folder, 'nowhere/journal.db')}`).toContain(
    '[exit 3 journal]',
  );
  expect(await rapport`client add Ada`).toBe('Added Ada k1\n');
});

test('part of the path is a file', async () => {
  const { rapport, write } = await newJournal();
  const file = write('notes.txt', 'hello');
  expect(await rapport`client add Ada --journal ${join(file, 'journal.db')}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/notes.txt/journal.db" cannot be used: part of its path is a file.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(await rapport`client list --journal ${join(file, 'journal.db')}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/notes.txt/journal.db" cannot be used: part of its path is a file.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
});

test('a link is followed and stays a link', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  const link = join(world.folder, 'link.db');
  symlinkSync(world.journalFile, link);
  expect(await world.rapport`client add Bob --journal ${link}`).toBe('Added Bob k2\n');
  expect(await world.rapport.json`client list`).toHaveLength(2);
  expect(readlinkSync(link)).toBe(world.journalFile);
});

test('a link to nowhere', async () => {
  const { rapport, folder } = await newJournal();
  const link = join(folder, 'link.db');
  symlinkSync(join(folder, 'elsewhere.db'), link);
  expect(await rapport`client add Ada --journal ${link}`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: The journal "/home/you/link.db" cannot be used: it is a link to a file that does not exist.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    [exit 3 journal]
    "
  `);
  expect(readdirSync(folder)).toEqual(['link.db']);
});

test('the journal is its owner’s alone, whatever the umask', async () => {
  const before = process.umask(0);
  onTestFinished(() => void process.umask(before));
  const world = await newJournal();
  // A connection that stays open keeps the side files there to be looked at.
  await world.rapport`client add Ada`;
  const open = new Database(world.journalFile);
  onTestFinished(() => void open.close());
  open.prepare('SELECT count(*) FROM clients').get();
  await world.rapport`client add Bob`;
  const folder = dirname(world.journalFile);
  const modes = readdirSync(folder).map((name) => [
    name,
    (statSync(join(folder, name)).mode & 0o777).toString(8),
  ]);
  expect(Object.fromEntries(modes)).toEqual({
    'journal.db': '600',
    'journal.db-shm': '600',
    'journal.db-wal': '600',
  });
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
});

test('a journal others could read is made its owner’s alone', async () => {
  const world = await newJournal({ cast: ['Ada'] });
  chmodSync(world.journalFile, 0o644);
  await world.rapport`client list`;
  expect(statSync(world.journalFile).mode & 0o777).toBe(0o600);
});

test('reading where there is no journal makes none', async () => {
  const { rapport, folder } = await newJournal();
  for (const command of ['client list', 'today', 'check', 'history', 'reminders', 'entry list']) {
    const { code } = await rapport.run(command.split(' '));
    expect([command, code]).toEqual([command, 0]);
  }
  expect(readdirSync(folder)).toEqual([]);
});

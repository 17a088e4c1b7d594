import {
  chmodSync,
  chownSync,
  copyFileSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { schemaVersion } from '../../src/version.ts';
import { type BuiltJournal, ending, newBuiltJournal } from '../support/built/built.ts';
import { makeOlderJournal } from '../support/built/older-journal.ts';
import { watched } from '../support/built/watched.ts';
import { packageFolder } from '../support/package-folder.ts';

const isRoot = process.getuid?.() === 0;
/** Somebody else: root in a test, as with `sudo` and HOME kept. */
const owner = { uid: 54321, gid: 54321 };

const inFolder = (world: BuiltJournal) => readdirSync(dirname(world.journalFile)).sort();

/** A home that belongs to another user than the one who runs the test. */
function homeOfOwner(): BuiltJournal {
  const world = newBuiltJournal();
  for (const name of ['.', '.bin', '.tmp']) chownSync(join(world.home, name), owner.uid, owner.gid);
  return world;
}

const asOwner = (world: BuiltJournal, argv: readonly string[]) => ending(world.start(argv, owner));

test.each([
  ['a pipe', (world: BuiltJournal) => world.shell('mkfifo odd')],
  ['a device', (world: BuiltJournal) => symlinkSync('/dev/zero', join(world.home, 'odd'))],
])('%s in place of a journal or a configuration is refused at once', async (_name, make) => {
  const world = newBuiltJournal();
  await make(world);
  for (const argv of [['today'], ['client', 'add', 'Ada'], ['digest']]) {
    expect(await world.quick([...argv, '--journal', 'odd'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('cannot be used: it is a pipe or a device, not a file.'),
    });
  }
  mkdirSync(join(world.home, '.config', 'rapport'), { recursive: true });
  symlinkSync(join(world.home, 'odd'), join(world.home, '.config', 'rapport', 'config.json'));
  for (const argv of [['check'], ['config', 'set', 'coming-days', '4']]) {
    await world.quick(['client', 'add', 'Ada']);
    expect(await world.quick(argv)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('cannot be used: it is a pipe or a device, not a file.'),
    });
  }
});

test('a configuration that is far too long is refused', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  world.write('.config/rapport/config.json', `{${' '.repeat(65_536)}}`);
  expect(await world.quick(['check'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('it is larger than 65,536 bytes'),
  });
});

test('a command that is refused leaves no journal', async () => {
  const world = newBuiltJournal();
  world.write('bad.csv', 'Name,Phone\n,5550101\n');
  world.write('half.csv', 'Name,Phone\n,5550101\nAda,5550102\n');
  for (const argv of [
    ['import', 'csv', 'bad.csv'],
    ['import', 'csv', 'half.csv', '--strict'],
    ['call', 'ada', 'Hello'],
    ['done', '1'],
    ['undo'],
    ['client', 'edit', 'ada', '--tag', 'key'],
    ['case', 'open', 'ada', 'Late'],
  ]) {
    expect([argv[0], (await world.quick([...argv, '--journal', 'typo.db'])).code]).toEqual([argv[0], 1]);
    expect(readdirSync(world.home).filter((name) => name.startsWith('typo'))).toEqual([]);
  }
});

test('the first change makes the journal, and has all of it', async () => {
  const world = newBuiltJournal();
  const changes = [
    ['client', 'add', 'Ada', '--email', 'ada@example.org', '--tag', 'key', '--profile', 'key'],
    ['profile', 'add', 'rare', '--every', '90d'],
    ['policy', 'add', 'rush work', 'No rush work', '--because', 'It is never good'],
    ['import', 'csv', join(packageFolder, 'samples', 'sixty-clients.csv')],
    ['playbook', 'add', 'renewing', join(packageFolder, 'samples', 'playbooks', 'renewal.md')],
  ];
  for (const [at, argv] of changes.entries()) {
    const file = join(world.home, `${at}.db`);
    const { code, stderr } = await world.quick([...argv, '--journal', file]);
    expect([argv[0], code, stderr]).toEqual([argv[0], 0, expect.any(String)]);
    const { stdout } = await world.quick(['history', '--json', '--journal', file]);
    expect(JSON.parse(stdout)).toHaveLength(1);
  }
});

test('what a killed run left unfinished goes when the next file is made', async () => {
  const world = newBuiltJournal();
  mkdirSync(dirname(world.journalFile), { recursive: true });
  const [old, young] = ['old', 'young'].map((name) => `${world.journalFile}.rapport-new-${name}`);
  for (const file of [old, young]) writeFileSync(file ?? '', 'half');
  utimesSync(old ?? '', new Date('2020-01-01'), new Date('2020-01-01'));
  await world.quick(['client', 'add', 'Ada']);
  expect(inFolder(world)).toEqual(['journal.db', 'journal.db.rapport-new-young']);
});

test('what a killed run left unfinished beside a journal goes with the next change', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  const left = `${world.journalFile}.rapport-new-left`;
  writeFileSync(left, 'half');
  utimesSync(left, new Date('2020-01-01'), new Date('2020-01-01'));
  await world.quick(['today']);
  expect(inFolder(world)).toHaveLength(2);
  await world.quick(['call', 'ada', 'Hello']);
  expect(inFolder(world)).toEqual(['journal.db']);
});

test('a second name that a killed run left to a journal goes with the next', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  linkSync(world.journalFile, `${world.journalFile}.rapport-new-4242`);
  linkSync(world.journalFile, `${world.journalFile}.mine`);
  await world.quick(['client', 'list']);
  expect(inFolder(world)).toEqual(['journal.db', 'journal.db.mine']);
});

test.each([
  ['the journal itself', (file: string) => file],
  [
    'a link of your own',
    (file: string) => {
      symlinkSync(file, join(dirname(file), 'link.db'));
      return join(dirname(file), 'link.db');
    },
  ],
])('a newer version that stands only in the write-ahead log is refused untouched: %s', async (_, named) => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  const newer = new Database(world.journalFile);
  newer.pragma(`user_version = ${schemaVersion + 1}`);
  // The copy is what a crash leaves: the file as it was, and the log beside it.
  const copy = join(world.home, 'copy.db');
  for (const suffix of ['', '-wal']) copyFileSync(world.journalFile + suffix, copy + suffix);
  newer.close();
  const bytes = () => ['', '-wal'].map((suffix) => readFileSync(copy + suffix).toString('latin1')).join();
  const before = bytes();
  const journal = named(copy);
  for (const argv of [['client', 'list'], ['client', 'add', 'Bob'], ['undo']]) {
    expect(await world.quick([...argv, '--journal', journal])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('was written by a newer rapport'),
    });
    expect(bytes() === before).toBe(true);
    expect(readdirSync(world.home).filter((name) => name.startsWith('copy'))).toEqual([
      'copy.db',
      'copy.db-wal',
    ]);
  }
});

test('a journal whose number is lower than its tables is damaged, and doctor says so', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  const database = new Database(world.journalFile);
  database.pragma('user_version = 3');
  database.close();
  for (const argv of [['today'], ['client', 'add', 'Bob'], ['doctor']]) {
    const { code, stdout, stderr } = await world.quick(argv);
    expect([argv[0], code, (stdout + stderr).includes('is damaged')]).toEqual([argv[0], 3, true]);
  }
});

test.runIf(isRoot)('a configuration of another user is not replaced', async () => {
  const world = newBuiltJournal();
  await world.shell('mkdir -p .config/rapport && echo "{}" > .config/rapport/config.json');
  await world.shell('chown 54321:54321 .config/rapport/config.json');
  const { code, stderr } = await world.quick(['config', 'set', 'currency', 'EUR']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('it belongs to another user')]);
});

test('reading brings no older journal to a new schema; a change does', async () => {
  const world = newBuiltJournal();
  mkdirSync(dirname(world.journalFile), { recursive: true });
  makeOlderJournal(world.journalFile);
  const before = readFileSync(world.journalFile);
  for (const argv of [['today'], ['client', 'list'], ['check'], ['digest'], ['show', 'ada'], ['history']])
    expect([argv[0], (await world.quick(argv)).code]).toEqual([argv[0], 0]);
  expect(readFileSync(world.journalFile).equals(before)).toBe(true);
  expect(inFolder(world)).toEqual(['journal.db']);
  const { code, stderr } = await world.quick(['call', 'ada', 'Hello']);
  expect([code, stderr]).toEqual([0, expect.stringContaining('brought to a new schema')]);
  expect(inFolder(world)).toHaveLength(2);
});

test.runIf(isRoot)('a first run as root makes nothing in the home of another user', async () => {
  const world = homeOfOwner();
  for (const argv of [
    ['client', 'add', 'Ada'],
    ['config', 'set', 'coming-days', '4'],
  ])
    expect(await world.quick(argv)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('in a folder of another user'),
    });
  expect(readdirSync(world.home).sort()).toEqual(['.bin', '.tmp']);
  expect(await asOwner(world, ['client', 'add', 'Ada'])).toMatchObject({ code: 0 });
});

test.runIf(isRoot)('another user reads a journal and leaves nothing beside it', async () => {
  const world = homeOfOwner();
  await asOwner(world, ['client', 'add', 'Ada']);
  const list = await world.quick(['client', 'list', '--csv']);
  expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining('Ada') });
  for (const argv of [['today'], ['check'], ['digest']]) await world.quick(argv);
  expect(await world.quick(['doctor'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('-   Access      it belongs to another user'),
  });
  expect(inFolder(world)).toEqual(['journal.db']);
  expect(await world.quick(['call', 'ada', 'Hello'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('belongs to another user'),
  });
  expect(inFolder(world)).toEqual(['journal.db']);
  expect(await asOwner(world, ['call', 'ada', 'Hello'])).toMatchObject({ code: 0 });
});

test.runIf(isRoot)('a journal that another user is writing to is read with what they wrote', async () => {
  const world = homeOfOwner();
  await asOwner(world, ['client', 'add', 'Ada']);
  // As long as it is open, what is written stays in the log.
  const writing = new Database(world.journalFile);
  writing.exec(
    "INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Bob', 'bob', '2026-01-01', '')",
  );
  const { stdout } = await world.quick(['client', 'list', '--csv']);
  writing.close();
  expect(stdout).toContain('Bob');
});

test.runIf(isRoot)('a link of another user is not written through', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  const link = join(world.home, 'link.db');
  await world.shell(`ln -s '${world.journalFile}' '${link}' && chown -h 54321:54321 '${link}'`);
  expect((await world.quick(['call', 'ada', 'Hello', '--journal', link])).code).toBe(3);
  expect((await world.quick(['client', 'list', '--journal', link])).code).toBe(0);
});

test('a journal that others can read is taken from their eyes, and stays unwritable where it was', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  chmodSync(world.journalFile, 0o444);
  await world.quick(['client', 'list']);
  expect((await world.shell(`stat -c %a '${world.journalFile}'`)).stdout).toBe('400\n');
});

test('refused rows appear whole, and an import that is interrupted leaves none', async () => {
  const world = newBuiltJournal();
  const rows = Array.from({ length: 20_000 }, () => `,5550101\n`);
  world.write('leads.csv', `Name,Phone\nAda,5550102\n${rows.join('')}`);
  const argv = ['import', 'csv', 'leads.csv', '--refused', 'refused.csv'];
  const refused = () => readdirSync(world.home).filter((name) => name.startsWith('refused.csv'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    const ended = await watched(world, argv, {
      onStatement: (sql, program) => void (sql.startsWith('INSERT INTO operations') && program.kill(signal)),
    });
    expect([ended.signal, refused()]).toEqual([signal, []]);
  }
  expect(await world.rapport(argv)).toMatchObject({ code: 0 });
  expect(refused()).toEqual(['refused.csv']);
  expect(readFileSync(join(world.home, 'refused.csv'), 'utf8').split('\n')).toHaveLength(20_002);
});

test('the folder of rapport is closed to others, and a folder that was named is left alone', async () => {
  const world = newBuiltJournal();
  const modeOf = async (path: string) => (await world.shell(`stat -c %a '${path}'`)).stdout.trim();
  await world.quick(['client', 'add', 'Ada']);
  const [own, named] = [dirname(world.journalFile), join(world.home, 'named')];
  mkdirSync(named);
  for (const folder of [own, named]) chmodSync(folder, 0o777);
  await world.quick(['client', 'list']);
  await world.quick(['client', 'add', 'Ada', '--journal', join(named, 'journal.db')]);
  expect([await modeOf(own), await modeOf(named)]).toEqual(['755', '777']);
});

test('a journal with a name that means something to SQLite is a file', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada', '--journal', ':memory:']);
  expect((await world.quick(['client', 'list', '--csv', '--journal', ':memory:'])).stdout).toContain('Ada');
  expect(readdirSync(world.home)).toContain(':memory:');
});

test('files that only look unfinished are left alone', async () => {
  const world = newBuiltJournal();
  world.write('leads.csv', 'Name,Phone\n,5550101\nAda,5550102\n');
  const notes = world.write('refused.csv.new-clients', 'mine');
  utimesSync(notes, new Date('2020-01-01'), new Date('2020-01-01'));
  mkdirSync(join(world.home, 'refused.csv.rapport-new-1'));
  const argv = ['import', 'csv', 'leads.csv', '--refused', 'refused.csv'];
  expect(await world.quick(argv)).toMatchObject({ code: 0 });
  expect(readFileSync(notes, 'utf8')).toBe('mine');
});

test('a journal that was read while it was read-only can be written when it is not', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada']);
  chmodSync(world.journalFile, 0o444);
  expect((await world.quick(['today'])).code).toBe(0);
  expect((await world.quick(['call', 'ada', 'Hello'])).code).toBe(3);
  expect(inFolder(world)).toEqual(['journal.db']);
  chmodSync(world.journalFile, 0o644);
  expect((await world.quick(['call', 'ada', 'Hello'])).code).toBe(0);
});

test('a refused journal leaves no file of refused rows', async () => {
  const world = newBuiltJournal();
  world.write('leads.csv', 'Name,Phone\n,5550101\n');
  world.write('other.db', 'no journal');
  const argv = ['import', 'csv', 'leads.csv', '--refused', 'refused.csv', '--journal', 'other.db'];
  expect((await world.quick(argv)).code).toBe(3);
  expect(readdirSync(world.home).filter((name) => name.startsWith('refused'))).toEqual([]);
});

test.each([
  ['a folder', (path: string) => `mkdir ${path}`],
  ['a link', (path: string) => `ln -s nowhere ${path}`],
  ['a pipe or a device', (path: string) => `mkfifo ${path}`],
])('where SQLite keeps its own files, %s is named and refused at once', async (what, make) => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada', '--journal', 'mine.db']);
  for (const beside of ['mine.db-wal', 'mine.db-shm', 'mine.db-journal']) {
    await world.shell(make(beside));
    for (const argv of [['today'], ['call', 'ada', 'Hello'], ['doctor']])
      expect(await world.quick([...argv, '--journal', 'mine.db'])).toMatchObject({
        code: 3,
        stderr: expect.stringContaining(`${beside}", beside the journal "mine.db", is ${what}, not a file.`),
      });
    rmSync(join(world.home, beside), { recursive: true });
  }
});

test.runIf(isRoot)('a configuration behind a link that involves another user stays as it is', async () => {
  const world = newBuiltJournal();
  const file = join(world.home, '.config', 'rapport', 'config.json');
  mkdirSync(dirname(file), { recursive: true });
  const target = world.write('mine.json', '{}\n');
  symlinkSync(target, file);
  const set = () => world.quick(['config', 'set', 'coming-days', '5']);
  for (const [path, why] of [
    [file, 'it is a link of another user'],
    [target, 'it is a link to a file of another user'],
  ] as const) {
    lchownSync(path, 54321, 54321);
    expect(await set()).toMatchObject({ code: 1, stderr: expect.stringContaining(why) });
    lchownSync(path, 0, 0);
    expect([lstatSync(file).isSymbolicLink(), readFileSync(target, 'utf8')]).toEqual([true, '{}\n']);
  }
  expect((await set()).code).toBe(0);
  expect(readFileSync(target, 'utf8')).toContain('5');
});

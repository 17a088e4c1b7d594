import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, ending, newBuiltJournal } from '../support/built/built.ts';
import { packageFolder, quickFolder } from '../support/package-folder.ts';
import { counted, runs } from '../support/runs.ts';

const isRoot = process.getuid?.() === 0;

/** Copies the program to where a test may change it; gives the folder of its compiled code. */
function copyTo(folder: string): string {
  for (const part of ['bin', 'dist', 'package.json', 'migrations'])
    cpSync(join(packageFolder, part), join(folder, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist', 'code');
}

/** A home, and the program in it. */
function aCopy(name = 'copy') {
  const world = newBuiltJournal();
  const code = copyTo(join(world.home, name));
  return { ...world, code, run: (words: string) => world.shell(`node ${name}/bin/rapport.js ${words}`) };
}

// A program without the code that the build made, and a home where `today` ran once; both are made for all tests.
const shared = mkdtempSync(join(quickFolder, 'rapport-warm-'));
const program = join(shared, 'program');
afterAll(() => rmSync(shared, { recursive: true }));

let first: Ended;
beforeAll(async () => {
  rmSync(copyTo(program), { recursive: true });
  const home = join(shared, 'home');
  mkdirSync(home);
  const run = (...argv: string[]) =>
    ending(
      spawn(process.execPath, [join(program, 'bin/rapport.js'), ...argv], {
        env: { HOME: home, TZ: 'Europe/Paris', RAPPORT_TEST_NOW: '2026-03-02T09:00:00' },
      }),
    );
  await run('client', 'add', 'Ada');
  first = await run('today');
});

/** A home of its own in which `today` ran once. */
function aWarmStart() {
  const world = newBuiltJournal();
  cpSync(join(shared, 'home'), world.home, { recursive: true });
  const folder = join(world.home, '.cache', 'rapport');
  const nameOf = (verb: string) => readdirSync(folder).find((name) => name.startsWith(`${verb}-`)) ?? '';
  const run = (words: string) => world.shell(`node ${program}/bin/rapport.js ${words}`);
  return { ...world, run, folder, file: join(folder, nameOf('today')) };
}

/** What is kept of a start whose code says that it ran. */
function planted(content: Buffer): Buffer {
  const head = JSON.parse(content.toString('utf8', 0, content.indexOf(10)));
  const source = `(function (exports, require, module, __filename, __dirname) { console.log('PLANTED'); })`;
  const files = [['main.cjs', 0, source.length]];
  const line = Buffer.from(`${JSON.stringify({ ...head, sum: crc32(source), files })}\n`);
  return Buffer.concat([line, Buffer.alloc((8 - (line.length % 8)) % 8), Buffer.from(source)]);
}

test('a first start has its code from the build and keeps nothing', async () => {
  const world = newBuiltJournal();
  for (const argv of [['client', 'add', 'Ada'], ['today'], ['call', 'ada', 'Hello'], ['history'], ['--help']])
    expect(await world.rapport(argv)).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(world.home, '.cache'))).toBe(false);
});

test('the code that the build made is all that an everyday verb needs', async () => {
  const { code, run } = aCopy();
  for (const name of readdirSync(join(code, '..')).filter((one) => one.endsWith('.cjs')))
    rmSync(join(code, '..', name));
  for (const words of [
    '--version',
    'today',
    'client list',
    'client add Ada',
    'call ada Hello',
    'show ada',
    'digest',
  ])
    expect(await run(words)).toMatchObject({ code: 0, stderr: '' });
});

test('code of the build in which a byte has changed is not run, and the program’s own is', async () => {
  const { code, run } = aCopy();
  const names = ['today', 'other'].map((name) => join(code, name));
  const whole = names.map((name) => readFileSync(name));
  const times = runs(10);
  for (let time = 0; time < times; time += 1) {
    for (const [at, name] of names.entries()) {
      const bytes = Buffer.from(whole[at] ?? '');
      const place = 2000 + Math.floor(((bytes.length - 2000) * time) / times);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place);
      writeFileSync(name, bytes);
    }
    expect(await run('today')).toMatchObject({ code: 0, stderr: '' });
  }
  counted(`${times} times a changed byte of compiled code, ${times} right answers`);
});

test.each<[string, (head: Record<string, unknown>) => object]>([
  ['another Node', (head) => ({ ...head, madeFor: 'v20.0.0-x64' })],
  ['another better-sqlite3', (head) => ({ ...head, driver: '1.0.0' })],
])('code made for %s is not run, and the program’s own is kept', async (_name, change) => {
  const { code, home, run } = aCopy();
  for (const name of ['today', 'other']) {
    const content = planted(readFileSync(join(code, name)));
    const end = content.indexOf(10);
    const line = Buffer.from(`${JSON.stringify(change(JSON.parse(content.toString('utf8', 0, end))))}\n`);
    const rest = content.subarray(Math.ceil((end + 1) / 8) * 8);
    writeFileSync(join(code, name), Buffer.concat([line, Buffer.alloc((8 - (line.length % 8)) % 8), rest]));
  }
  expect(await run('today')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No clients here yet'),
  });
  expect(readdirSync(join(home, '.cache', 'rapport'))).toHaveLength(1);
});

test('what is kept of a start is the owner’s alone, one file a verb, and written once', async () => {
  const { run, folder, file } = aWarmStart();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).map((name) => name.split('-')[0])).toEqual(['client', 'today']);
  const before = statSync(file).mtimeMs;
  expect(await run('today')).toEqual(first);
  expect(statSync(file).mtimeMs).toBe(before);
});

test('a start that needs less or more than the one before settles on one file for both', async () => {
  const { run, file } = aWarmStart();
  // With a word there is something to take apart, and another day needs the rules.
  const dated = await run('today --as-of 2026-03-03');
  await run('today');
  const settled = statSync(file).mtimeMs;
  expect(await run('today')).toEqual(first);
  expect(await run('today --as-of 2026-03-03')).toEqual(dated);
  expect(statSync(file).mtimeMs).toBe(settled);
});

test.each<[string, (content: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (content) => content.subarray(0, content.length - 100)],
  ['longer than it says', (content) => Buffer.concat([content, Buffer.from('more')])],
  ['other bytes', () => Buffer.from('{"files":[]}\nnothing')],
  ['a first line that is no JSON', (content) => Buffer.concat([Buffer.from('{'), content])],
])('what is kept of a start is %s: it is made anew', async (_name, damage) => {
  const { run, file } = aWarmStart();
  writeFileSync(file, damage(readFileSync(file)));
  const length = statSync(file).size;
  expect(await run('today')).toEqual(first);
  expect(statSync(file).size).not.toBe(length);
  expect(await run('today')).toEqual(first);
});

test('compiled code of another V8 is not run', async () => {
  const { run, file } = aWarmStart();
  const content = readFileSync(file);
  const code = Math.ceil((content.indexOf(10) + 1) / 8) * 8;
  // The head of V8's data: the version it is for.
  content.fill(0xff, code, code + 64);
  writeFileSync(file, content);
  expect(await run('today')).toEqual(first);
});

type Warm = ReturnType<typeof aWarmStart>;

/** Ways in which another user can put code where it is looked for. */
const plants: [string, (warm: Warm) => void][] = [
  ['a file that others may write', ({ file }) => chmodSync(file, 0o666)],
  ['a folder that others may write to', ({ folder }) => chmodSync(folder, 0o777)],
  [
    'a link to a file',
    ({ file, home }) => {
      renameSync(file, join(home, 'elsewhere'));
      symlinkSync(join(home, 'elsewhere'), file);
    },
  ],
  [
    'a link to a folder',
    ({ folder, home }) => {
      renameSync(folder, join(home, 'elsewhere'));
      symlinkSync(join(home, 'elsewhere'), folder);
    },
  ],
];
// Only root can make what belongs to somebody else. It is also what `sudo` finds where HOME is kept.
if (isRoot)
  plants.push(
    ['a file of another user', ({ file }) => chownSync(file, 65534, 65534)],
    ['a folder of another user', ({ folder }) => chownSync(folder, 65534, 65534)],
  );

test.each(plants)('planted code does not run: %s', async (_name, plant) => {
  const warm = aWarmStart();
  writeFileSync(warm.file, planted(readFileSync(warm.file)));
  // The plant is one that would run.
  expect((await warm.run('today')).stdout).toBe('PLANTED\n');
  plant(warm);
  expect(await warm.run('today')).toEqual(first);
  counted('1 way of planting code, which did not run');
});

test('files in a folder that is not ours are left alone', async () => {
  const { run, folder, home } = aWarmStart();
  rmSync(folder, { recursive: true });
  mkdirSync(join(home, 'precious'));
  writeFileSync(join(home, 'precious', 'today-notes.md'), 'mine');
  symlinkSync(join(home, 'precious'), folder);
  expect(await run('today')).toEqual(first);
  expect(readdirSync(join(home, 'precious'))).toEqual(['today-notes.md']);
});

test('a pipe in place of what was kept is not waited for', async () => {
  const { run, file, shell } = aWarmStart();
  rmSync(file);
  await shell(`mkfifo '${file}'`);
  expect(await run('today')).toEqual(first);
});

test('what a killed run left unfinished goes with the next', async () => {
  const { run, folder, file } = aWarmStart();
  writeFileSync(`${file}.4242`, 'half');
  rmSync(file);
  await run('today');
  expect(readdirSync(folder)).toHaveLength(2);
});

test.skipIf(isRoot)('where nothing can be kept, nothing is', async () => {
  const { run, folder, file } = aWarmStart();
  writeFileSync(file, '');
  chmodSync(folder, 0o500);
  expect(await run('today')).toEqual(first);
  chmodSync(folder, 0o700);
});

test('a cache folder that is a file is left alone', async () => {
  const { home, run, code } = aCopy();
  rmSync(code, { recursive: true });
  writeFileSync(join(home, '.cache'), 'mine');
  expect((await run('today')).code).toBe(0);
  expect(readFileSync(join(home, '.cache'), 'utf8')).toBe('mine');
});

test('a program in a folder with letters beyond ASCII is kept once too', async () => {
  const { home, code, run } = aCopy('café');
  rmSync(code, { recursive: true });
  const folder = join(home, '.cache', 'rapport');
  const first = await run('help');
  const [file = ''] = readdirSync(folder);
  const written = statSync(join(folder, file)).mtimeMs;
  expect(await run('help')).toEqual(first);
  expect(first.code).toBe(0);
  expect(statSync(join(folder, file)).mtimeMs).toBe(written);
});

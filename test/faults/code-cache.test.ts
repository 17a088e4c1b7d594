import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { packageFolder } from '../support/package-folder.ts';

/** A home in which `today` ran once, with the file of compiled code it left. */
async function aWarmStart() {
  const world = newBuiltJournal({ XDG_CACHE_HOME: '' });
  await world.rapport(['client', 'add', 'Ada']);
  const first = await world.rapport(['today']);
  const folder = join(world.home, '.cache', 'rapport');
  const fileOf = (verb: string) =>
    join(folder, readdirSync(folder).find((name) => name.startsWith(`${verb}-`)) ?? '');
  return { ...world, first, folder, file: fileOf('today') };
}

test('what is kept of a start is the owner’s alone, one file a verb, and written once', async () => {
  const { rapport, first, folder, file } = await aWarmStart();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).map((name) => name.split('-')[0])).toEqual(['client', 'today']);
  const before = statSync(file).mtimeMs;
  expect(await rapport(['today'])).toEqual(first);
  expect(statSync(file).mtimeMs).toBe(before);
});

test('a start that needs less or more than the one before settles on one file for both', async () => {
  const { rapport, first, file } = await aWarmStart();
  // With a word there is something to take apart, and another day needs the rules.
  const dated = await rapport(['today', '--as-of', '2026-03-03']);
  await rapport(['today']);
  const settled = statSync(file).mtimeMs;
  expect(await rapport(['today'])).toEqual(first);
  expect(await rapport(['today', '--as-of', '2026-03-03'])).toEqual(dated);
  expect(statSync(file).mtimeMs).toBe(settled);
});

test.each<[string, (content: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (content) => content.subarray(0, content.length - 100)],
  ['longer than it says', (content) => Buffer.concat([content, Buffer.from('more')])],
  ['other bytes', () => Buffer.from('{"files":[]}\nnothing')],
  ['a first line that is no JSON', (content) => Buffer.concat([Buffer.from('{'), content])],
])('what is kept of a start is %s: it is made anew', async (_name, damage) => {
  const { rapport, first, file } = await aWarmStart();
  writeFileSync(file, damage(readFileSync(file)));
  const length = statSync(file).size;
  expect(await rapport(['today'])).toEqual(first);
  expect(statSync(file).size).not.toBe(length);
  expect(await rapport(['today'])).toEqual(first);
});

test('compiled code of another V8 is not run', async () => {
  const { rapport, first, file } = await aWarmStart();
  const content = readFileSync(file);
  const code = Math.ceil((content.indexOf(10) + 1) / 8) * 8;
  // The head of V8's data: the version it is for.
  content.fill(0xff, code, code + 64);
  writeFileSync(file, content);
  expect(await rapport(['today'])).toEqual(first);
});

test.skipIf(process.getuid?.() === 0)('where nothing can be kept, nothing is', async () => {
  const { rapport, first, folder, file } = await aWarmStart();
  writeFileSync(file, '');
  chmodSync(folder, 0o500);
  expect(await rapport(['today'])).toEqual(first);
  chmodSync(folder, 0o700);
});

test('a cache folder that is a file is left alone', async () => {
  const world = newBuiltJournal({ XDG_CACHE_HOME: '/dev/null' });
  expect((await world.rapport(['today'])).code).toBe(0);
  expect(existsSync(join(world.home, '.cache'))).toBe(false);
});

test('a program in a folder with letters beyond ASCII is kept once too', async () => {
  const world = newBuiltJournal({ XDG_CACHE_HOME: '' });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(packageFolder, part), join(world.home, 'café', part), { recursive: true });
  symlinkSync(join(packageFolder, 'node_modules'), join(world.home, 'café', 'node_modules'));
  const start = () => world.shell('node café/bin/rapport.js help');
  const folder = join(world.home, '.cache', 'rapport');
  const first = await start();
  const [file = ''] = readdirSync(folder);
  const written = statSync(join(folder, file)).mtimeMs;
  expect(await start()).toEqual(first);
  expect(first.code).toBe(0);
  expect(statSync(join(folder, file)).mtimeMs).toBe(written);
});

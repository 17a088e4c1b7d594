import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { packageFolder } from '../support/package-folder.ts';
import { counted, isThorough } from '../support/runs.ts';

/** What a command may hold in memory, whatever comes. */
const mostMemory = 300_000_000;

/** Runs a line of the shell with one `rapport` in it; it tells how much memory that took. */
async function measured(world: BuiltJournal, line: string) {
  const file = join(world.home, 'peak');
  const loaded = `--require ${join(packageFolder, 'test/support/built/peak-memory.cjs')}`;
  Object.assign(world.env, { NODE_OPTIONS: loaded, RAPPORT_TEST_PEAK: file });
  const { stdout, stderr, code } = await world.shell(line);
  return { said: stderr + stdout, code, peak: Number(readFileSync(file, 'utf8')) };
}

/** A journal with a client, and a print of all that is in its file. */
async function journalWithAda() {
  const world = newBuiltJournal();
  expect((await world.quick(['client', 'add', 'Ada'])).code).toBe(0);
  const print = () => createHash('sha256').update(readFileSync(world.journalFile)).digest('hex');
  return { world, print };
}

/** A line of the shell, the sentence that refuses it, and the file it needs. */
type Bomb = readonly [line: string, sentence: string | RegExp, prepare?: (world: BuiltJournal) => void];

const all = (...bombs: Bomb[]) => Promise.all(bombs.map((bomb) => expectRefused(...bomb)));

async function expectRefused(...[line, sentence, prepare = () => {}]: Bomb): Promise<void> {
  const { world, print } = await journalWithAda();
  const before = print();
  prepare(world);
  const { said, code, peak } = await measured(world, line);
  expect(said).toMatch(sentence);
  expect(said.length).toBeLessThan(5000);
  expect(code).toBe(1);
  expect(peak).toBeLessThan(mostMemory);
  expect(print()).toBe(before);
  counted(`1 bomb refused with ${Math.round(peak / 1_000_000)} MB at most: ${line}`);
}

const longRow = (line: number) => `The row that starts on line ${line} has more than 1,000,000 characters.`;

const manyColumns = 'Line 1 has more than 16,384 columns.';

/** Makes the file that a line imports, a million characters or so at a time. */
const file =
  (count: number, part: string, start = '') =>
  (world: BuiltJournal) => {
    const handle = openSync(join(world.home, 'bomb.csv'), 'w');
    writeSync(handle, start);
    const bytes = Buffer.from(part);
    for (let written = 0; written < count; written += 1) writeSync(handle, bytes);
    closeSync(handle);
  };

test('a line of 200 MB', () =>
  expectRefused('rapport import csv bomb.csv', longRow(2), file(200, 'a'.repeat(1_000_000), 'Name\n')));

test.runIf(isThorough)('quotes that are never closed, stand inside cells, or do not match', () =>
  all(
    ['rapport import csv bomb.csv', longRow(2), file(20, 'Bob,b@x.org\n'.repeat(100_000), 'Name\n"')],
    ['rapport import csv bomb.csv', manyColumns, file(50, 'a"b,'.repeat(100_000))],
    [
      'rapport import csv bomb.csv',
      'The quotes on line 1 do not match.',
      file(1, `${'"a"x'.repeat(200_000)}${' '.repeat(900_000)}\n`),
    ],
  ),
);

test.runIf(isThorough)('100 MB of empty lines', () =>
  expectRefused(
    'rapport import csv bomb.csv',
    'More than 2,097,152 empty lines follow each other from line 2 on.',
    file(100, '\n'.repeat(1_000_000), 'Name\n'),
  ),
);

test.runIf(isThorough)(
  'a million columns: of one name, each of its own, and of a row below a good header',
  () =>
    all(
      ['rapport import csv bomb.csv', manyColumns, file(10, 'name,'.repeat(100_000))],
      [
        'rapport import csv bomb.csv',
        manyColumns,
        file(1, Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')),
      ],
      [
        'rapport import csv bomb.csv',
        'more cells than the header has columns',
        file(10, 'a,'.repeat(100_000), 'Name\n'),
      ],
    ),
);

test('an endless stream, from stdin and from another command', () => {
  const streamed = /(stdin|"\/dev\/fd\/\d+") gave more than 64 MB, the most rapport reads from a stream\./;
  const lines = ['yes | rapport import csv -', 'rapport import csv - < /dev/zero'];
  if (existsSync('/bin/bash')) lines.push("bash -c 'rapport import csv <(yes)'");
  return all(...lines.map((line) => [line, streamed] as const));
});

test.runIf(isThorough)('an endless text, an endless checklist, and a long one', () =>
  all(
    ['yes | rapport note ada -', 'What to remember has more than 100,000 characters.'],
    ['yes | rapport playbook add Onboarding -', 'stdin gave more than 64 MB'],
    [
      'rapport playbook add Onboarding bomb.csv',
      '"bomb.csv" cannot be used. It is longer than 100,000 bytes.',
      file(200, 'a'.repeat(1_000_000), '- '),
    ],
  ),
);

test('a device that never ends, and a pipe to which nobody writes', () =>
  all(
    ['rapport import csv /dev/zero', 'Cannot read "/dev/zero": it is a device, not a file.'],
    ['rapport playbook add Onboarding /dev/zero', 'Cannot read "/dev/zero": it is a device, not a file.'],
    ['mkfifo pipe; rapport import csv pipe', 'Cannot read "pipe": nobody writes to it.'],
  ));

test('a pipe whose writer takes its time is read', async () => {
  const { world } = await journalWithAda();
  const slow = '(sleep 0.3; echo Name; sleep 0.3; echo Bob) > pipe &';
  const named = await measured(world, `mkfifo pipe; ${slow} rapport import csv pipe`);
  expect(named).toMatchObject({ code: 0, said: expect.stringContaining('1 new (1 client)') });
  const stdin = await measured(world, "printf 'Name\\nCarl\\n' | rapport import csv /dev/stdin");
  expect(stdin).toMatchObject({ code: 0, said: expect.stringContaining('1 new (1 client)') });
});

test('a pipe to which nothing is written for a while is said to be waited for', async () => {
  const late = '(until grep -qs Waiting said; do sleep 0.1; done; echo Name; echo Bob)';
  const andSay = '2> said; code=$?; cat said >&2; exit $code';
  const lines = [
    [`mkfifo pipe; ${late} > pipe & rapport import csv pipe ${andSay}`, '"pipe"'],
    [`${late} | rapport import csv - ${andSay}`, 'stdin'],
  ] as const;
  await Promise.all(
    lines.map(async ([line, what]) => {
      const { world } = await journalWithAda();
      const { stdout, stderr, code } = await world.shell(line);
      expect([stderr, stdout, code]).toEqual([
        `Waiting for ${what}, to which nothing is written. Ctrl-C ends it.\n` +
          'No backup of the journal is newer than a week. To make one: rapport backup\n',
        expect.stringContaining('1 new (1 client)'),
        0,
      ]);
    }),
  );
});

test('an error that quotes a long name', () =>
  all(['rapport show "$(head -c 100000 /dev/zero | tr "\\0" x)"', 'xxx…"']));

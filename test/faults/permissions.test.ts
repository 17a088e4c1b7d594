import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type BuiltJournal,
  builtProgram,
  type Ended,
  ending,
  newBuiltJournal,
} from '../support/built/built.ts';
import { makeOlderJournal } from '../support/built/older-journal.ts';

// Permissions mean nothing to root: then the program runs as somebody the system does not know.
const isRoot = process.getuid?.() === 0;
const somebody = isRoot ? { uid: 54321, gid: 54321 } : {};
const canRun =
  spawnSync(process.execPath, [builtProgram, '--version'], { ...somebody, env: {} }).status === 0;

/** A home of somebody without special rights. */
function homeOfSomebody(): BuiltJournal {
  const world = newBuiltJournal({ XDG_CACHE_HOME: '' });
  if (isRoot) for (const name of ['.', '.bin', '.tmp']) chownSync(join(world.home, name), 54321, 54321);
  return world;
}

function asSomebody(
  world: BuiltJournal,
  argv: readonly string[],
  env: Record<string, string> = world.env,
): Promise<Ended> {
  return ending(world.start(argv, { ...somebody, env }));
}

function said(world: BuiltJournal, { stderr, code }: Ended): string {
  return `${stderr.replaceAll(world.home, '/home/you')}? ${code}`;
}

test.runIf(canRun)('a journal that may not be read', async () => {
  const world = homeOfSomebody();
  expect((await asSomebody(world, ['client', 'add', 'Ada'])).code).toBe(0);
  chmodSync(world.journalFile, 0o000);
  const refused = await asSomebody(world, ['client', 'list']);
  expect(said(world, refused)).toMatchInlineSnapshot(`
    "Error: The journal "/home/you/.local/share/rapport/journal.db" cannot be used: permission is denied.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    ? 3"
  `);
  expect(said(world, await asSomebody(world, ['client', 'add', 'Bob']))).toBe(said(world, refused));
});

test.runIf(canRun)('a journal that may only be read is read', async () => {
  const world = homeOfSomebody();
  await asSomebody(world, ['client', 'add', 'Ada']);
  chmodSync(world.journalFile, 0o400);
  expect(await asSomebody(world, ['client', 'list', '--ndjson'])).toMatchObject({ code: 0 });
  expect(said(world, await asSomebody(world, ['client', 'add', 'Bob']))).toMatchInlineSnapshot(`
    "Error: The journal "/home/you/.local/share/rapport/journal.db" cannot be used: it or its folder is read-only.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    ? 3"
  `);
});

test.runIf(canRun)('a journal in a folder that may only be read is read', async () => {
  const world = homeOfSomebody();
  await asSomebody(world, ['client', 'add', 'Ada']);
  const folder = dirname(world.journalFile);
  const before = readdirSync(folder);
  chmodSync(folder, 0o500);
  expect(said(world, await asSomebody(world, ['client', 'add', 'Bob']))).toMatchInlineSnapshot(`
    "Error: The journal "/home/you/.local/share/rapport/journal.db" cannot be used: it or its folder is read-only.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    ? 3"
  `);
  expect(await asSomebody(world, ['client', 'list', '--csv'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Ada'),
  });
  expect(readdirSync(folder)).toEqual(before);
});

test.runIf(canRun)('an older journal in such a folder is read, too', async () => {
  const world = homeOfSomebody();
  await asSomebody(world, ['client', 'add', 'Ada']);
  rmSync(world.journalFile);
  makeOlderJournal(world.journalFile);
  const folder = dirname(world.journalFile);
  if (isRoot) chownSync(world.journalFile, 54321, 54321);
  chmodSync(folder, 0o500);
  expect(await asSomebody(world, ['client', 'list', '--csv'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Ada'),
  });
  expect((await asSomebody(world, ['client', 'add', 'Bob'])).code).toBe(3);
  expect(readdirSync(folder)).toEqual(['journal.db']);
});

test.runIf(canRun)('a folder in which nothing may be made', async () => {
  const world = homeOfSomebody();
  mkdirSync(join(world.home, 'closed'), { mode: 0o500 });
  if (isRoot) chownSync(join(world.home, 'closed'), 54321, 54321);
  const argv = ['client', 'add', 'Ada', '--journal', 'closed/journal.db'];
  expect(said(world, await asSomebody(world, argv))).toMatchInlineSnapshot(`
    "Error: The journal "closed/journal.db" cannot be used: permission is denied.
    Hint: Name another place with --journal FILE or RAPPORT_JOURNAL.
    ? 3"
  `);
});

test.runIf(canRun)('a configuration that may not be written', async () => {
  const world = homeOfSomebody();
  mkdirSync(join(world.home, '.config'), { mode: 0o555 });
  expect(said(world, await asSomebody(world, ['config', 'set', 'coming-days', '5']))).toMatchInlineSnapshot(`
    "Error: The configuration file "/home/you/.config/rapport/config.json" cannot be written: permission is denied.
    ? 1"
  `);
});

test.runIf(canRun && isRoot)('a user the system does not know, without a home', async () => {
  const world = homeOfSomebody();
  const { HOME: _, ...homeless } = world.env;
  expect(said(world, await asSomebody(world, ['client', 'list'], homeless))).toMatchInlineSnapshot(`
    "Error: HOME is not set, so rapport cannot tell where the journal is.
    Hint: Name it with --journal FILE or RAPPORT_JOURNAL.
    ? 3"
  `);
  expect(await asSomebody(world, ['client', 'list', '--journal', 'j.db'], homeless)).toMatchObject({
    code: 0,
  });
  expect(
    said(world, await asSomebody(world, ['completion', 'install', 'zsh'], homeless)),
  ).toMatchInlineSnapshot(`
    "Error: HOME is not set, so there is no folder for the script.
    Hint: Print the script and put it where you want: rapport completion zsh
    ? 1"
  `);
});

/** Runs it as somebody with a mask for new files, which a process has from the one that started it. */
function masked(mask: number, world: BuiltJournal, argv: readonly string[]): Promise<Ended> {
  const usual = process.umask(mask);
  const program = world.start(argv, somebody);
  process.umask(usual);
  return ending(program);
}

test.runIf(canRun).each([0o777, 0o277, 0])(
  "all that is made is the owner's with the mask %o",
  async (mask) => {
    const world = homeOfSomebody();
    world.write('leads.csv', 'Name,Email\nEve,nonsense\nBob,bob@example.org\n');
    const commands = [
      ['client', 'add', 'Ada'],
      ['import', 'csv', 'leads.csv', '--refused', '.tmp/refused.csv'],
      ['config', 'set', 'coming-days', '5'],
      ['today'],
      ['demo'],
    ];
    for (const argv of commands)
      expect([argv[0], (await masked(mask, world, argv)).code]).toEqual([argv[0], 0]);
    const made = readdirSync(world.home, { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => !/^\.(bin|tmp)$|leads\.csv/.test(name) && !/\.bin$/.test(parentPath))
      .map((one) => [
        one.name,
        statSync(join(one.parentPath, one.name)).mode & 0o777,
        one.isFile() ? 0o600 : 0o700,
      ]);
    expect(made.length).toBeGreaterThan(8);
    expect(made.filter(([, is, wanted]) => is !== wanted)).toEqual([]);
  },
);

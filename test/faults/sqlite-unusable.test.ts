import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { packageFolder } from '../support/package-folder.ts';

const library = 'better-sqlite3/build/Release/better_sqlite3.node';

/** An installed copy of the package in a home of its own, with better-sqlite3 in a folder, which was not built. */
function installed(modules = 'rapport/node_modules', program = 'rapport'): BuiltJournal {
  const world = newBuiltJournal({ XDG_CACHE_HOME: '' });
  const copy = (from: string, to: string, isLeftOut?: RegExp) =>
    cpSync(join(packageFolder, from), join(world.home, to), {
      recursive: true,
      filter: (path) => !isLeftOut?.test(relative(join(packageFolder, from), path)),
    });
  for (const part of ['bin', 'dist', 'migrations', 'package.json', 'samples'])
    copy(part, join(program, part));
  for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path'])
    copy(join('node_modules', name), join(modules, name), /^(build|deps|src)/);
  return world;
}

const ways: [string, (world: BuiltJournal) => void, string, string][] = [
  ['was not built', () => {}, 'was not built', 'npm rebuild better-sqlite3'],
  [
    'was built for another Node',
    (world) => world.write(`rapport/node_modules/${library}`, 'other bytes'),
    'was built for another Node',
    'npm rebuild better-sqlite3',
  ],
  [
    'is missing',
    ({ home }) => rmSync(join(home, 'rapport/node_modules/better-sqlite3'), { recursive: true }),
    'is missing',
    'npm install --omit=dev',
  ],
];

/** What it is compiled with, below the command that compiles it. */
const compilers = `      It may need a compiler first:
      Debian, Ubuntu: sudo apt-get install build-essential python3
      macOS: xcode-select --install
      Windows: Python, and the Visual Studio Build Tools with C++
`;

/** Commands of each kind, those among them that say something else where there is no journal, no file or no terminal. */
const sayingSo = [
  ...['today', 'client list', 'client add Ada', 'history', 'call ada hi'],
  ...['undo', 'digest', 'digest --monthly', 'review', 'import csv nowhere.csv', 'demo'],
];

describe.each(ways)('better-sqlite3 %s', (_name, harm, says, mends) => {
  test('what needs the journal says so, and what to type', async () => {
    const world = installed();
    harm(world);
    for (const words of sayingSo) {
      const { stderr, code } = await world.shell(`node rapport/bin/rapport.js ${words}`);
      expect(`${stderr.replaceAll(world.home, '/home/you')}? ${code}`).toBe(
        `Error: The SQLite part of rapport cannot be loaded: better-sqlite3 ${says}.
Hint: Repair it with: ${mends} --ignore-scripts=false --prefix /home/you/rapport
${says === 'is missing' ? '' : compilers}? 3`,
      );
    }
  });

  test('help, the version and settings need none', async () => {
    const world = installed();
    harm(world);
    for (const words of ['--help', 'help', 'help log', 'log --help', '--version', 'config get rhythm'])
      expect(await world.shell(`node rapport/bin/rapport.js ${words}`)).toMatchObject({
        stderr: '',
        code: 0,
      });
  });
});

test.each([
  ['rapport', 'rapport/node_modules'],
  ['node_modules/rapport', 'node_modules'],
  ['work/node_modules/rapport', 'node_modules'],
])('installed in %s, better-sqlite3 is found in %s', async (program, modules) => {
  const world = installed(modules, program);
  const built = join(world.home, modules, library);
  mkdirSync(dirname(built), { recursive: true });
  cpSync(join(packageFolder, 'node_modules', library), built);
  // Then nothing else can be found.
  rmSync(join(world.home, modules, 'bindings'), { recursive: true });
  const answer = await world.shell(`node ${program}/bin/rapport.js client list`);
  expect(answer).toMatchObject({ stderr: '', code: 0 });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageFolder } from '../support/package-folder.ts';
import { sourceFiles } from '../support/sources/source-files.ts';

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where a package is found from a folder, the way Node looks for it. */
function find(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`${name} is not installed`);
  return find(name, dirname(from));
}

/** The packages that the sources import, and those that these depend on, by their name and version. */
function packagesReached(): Map<string, string> {
  const imported = sourceFiles()
    .flatMap(({ imports }) => imports)
    .filter(({ target, isType }) => !isType && !/^(src\/|node:|package\.json$)/.test(target))
    .map(({ target }) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '')
    // Installed beside the program, with its licence.
    .filter((name) => name !== 'better-sqlite3');
  const reached = new Map<string, string>();
  const walk = (folder: string) => {
    const { name, version, dependencies = {} } = manifestOf(folder);
    reached.set(`${name} ${version}`, folder);
    for (const next of Object.keys(dependencies)) walk(find(next, folder));
  };
  for (const name of new Set(imported)) walk(find(name, packageFolder));
  return reached;
}

const [, ...licences] = readFileSync(join(packageFolder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8').split(
  /\n\n-{80}\n\n/,
);
const titleOf = (licence: string) => licence.split('\n', 1)[0] ?? '';
const titles = licences.map(titleOf);

test('every package that the sources reach has its licence beside the program', () => {
  const reached = packagesReached();
  const nameOf = (title: string) => title.replace(/ [^ ]*$/, '');
  // The bundler leaves a few functions of its own in the bundle. Of the others nothing is in it.
  expect(titles.filter((title) => !reached.has(title)).map(nameOf)).toEqual(['rolldown']);
  expect([...reached.keys()].filter((title) => !titles.includes(title)).map(nameOf)).toEqual([
    '@inquirer/prompts',
    'tslib',
    'js-yaml',
    'argparse',
    'lodash',
    'prepin',
    'saxen',
    'unzipper-esm',
    'graceful-fs',
    'node-int64',
    'worker-f',
    'pino-abstract-transport',
    'split2',
    'process-warning',
    'real-require',
    'real-require',
  ]);
});

test('each is there once, with its copyright', () => {
  expect(new Set(titles).size).toBe(titles.length);
  const bare = licences.filter(
    (licence) => !/\nLicence: [\w.() +-]+\n(?:Source: \S+\n)?\n[\s\S]*copyright/i.test(licence),
  );
  expect(bare.map(titleOf)).toEqual([]);
});

test.each([
  [
    'a licence that is not permissive',
    'GPL-3.0-only',
    ['LICENSE'],
    'the licence GPL-3.0-only is not in the list',
  ],
  ['no licence', undefined, ['LICENSE'], 'the licence undefined is not in the list'],
  ['no text of its licence', 'MIT', [], 'comes without the text of its licence'],
])('the build refuses a package with %s', async (_name, license, files, message) => {
  const root = mkdtempSync(join(tmpdir(), 'rapport-licences-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'node_modules', 'some');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'some', version: '1.0.0', license }));
  for (const file of files) writeFileSync(join(folder, file), 'Do as you like.');
  const { licencesOf } = await import(join(packageFolder, 'scripts', 'licences.mjs'));
  expect(() => licencesOf([join(folder, 'index.js')], root)).toThrow(message);
});

test('the package holds them, and a licence of its own', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: packageFolder,
    encoding: 'utf8',
  });
  // From npm 12 on the packages are listed by their names.
  const [{ files }] = Object.values<{ files: { path: string }[] }>(JSON.parse(packed)) as [
    { files: { path: string }[] },
  ];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt', 'dist/main.cjs']),
  );
  expect(
    paths.filter(
      (path) => !/^(bin|dist|man|migrations|samples)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path),
    ),
  ).toEqual([]);
});

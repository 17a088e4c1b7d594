import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { topVerbs } from '../../src/cli/program/program.ts';
import { packageFolder } from '../support/package-folder.ts';

const folder = join(packageFolder, 'man');
const pages = readdirSync(folder).map((name) => join(folder, name));

/** What a formatter says about a page, or null where it is not installed. */
function saidBy(command: string, ...words: string[]): string | null {
  const { error, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return error ? null : stdout + stderr;
}

const isThere = (command: string) => saidBy(command, '--version') !== null;

test('there is a page for each command, and package.json names them all', () => {
  const { man } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { man: string[] };
  const commands = topVerbs().filter(({ name }) => name !== '+');
  expect([...man].sort()).toEqual(
    ['man/rapport.1', ...commands.map(({ name }) => `man/rapport-${name}.1`)].sort(),
  );
  expect(pages).toHaveLength(man.length);
});

test.skipIf(!isThere('groff'))('groff has nothing to say about any page', () => {
  expect(pages.map((page) => saidBy('groff', '-man', '-ww', '-z', page)).filter(Boolean)).toEqual([]);
});

test.skipIf(!isThere('mandoc'))('mandoc has nothing to say but that there is no date', () => {
  const said = saidBy('mandoc', '-T', 'lint', '-W', 'warning', ...pages) ?? '';
  expect(said.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
});

test.skipIf(!isThere('man'))('man shows what help says', () => {
  const shown = spawnSync('man', ['-l', join(folder, 'rapport-remind.1')], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
  });
  // What is drawn bold or underlined is written twice.
  const text = shown.stdout.replace(/.\u0008/g, '');
  const help = spawnSync(process.execPath, [join(packageFolder, 'bin/rapport.js'), 'help', 'remind'], {
    encoding: 'utf8',
  });
  const examples = help.stdout.split('\n').filter((line) => line.startsWith('  rapport remind '));
  expect(examples.length).toBeGreaterThan(1);
  for (const line of examples) expect(text).toContain(line.trim());
});

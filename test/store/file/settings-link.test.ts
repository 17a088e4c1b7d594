import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

/** A home whose configuration is a link to a link to a file elsewhere, as managers of dotfiles make it. */
async function linked() {
  const world = await newJournal();
  const dotfiles = join(world.folder, 'dotfiles');
  for (const folder of [dotfiles, dirname(world.configFile)]) mkdirSync(folder, { recursive: true });
  symlinkSync('rapport.json', join(dotfiles, 'link.json'));
  symlinkSync('../../dotfiles/link.json', world.configFile);
  return { ...world, dotfiles };
}

test('a configuration behind links of your own is written where it is', async () => {
  const { rapport, write, read, dotfiles, configFile } = await linked();
  write('dotfiles/rapport.json', '{ "coming-days": 4 }');
  await rapport`config set coming-days 5`;
  expect(read('dotfiles/rapport.json')).toBe('{\n  "coming-days": 5\n}\n');
  expect(lstatSync(configFile).isSymbolicLink()).toBe(true);
  expect(readdirSync(dotfiles)).toEqual(['link.json', 'rapport.json']);
  expect(readdirSync(dirname(configFile))).toEqual(['config.json']);
});

test('one that is not there yet is made where the links lead', async () => {
  const { rapport, dotfiles, configFile } = await linked();
  await rapport`config set coming-days 5`;
  expect(readFileSync(join(dotfiles, 'rapport.json'), 'utf8')).toContain('5');
  expect(lstatSync(configFile).isSymbolicLink()).toBe(true);
});

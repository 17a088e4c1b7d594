import { mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NewFile } from '../../../src/store/files.ts';
import { quickFolder } from '../../support/package-folder.ts';

const folder = () => mkdtempSync(join(quickFolder, 'rapport-new-file-'));

test('a new file appears whole, for its owner alone', () => {
  const within = folder();
  const file = new NewFile(join(within, 'list.csv'));
  file.write('one\n');
  file.write('two\n');
  expect(readdirSync(within)).toEqual([]);
  file.keep();
  expect(readdirSync(within)).toEqual([expect.stringMatching(/^list\.csv\.rapport-new-/)]);
  file.finish();
  expect(readdirSync(within)).toEqual(['list.csv']);
  expect(readFileSync(join(within, 'list.csv'), 'utf8')).toBe('one\ntwo\n');
  expect(statSync(join(within, 'list.csv')).mode & 0o777).toBe(0o600);
});

test('one that is given up leaves nothing', () => {
  const within = folder();
  new NewFile(join(within, 'list.csv')).discard();
  const kept = new NewFile(join(within, 'list.csv'));
  kept.keep();
  kept.discard();
  expect(readdirSync(within)).toEqual([]);
});

test('what is there already is left alone, a link to nowhere too', () => {
  const within = folder();
  writeFileSync(join(within, 'list.csv'), 'mine');
  symlinkSync(join(within, 'nowhere'), join(within, 'link.csv'));
  for (const name of ['list.csv', 'link.csv'])
    expect(() => new NewFile(join(within, name))).toThrow('already');
  expect(readdirSync(within)).toEqual(['link.csv', 'list.csv']);
});

test('where the name is taken meanwhile, what was written stays beside it', () => {
  const within = folder();
  const file = new NewFile(join(within, 'list.csv'));
  file.write('one\n');
  file.keep();
  writeFileSync(join(within, 'list.csv'), 'mine');
  expect(() => file.finish()).toThrow('EEXIST');
  expect(readFileSync(join(within, 'list.csv'), 'utf8')).toBe('mine');
  expect(readFileSync(file.unfinished, 'utf8')).toBe('one\n');
});

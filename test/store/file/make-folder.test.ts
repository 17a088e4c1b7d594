import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../src/store/files.ts';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a folder and those above it are made for the owner alone, and a second time is no error', () => {
  const path = join(temporary(), 'a', 'b');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('a file in the way is an error', () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(join(file, 'b'))).toThrow('ENOTDIR');
});

test.runIf(existsSync('/proc/self'))('a file system that refuses folders ends in an error', () => {
  expect(() => makeFolder('/proc/rapport/b')).toThrow('ENOENT');
});

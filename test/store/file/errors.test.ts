import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RapportError } from '../../../src/domain/text/failure.ts';
import {
  journalDamaged,
  journalRefused,
  sqliteUnusable,
  translateSqliteError,
} from '../../../src/store/errors.ts';
import { quickFolder } from '../../support/package-folder.ts';

const withCode = (code: string, message = 'as the system says it') =>
  Object.assign(new Error(message), { code });

test('a place where nothing is found and nothing can be made is a link to nowhere', () => {
  expect(journalRefused('a.db', withCode('EEXIST'))).toMatchObject({
    code: 'journal-unusable',
    message: 'The journal "a.db" cannot be used: it is a link to a file that does not exist.',
  });
});

test('what the system refuses comes with what can be done about it', () => {
  expect(journalRefused('a.db', withCode('ENAMETOOLONG'))).toMatchObject({
    message: 'The journal "a.db" cannot be used: its name is too long.',
    hints: ['Give it a shorter name.', expect.stringContaining('--journal FILE')],
  });
});

test.each([
  ['SQLITE_BUSY', 'journal-locked', 'Another program is writing to the journal "a.db".'],
  ['SQLITE_BUSY_SNAPSHOT', 'journal-locked', 'Another program is writing to the journal "a.db".'],
  ['SQLITE_LOCKED_SHAREDCACHE', 'journal-locked', 'Another program is writing to the journal "a.db".'],
  ['SQLITE_FULL', 'disk-full', 'There is no space left on the disk for the journal "a.db".'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'There is no space left on the disk for the journal "a.db".'],
  ['SQLITE_NOTADB', 'journal-damaged', 'The journal "a.db" is damaged.'],
  ['SQLITE_CORRUPT_INDEX', 'journal-damaged', 'The journal "a.db" is damaged.'],
  ['SQLITE_READONLY_DIRECTORY', 'journal-unusable', 'it or its folder is read-only'],
  ['SQLITE_CANTOPEN_ISDIR', 'journal-unusable', 'it cannot be opened'],
  ['SQLITE_PERM', 'journal-unusable', 'permission is denied'],
  ['SQLITE_AUTH_USER', 'journal-unusable', 'permission is denied'],
  ['SQLITE_IOERR_READ', 'journal-unusable', 'reading or writing it failed'],
])('SQLite ends with %s: %s', (sqlite, code, words) => {
  const translated = translateSqliteError(withCode(sqlite), 'a.db');
  expect(translated).toMatchObject({ kind: 'journal', code, message: expect.stringContaining(words) });
});

test('an error that SQLite does not make of the file stays as it is', () => {
  const ours = ['SQLITE_CONSTRAINT_CHECK', 'SQLITE_ERROR', 'EACCES'].map((code) => withCode(code));
  for (const error of [...ours, new Error('torn'), 'SQLITE_BUSY', { code: 'SQLITE_BUSY' }])
    expect(translateSqliteError(error, 'a.db')).toBe(error);
});

test('a damaged journal names the newest copy beside it, by the number of its schema', () => {
  const folder = mkdtempSync(join(quickFolder, 'rapport-errors-'));
  const file = join(folder, 'a.db');
  const hints = () => journalDamaged(file).hints.filter((hint) => hint.startsWith('The newest copy'));
  expect(hints()).toEqual([]);
  const at = '20260302T090000';
  for (const name of ['a.db.schema-9', 'a.db.schema-10', 'a.db.schema-2', 'b.db.schema-11'])
    writeFileSync(join(folder, `${name}-${at}`), '');
  writeFileSync(join(folder, 'a.db.schema-12-x'), '');
  expect(hints()).toEqual([`The newest copy beside it is from an older schema: a.db.schema-10-${at}`]);
  expect(journalDamaged(join(folder, 'nowhere', 'a.db')).hints).toHaveLength(2);
});

test.each([
  ['MODULE_NOT_FOUND', 'no such module', 'is missing', 'npm install --omit=dev'],
  ['ERR_DLOPEN_FAILED', 'wrong ELF class', 'was built for another Node', 'npm rebuild better-sqlite3'],
  ['', 'Could not locate the bindings file.', 'was not built', 'npm rebuild better-sqlite3'],
])('SQLite cannot be loaded: %s %s', (code, message, is, command) => {
  const error = code === '' ? new Error(message) : withCode(code, message);
  expect(sqliteUnusable(error, '/a')).toMatchObject({
    message: `The SQLite part of rapport cannot be loaded: better-sqlite3 ${is}.`,
    hints: [
      `Repair it with: ${command} --ignore-scripts=false --prefix /a`,
      ...(is === 'is missing' ? [] : ['It may need a compiler first:', ...Array(3).fill(expect.any(String))]),
    ],
  });
  expect(sqliteUnusable(error, '/a')).toBeInstanceOf(RapportError);
});

test('any other error says nothing of SQLite', () => {
  expect(sqliteUnusable(withCode('SQLITE_BUSY'), '/a')).toBeUndefined();
  expect(sqliteUnusable(new Error('torn'), '/a')).toBeUndefined();
});

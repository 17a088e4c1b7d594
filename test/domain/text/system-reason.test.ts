import { expect, test } from 'vitest';
import { codeOf, hintsFor, reasonOf } from '../../../src/domain/text/system-reason.ts';

const withCode = (code: string, message = 'as the system says it') =>
  Object.assign(new Error(message), { code });

test.each([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'part of its path is a file'],
  ['EISDIR', 'it is a folder'],
  ['EEXIST', 'it is there already'],
  ['ENXIO', 'it is a socket or a device, not a file'],
  ['EROFS', 'the disk is read-only', 'Name a place on another disk.'],
  ['ENOSPC', 'there is no space left on the disk', 'Free some space and try again.'],
  ['ELOOP', 'its links lead in a circle', 'See where they lead with: ls -l'],
  ['ENAMETOOLONG', 'its name is too long', 'Give it a shorter name.'],
  ['EDQUOT', 'your part of the disk is full', 'Remove files of yours and try again.'],
  ['EFBIG', 'it would be longer than a file may be here', 'See the limit with: ulimit -f'],
  ['EMFILE', 'too many files are open', 'See the limit with: ulimit -n'],
  ['ENFILE', 'too many files are open', 'Close other programs and try again.'],
  [
    'EIO',
    'the disk failed to read or write it',
    'The disk may be breaking: copy what is on it to another one.',
  ],
  [
    'ESTALE',
    'the machine it is kept on no longer has it in that place',
    'Connect that disk again and retry.',
  ],
])('the system refuses a file with %s: %s', (code, words, ...hints) => {
  expect(reasonOf(withCode(code))).toBe(words);
  expect(hintsFor(withCode(code))).toEqual(hints);
});

test('another code is said in the words of the system, without what is for programs', () => {
  expect(reasonOf(withCode('EFOO', "EFOO: too many cooks, open '/a, b/c'"))).toBe('too many cooks');
  expect(reasonOf(withCode('EFOO', 'EFOO: too many cooks, write'))).toBe('too many cooks');
  expect(hintsFor(withCode('EFOO'))).toEqual([]);
});

test('what is no error of the system has its own words, and no code', () => {
  expect(reasonOf(new Error('torn'))).toBe('torn');
  expect(reasonOf('torn')).toBe('torn');
  expect(codeOf(withCode('EACCES'))).toBe('EACCES');
  expect(codeOf(new Error('torn'))).toBe('');
  expect(codeOf({ code: 'EACCES' })).toBe('');
});

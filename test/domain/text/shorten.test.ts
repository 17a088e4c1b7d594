import { expect, test } from 'vitest';
import { RapportError } from '../../../src/domain/text/failure.ts';
import { readable, shortened } from '../../../src/domain/text/shorten.ts';

test('a text is cut where it is too long, and never within a character', () => {
  expect(shortened('abcde', 5)).toBe('abcde');
  expect(shortened('abcdef', 5)).toBe('abcd…');
  expect(shortened('abc😀def', 5)).toBe('abc…');
  expect(shortened('abc😀def', 6)).toBe('abc😀…');
});

test('a sentence keeps what it says of the values it quotes', () => {
  expect(readable('"abcdef" is not "ab".', 100, 5)).toBe('"abcd…" is not "ab".');
  expect(readable('"abcdef" is not "ab".', 10, 5)).toBe('"abcd…" i…');
});

test('an error is one screen at most, with each of its hints', () => {
  const long = 'x'.repeat(100_000);
  const { message, hints } = new RapportError('refused', 'x', `"${long}" is no name.`, [long, 'Short.']);
  expect(message).toBe(`"${'x'.repeat(249)}…" is no name.`);
  expect(hints.map(({ length }) => length)).toEqual([1500, 6]);
  expect(new RapportError('refused', 'x', `${long} is no name.`).message).toHaveLength(1500);
  const longest = 'y'.repeat(250);
  expect(new RapportError('refused', 'x', `"${longest}".`).message).toBe(`"${longest}".`);
});

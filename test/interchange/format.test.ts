import { expect, test } from 'vitest';
import { formatOf } from '../../src/interchange/format.ts';

const format = (text: string, name = 'book') => formatOf(() => [Buffer.from(text)], name);

test('the export of a journal is told by what is in it', () => {
  expect(format('{"format":"rapport-journal","version":1}')).toBe('json');
  expect(format('\uFEFF\n { "format": "rapport-journal" }', 'book.csv')).toBe('json');
  expect(format('Name,Email\nAda,a@x.example\n')).toBe('csv');
  expect(format('Name\n"{""format"":""rapport-journal""}"\n')).toBe('csv');
  expect(format('')).toBe('csv');
});

test('what is JSON by its name is no list', () => {
  expect(format('[1]', 'book.JSON')).toBe('json');
});

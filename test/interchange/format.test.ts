import { expect, test } from 'vitest';
import { formatOf, otherFormatOf } from '../../src/interchange/format.ts';

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

test.each([
  ['[12.03.26, 14:05:11] Ada: Hello', 'chat'],
  ['\u200e[12.03.26, 14:05:11] Ada: Hello', 'chat'],
  ['\uFEFF12/03/2026, 14:05 - Ada: Hello', 'chat'],
  ['3/12/26, 2:05\u202fPM - Ada: Hello', 'chat'],
  ['12.03.2026 14:05;Ada;Hello', null],
  ['### Activities:\n- 2026-03-02: Lunch', 'friends'],
  [' [\n{"description":"x","uuid":"a-1"}\n]', 'tasks'],
  ['{"description":"x"}', null],
  ['<?xml version="1.0"?>\n<calls count="1"><call/></calls>', 'calls'],
  ['sep=;\n"Datum";"Anrufer";"Angerufener";"Dauer";"Ergebnis"', 'call list'],
  ['Date,From,To,Duration,Status', null],
  ['Date,Caller,Duration,Result', null],
  ['', null],
])('what other programs write is told by its first lines: %j', (text, found) => {
  expect(otherFormatOf(() => [Buffer.from(text)])).toBe(found);
});

import { expect, test } from 'vitest';
import { keyLines } from '../../src/render/layout/key-lines.ts';

const keys = [
  { key: 'd', name: 'done' },
  { key: 'k', name: 'skip' },
  { key: 't', name: 'Wait' },
  { key: '?', name: 'help' },
];
const plain = (_label: string, text: string) => text;

test('a key appears in brackets within its name, or before it', () => {
  expect(keyLines(keys, 80, plain)).toEqual(['[d]one  s[k]ip  Wai[t]  [?] help']);
});

test.each([
  [32, ['[d]one  s[k]ip  Wai[t]  [?] help']],
  [31, ['[d]one  s[k]ip  Wai[t]', '[?] help']],
  [10, ['[d]one', 's[k]ip', 'Wai[t]', '[?] help']],
  [3, ['[d]one', 's[k]ip', 'Wai[t]', '[?] help']],
])('in %i columns', (columns, lines) => {
  expect(keyLines(keys, columns, plain)).toEqual(lines);
});

test('marks around a key take no room', () => {
  expect(keyLines(keys, 32, (_label, text) => `\u001b[36m${text}\u001b[39m`)).toHaveLength(1);
});

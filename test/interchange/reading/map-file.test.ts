import { expect, test } from 'vitest';
import { mapFileText, mapLines } from '../../../src/interchange/reading/map-file.ts';
import type { ReadColumn } from '../../../src/interchange/reading/reading.ts';

const column = (name: string, field: string | null, knownBy: ReadColumn['knownBy']): ReadColumn => ({
  ...{ name, field, knownBy, isLabel: false, samples: ['one'] },
});

const nothing = {
  ...{ kind: 'clients' as const, meanings: [], tags: [] },
  ...{ status: undefined, channel: undefined, dateOrder: undefined },
};

test('what was said is a line, what names say is a comment', () => {
  const columns = [
    column('Firma', 'company', 'header'),
    column('A=B', 'notes', 'you'),
    column('Vague', 'name', 'cells'),
    column('Ort', null, null),
    column('Typ', 'ignore', 'you'),
  ];
  const said = {
    ...{ kind: 'clients' as const, status: 'prospect', channel: 'call', tags: ['fair', 'two words'] },
    ...{ dateOrder: 'day', meanings: [['status', 'past due', 'active']] as const },
  };
  expect(mapLines(mapFileText('book.csv', columns, said)).map(({ word, rest }) => `${word} ${rest}`)).toEqual(
    [
      ...['kind clients', 'status prospect', 'channel call', 'tag fair', 'tag two words', 'date-order day'],
      ...['map A=B=notes', 'map Vague=name', 'map Typ=ignore', 'map-value status:past due=active'],
    ],
  );
});

test('a column that is empty, without a name, or only a label is no line', () => {
  const text = mapFileText(
    'book.csv',
    [
      { ...column('Empty', null, null), samples: [] },
      column('', 'name', 'header'),
      { ...column('E-mail 1 - Label', 'email', 'header'), isLabel: true },
    ],
    nothing,
  );
  expect(text).not.toMatch(/map (Empty|=|E-mail)/);
});

test('names and values of the file make no lines of their own', () => {
  const text = mapFileText('a\nkind notes.csv', [column('Name\nkind notes', 'name', 'you')], {
    ...nothing,
    tags: ['x\nkind charges'],
  });
  expect(mapLines(text).filter(({ word }) => word === 'kind')).toMatchObject([{ rest: 'clients' }]);
});

test('a line of another kind has no word', () => {
  expect(mapLines('\uFEFF# a comment\r\n\r\n  map Firma = company \r\nName,Email\r\n')).toEqual([
    { line: 3, text: 'map Firma = company', word: 'map', rest: 'Firma = company' },
    { line: 4, text: 'Name,Email', word: null, rest: '' },
  ]);
});

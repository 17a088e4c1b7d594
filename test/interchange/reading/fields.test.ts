import { expect, test } from 'vitest';
import type { ImportKind } from '../../../src/app/importing/import-rows.ts';
import { aboutKinds, columnSections, fieldsOf } from '../../../src/interchange/reading/fields.ts';
import { importKinds } from '../../../src/interchange/rows/import-file.ts';
import { newJournal } from '../../support/new-journal.ts';

test('every kind of rows and every field has words of its own', () => {
  expect(Object.keys(aboutKinds)).toEqual(importKinds);
  const silent = importKinds.flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ field, about }) => about === '' || (about === field && field !== 'tags'))
      .map(({ field }) => `${kind}: ${field}`),
  );
  expect(silent).toEqual([]);
});

test('help lists each field that --map takes, in 80 columns', async () => {
  const { rapport, write } = await newJournal({ cast: ['Acme'] });
  const help = await rapport`help import`;
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  write('book.csv', 'What,Name\nx,Acme\n');
  for (const { title, rows } of columnSections()) {
    expect(help).toContain(`\n${title}\n`);
    const kind = title.replace('Columns of ', '') as ImportKind;
    for (const { spec } of rows) {
      expect(help).toMatch(new RegExp(`^ {2}${spec} `, 'm'));
      const said = await rapport`import csv book.csv --dry-run --kind ${kind} --map ${`What=${spec}`}`;
      expect(said).not.toContain('is nothing a column');
    }
  }
});

import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

const long = 'a'.repeat(501);

test.each([
  ['client', 'add', long],
  ['client', 'add', 'Bob', '--person', long],
  ['client', 'edit', 'ada', '--name', long],
  ['person', 'add', 'ada', long],
  ['person', 'add', 'ada', 'Eli', '--title', long],
  ['person', 'edit', 'ada', 'dana', '--name', long],
  ['profile', 'add', long],
  ['profile', 'edit', 'key', '--name', long],
  ['criterion', 'add', 'key', long],
  ['policy', 'add', long, '--because', 'of you'],
])('%s %s refuses a name of more than 500 characters', async (...argv) => {
  const { rapport, rows } = await newJournal({
    story: async ({ rapport }) => rapport`client add Ada --person "Dana Reyes"`,
  });
  const { stderr, code } = await rapport.run(argv);
  expect([code, stderr]).toEqual([1, expect.stringContaining('has more than 500 characters.')]);
  expect(rows('SELECT id FROM operations')).toHaveLength(1);
});

test('a name of 500 characters is taken', async () => {
  const { rapport } = await newJournal();
  expect(await rapport`client add ${long.slice(1)}`).not.toContain('[exit');
});

test('a person of a new client has a name', async () => {
  const { rapport } = await newJournal();
  expect(await rapport`client add Ada --person ${' '}`).toContain('The name of the person is empty.');
});

test('a row of a file with such a name is refused', async () => {
  const { rapport, write } = await newJournal();
  write('book.csv', `Company,Name\nAcme,${long}\n${long},Dana Reyes\nAcme,Eli Park\n`);
  expect(await rapport.json`import csv book.csv`).toMatchObject({ newCount: 1, refusedCount: 2 });
});

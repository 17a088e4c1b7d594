import { expect, test } from 'vitest';
import { newJournal } from '../../support/new-journal.ts';

/** A journal with a client, somebody there, and one thing of each kind. */
async function withThings() {
  const journal = await newJournal({ cast: ['Acme', 'Bolt'] });
  const { rapport } = journal;
  await rapport`person add acme ${'Dana Reyes'}`;
  await rapport`note acme ${'Likes tea'} --kind preference --person dana --from ${'a talk'}`;
  await rapport`charge add acme ${'450 EUR'} ${'Extra page'} --on 2026-01-05`;
  await rapport`charge tell 1 --by email`;
  await rapport`concern add acme ${'Their server'} --person dana`;
  await rapport`feedback record acme Great --score 9 --person dana`;
  await rapport`feedback ask acme`;
  return journal;
}

test.each([
  ['notes', ['notes', 'list']],
  ['charges', ['charge', 'list']],
  ['concerns', ['concern', 'list', '--all']],
  ['feedback', ['feedback', 'list']],
])('the list of %s reads back without a flag, and changes nothing', async (kind, list) => {
  const { rapport, write, rows } = await withThings();
  const { stdout } = await rapport.run([...list, '--csv']);
  write('own.csv', stdout);
  const before = rows('SELECT id FROM operations').length;
  const lines = stdout.trim().split('\n').length - 1;
  expect(await rapport.json`import csv own.csv`).toMatchObject({ kind, unchangedCount: lines, refused: [] });
  expect(rows('SELECT id FROM operations')).toHaveLength(before);
});

test.each<[kind: string, file: string, list: string[], expected: object[], refused: string[]]>([
  [
    'notes',
    'Client,Note,Date,Person,Kind\nAcme,Has a dog,2026-01-01,Dana Reyes,personal\nAcme,Has a cat,,Eli,odd\nNobody,x,,,\nAcme,,,,\n',
    ['notes', 'list'],
    [
      { text: 'Has a dog', notedOn: '2026-01-01', person: 'Dana Reyes', kind: 'personal' },
      { text: 'Has a cat', notedOn: '2026-03-02', person: null, kind: null },
    ],
    [
      'no client matches "Nobody"; import the clients first, or add it with rapport add',
      'nothing to remember',
    ],
  ],
  [
    'charges',
    'Customer,Description,Amount,Date\nAcme,Stamps,"1,250.00 USD",2026-01-01\nAcme,Ink,,2026-01-01\n',
    ['charge', 'list'],
    [{ what: 'Stamps', amount: { amount: '1250.00', currency: 'USD' }, notedOn: '2026-01-01' }],
    ['no amount; write it as 450 EUR'],
  ],
  [
    'feedback',
    'Client,Score,Comment,Date\nAcme,8,Nice,2026-01-01\nAcme,11,Odd,2026-01-02\n',
    ['feedback', 'list'],
    [{ words: 'Nice', score: 8, saidOn: '2026-01-01' }],
    ['the score is more than 10'],
  ],
  [
    'concerns',
    'Client,Problem,Person,Date\nAcme,Hiring,Dana Reyes,2026-01-01\nBolt,Rent,,2026-01-02\n',
    ['concern', 'list'],
    [
      { what: 'Hiring', client: 'Acme', person: 'Dana Reyes' },
      { what: 'Rent', client: 'Bolt' },
    ],
    [],
  ],
])('%s of another program are imported once, and taken back', async (kind, file, list, expected, refused) => {
  const { rapport, write } = await newJournal({ cast: ['Acme', 'Bolt'] });
  await rapport`person add acme ${'Dana Reyes'}`;
  write('rows.csv', file);
  const shown = async () => JSON.parse((await rapport.run(['--json', ...list])).stdout) as unknown;
  const before = await shown();
  const answer = await rapport.json<{ refused: { reason: string }[] }>`import csv rows.csv --kind ${kind}`;
  expect(answer).toMatchObject({ newCount: expected.length });
  expect(answer.refused.map(({ reason }) => reason)).toEqual(refused);
  for (const one of expected) expect(await shown()).toContainEqual(expect.objectContaining(one));
  expect(await rapport.json`import csv rows.csv --kind ${kind}`).toMatchObject({
    newCount: 0,
    updatedCount: 0,
    unchangedCount: expected.length,
  });
  await rapport`undo`;
  expect(await shown()).toEqual(before);
});

test('a changed cell changes the thing', async () => {
  const { rapport, write } = await withThings();
  write(
    'rows.csv',
    'Client,What,Noted on,Waived on,Waived because\nAcme,Extra page,2026-01-05,2026-02-01,A gift\n',
  );
  await expect(rapport.json`import csv rows.csv --kind charges`).rejects.toThrow('no amount');
  write(
    'rows.csv',
    'Client,What,Amount,Noted on,Waived on,Waived because\nAcme,Extra page,450 EUR,2026-01-05,2026-02-01,A gift\n',
  );
  expect(await rapport.json`import csv rows.csv --kind charges`).toMatchObject({
    updatedCount: 1,
    changes: [{ fields: ['waivedOn', 'waivedBecause'] }],
  });
});

import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { type Ended, newBuiltJournal } from '../support/built/built.ts';

const twenty = Array.from({ length: 20 }, (_, at) => at);

test('twenty processes that log at once make twenty entries', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const all = await Promise.all(twenty.map((at) => world.rapport(['call', 'ada', `Call number ${at}`])));
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(twenty.map(() => [0, '']));
  const { stdout } = await world.quick(['interaction', 'list', 'ada', '--json']);
  const texts = (JSON.parse(stdout) as { text: string }[]).map(({ text }) => text);
  expect(texts.sort()).toEqual(twenty.map((at) => `Call number ${at}`).sort());
});

test('eight first commands at once make one journal with eight clients', async () => {
  const world = newBuiltJournal();
  const eight = twenty.slice(0, 8);
  const all = await Promise.all(eight.map((at) => world.rapport(['client', 'add', `Client ${at}`])));
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(eight.map(() => [0, '']));
  const { stdout } = await world.quick(['client', 'list', '--json']);
  expect(JSON.parse(stdout)).toHaveLength(8);
  expect(readdirSync(dirname(world.journalFile))).toEqual(['journal.db']);
});

test('a list that is read during an import has all of it or none', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const rows = Array.from({ length: 3000 }, (_, at) => `Client ${at},c${at}@example.org\n`);
  const file = world.write('leads.csv', `Name,Email\n${rows.join('')}`);
  const importing = world.rapport(['import', 'csv', file]);
  const lists: Ended[] = [];
  for (let done = false; !done; ) {
    const ended: true | Ended = await Promise.race([
      importing.then(() => true as const),
      world.rapport(['client', 'list', '--json']),
    ]);
    if (ended === true) done = true;
    else lists.push(ended);
  }
  expect(await importing).toMatchObject({ code: 0 });
  const sizes = lists.map(({ code, stdout }) => [code, (JSON.parse(stdout) as unknown[]).length]);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(([code, size]) => code !== 0 || (size !== 1 && size !== 3001))).toEqual([]);
});

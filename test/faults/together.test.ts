import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { type Ended, newBuiltJournal } from '../support/built/built.ts';
import { watched } from '../support/built/watched.ts';
import { counted } from '../support/runs.ts';

/** Where twenty take turns on a busy machine, the last of them waits long. */
const patient = { lockWait: 90_000 };

const twenty = Array.from({ length: 20 }, (_, at) => at);

test('twenty processes that log at once make twenty entries', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const all = await Promise.all(
    twenty.map((at) => watched(world, ['call', 'ada', `Call number ${at}`], patient)),
  );
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(twenty.map(() => [0, '']));
  const { stdout } = await world.quick(['interaction', 'list', 'ada', '--json']);
  const texts = (JSON.parse(stdout) as { text: string }[]).map(({ text }) => text);
  expect(texts.sort()).toEqual(twenty.map((at) => `Call number ${at}`).sort());
  counted('20 writers at once, 20 entries');
});

test('eight first commands at once make one journal with eight clients', async () => {
  const world = newBuiltJournal();
  const eight = twenty.slice(0, 8);
  const all = await Promise.all(
    eight.map((at) => watched(world, ['client', 'add', `Client ${at}`], patient)),
  );
  expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(eight.map(() => [0, '']));
  const { stdout } = await world.quick(['client', 'list', '--json']);
  expect(JSON.parse(stdout)).toHaveLength(8);
  expect(readdirSync(dirname(world.journalFile))).toEqual(['journal.db']);
  counted('8 first commands at once, one journal');
});

test('a list that is read during an import has none of it, and all of it after', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const rows = Array.from({ length: 3000 }, (_, at) => `Client ${at},c${at}@example.org\n`);
  const file = world.write('leads.csv', `Name,Email\n${rows.join('')}`);
  const size = async () => {
    const { code, stdout } = await world.rapport(['client', 'list', '--json']);
    return [code, (JSON.parse(stdout) as unknown[]).length];
  };
  let importing: Promise<Ended> | undefined;
  // In the middle of its rows it stands still: a dry run stores them as well.
  const inserts: number[] = [];
  let rehearsed = 0;
  await watched(world, ['import', 'csv', file, '--dry-run'], {
    onStatement(sql) {
      rehearsed += 1;
      if (sql.startsWith('INSERT INTO clients')) inserts.push(rehearsed);
    },
  });
  const stopAt = inserts[Math.floor(inserts.length / 2)] ?? Number.NaN;
  expect(inserts.length).toBeGreaterThan(10);
  const still = new Promise<ChildProcess>((stopped) => {
    let statement = 0;
    const onStatement = (_sql: string, program: ChildProcess) => {
      statement += 1;
      if (statement === stopAt) stopped(program);
    };
    importing = watched(world, ['import', 'csv', file], { stopAt, onStatement });
  });
  const program = await still;
  expect(await size()).toEqual([0, 1]);
  program.kill('SIGCONT');
  // While it goes on.
  expect([1, 3001]).toContain((await size())[1]);
  // Once more, should the first have come before it stood still.
  program.kill('SIGCONT');
  expect(await importing).toMatchObject({ code: 0 });
  expect(await size()).toEqual([0, 3001]);
});

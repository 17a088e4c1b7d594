import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';

/** A journal whose list does not fit a pipe. */
async function longJournal(): Promise<BuiltJournal> {
  const world = newBuiltJournal();
  const rows = Array.from({ length: 2000 }, (_, at) => `Client number ${at} of many,c${at}@example.org\n`);
  const { code } = await world.quick([
    'import',
    'csv',
    world.write('leads.csv', `Name,Email\n${rows.join('')}`),
  ]);
  expect(code).toBe(0);
  return world;
}

test('a reader that has seen enough is no error', async () => {
  const world = await longJournal();
  for (const face of ['', '--json', '--csv', '--ndjson']) {
    const { stdout, stderr } = await world.shell(`{ rapport list ${face}; echo "code $?" >&2; } | head -n 1`);
    expect([face, stdout.split('\n').length, stderr]).toEqual([face, 2, 'code 0\n']);
  }
});

test('a whole answer goes through a slow pipe', async () => {
  const world = await longJournal();
  const { stdout } = await world.shell('rapport list --csv | (sleep 0.5; wc -l)');
  expect(stdout.trim()).toBe('2001');
});

test('streams that are closed from the start are no error', async () => {
  const world = newBuiltJournal();
  expect(await world.shell('rapport add Ada >&-')).toMatchObject({ code: 0, stderr: '' });
  expect(await world.shell('rapport add Bob <&- >&- 2>&-')).toMatchObject({ code: 0 });
  expect(await world.shell('rapport show nobody 2>&-')).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse((await world.quick(['client', 'list', '--json'])).stdout)).toHaveLength(2);
});

test.runIf(existsSync('/dev/full'))(
  'an answer that cannot be written is said, and what was done is done',
  async () => {
    const world = newBuiltJournal();
    const { code, stderr } = await world.shell('rapport add Ada > /dev/full');
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "Error: rapport could not write the answer: there is no space left on the disk.
      Hint: The change itself is saved. See it with: rapport history
      "
    `);
    expect(JSON.parse((await world.quick(['client', 'list', '--json'])).stdout)).toHaveLength(1);
  },
);

test.runIf(existsSync('/dev/full'))('a stderr that cannot be written changes no ending', async () => {
  const world = newBuiltJournal();
  world.write('leads.csv', 'Name,Email\nAda,ada@example.org\n,nobody\n,\n');
  world.write('calls.csv', 'client,date,channel,text\nAda,2026-03-01,call,Hello\n');
  const lines: [line: string, code: number][] = [
    ['rapport show nobody', 1],
    ['rapport today --on', 2],
    ['rapport today --journal /dev/null/journal.db', 3],
    ['rapport import csv leads.csv --strict', 1],
    ['rapport import csv leads.csv', 0],
    ['rapport import csv calls.csv', 0],
    ['rapport history --limit 1 --json', 0],
    ['rapport digest --exit-code --as-of 2027-01-01', 4],
    ['rapport note ada', 2],
  ];
  for (const [line, code] of lines)
    expect([line, (await world.shell(`${line} 2>/dev/full`)).code]).toEqual([line, code]);
  expect(JSON.parse((await world.quick(['entry', 'list', '--json'])).stdout)).toHaveLength(1);
  expect((await world.shell('rapport show ada >/dev/full 2>/dev/full')).code).toBe(1);
});

test.runIf(existsSync('/dev/full'))('help that cannot be written is no fault of ours', async () => {
  const world = newBuiltJournal();
  for (const line of ['--help', 'client --help', '--version']) {
    const { code, stderr } = await world.shell(`rapport ${line} > /dev/full`);
    expect([line, code, stderr.split('\n')[0]]).toEqual([
      line,
      1,
      'Error: rapport could not write the answer: there is no space left on the disk.',
    ]);
  }
});

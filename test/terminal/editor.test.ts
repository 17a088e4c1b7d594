import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

test('an editor that fails saves nothing', async () => {
  const world = newBuiltJournal({ EDITOR: 'false' });
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const terminal = openTerminal(world, ['note', 'ada']);
  expect(await terminal.ended()).toBe(1);
  expect(terminal.screen()).toMatchInlineSnapshot(`
    "Error: The editor "false" ended with 1; nothing was saved.
    Hint: Set EDITOR to a working editor, or give the text on the command line."
  `);
  expect(await world.quick(['undo', '--dry-run'])).toMatchObject({
    stdout: 'Would undo u1: added Ada Lovelace\n',
  });
});

test('a text comes from the editor, however it is called', async () => {
  const world = newBuiltJournal();
  // An editor with an argument and a blank in its path, as some have.
  const editor = world.write('my tools/type it', '#!/bin/sh\necho "$1" > "$2"\n');
  world.env.EDITOR = `sh '${editor}' "Likes trains."`;
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const terminal = openTerminal(world, ['note', 'ada']);
  expect(await terminal.ended()).toBe(0);
  expect((await world.quick(['show', 'ada'])).stdout).toContain('Likes trains.');
});

test('an editor makes files as it always does', async () => {
  const world = newBuiltJournal();
  world.env.EDITOR = `umask >'${world.home}/mask'; echo Text >`;
  await world.quick(['client', 'add', 'Ada Lovelace']);
  expect(await openTerminal(world, ['note', 'ada']).ended()).toBe(0);
  expect(readFileSync(`${world.home}/mask`, 'utf8')).toBe((await world.shell('umask')).stdout);
});

test.each([
  ['a pipe', 'rm "$1" && mkfifo "$1"', 'left nothing that can be read'],
  ['far too long', 'head -c 300001 /dev/zero | tr "\\0" x > "$1"', 'has more than 100,000 characters'],
  ['gone', 'rm "$1"', 'left nothing that can be read'],
])('a text that is %s is not waited for', async (_what, line, why) => {
  const world = newBuiltJournal();
  world.env.EDITOR = `sh '${world.write('editor.sh', line)}'`;
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const terminal = openTerminal(world, ['note', 'ada']);
  expect([await terminal.ended(), terminal.screen().replaceAll('\n', '')]).toEqual([
    1,
    expect.stringContaining(why),
  ]);
});

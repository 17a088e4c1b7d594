import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

test('Ctrl-C at a choice cancels, changes nothing and gives the terminal back', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  await world.quick(['client', 'add', 'Addison Smith']);
  const before = await world.quick(['history', '--json']);

  const terminal = openTerminal(world, ['call', 'ad', 'Agreed on the fee']);
  await terminal.waitFor('Which one?');
  terminal.press('down', 'ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen()).toContain('Cancelled; nothing was changed.');
  expect(await world.quick(['history', '--json'])).toEqual(before);
});

test('Ctrl-C at a text cancels', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  const terminal = openTerminal(world, ['note', 'ada']);
  await terminal.waitFor('What to remember');
  terminal.type('Likes tr');
  await terminal.waitFor('Likes tr');
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(await world.quick(['history', '--json'])).toMatchObject({
    stdout: expect.stringContaining('"id": 1'),
  });
});

test('a choice is made with the arrows', async () => {
  const world = newBuiltJournal();
  await world.quick(['client', 'add', 'Ada Lovelace']);
  await world.quick(['client', 'add', 'Addison Smith']);
  const terminal = openTerminal(world, ['call', 'ad', 'Agreed on the fee']);
  await terminal.waitFor('Which one?');
  terminal.press('down', 'enter');
  expect(await terminal.ended()).toBe(0);
  const { stdout } = await world.quick(['interaction', 'list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ client: 'Addison Smith', channel: 'call' }]);
});

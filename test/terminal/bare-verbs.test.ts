import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

async function desk() {
  const world = newBuiltJournal();
  for (const name of ['Acme', 'Birch', 'Cedar']) await world.quick(['client', 'add', name]);
  return world;
}

test('a verb alone asks: typing filters the clients, and the text is typed', async () => {
  const world = await desk();
  const terminal = openTerminal(world, ['call']);
  await terminal.waitFor('Which client?');
  terminal.type('birch');
  await terminal.waitFor(/❯ \d+ {2}Birch\s+↑↓/);
  terminal.press('enter');
  await terminal.waitFor('What was said');
  terminal.type('Agreed on the fee');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Logged e1 Birch: call');
});

test('Ctrl-C at the day leaves nothing, and the text stands there', async () => {
  const world = await desk();
  const before = await world.quick(['history', '--json']);
  const terminal = openTerminal(world, ['remind']);
  await terminal.waitFor('Which client?');
  terminal.type('2');
  await terminal.waitFor(/❯ 2 {2}Birch/);
  terminal.press('enter');
  await terminal.waitFor('The text of the reminder');
  terminal.type('Send the offer');
  terminal.press('enter');
  await terminal.waitFor('When?');
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen()).toContain('Cancelled; nothing was stored.\nHint: Your words: Send the offer');
  expect(await world.quick(['history', '--json'])).toEqual(before);
});

test('several reminders of today are ticked at once', async () => {
  const world = await desk();
  for (const text of ['Send the offer', 'Ask about the logo', 'Send the invoice'])
    await world.quick(['remind', 'acme', text, '--on', 'today']);
  const terminal = openTerminal(world, ['done']);
  await terminal.waitFor('What have you done?');
  terminal.press('space', 'down', 'down', 'space', 'enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Done r1 Acme: Send the offer\nDone r3 Acme: Send the invoice');
});

test('a name that nobody has is asked about once', async () => {
  const world = await desk();
  await world.quick(['person', 'add', 'birch', 'Robert Tanner']);
  const terminal = openTerminal(world, ['+', 'called Bobby about the van']);
  await terminal.waitFor('Who is it about?');
  terminal.type('tanner');
  await terminal.waitFor(/❯ \d+ {2}Robert Tanner, Birch\s+↑↓/);
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('“Bobby” is kept as a name of Robert Tanner.');
  expect(await world.quick(['+', 'Bobby rang'])).toMatchObject({
    stdout: expect.stringContaining('call with Robert Tanner'),
  });
});

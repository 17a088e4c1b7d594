import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

/** Sets the title, clears the screen, both again by C1, and runs backwards. */
const acts = '\u001b]0;owned\u0007\u001b[2J\u009d0;owned\u009c\u009b2J\u202e\u200b';
const shown = ']0;owned[2J0;owned2J‹U+202E›‹U+200B›';

/** What a terminal was sent that a name made: a title, a cleared screen, a control of the C1 set, a turned line. */
const made = /\u001b\]0|\u001b\[2J|[\u0080-\u009f\u202e\u200b]|\u001b\[35m/;

/** Two clients of one beginning, as an import would bring them, and a case of the first. */
async function imported(): Promise<BuiltJournal> {
  const world = newBuiltJournal();
  for (const name of [`Ada ${acts} Ltd`, `Ada \u001b[35mGmbH`]) await world.quick(['client', 'add', name]);
  await world.quick(['person', 'add', '1', `Dana ${acts}`]);
  await world.quick(['person', 'add', '1', 'Eli']);
  return world;
}

test('a name among choices does nothing to the terminal', async () => {
  const world = await imported();
  const terminal = openTerminal(world, ['call', 'ada', 'Agreed on the fee']);
  await terminal.waitFor('Which one?');
  await terminal.waitFor('❯ Ada [35mGmbH');
  terminal.press('down');
  await terminal.waitFor(`❯ Ada ${shown} Ltd`);
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.sent()).not.toMatch(made);
  expect(terminal.screen()).toContain(`✔ "ada" matches several clients. Which one?\n  Ada ${shown} Ltd`);
  expect(JSON.parse((await world.quick(['entry', 'list', '--json'])).stdout)).toMatchObject([
    { client: `Ada ${acts} Ltd` },
  ]);
});

test('a text that is there to be edited does nothing to the terminal, and is kept as it is', async () => {
  const world = await imported();
  const what = `The bill ${acts}\nwas wrong`;
  await world.quick(['case', 'open', '1', what, '--cause', 'bill']);
  const terminal = openTerminal(world, ['apologize', '--case', '1']);
  await terminal.waitFor('Who was let down?');
  await terminal.waitFor(`Dana ${shown}`);
  terminal.press('enter');
  await terminal.waitFor('The bill ]0;owned[2J0;owned2J was wrong');
  terminal.press('enter');
  await terminal.waitFor(/✔ .*\n {2}The bill/);
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(terminal.sent()).not.toMatch(made);
});

test('a review shows a name without harm, and asks about it', async () => {
  const world = await imported();
  await world.quick(['remind', '1', `Call ${acts}`, '--on', 'today']);
  const terminal = openTerminal(world, ['review']);
  await terminal.waitFor('Enter selects');
  terminal.type('quit');
  await terminal.waitFor(/What now\? quit\n❯ \d+ {2}quit/);
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.sent()).not.toMatch(made);
  expect(terminal.screen()).toContain(`Call ${shown}`);
});

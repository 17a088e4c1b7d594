import { expect, test } from 'vitest';
import { newBuiltJournal } from '../support/built/built.ts';
import { openTerminal } from '../support/built/terminal.ts';

test.for([
  ['mül', /❯ 2 {2}Ada Müller\s+↑↓/],
  ['2', /❯ 2 {2}Ada Müller\s+↑↓/],
] as const)('a list is cut to what is typed: %s', async ([typed, list]) => {
  const world = newBuiltJournal();
  for (const name of ['Ada Lang', 'Ada Müller', 'Ada Stein']) await world.quick(['client', 'add', name]);
  const terminal = openTerminal(world, ['call', 'ada', 'Agreed on the fee']);
  await terminal.waitFor('❯ Ada Lang');
  terminal.type(typed);
  await terminal.waitFor(list);
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen()).toContain('Logged e1 Ada Müller: call');
});

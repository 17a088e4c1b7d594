import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuiltJournal, builtProgram, newBuiltJournal } from '../support/built/built.ts';
import { openProgram, openTerminal } from '../support/built/terminal.ts';

const book = 'Firma;E-Mail;Ort\nAcme;hello@acme.example;Bonn\nBirch;info@birch.example;Ulm\n';

function world(): BuiltJournal {
  const built = newBuiltJournal();
  built.write('book.csv', book);
  return built;
}

async function clients(built: BuiltJournal): Promise<{ name: string; tags: string[] }[]> {
  return JSON.parse((await built.quick(['list', '--json'])).stdout);
}

test.for([80, 140])(
  'a column is changed with the arrows, and kept for the next time: %s columns',
  async (columns) => {
    const built = world();
    const terminal = openTerminal(built, ['import', 'book.csv'], { columns, rows: 40 });
    await terminal.waitFor('❯ Import');
    expect(terminal.screen()).toContain('line 2  name Acme · email hello@acme.example');
    expect(terminal.screen()).toContain('Not read: Ort');
    terminal.press('down', 'enter');
    await terminal.waitFor('❯ Firma: company');
    terminal.press('down', 'down');
    await terminal.waitFor(/❯ 3 {2}Ort: not read[\s\S]*Holds: Bonn · Ulm/);
    terminal.press('enter');
    await terminal.waitFor('❯ not read');
    terminal.type('tags');
    await terminal.waitFor('❯ tags: tags');
    terminal.press('enter');
    await terminal.waitFor(/Ort +tags, as you said +Bonn · Ulm[\s\S]*❯ 1 {2}Import/);
    terminal.press('enter');
    await terminal.waitFor('Save what the columns are to a file, for next time?');
    terminal.press('enter');
    await terminal.waitFor('book.map');
    terminal.press('enter');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen()).toContain('2 new (2 clients)');
    expect(await clients(built)).toMatchObject([{ tags: ['bonn'] }, { tags: ['ulm'] }]);
    expect(readFileSync(join(built.home, 'book.map'), 'utf8')).toContain('\nmap Ort=tags\n');
  },
);

test.for(['ctrl-c', 'ctrl-d'] as const)('%s at the question changes nothing', async (key) => {
  const built = world();
  const terminal = openTerminal(built, ['import', 'book.csv']);
  await terminal.waitFor('Import it like this?');
  terminal.press(key);
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen()).toContain('Cancelled; nothing was changed.');
  expect(existsSync(built.journalFile)).toBe(false);
});

test('a number that is typed with Enter at once is the choice', async () => {
  const built = world();
  const terminal = openTerminal(built, ['import', 'book.csv']);
  await terminal.waitFor('❯ Import');
  terminal.type('4\r');
  expect(await terminal.ended()).toBe(130);
  expect(terminal.screen()).toContain('Stop, and change nothing');
  expect(existsSync(built.journalFile)).toBe(false);
});

test('a list that is piped is asked about on the terminal, and answered to the pipe', async () => {
  const built = world();
  const line = `"${process.execPath}" "${builtProgram}" import book.csv | head -1 > said.txt`;
  const terminal = openProgram(built, ['/bin/sh', '-c', line]);
  await terminal.waitFor('❯ Import');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(readFileSync(join(built.home, 'said.txt'), 'utf8')).toBe('Imported book.csv, 2 rows:\n');
  expect(await clients(built)).toHaveLength(2);
});

test('what a file says acts on no terminal', async () => {
  const built = newBuiltJournal();
  built.write('book.csv', 'Name,\u001b]0;title\u0007Ort\u001b[2J\nAcme\u001b[31m,Bo\u009bnn\n');
  const terminal = openTerminal(built, ['import', 'book.csv']);
  await terminal.waitFor('❯ Import');
  terminal.press('down', 'enter');
  await terminal.waitFor('Which column?');
  terminal.press('down', 'enter');
  await terminal.waitFor('❯ not read');
  terminal.press('ctrl-c');
  expect(await terminal.ended()).toBe(130);
  expect(terminal.sent()).not.toMatch(/\u001b\]0;|\u001b\[2J|\u001b\[31m|\u009b/);
});

import { expect, test } from 'vitest';
import { commandLine } from './command-line.ts';
import { newJournal } from './new-journal.ts';

function split(strings: TemplateStringsArray, ...values: (string | number)[]): string[] {
  return commandLine(strings, values);
}

test('a template is split as a shell splits it', () => {
  expect(split`call ada "about the renewal" --on 'last friday'`).toEqual([
    'call',
    'ada',
    'about the renewal',
    '--on',
    'last friday',
  ]);
  expect(split`log ${'two words "quoted"'} a\\ b "" --on=${'+3d'}`).toEqual([
    'log',
    'two words "quoted"',
    'a b',
    '',
    '--on=+3d',
  ]);
  expect(() => split`call ada "open`).toThrow('not closed');
});

test('a client that is not there', async () => {
  const { rapport } = await newJournal({ today: '2026-03-02', cast: ['Ada Lovelace'] });
  expect(await rapport`call adda "about the renewal"`).toMatchInlineSnapshot(`
    "------- stderr -------
    Error: No client matches "adda".
    Hint: Did you mean "Ada Lovelace"?
          Somebody new: rapport call --new adda "about the renewal"
    [exit 1 refused]
    "
  `);
});

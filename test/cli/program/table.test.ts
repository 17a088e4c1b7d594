import { expect, test } from 'vitest';
import type { AnyCommand } from '../../../src/cli/command.ts';
import { usageOf } from '../../../src/cli/program/help-page.ts';
import { topVerbs } from '../../../src/cli/program/program.ts';

const rows = topVerbs().flatMap((verb) =>
  verb.verbs
    ? verb.verbs().map((below) => ({ path: `${verb.name} ${below.name}`, verb: below }))
    : [{ path: verb.name, verb }],
);

function isCommand(value: unknown): value is AnyCommand {
  return typeof value === 'object' && value !== null && 'run' in value && 'examples' in value;
}

test('every row of the table has a command, and every command a row', async () => {
  const commands = await Promise.all(rows.map(async ({ verb }) => (await verb.load()).default));
  const files = import.meta.glob<Record<string, unknown>>('../../../src/cli/commands/**/*.ts');
  expect(commands.length).toBeGreaterThan(100);
  for (const [path, load] of Object.entries(files)) {
    // One file has the pages of several nouns, another what removes things of several.
    const { pages = {}, removals = {}, ...own } = await load();
    const has = [own, pages, removals].flatMap((values) => Object.values(values as object)).filter(isCommand);
    // A third makes a command for each channel.
    const isThere = has.length > 0 || 'logOn' in own;
    expect(isThere && has.every((command) => commands.includes(command)), path).toBe(true);
  }
});

test('what follows a command in the table is what it takes', async () => {
  /** Those whose words are not their arguments one by one. */
  const others = {
    snooze: 'numbers and a day are taken apart by the command',
    'charge tell': 'numbers and a text are taken apart by the command',
    completion: 'the shell behind install is seldom needed',
    mute: 'a rule alone is taken for everybody',
    unmute: 'a rule alone is taken for everybody',
    edit: 'what follows a handle is told by the noun it names',
    'policy add': 'asks for its name',
    'profile assign': 'asks for the profile',
    sync: 'sources are named, or all are meant',
    import: 'a format may stand before the files',
  };
  const wrong: string[] = [];
  for (const { path, verb } of rows) {
    if (!verb.usage) continue;
    const words = verb.usage.replace(/ ?--\w+ [A-Z]+/g, '');
    const takes = usageOf((await verb.load()).default);
    if (words.trim() !== takes) wrong.push(path);
  }
  expect(wrong.sort()).toEqual(Object.keys(others).sort());
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { openProgram, openTerminal, type Terminal } from '../support/built/terminal.ts';

/** How each shell is started without the start files of the machine, and reads the script that is installed. */
const shells = {
  bash: {
    start: ['bash', '--noprofile', '--rcfile', '.bashrc', '-i'],
    rc: '.bashrc',
    prompt: "PS1='ready> '",
  },
  zsh: { start: ['zsh', '-d', '-i'], rc: '.zshrc', prompt: "PROMPT='ready> '" },
  fish: {
    start: ['fish', '-i'],
    rc: '.config/fish/config.fish',
    prompt: "function fish_prompt; echo -n 'ready> '; end",
  },
};

const hostile = ['$(touch x)', 'a"; touch y', "O'Brien & Sons", '`touch z`'];
const names = ['Birch Studio', 'Blue Heron', 'Café Ørsted', ...hostile];

async function journalOf(clients: readonly string[]): Promise<BuiltJournal> {
  const world = newBuiltJournal({ LC_ALL: 'C.UTF-8', HISTFILE: '' });
  for (const name of clients) await world.quick(['add', '--', name]);
  await world.quick(['remind', 'blue', 'Ring them', '--on', 'friday']);
  return world;
}

/** A shell at a terminal in which completion is installed. */
async function shellIn(world: BuiltJournal, name: keyof typeof shells): Promise<Terminal> {
  const { start, rc, prompt } = shells[name];
  const { code } = await world.quick(['completion', 'install', name]);
  expect(code).toBe(0);
  const script = {
    bash: '.local/share/bash-completion/completions/rapport',
    zsh: '.local/share/zsh/site-functions/_rapport',
  };
  // fish would read the manual of the machine to learn other commands.
  if (name === 'fish') world.write('.local/share/fish/generated_completions/none', '');
  const read = name === 'fish' ? '' : `. ${join(world.home, script[name])}\n`;
  world.write(rc, `${prompt}\n${read}`);
  const terminal = openProgram(world, start, { columns: 120 });
  await terminal.waitFor('ready>');
  return terminal;
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('in %s', (name) => {
  const isMissing = spawnSync(name, ['--version']).error !== undefined;
  const inShell = test.skipIf(isMissing);

  inShell('commands, verbs, flags, values and names are completed', async () => {
    const terminal = await shellIn(await journalOf(names), name);
    const completes = async (typed: string, whole: string) => {
      terminal.type(typed);
      terminal.press('tab');
      await terminal.waitFor(`ready> ${whole}`);
      // Empties the line.
      terminal.type('\u0015');
    };
    await completes('rapport und', 'rapport undo');
    await completes('rapport case op', 'rapport case open');
    await completes('rapport list --sta', 'rapport list --status');
    await completes('rapport list --status for', 'rapport list --status former');
    await completes('rapport why gone', 'rapport why gone-quiet');
    await completes('rapport profile show dor', 'rapport profile show dormant');
    await completes('rapport done ', 'rapport done r1');
    await completes('rapport show blu', 'rapport show Blue\\ Heron');
    await completes('rapport show "Blu', 'rapport show "Blue Heron"');
    await completes('rapport show heron', 'rapport show Blue\\ Heron');
    await completes('rapport show caf', 'rapport show Café\\ Ørsted');
  });

  inShell('a name cannot act', async () => {
    const world = await journalOf(names);
    const terminal = await shellIn(world, name);
    const typed = { '\\$': 0, a: 1, "'$": 0, O: 2, '\\`': 3, "'`": 3, '"a': 1 };
    for (const [beginning, at] of Object.entries(typed)) {
      terminal.type(`clear; rapport show ${beginning}`);
      terminal.press('tab', 'enter');
      await terminal.waitFor(`${hostile[at]} k`);
    }
    expect(['x', 'y', 'z'].filter((file) => existsSync(join(world.home, file)))).toEqual([]);
  });
});

test('install asks before it changes a start file, and takes away what it wrote', async () => {
  const world = newBuiltJournal();
  world.write('.zshrc', 'echo mine');
  const terminal = openTerminal(world, ['completion', 'install', 'zsh']);
  await terminal.waitFor('Add this line');
  expect(readFileSync(join(world.home, '.zshrc'), 'utf8')).toBe('echo mine');
  terminal.press('enter');
  expect(await terminal.ended()).toBe(0);
  expect(readFileSync(join(world.home, '.zshrc'), 'utf8')).toMatch(
    /^echo mine\n\[ -f .*_rapport # completion of rapport\n$/,
  );
  await world.quick(['completion', 'install', 'zsh', '--undo']);
  expect(readFileSync(join(world.home, '.zshrc'), 'utf8')).toBe('echo mine\n');
  expect(existsSync(join(world.home, '.local/share/zsh/site-functions/_rapport'))).toBe(false);
});

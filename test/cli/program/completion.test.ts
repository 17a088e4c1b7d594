import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLine, typedIn } from '../../../src/cli/completion/words.ts';
import { topVerbs } from '../../../src/cli/program/program.ts';
import { newJournal, type TestJournal } from '../../support/new-journal.ts';

/** What a shell offers to complete the last word. */
async function offered({ rapport }: TestJournal, ...words: string[]): Promise<string[]> {
  const { stdout, stderr, code } = await rapport.run(['completion', 'words', 'fish', ...words]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/\t.*/, ''));
}

async function bash({ rapport }: TestJournal, line: string, replaced: string): Promise<string[]> {
  const { stdout } = await rapport.run(['completion', 'words', 'bash', line, replaced]);
  return stdout.split('\n').filter(Boolean);
}

const cast = ['Birch Studio', 'Blue Heron', 'Café Ørsted', '42', '#7', '$(touch x)', 'a"; rm', "O'Brien"];

describe('words', () => {
  test('of the table are offered without a journal, which is not made', async () => {
    const journal = await newJournal();
    expect(await offered(journal, '')).toEqual(topVerbs().map(({ name }) => name));
    expect(await offered(journal, 'unm')).toEqual(['unmute']);
    expect(await offered(journal, 'case', 'ch')).toEqual(['check-back']);
    expect(await offered(journal, 'show', 'x')).toEqual([]);
    expect(() => journal.read('.local/share/rapport/journal.db')).toThrow();
  });

  test('are flags, and the few words that a flag takes', async () => {
    const journal = await newJournal({ cast });
    expect(await offered(journal, 'log', 'birch', '--ch')).toEqual(['--channel']);
    expect(await offered(journal, 'log', 'birch', '-c', 'm')).toEqual(['message', 'meeting']);
    expect(await offered(journal, 'list', '--status=f')).toEqual(['--status=former']);
    expect(await offered(journal, 'log', 'birch', '--touch', 'per')).toEqual(['personal']);
    expect(await offered(journal, 'list', '--profile', 'd')).toEqual(['dormant']);
    expect(await offered(journal, 'check', '--rule', 'email')).toEqual(['email-only']);
    expect(await offered(journal, 'import', 'csv', '')).toEqual([':files']);
    expect(await offered(journal, 'import', '')).toEqual([':files']);
    expect(await offered(journal, 'import', 'book.csv', '--map', '')).toEqual([':files']);
    expect(await offered(journal, '--journal', '')).toEqual([':files']);
  });

  test('are names of clients by the beginning of a word, in any case', async () => {
    const journal = await newJournal({ cast });
    expect(await offered(journal, 'show', 'b')).toEqual(['Birch Studio', 'Blue Heron']);
    expect(await offered(journal, 'call', 'STUD')).toEqual(['Birch Studio']);
    expect(await offered(journal, 'show', 'CAFE\\ ø')).toEqual(['Café Ørsted']);
    expect(await offered(journal, 'called', 'bl')).toEqual(['Blue Heron']);
    expect(await offered(journal, 'blu')).toEqual(['Blue Heron']);
    expect(await offered(journal, 'entries', 'bl')).toEqual(['Blue Heron']);
    expect(await offered(journal, 'mute', 'bl')).toEqual(['Blue Heron']);
    expect(await offered(journal, 'mute', 'blue', 'gone')).toEqual(['gone-quiet']);
    await journal.rapport`client archive blue`;
    expect(await offered(journal, 'show', 'bl')).toEqual([]);
    expect(await offered(journal, 'client', 'restore', '')).toEqual(['Blue Heron']);
  });

  test('are handles of what a command takes', async () => {
    const journal = await newJournal({ cast, today: '2026-03-02' });
    await journal.rapport`remind birch "Ring them" --on friday`;
    await journal.rapport`remind blue "The draft" --promise --on thursday`;
    await journal.rapport`call birch hello`;
    await journal.rapport`case open birch "Late"`;
    expect(await offered(journal, 'done', '')).toEqual(['r2', 'r1']);
    expect(await offered(journal, 'promise', 'kept', '')).toEqual(['r2']);
    expect(await offered(journal, 'case', 'hear', '')).toEqual(['c1']);
    expect(await offered(journal, 'delete', 'e')).toContain('e1');
    expect(await offered(journal, 'show', 'k2')).toEqual(['k2']);
    expect(await offered(journal, 'undo', 'u1')).toEqual(expect.arrayContaining(['u1', 'u10']));
  });

  test('a name that is a number, a flag or not to be seen is offered as its handle', async () => {
    const journal = await newJournal({ cast });
    const names = await offered(journal, 'show', '');
    expect(names).toEqual(expect.arrayContaining(['k4', 'k5', '$(touch x)', 'a"; rm']));
    const { stdout } = await journal.rapport.run(['completion', 'words', 'zsh', 'show', '']);
    expect(stdout).not.toMatch(/^(42|#7)/m);
  });
});

describe('in bash', () => {
  test('words come as they are typed at that place', async () => {
    const journal = await newJournal({ cast });
    expect(await bash(journal, 'rapport show bi', 'bi')).toEqual(['Birch\\ Studio']);
    expect(await bash(journal, 'rapport show Birch\\ S', 'Birch\\ S')).toEqual(['Birch\\ Studio']);
    expect(await bash(journal, 'rapport show "Birch S', 'Birch S')).toEqual(['Birch Studio']);
    expect(await bash(journal, "rapport show 'O", 'O')).toEqual(["O'\\''Brien"]);
    expect(await bash(journal, 'rapport show \\$', '\\$')).toEqual(['\\$\\(touch\\ x\\)']);
    expect(await bash(journal, 'rapport show "$', '$')).toEqual(['\\$(touch x)']);
    expect(await bash(journal, 'rapport list --status=f', 'f')).toEqual(['former']);
  });

  test('any text reads back as itself', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\n\r]/.test(one));
    fc.assert(
      fc.property(text, fc.constantFrom('' as const, '"' as const, "'" as const), (name, quote) => {
        const typed = typedIn(quote, name);
        if (typed === null) expect(name).toContain('!');
        else
          expect(readLine(`x ${quote}${typed}${quote} y`)).toMatchObject({
            words: name || quote ? ['x', name] : ['x'],
          });
      }),
    );
  });
});

describe('install', () => {
  test('puts the script where the shell looks, and says so', async () => {
    const { rapport, read } = await newJournal({ env: { SHELL: '/usr/bin/fish' } });
    expect(await rapport`completion install --dry-run`).toMatchInlineSnapshot(`
      "The script would go to /home/you/.config/fish/completions/rapport.fish
      "
    `);
    expect(() => read('.config/fish/completions/rapport.fish')).toThrow();
    expect(await rapport`completion install`).toMatchInlineSnapshot(`
      "Put the script in /home/you/.config/fish/completions/rapport.fish

      Open a new terminal, type rapport and a space, and press Tab.
      To undo it: rapport completion install fish --undo
      "
    `);
    expect(read('.config/fish/completions/rapport.fish')).toBe(await rapport`completion fish`);
    expect(await rapport`completion install --undo`).toMatchInlineSnapshot(`
      "Removed completion from /home/you/.config/fish/completions/rapport.fish
      "
    `);
    expect(await rapport`completion install --undo`).toMatchInlineSnapshot(`
      "There was no completion for fish to remove.
      "
    `);
  });

  test('off a terminal changes no start file, and names the line', async () => {
    const { rapport, read, write } = await newJournal({ env: { SHELL: '/bin/zsh' } });
    write('.zshrc', 'echo mine\n');
    expect(await rapport`completion install`).toMatchInlineSnapshot(`
      "Put the script in /home/you/.local/share/zsh/site-functions/_rapport
      For it to be read, add this line in /home/you/.zshrc
        [ -f /home/you/.local/share/zsh/site-functions/_rapport ] && . /home/you/.local/share/zsh/site-functions/_rapport # completion of rapport

      Open a new terminal, type rapport and a space, and press Tab.
      To undo it: rapport completion install zsh --undo
      "
    `);
    expect(read('.zshrc')).toBe('echo mine\n');
  });

  test('asks before it adds the line, and adds it once', async () => {
    const { rapport, read } = await newJournal();
    const zsh = rapport.with({ terminal: true, env: { ZDOTDIR: undefined }, answers: [false] });
    expect(await zsh`completion install zsh`).toContain('For it to be read, add this line');
    expect(() => read('.zshrc')).toThrow();
    expect(await rapport.with({ terminal: true, answers: [true] })`completion install zsh`).toContain(
      'Added this line',
    );
    const once = read('.zshrc');
    expect(await rapport.with({ terminal: true })`completion install zsh`).not.toContain('line');
    expect(read('.zshrc')).toBe(once);
  });
});

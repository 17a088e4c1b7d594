import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dispatch, verbPlaces } from '../../src/cli/program/command-line.ts';
import { renamed } from '../../src/cli/program/names.ts';
import { topVerb } from '../../src/cli/program/program.ts';
import { parseTranscript } from '../support/built/transcript.ts';
import { commandLine } from '../support/command-line.ts';
import { newJournal } from '../support/new-journal.ts';
import { packageFolder } from '../support/package-folder.ts';

// What five people type who have read no more than the README and the help. No line of theirs may be a dead end: what is not
// understood names what to type instead, and that is a command. `npm run accept` writes the answers anew.

const folder = join(packageFolder, 'test/strangers');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.md'));

test.each(scripts)('%s', async (script) => {
  const file = join(folder, script);
  const journal = await newJournal({ today: '2026-12-01' });
  const lines: string[] = [];
  for (const part of parseTranscript(readFileSync(file, 'utf8'))) {
    if (part.kind === 'prose') lines.push(...part.lines);
    else if (part.kind === 'file') journal.write(part.name, part.content);
    else if (part.kind === 'command') {
      const said = await journal.rapport.run(commandLine([part.line], []).slice(1));
      await noDeadEnd(part.line, said);
      lines.push(`$ ${part.line}`, ...inShort(said));
    }
  }
  await expect(lines.join('\n')).toMatchFileSnapshot(file);
});

interface Said {
  stdout: string;
  stderr: string;
  code: number;
}

/** The first line of an answer; an error with its hints, and the exit code. */
function inShort({ stdout, stderr, code }: Said): string[] {
  const [first = '', ...more] = `${stdout}${stderr}`.trimEnd().split('\n');
  return code === 0 ? [more.length > 0 ? `${first} …` : first] : [first, ...more, `? ${code}`];
}

/** An error says what to type instead, and the commands in it are there. */
async function noDeadEnd(line: string, { stderr, code }: Said): Promise<void> {
  expect([0, 1, 2], line).toContain(code);
  if (stderr.startsWith('Error: Cannot read')) return;
  if (stderr.startsWith('Error:')) expect(stderr, line).toContain('\nHint: ');
  for (const [, words = ''] of stderr.matchAll(
    /(?:: |^ +|or )rapport ((?:[a-z+-][^\s;,>]*)(?: [^\s;,>]+)*)/gm,
  )) {
    const argv = words.split(' ');
    const [first] = verbPlaces(argv);
    const isKnown =
      first === undefined || topVerb(argv[first] ?? '') || renamed(argv, first, undefined) !== null;
    expect(isKnown, `${line}: rapport ${words}`).toBeTruthy();
    await dispatch(argv);
  }
}

import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuiltJournal, newBuiltJournal } from '../support/built/built.ts';
import { parseTranscript } from '../support/built/transcript.ts';
import { commandLine } from '../support/command-line.ts';
import { packageFolder } from '../support/package-folder.ts';

// Each document is a story in a home of its own, told to the built program; what stands there is what it says:
// first stdout, below it stderr. `npm run accept` writes them anew.

const documents = [
  'README.md',
  'docs/tour.md',
  ...readdirSync(join(packageFolder, 'test/golden'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `test/golden/${name}`),
];

test.each(documents)('%s', async (document) => {
  const file = join(packageFolder, document);
  await expect(await replay(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file);
});

/** The document as it comes out when everything in it is done. */
async function replay(document: string): Promise<string> {
  const world = newBuiltJournal();
  symlinkSync(join(packageFolder, 'samples'), join(world.home, 'samples'));
  let now = new Date('2026-03-02T09:00:00Z');
  const lines: string[] = [];
  for (const part of parseTranscript(document)) {
    if (part.kind === 'prose') lines.push(...part.lines);
    else if (part.kind === 'clock') now = part.at;
    else if (part.kind === 'file') world.write(part.name, part.content);
    else {
      lines.push(...`$ ${part.line}`.split('\n'), ...(await answer(world, part.line, now)));
      now = new Date(now.getTime() + 1000);
    }
  }
  return lines.join('\n');
}

/** What a line of the shell says and how it ends, as lines. */
async function answer(world: BuiltJournal, line: string, now: Date): Promise<string[]> {
  world.env.RAPPORT_TEST_NOW = now.toISOString();
  const { stdout, stderr, code } = await (isPlain(line)
    ? world.quick(commandLine([line], []).slice(1))
    : world.shell(line));
  const said = `${stdout}${stdout === '' || stdout.endsWith('\n') ? '' : '\n'}${stderr}`
    .replace(new RegExp(`${world.env.TMPDIR}/rapport-\\w+`, 'g'), '/tmp/rapport-demo')
    // Each migration brings another number.
    .replace(/this one knows \d+/, 'this one knows N')
    .replaceAll(world.home, '/home/you');
  return [...said.split('\n').slice(0, -1), ...(code === 0 ? [] : [`? ${code}`])];
}

/** Whether a line is rapport with its words, in which a shell does nothing but take them apart. */
function isPlain(line: string): boolean {
  const outside = line.replace(/'[^']*'|"[^"$`\\]*"/g, '');
  return /^rapport(?![\w-])[^|&;<>()$`\\"'*?[#~\n]*$/.test(outside);
}

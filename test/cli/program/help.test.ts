import { expect, test } from 'vitest';
import { topVerbs } from '../../../src/cli/program/program.ts';
import { newJournal } from '../../support/new-journal.ts';

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

test.each([80, 140])('the first screen fits 80 x 24, on a terminal of %i columns, too', async (columns) => {
  const { rapport } = await newJournal();
  const screen = await rapport.with({ terminal: true, columns })`help`;
  const lines = screen.trimEnd().split('\n');
  // The last line is the prompt's.
  expect(lines.length).toBeLessThan(24);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(screen).toContain('rapport add "Ada Lovelace"');
  expect(await rapport.with({ terminal: true, columns })`--help`).toBe(screen);
});

test('help all has a line for every command', async () => {
  const { rapport } = await newJournal();
  const all = await rapport`help all`;
  const lines = all.split('\n').filter((line) => line.startsWith('  '));
  expect(lines).toHaveLength(topVerbs().length);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('a summary has at most 12 words, and the prose of a command at most 60', async () => {
  const long: string[] = [];
  for (const verb of topVerbs()) {
    for (const row of verb.verbs ? [verb, ...verb.verbs()] : [verb]) {
      const command = row.verbs ? undefined : (await row.load()).default;
      const { summary = row.summary, details = '' } = command ?? {};
      const path = row === verb ? verb.name : `${verb.name} ${row.name}`;
      if (Math.max(count(summary), count(row.summary)) > 12) long.push(`${path}: summary`);
      if (count(`${summary} ${details}`) > 60) long.push(`${path}: prose`);
    }
  }
  expect(long).toEqual([]);
});

test('the flags of a command come after its examples', async () => {
  const { rapport } = await newJournal();
  const help = await rapport`help log`;
  expect(help.indexOf('Examples')).toBeLessThan(help.indexOf('rapport reads the client'));
  expect(help.indexOf('rapport reads the client')).toBeLessThan(help.indexOf('Flags'));
});

test('a noun alone lists, whichever it is', async () => {
  const { rapport } = await newJournal({ cast: ['Acme'] });
  for (const { name, verbs } of topVerbs()) {
    if (!verbs || name === 'import') continue;
    expect(await rapport.run([name]), name).toMatchObject({ stderr: '', code: 0 });
  }
});

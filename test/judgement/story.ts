import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../support/command-line.ts';

/** How a rule can speak, or that it does not. */
export const levels = ['silent', 'question', 'amber', 'red'] as const;
export type Level = (typeof levels)[number];

/** What is right to say about a client on a day: one of these levels. `may` labels are not counted. */
export interface Label {
  strength: 'must' | 'may' | 'not';
  rule: string;
  /** For `must` and `may` the levels that are right; for `not` those that are wrong. */
  levels: readonly Level[];
  /** The client, where the story has several. */
  client: string | null;
  on: string;
  line: number;
}

/** A short story: what was typed on which day, and what is right to say about it. */
export interface Story {
  file: string;
  title: string;
  because: string;
  commands: readonly { on: string; argv: readonly string[]; line: number }[];
  labels: readonly Label[];
}

const folder = join(import.meta.dirname, 'stories');

/** All stories, by file and in their order. */
export function readStories(): Story[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.story'))
    .sort()
    .flatMap((file) => storiesIn(file, readFileSync(join(folder, file), 'utf8')));
}

/** The stories of a file. See stories/README.md for how one is written. */
export function storiesIn(file: string, text: string): Story[] {
  const stories: (Story & { commands: Story['commands'][number][]; labels: Label[] })[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = index + 1;
    if (written.trim() === '' || written.startsWith('#')) continue;
    const fail = (why: string): never => {
      throw new Error(`${file}:${line}: ${why}: ${written.trim()}`);
    };
    if (!/^\s/.test(written)) {
      stories.push({ file, title: written.trim(), because: '', commands: [], labels: [] });
      continue;
    }
    const story = stories.at(-1) ?? fail('no story has begun');
    const [, first = '', rest = ''] = /^\s+(\S+)\s+(.*)$/.exec(written) ?? fail('nothing follows');
    if (first === 'because') story.because = rest;
    else if (!/^\d{4}-\d\d-\d\d$/.test(first)) fail('a line begins with a day or with because');
    else if (/^(?:must|may|not)\s/.test(rest)) story.labels.push(labelIn(rest, first, line, fail));
    else story.commands.push({ on: first, argv: commandLine([rest], []), line });
  }
  return stories;
}

/** `must gone-quiet amber|red of Acme` */
function labelIn(text: string, on: string, line: number, fail: (why: string) => never): Label {
  const found = /^(must|may|not)\s+([a-z-]+)(?:\s+([a-z|]+?))?(?:\s+of\s+(.+))?$/.exec(text);
  const [, strength, rule = '', levelsText, client = null] = found ?? fail('no label');
  const named = levelsText?.split('|') ?? levels.filter((level) => level !== 'silent');
  for (const level of named) if (!levels.includes(level as Level)) fail(`no level is called ${level}`);
  return { strength: strength as Label['strength'], rule, levels: named as Level[], client, on, line };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

const mark = '<!-- From here on by hand; a test holds it against what commands answer. -->';

/** What docs/json.md says by hand: of answers, beside the things of the journal. */
export function byHand(): string {
  const page = readFileSync(join(packageFolder, 'docs', 'json.md'), 'utf8');
  return page.slice(page.indexOf(mark));
}

/** A key that is told of there. */
interface Key {
  title: string;
  /** The commands under whose title it stands; null where it may be in the answer of any. */
  commands: readonly string[] | null;
  /** Where it stands: `steps`, `text`. */
  path: readonly string[];
}

/** The keys in the tables below each title; those of several commands have all of them in it. */
export function keysTold(): Key[] {
  const [several = '', ofCommands = ''] = byHand().split('\n## ').slice(1);
  return [...keysIn(several, false), ...keysIn(ofCommands, true)];
}

function keysIn(part: string, hasCommands: boolean): Key[] {
  return part
    .split('\n### ')
    .slice(1)
    .flatMap((section) => {
      const [title = ''] = section.split('\n');
      const commands = hasCommands ? title.split(', ').map((name) => name.replace(/ --.*/, '')) : null;
      return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => ({
        ...{ title, commands, path: key.replaceAll('[]', '').split('.') },
      }));
    });
}

/** What holds numbers or rows under names of its own: rules, channels, months. */
export const plainObjects: ReadonlySet<string> = new Set([
  ...['facts', 'doubt', 'counts', 'fromThem', 'thresholds', 'standards', 'lastOf', 'unjudged', 'points'],
  ...['entryCounts', 'promiseCounts', 'gone', 'loosened'],
]);

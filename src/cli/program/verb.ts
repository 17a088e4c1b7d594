import type { AnyCommand } from '../command.ts';
import type { PageName } from '../commands/handle/page.ts';
import type { RemovalName } from '../commands/handle/remove.ts';

declare global {
  interface ImportMeta {
    /** What loads each file of a pattern, by its path; the build and the tests write the imports out. */
    glob<T>(pattern: string): Record<string, () => Promise<T>>;
  }
}

type Load = () => Promise<{ default: AnyCommand }>;

interface Row {
  name: string;
  /** Other names it answers to. */
  aliases: readonly string[];
  /** What follows it, as help shows it; empty below a noun where the arguments of the command say it. */
  usage: string;
  summary: string;
  /** Left out of the overview. */
  isHidden?: boolean;
}

/** A verb that is a command, which is loaded when it is typed. */
export interface CommandVerb extends Row {
  load: Load;
  verbs?: undefined;
}

/** A verb that takes another one: `client add`. */
export interface CommandGroup extends Row {
  /** Made when asked for, since most commands are none of them. */
  verbs: () => readonly CommandVerb[];
}

export type Verb = CommandVerb | CommandGroup;

const files = import.meta.glob<{ default: AnyCommand }>('../commands/**/*.ts');

/** Loads the command of a file in `commands/`: `client/add`. */
export function file(path: string): Load {
  return (
    files[`../commands/${path}.ts`] ?? (() => Promise.reject(new Error(`commands/${path}.ts is missing`)))
  );
}

/** Loads `log` with the channel set, as `call` or `email`. */
export function logOn(name: string): Load {
  return async () => ({ default: (await import('../commands/log.ts')).logOn(name) });
}

/** Loads the verb `remove` of a noun that is removed like most. */
export function removalOf(name: RemovalName): Load {
  return async () => ({ default: (await import('../commands/handle/remove.ts')).removals[name] });
}

/** Loads the verb `show` of a noun whose page has the fields that it declares. */
export function pageOf(name: PageName): Load {
  return async () => ({ default: (await import('../commands/handle/page.ts')).pages[name] });
}

/** What the overview leaves out, since another row tells of it. */
export function hidden<V extends Verb>(verb: V): V {
  return { ...verb, isHidden: true };
}

/** A command: its names, parted by strokes, what follows it, and what loads it where that is not the file of its name. */
export function verb(words: string, summary: string, load?: Load): CommandVerb {
  const row = readRow(words, summary);
  return { ...row, load: load ?? file(row.name) };
}

/** A noun: its names, and its verbs with their summaries, and with what loads one that is no file of its folder. */
export function noun(
  names: string,
  summary: string,
  verbs: Readonly<Record<string, string | readonly [summary: string, load: Load]>>,
): CommandGroup {
  const [only = '', another] = Object.keys(verbs);
  const row = readRow(`${names} ${another ? 'VERB' : only}`, summary);
  return {
    ...row,
    verbs: () =>
      Object.entries(verbs).map(([words, what]) => {
        const [text, load] = typeof what === 'string' ? [what] : what;
        const below = readRow(words, text);
        return { ...below, load: load ?? file(`${row.name}/${below.name}`) };
      }),
  };
}

function readRow(words: string, summary: string): Row {
  const [names = '', ...usage] = words.split(' ');
  const [name = '', ...aliases] = names.split('|');
  return { name, aliases, usage: usage.join(' '), summary };
}

/** The verb that answers to a name or an alias. */
export function verbNamed<V extends Verb>(name: string, among: readonly V[]): V | undefined {
  return among.find((verb) => verb.name === name || verb.aliases.includes(name));
}

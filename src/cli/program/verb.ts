import type { AnyCommand } from '../command.ts';

/** A verb as the table knows it: its summary for the help, and where the command itself is loaded from. */
export interface Verb {
  name: string;
  /** What follows it, as help shows it. */
  usage: string;
  summary: string;
  load?: () => Promise<{ default: AnyCommand }>;
  /** The verbs of a noun: `client add`; made when asked for, since most commands are none of them. */
  verbs?: () => readonly Verb[];
  /** Other names it answers to. */
  aliases?: readonly string[];
  /** Left out of the overview. */
  isHidden?: boolean;
  /** What a noun does when no verb of it was typed. */
  fallback?: string;
}

type Load = () => Promise<{ default: AnyCommand }>;

/** A verb with its command: `log CLIENT TEXT`. */
export function verb(words: string, summary: string, load: Load, aliases: readonly string[] = []): Verb {
  const [name = '', ...usage] = words.split(' ');
  return { name, usage: usage.join(' '), summary, load, aliases };
}

/** A noun with its verbs: `client`, also `clients`, which lists them. */
export function noun(names: string, summary: string, verbs: () => readonly Verb[], fallback?: string): Verb {
  const [name = '', ...aliases] = names.split(' ');
  return {
    name,
    get usage() {
      const [only, another] = verbs();
      return only && !another ? `${only.name} ${only.usage}` : 'VERB';
    },
    summary,
    verbs,
    aliases,
    ...(fallback ? { fallback } : {}),
  };
}

/** The verb that answers to a name or an alias. */
export function verbNamed(name: string, among: readonly Verb[]): Verb | undefined {
  return among.find((verb) => verb.name === name || verb.aliases?.includes(name));
}

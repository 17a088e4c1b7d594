import { commandHelp, firstScreen, helpWidth, nounHelp } from '../../render/help/help.ts';
import type { Sheet } from '../../render/layout/view.ts';
import type { AnyCommand } from '../command.ts';
import { type Dispatched, flagsEverywhere, type LoadedCommand } from './command-line.ts';
import { type CommandGroup, type CommandVerb, program } from './program.ts';

/** A help page, drawn once it is known how wide it may be. */
type HelpPage = (sheet: Sheet) => string;

/** The page of what was asked about; null for the first screen. */
export async function helpPage(found: Dispatched | null, { mark, width }: Sheet): Promise<string> {
  const sheet = { mark, width: helpWidth(width) };
  if (!found) return firstScreen(program, sheet);
  const page = found.noun ? await nounPage(found.noun) : commandPage(found);
  return page(sheet);
}

export function commandPage({ path, summary, command }: LoadedCommand): HelpPage {
  const everywhere = flagsEverywhere(command.isList === true);
  return (sheet) => commandHelp(path, { summary, ...command }, everywhere, sheet);
}

export async function nounPage(noun: CommandGroup): Promise<HelpPage> {
  const verbs = await Promise.all(noun.verbs().map(withUsage));
  return (sheet) => nounHelp(noun, verbs, sheet);
}

async function withUsage(verb: CommandVerb): Promise<CommandVerb> {
  return verb.usage ? verb : { ...verb, usage: usageOf((await verb.load()).default) };
}

/** What follows a command, as help lists it: `CLIENT TEXT`, `[CLIENT]`, `ID...`. */
export function usageOf({ args = {} }: AnyCommand): string {
  const words = Object.values(args).map(({ spec, isAsked }) => {
    // Other words that take all that follow are one text or name.
    const several = /^[<[](?:(id)s?|handle)\.{3}[>\]]$/.exec(spec);
    if (several) return several[1] ? 'ID...' : 'HANDLE...';
    const word = spec.slice(1, -1).replace('...', '').toUpperCase();
    return spec.startsWith('[') && !isAsked ? `[${word}]` : word;
  });
  return words.join(' ');
}

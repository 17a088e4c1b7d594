import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import type { AnyCommand } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import { type CommandGroup, type CommandVerb, file, topVerb, topVerbs, verbNamed } from './program.ts';

/** A command with its name: `client add`. */
export interface LoadedCommand {
  path: string;
  summary: string;
  command: AnyCommand;
}

export interface Dispatched extends LoadedCommand {
  /** The words that are not its name. */
  rest: string[];
  /** The noun, if it was typed without a verb and asks for help. */
  noun?: CommandGroup;
}

const globalSwitch = /^(--json|--csv|--ndjson|--quiet|-q|--help|-h|--(journal|as-of)=.*)$/s;

/** The places in `argv` of the verb and the verb after a noun: words with nothing but global flags before them. */
function verbPlaces(argv: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at < argv.length && places.length < 2; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--journal' || word === '--as-of') at += 1;
    else if (word.startsWith('-') && word !== '-') {
      if (!globalSwitch.test(word)) break;
    } else places.push(at);
  }
  return places;
}

/** Finds the command in what was typed and loads it, and no other. */
export async function dispatch(argv: readonly string[]): Promise<Dispatched> {
  const [first, second] = verbPlaces(argv);
  const name = first === undefined ? 'today' : (argv[first] ?? '');
  const verb = topVerb(name);
  if (!verb) throw unknownCommand(name, suggestion(name), 'rapport help');
  const rest = argv.filter((_, at) => at !== first);
  const word = second === undefined ? '' : (argv[second] ?? '');
  // Most commands need no noun but their own, and most clients are named in words.
  if ((verb.name === 'show' || verb.name === 'edit') && /^\s*[a-z]#?\d+\s*$/i.test(word)) {
    const { verbOfHandle } = await import('./by-handle.ts');
    const handled = verbOfHandle(verb.name, word);
    if (handled) return { ...(await loadCommand(...handled)), rest };
  }
  if (!verb.verbs) return { ...(await loadCommand(verb)), rest };
  if (second !== undefined) {
    const below = verbOf(verb, argv[second] ?? '');
    return { ...(await loadCommand(below, verb)), rest: rest.filter((_, at) => at !== second - 1) };
  }
  const list = verbNamed('list', verb.verbs());
  if (list) return { ...(await loadCommand(list, verb)), rest, noun: verb };
  if (!argv.includes('--help') && !argv.includes('-h')) throw missingVerb(verb);
  // What takes no words but the flags of every command.
  const { default: command } = await file('help')();
  return { path: verb.name, summary: verb.summary, command, rest, noun: verb };
}

export async function loadCommand(verb: CommandVerb, noun?: CommandGroup): Promise<LoadedCommand> {
  const path = noun ? `${noun.name} ${verb.name}` : verb.name;
  return { path, summary: verb.summary, command: (await verb.load()).default };
}

/** The verb of a noun; where it has none of that name, the nearest is told behind the words of `lead`. */
export function verbOf(noun: CommandGroup, name: string, lead = `rapport ${noun.name}`): CommandVerb {
  const verbs = noun.verbs();
  const found = verbNamed(name, verbs);
  if (found) return found;
  const near = nearest(
    name,
    verbs.map((verb) => verb.name),
  );
  throw unknownCommand(`${noun.name} ${name}`, near && `${lead} ${near}`, `rapport help ${noun.name}`);
}

function suggestion(name: string): string | undefined {
  const top = topVerbs();
  const names = top.flatMap((verb) => [verb.name, ...verb.aliases]);
  const near = nearest(name, names);
  if (near) return `rapport ${near}`;
  // A verb of a noun, typed alone: `rapport add`.
  for (const noun of top) {
    const found = noun.verbs && verbNamed(name, noun.verbs());
    if (found) return `rapport ${noun.name} ${found.name}`;
  }
  return undefined;
}

/** A noun that needs a verb. */
function missingVerb({ name, verbs }: CommandGroup): RapportError {
  return new RapportError('usage', 'missing-verb', `rapport ${name} needs to know what to do.`, [
    `Say one of: ${verbs()
      .map((verb) => verb.name)
      .join(', ')}`,
  ]);
}

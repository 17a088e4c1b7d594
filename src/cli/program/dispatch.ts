import { RapportError } from '../../domain/text/failure.ts';
import type { Noun } from '../../nouns/field.ts';
import { nounOf, parseReference } from '../../nouns/index.ts';
import type { AnyCommand } from '../command.ts';
import { unknownCommand } from '../failures.ts';
import { nearest } from '../flags/flags.ts';
import { topVerbs } from './program.ts';
import { type Verb, verbNamed } from './verb.ts';

/** The command that was typed: its verb, its whole name, and the words that are not its name. */
interface Dispatched {
  verb: Verb;
  /** `client add` */
  path: string;
  /** A noun typed without a verb, for whose help was asked. */
  noun?: Verb;
  rest: string[];
  command: AnyCommand;
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
  const typed = first === undefined ? 'today' : (argv[first] ?? '');
  const top = topVerbs();
  const verb = verbNamed(typed, top);
  if (!verb) throw unknownCommand(typed, suggestion(typed, top), 'rapport help');
  const rest = argv.filter((_, at) => at !== first);
  const handled = second === undefined ? undefined : verbOfHandle(verb.name, argv[second] ?? '', top);
  if (handled) return { ...handled, rest, command: await load(handled.verb) };
  const verbs = verb.verbs?.();
  if (!verbs) return { verb, path: verb.name, rest, command: await load(verb) };

  const sub = second === undefined ? undefined : verbNamed(argv[second] ?? '', verbs);
  if (sub) {
    const path = `${verb.name} ${sub.name}`;
    return {
      verb: sub,
      path,
      rest: argv.filter((_, at) => at !== first && at !== second),
      command: await load(sub),
    };
  }
  if (second !== undefined) {
    const word = argv[second] ?? '';
    const near = nearest(
      word,
      verbs.map((one) => one.name),
    );
    throw unknownCommand(
      `${verb.name} ${word}`,
      near && `rapport ${verb.name} ${near}`,
      `rapport help ${verb.name}`,
    );
  }
  const fallback = verb.fallback === undefined ? undefined : verbNamed(verb.fallback, verbs);
  if (fallback) {
    return {
      verb: fallback,
      path: `${verb.name} ${fallback.name}`,
      noun: verb,
      rest,
      command: await load(fallback),
    };
  }
  if (argv.includes('--help') || argv.includes('-h')) {
    const help = verbNamed('help', top);
    return { verb, path: verb.name, noun: verb, rest, command: help ? await load(help) : await load(verb) };
  }
  throw missingVerb(
    verb.name,
    verbs.map((one) => one.name),
  );
}

/** The verb of a noun that `show` or `edit` means by a handle: `show e12` is `entry show e12`. */
function verbOfHandle(
  name: string,
  word: string,
  top: readonly Verb[],
): { verb: Verb; path: string } | undefined {
  const letter = name === 'show' || name === 'edit' ? parseReference(word)?.letter : undefined;
  const noun = letter ? nounOf(letter) : undefined;
  // A note is written down with the verb of that name.
  const owner = noun && verbNamed(noun.name === 'note' ? 'notes' : noun.name, top);
  if (!noun) return undefined;
  const verb = verbNamed(name, owner?.verbs?.() ?? []);
  if (!owner || !verb) throw cannotBe(name, word, noun);
  return { verb, path: `${owner.name} ${name}` };
}

async function load(verb: Verb): Promise<AnyCommand> {
  if (!verb.load) throw new Error(`the verb ${verb.name} has no command`);
  return (await verb.load()).default;
}

function suggestion(typed: string, top: readonly Verb[]): string | undefined {
  const names = top.flatMap((verb) => [verb.name, ...(verb.aliases ?? [])]);
  const near = nearest(typed, names);
  if (near) return `rapport ${near}`;
  // A verb of a noun, typed alone: `rapport add`.
  for (const noun of top) {
    const found = noun.verbs && verbNamed(typed, noun.verbs());
    if (found) return `rapport ${noun.name} ${found.name}`;
  }
  return undefined;
}

/** A noun that needs a verb. */
function missingVerb(noun: string, verbs: readonly string[]): RapportError {
  return new RapportError('usage', 'missing-verb', `rapport ${noun} needs to know what to do.`, [
    `Say one of: ${verbs.join(', ')}`,
  ]);
}

/** A thing that has no page, or nothing to change. */
function cannotBe(verb: string, word: string, { name }: Noun): RapportError {
  return new RapportError(
    'usage',
    'cannot-be',
    `${word} is the number of one ${name}, which has nothing to ${verb}.`,
    ['See what can be done with it: rapport help'],
  );
}

import { foldText } from '../../domain/text/names.ts';
import { visibleText } from '../../domain/text/safe-text.ts';
import { handleOf, type Noun } from '../../nouns/field.ts';
import type { NamesAtHand } from '../../store/at-hand.ts';
import type { AnyCommand, Flag } from '../command.ts';
import { flagsEverywhere, verbPlaces } from '../program/command-line.ts';
import { type CommandGroup, type CommandVerb, topVerb, topVerbs, verbNamed } from '../program/program.ts';

/** A word that can stand at the cursor, and what it is. */
export interface Candidate {
  word: string;
  about?: string;
  /** It takes the place of what was typed, with which another word of it begins. */
  isOther?: boolean;
}

/** What can stand at the cursor; `files` where it is the name of a file, which the shell knows. */
type Offer = readonly Candidate[] | 'files';

/** The journal, opened only where a word can be a name in it; null where there is none that can be read. */
type Open = (file: string | undefined) => NamesAtHand | null;

/** What the words before the cursor say about the one at it. */
interface Place {
  words: readonly string[];
  current: string;
  names(): NamesAtHand | null;
}

/** What can stand behind the words after `rapport`, where `current` was begun. */
export async function offerFor(words: readonly string[], current: string, open: Open): Promise<Offer> {
  const place: Place = { words, current, names: () => open(lastValue(words, '--journal')) };
  const offer = await offerAt(place);
  return offer === 'files' ? offer : begun(offer, current);
}

async function offerAt(place: Place): Promise<Offer> {
  const { words, current } = place;
  const before = words.at(-1);
  if (before === '--journal') return 'files';
  if (before === '--as-of') return [];
  const [first, second] = verbPlaces(words);
  if (first === undefined) {
    if (current.startsWith('-')) return flagsOf({ examples: [], run: neverRun });
    const verbs = topVerbs().map(({ name, summary }) => ({ word: name, about: summary }));
    // A client that is named alone is shown.
    return begun(verbs, current).length > 0 ? verbs : clientsOf(place);
  }
  const verb = topVerb(words[first] ?? '');
  if (!verb) return offerRenamed(place, first, second);
  const rest = words.filter((_, at) => at !== first);
  if (verb.name === 'help') return rest.length === 0 ? topics() : verbsOf(topVerb(rest[0] ?? ''));
  if (!verb.verbs) return argumentOrFlag(verb, verb.name, rest, place);
  const below = second === undefined ? undefined : await verbBelow(verb, words[second] ?? '');
  if (below)
    return argumentOrFlag(
      below,
      verb.name,
      rest.filter((_, at) => at + 1 !== second),
      place,
    );
  const verbs = verbsOf(verb);
  const list = verbNamed('list', verb.verbs());
  if (rest.length === 0 && (begun(verbs, current).length > 0 || !list)) return verbs;
  return list ? argumentOrFlag(list, verb.name, rest, place) : [];
}

/** The same for a line that begins with another name of a command. */
async function offerRenamed(place: Place, first: number, second: number | undefined): Promise<Offer> {
  const { renamed } = await import('../program/names.ts');
  const now = renamed(place.words, first, second);
  return now ? offerAt({ ...place, words: now.argv }) : [];
}

async function verbBelow(noun: CommandGroup, word: string): Promise<CommandVerb | undefined> {
  return verbNamed(word, noun.verbs()) ?? (await import('../program/names.ts')).verbBelow(noun, word)?.verb;
}

async function argumentOrFlag(
  verb: CommandVerb,
  noun: string,
  rest: readonly string[],
  place: Place,
): Promise<Offer> {
  const { current } = place;
  const isPlain = !current.startsWith('-') && !rest.some((word) => word.startsWith('-'));
  // Few lines have flags, and few commands need to be loaded to know their arguments.
  const command = isPlain && verb.usage ? null : (await verb.load()).default;
  const flags = command
    ? Object.values({ ...command.flags, ...flagsEverywhere(command.isList === true) })
    : [];
  const [flag, given] = current.startsWith('--') ? current.split('=', 2) : [rest.at(-1), undefined];
  const asking = flags.find((one) => one.kind !== 'switch' && namesOf(one).includes(flag ?? ''));
  if (asking && (given !== undefined || !current.startsWith('-')))
    return behind(given === undefined ? '' : `${flag}=`, await valuesOf(asking, noun, place, given));
  if (current.startsWith('-')) return command ? flagsOf(command) : [];
  const usage = verb.usage || (command ? (await import('../program/help-page.ts')).usageOf(command) : '');
  return argument(usage, argumentsIn(rest, flags), verb, noun, place);
}

/** What stands behind a flag and its sign. */
function behind(flag: string, offer: Offer): Offer {
  return offer === 'files' ? offer : offer.map((one) => ({ ...one, word: flag + one.word }));
}

/** How many of the words are arguments: no flags, and no values of flags. */
function argumentsIn(words: readonly string[], flags: readonly Flag<unknown>[]): number {
  const takes = (word: string | undefined) =>
    flags.some((flag) => flag.kind !== 'switch' && namesOf(flag).includes(word ?? ''));
  return words.filter((word, at) => !word.startsWith('-') && !takes(words[at - 1])).length;
}

/** What an argument can be, by the word that stands for it in help; an optional one may be left out for the next. */
async function argument(
  usage: string,
  at: number,
  verb: CommandVerb,
  noun: string,
  place: Place,
): Promise<Offer> {
  const kinds = usage.replace(/ ?--\w+ [A-Z]+/g, '').split(' ');
  const kind = kinds[Math.min(at, kinds.at(-1)?.includes('...') ? kinds.length - 1 : at)] ?? '';
  const next = kind.startsWith('[') ? kinds[at + 1] : undefined;
  const names = [kind, next ?? ''].flatMap((one) => one.replace(/[[\].]/g, '').split('|'));
  const offers = await Promise.all(names.map((name) => ofKind(name, verb, noun, place)));
  return offers.includes('files') ? 'files' : (offers as Candidate[][]).flat();
}

async function ofKind(kind: string, verb: CommandVerb, noun: string, place: Place): Promise<Offer> {
  const { numberedNouns } = await nouns();
  switch (kind) {
    case 'CLIENT':
    case 'OTHER':
    case 'WHO':
      return clientsOf(place, noun === 'client' && verb.name === 'restore');
    case 'PERSON':
      return named(numberedNouns.person, place);
    case 'PROFILE':
    case 'PLAYBOOK':
    case 'POLICY':
      return named(numberedNouns[kind.toLowerCase() as 'profile'], place);
    case 'TRAIT':
      return named(numberedNouns.criterion, place);
    case 'RULE':
      return (await import('../../domain/rules/index.ts')).rules.map(({ id, title }) => ({
        word: id,
        about: title,
      }));
    case 'KEY':
      return (await import('../settings/keys.ts'))
        .settingKeys()
        .map(({ name, help }) => ({ word: name, about: help }));
    case 'FILE':
      return 'files';
    case 'SHELL':
      return [...(await import('./scripts.ts')).shells, 'install'].map((word) => ({ word }));
    case 'HANDLE':
      return [...(verb.name === 'edit' ? clientsOf(place) : []), ...(await handles(place))];
    case 'THING':
      return [...numbered(numberedNouns.reminder, place, 'open'), ...clientsOf(place)];
    case 'ID':
      return numbered(
        await nounFor(noun),
        place,
        noun === 'promise' ? 'promised' : noun === 'done' ? 'open' : undefined,
      );
    default:
      return [];
  }
}

const nouns = () => import('../../nouns/index.ts');

/** The noun whose number a command takes. */
async function nounFor(name: string): Promise<Noun> {
  const { numberedNouns } = await nouns();
  const others: Readonly<Record<string, Noun>> = {
    ...{ done: numberedNouns.reminder, promise: numberedNouns.reminder, undo: numberedNouns.operation },
    ...{ notes: numberedNouns.note, date: numberedNouns.occasion, ideal: numberedNouns.criterion },
  };
  return others[name] ?? (numberedNouns as Readonly<Record<string, Noun>>)[name] ?? numberedNouns.entry;
}

/** Clients by the words of their names; one whose name could be taken for something else by the handle. */
function clientsOf({ current, names }: Place, archived = false): Candidate[] {
  const folded = foldText(current);
  const byHandle = /^k\d+$/.test(folded);
  const found = names()?.clients(byHandle ? '' : folded, archived) ?? [];
  const isBegun = ({ name }: { name: string }) => foldText(name).startsWith(folded);
  const begin = found.filter(isBegun);
  // What begins with another word takes the place of what was typed, which only one name can.
  const isOther = begin.length === 0 && !byHandle;
  if (isOther && found.length > 1) return [];
  return (begin.length > 0 ? begin : found).map(({ id, name }) => ({
    ...(!byHandle && typable(name) ? { word: name } : { word: `k${id}`, about: name }),
    isOther,
  }));
}

/** Whether a name can be offered as it is: nothing in it acts or hides, and it is no flag and no number. */
function typable(name: string): boolean {
  return visibleText(name) === name && /^[^-#\d\s]/.test(name) && !/[\t\n]/.test(name);
}

/** The names of a noun's rows. */
function named(noun: Noun, { names }: Place): Candidate[] {
  const found = names()?.names(noun) ?? [];
  return found.filter(typable).map((word) => ({ word }));
}

/** The handles of a noun's newest things. */
function numbered(noun: Noun, { current, names }: Place, which?: 'open' | 'promised'): Candidate[] {
  const [, letter = '', digits = ''] = /^([a-z]?)(\d{0,12})$/i.exec(current) ?? [];
  if (letter.toLowerCase() !== noun.letter && current !== '') return [];
  const found = names()?.newest(noun, digits, which) ?? [];
  return found.map(({ id, name }) => ({ word: handleOf(noun, id), about: String(name ?? '') }));
}

/** The handles of whatever has the letter that was typed; without one, those of the entries. */
async function handles(place: Place): Promise<Candidate[]> {
  const { nounOf, numberedNouns } = await nouns();
  const noun = place.current === '' ? numberedNouns.entry : nounOf(place.current[0]?.toLowerCase() ?? '');
  return noun ? numbered(noun, place) : [];
}

/** What a flag can be: its few words, or what the word in its help says it is. */
async function valuesOf(
  flag: Flag<unknown>,
  noun: string,
  place: Place,
  given: string | undefined,
): Promise<Offer> {
  const choices = (flag.parse as { choices?: readonly string[] }).choices;
  if (choices) return choices.map((word) => ({ word }));
  const [, what = ''] = /<(?:[^>]*\|)?([\w-]+)>/.exec(flag.spec) ?? [];
  const at = { ...place, current: given ?? place.current };
  const { numberedNouns } = await nouns();
  if (what === 'tag') return named((await import('../../nouns/client.ts')).tag, at);
  if (what === 'id')
    return numbered(flag.spec.includes('--case') ? numberedNouns.case : numberedNouns.entry, at);
  const kinds: readonly string[] = ['client', 'person', 'profile', 'policy', 'rule', 'file'];
  return kinds.includes(what) ? ofKind(what.toUpperCase(), noVerb, noun, at) : [];
}

const noVerb = { name: '' } as CommandVerb;

function flagsOf(command: AnyCommand): Candidate[] {
  const flags = Object.values({ ...command.flags, ...flagsEverywhere(command.isList === true) });
  return flags.flatMap((flag) =>
    namesOf(flag)
      .filter((name) => name.startsWith('--'))
      .map((word) => ({ word, about: flag.help })),
  );
}

function neverRun(): never {
  throw new Error('no command');
}

/** How a flag is typed: `-s` and `--status`. */
function namesOf({ spec }: Flag<unknown>): string[] {
  return spec.replace(/ ?<.*/, '').split(', ');
}

function verbsOf(verb: CommandGroup | CommandVerb | undefined): Candidate[] {
  return (verb?.verbs?.() ?? []).map(({ name, summary }) => ({ word: name, about: summary }));
}

async function topics(): Promise<Candidate[]> {
  const words = ['all', 'days', 'exit-codes', 'journal', 'rules'].map((word) => ({ word }));
  return [...topVerbs().map(({ name, summary }) => ({ word: name, about: summary })), ...words];
}

/** The last value that a flag was given before the cursor. */
function lastValue(words: readonly string[], flag: string): string | undefined {
  const at = words.lastIndexOf(flag);
  return at < 0
    ? words.findLast((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1)
    : words[at + 1];
}

/**
 * Those that begin with what was typed, in its own letters or else in others. A shell puts what all of them begin with in place of it,
 * so they spell it in one way.
 */
function begun(offer: readonly Candidate[], current: string): Candidate[] {
  const exact = offer.filter(({ word }) => word.startsWith(current));
  if (exact.length > 0) return exact;
  const folded = foldText(current);
  const near = offer.filter(({ word }) => foldText(word).startsWith(folded));
  const start = near[0]?.word.slice(0, current.length);
  if (near.length > 0) return near.filter(({ word }) => word.startsWith(start ?? ''));
  return offer.filter(({ isOther }) => isOther);
}

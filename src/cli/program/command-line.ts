import type { CommanderError } from 'commander';
import { type CalendarDate, isCalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples } from '../../domain/days/date-phrase.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import { type AnyCommand, words as anyWords, type Flag, toggle, value } from '../command.ts';
import { missingArgument, notADay } from '../failures.ts';
import { type DayContext, typedDay } from '../flags/typed-day.ts';
import { ownWords } from '../prompts/ask.ts';
import { type CommandGroup, type CommandVerb, topVerb, verbNamed } from './program.ts';

/** A command with its name: `client add`. */
export interface LoadedCommand {
  path: string;
  summary: string;
  command: AnyCommand;
}

export interface Dispatched extends LoadedCommand {
  /** The words that are not its name. */
  rest: readonly string[];
  /** The noun, if it was typed without a verb and asks for help. */
  noun?: CommandGroup;
  /** What to tell of an old name that was typed. */
  notices?: readonly string[];
}

const globalSwitch = /^(--json|--csv|--ndjson|--quiet|-q|--help|-h|--(journal|as-of)=.*)$/s;

/** The places in `argv` of the verb and the verb after a noun: words with nothing but global flags before them. */
export function verbPlaces(argv: readonly string[]): number[] {
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

/** Finds the command in what was typed, and loads that one. */
export async function dispatch(argv: readonly string[]): Promise<Dispatched> {
  const [first, second] = verbPlaces(argv);
  const name = first === undefined ? 'today' : (argv[first] ?? '');
  const verb = topVerb(name);
  if (!verb) return (await import('./unknown-word.ts')).dispatchOther(argv, first ?? 0);
  const rest = argv.filter((_, at) => at !== first);
  const word = second === undefined ? undefined : argv[second];
  const withoutVerb = rest.filter((_, at) => at + 1 !== second);
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  // Without a handle, what was written down last is corrected.
  if (verb.name === 'edit' && (word === undefined || word === 'last') && !wantsHelp) {
    const { verbOfHandle } = await import('./by-handle.ts');
    const handled = verbOfHandle('edit', 'e1');
    if (handled)
      return { ...(await loadCommand(...handled)), rest: ['last', ...(word ? withoutVerb : rest)] };
  }
  if (word === undefined && !verb.verbs) return { ...(await loadCommand(verb)), rest };
  // Few starts need this: most clients are named in words.
  if ((verb.name === 'show' || verb.name === 'edit') && /^\s*[a-z]#?\d+\s*$/i.test(word ?? '')) {
    const { verbOfHandle } = await import('./by-handle.ts');
    const handled = verbOfHandle(verb.name, word ?? '');
    if (handled) return { ...(await loadCommand(...handled)), rest };
  }
  if (!verb.verbs) {
    const isAlone = argv.length === (second ?? 0) + 1;
    const isOfNoun =
      verb.name === 'list' ||
      (verb.name === 'add' && !isAlone) ||
      (verb.name === 'show' && isAlone && /^(all|everything|people|\w+s)$/.test(word ?? ''));
    const ofNoun = isOfNoun && (await import('./other-words.ts')).verbOfNoun(verb.name, word ?? '');
    if (ofNoun) return { ...(await loadCommand(...ofNoun)), rest: withoutVerb };
    return { ...(await loadCommand(verb)), rest };
  }
  if (word !== undefined) {
    const below = verbNamed(word, verb.verbs());
    if (below) return { ...(await loadCommand(below, verb)), rest: withoutVerb };
    const { verbBelow, verbMeant } = await import('./names.ts');
    const other = verbBelow(verb, word);
    if (other) return { ...(await loadCommand(other.verb, verb)), rest: withoutVerb, notices: other.notices };
    const meant = verbMeant(verb, word, withoutVerb.length > 0);
    if (meant) return { ...(await loadCommand(meant, verb)), rest };
    const { verbOf } = await import('./other-words.ts');
    return { ...(await loadCommand(verbOf(verb, word), verb)), rest };
  }
  const verbs = verb.verbs();
  // A noun alone lists; what cannot be listed is a noun of one verb.
  const [only] = verbs;
  const list = verbNamed('list', verbs) ?? only;
  if (!list) throw new Error(`${verb.name} has no verbs`);
  return { ...(await loadCommand(list, verb)), rest, noun: verb };
}

export async function loadCommand(verb: CommandVerb, noun?: CommandGroup): Promise<LoadedCommand> {
  const path = noun ? `${noun.name} ${verb.name}` : verb.name;
  return { path, summary: verb.summary, command: (await verb.load()).default };
}

// The flags every command takes, before or after the verb.
const globalFlags = {
  json: toggle('--json', 'answer as JSON'),
  csv: toggle('--csv', 'answer a list as CSV'),
  ndjson: toggle('--ndjson', 'answer a list as one JSON object a line'),
  journal: value('--journal <file>', 'use this journal file', anyWords),
  asOf: value('--as-of <day>', 'answer as if today were that day', anyWords),
  quiet: toggle('-q, --quiet', 'print only errors on stderr'),
  help: toggle('-h, --help', 'show help'),
} satisfies Record<string, Flag<unknown>>;

/** The global flags as help lists them: those for lists only where the answer is one. */
export function flagsEverywhere(isList: boolean): Record<string, Flag<unknown>> {
  const { csv, ndjson, ...rest } = globalFlags;
  return isList ? globalFlags : rest;
}

/** The values of the global flags. */
export interface GlobalValues {
  json: boolean;
  csv: boolean;
  ndjson: boolean;
  journal: string | undefined;
  asOf: string | undefined;
  quiet: boolean;
  help: boolean;
}

/** What was typed after the verb, taken apart but not yet turned into values. */
interface Parsed {
  globals: GlobalValues;
  /** The input of the command once it is known which day it is; times of day that stand with days go to `times`. */
  input(context: DayContext & { times: string[] }): Record<string, unknown>;
  /** What to tell of old flags that were typed. */
  notices: readonly string[];
}

/** Takes the words of a command apart. */
export async function parseArguments(
  command: AnyCommand,
  path: string,
  argv: readonly string[],
): Promise<Parsed> {
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  const words = wantsHelp ? ['--help', ...padding(command)] : argv;
  const taken = plainWords(command, words) ?? (await flaggedWords(command, path, words));
  const { notices = [], args, flag: flagOf, nameOf } = taken;
  const globals: GlobalValues = {
    json: flagOf('json') === true,
    csv: flagOf('csv') === true,
    ndjson: flagOf('ndjson') === true,
    journal: flagOf('journal') as string | undefined,
    asOf: flagOf('asOf') as string | undefined,
    quiet: flagOf('quiet') === true,
    help: wantsHelp,
  };
  return {
    ...{ globals, notices },
    input(context) {
      const fields: Record<string, unknown> = {};
      const days = dayContext(command, context);
      const input: Record<string, unknown> = { fields };
      Object.keys(command.args ?? {}).forEach((key, index) => {
        const words = args[index];
        if (command.writes && !references.has(key) && words !== undefined) ownWords([words].flat().join(' '));
        input[key] = words;
      });
      for (const [key, flag] of Object.entries(command.flags ?? {})) {
        const value = flagOf(key);
        if (command.writes && flag.kind !== 'switch')
          for (const text of [value ?? []].flat()) ownWords(String(text));
        const to = key.includes('.') ? fields : input;
        to[key] = convert(flag, nameOf(key), value, days);
      }
      return input;
    },
  };
}

// They name what is there already, so any words may stand in them.
const references: ReadonlySet<string> = new Set(['client', 'person']);

/** Words in place of needed arguments, so that `--help` never fails for want of them. */
function padding(command: AnyCommand): string[] {
  return Object.values(command.args ?? {}).flatMap(({ spec }) => (spec.startsWith('<') ? ['-'] : []));
}

/** What days are read with: a command with a text keeps times of day in it. */
function dayContext({ args = {} }: AnyCommand, context: DayContext & { times: string[] }): DayContext {
  context.times.length = 0;
  if (!args.text?.isAsked) return context;
  const keepTime = (words: string) => void context.times.push(words);
  return Object.create(context, { keepTime: { value: keepTime } });
}

function convert(flag: Flag<unknown>, name: string, value: unknown, context: DayContext): unknown {
  if (flag.kind === 'switch') return value === true;
  if (flag.kind === 'many') {
    return ((value as string[] | undefined) ?? []).map((text) => flag.parse(text, name, context));
  }
  return value === undefined ? undefined : flag.parse(String(value), name, context);
}

type Commander = typeof import('commander');

/** Takes words apart that may be flags; one that has another name today is taken for that. */
async function flaggedWords(command: AnyCommand, path: string, words: readonly string[]): Promise<Words> {
  const commander = await import('commander');
  const take = (line: readonly string[]) =>
    takeWords(commander, command, path, line, { ...command.flags, ...globalFlags });
  try {
    return take(words);
  } catch (error) {
    if (!(error instanceof RapportError)) throw error;
    const { renamedFlags } = await import('./names.ts');
    const now = renamedFlags(words, command);
    if (!now) throw (await import('./other-words.ts')).withOtherHint(error, path);
    return { ...take(now.argv), notices: now.notices };
  }
}

/** The words after a verb: arguments in the order of the command, and the values of flags by key. */
interface Words {
  args: readonly (string | string[] | undefined)[];
  /** True for a switch, a text for a value, texts for a flag that may be repeated; undefined for a flag that was not typed. */
  flag(key: string): unknown;
  /** The flag as it is typed: `--on`. */
  nameOf(key: string): string;
  /** What to tell of old flags among them. */
  notices?: readonly string[];
}

/**
 * Takes words without a dash as the arguments, in their order. Null where a word may be a flag, or there are too few or too
 * many. Loading a parser for them would be a twentieth of the start.
 */
export function plainWords({ args = {} }: AnyCommand, argv: readonly string[]): Words | null {
  const specs = Object.values(args).map(({ spec }) => spec);
  const needed = specs.filter((spec) => spec.startsWith('<')).length;
  const most = specs.at(-1)?.includes('...') ? Number.POSITIVE_INFINITY : specs.length;
  if (argv.length < needed || argv.length > most || argv.some((word) => word.startsWith('-'))) return null;
  return {
    args: specs.map((spec, at) => (spec.includes('...') ? argv.slice(at) : argv[at])),
    flag: () => undefined,
    nameOf: (key) => key,
  };
}

/** Takes words apart with commander, whose complaints become sentences of ours. */
export function takeWords(
  { Command: Parser, CommanderError, Option }: Commander,
  command: AnyCommand,
  path: string,
  argv: readonly string[],
  flags: Readonly<Record<string, Flag<unknown>>>,
): Words {
  const parser = new Parser(path)
    .exitOverride()
    .helpOption(false)
    .configureOutput({ writeErr: () => {} });
  parser.showSuggestionAfterError(false);
  const options = new Map<string, InstanceType<typeof Option>>();
  for (const [key, flag] of Object.entries(flags)) {
    const option = new Option(flag.spec, flag.help);
    if (flag.kind === 'many') {
      // After `--no-x` there is a false to begin with.
      option.argParser((text: string, before?: string[] | false) => [...(before || []), text]);
    }
    options.set(key, option);
  }
  // Commander takes `--no-x` to mean that x holds unless it knows `--x` by then.
  const byNegation = [...options.values()].sort((a, b) => Number(a.negate) - Number(b.negate));
  for (const option of byNegation) parser.addOption(option);
  for (const argument of Object.values(command.args ?? {})) parser.argument(argument.spec, argument.help);
  parser.action(() => {});
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? translate(error, command, path, flags) : error;
  }
  const raw = parser.opts();
  return {
    args: parser.processedArgs,
    flag(key) {
      const option = options.get(key);
      if (!option) return undefined;
      const found = raw[option.attributeName()];
      if (option.negate) return found === false;
      // `--no-every` says false of `--every`, which was not given then.
      return found === false ? undefined : found;
    },
    nameOf: (key) => options.get(key)?.long ?? key,
  };
}

function translate(
  error: CommanderError,
  command: AnyCommand,
  path: string,
  flags: Readonly<Record<string, Flag<unknown>>>,
): unknown {
  const quoted = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = Object.values(flags).flatMap(({ spec }) => spec.match(/--[\w-]+/g) ?? []);
      return unknownFlag(quoted, path, nearest(quoted, known));
    }
    case 'commander.optionMissingArgument':
      return flagNeedsValue(quoted.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? quoted, path);
    case 'commander.missingArgument':
      // Where one of two will do, the last example has the other.
      return missingArgument(
        quoted,
        path,
        [command.examples[0], ...(quoted.includes('|') ? command.examples.slice(-1) : [])].join(', or '),
      );
    case 'commander.excessArguments':
      return tooManyArguments(path, command.examples[0]);
    default:
      return error;
  }
}

/** A flag the command does not take. */
function unknownFlag(flag: string, command: string, nearest: string | undefined): RapportError {
  const hints = nearest ? [`Did you mean ${nearest}?`] : [`See its flags with: rapport ${command} --help`];
  if (/^-[^-]|\s/.test(flag)) hints.push('If it is text, put -- before it.');
  return new RapportError('usage', 'unknown-flag', `rapport ${command} has no flag "${flag}".`, hints);
}

/** A flag without its value. */
function flagNeedsValue(flag: string, command: string): RapportError {
  return new RapportError('usage', 'flag-needs-value', `${flag} needs a value.`, [
    `See what it takes with: rapport ${command} --help`,
  ]);
}

/** More words than the command takes. */
function tooManyArguments(command: string, example: string | undefined): RapportError {
  return new RapportError(
    'usage',
    'too-many-arguments',
    `rapport ${command} does not take that many words.`,
    [...(example ? [`For example: ${example}`] : []), 'Put quotes around a text or name of several words.'],
  );
}

/** The day of --as-of. */
export function asOfDay(
  text: string,
  today: CalendarDate,
  dateOrder: () => DayContext['dateOrder'],
): CalendarDate {
  const context: DayContext = {
    today,
    get dateOrder() {
      return dateOrder();
    },
  };
  const day = isCalendarDate(text) ? text : typedDay(text, context, 'future');
  // Rules look years back and reminders ahead, and the calendar ends at both ends.
  if (day < '1700-01-01' || day > '9900-01-01') throw notADay(text, dayExamples);
  return day;
}

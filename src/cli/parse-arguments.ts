import { CommanderError, Option, Command as Parser } from 'commander';
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.ts';
import { dayExamples, parseDay } from '../domain/date-phrase.ts';
import { notADay } from '../errors/input.ts';
import { flagNeedsValue, missingArgument, tooManyArguments, unknownFlag } from '../errors/usage.ts';
import type { AnyCommand } from './command.ts';
import { type Flag, nearest, toggle, value, words } from './flags.ts';
import { ownWords } from './own-words.ts';

// The flags every command takes, before or after the verb.
const globalFlags = {
  json: toggle('--json', 'answer as JSON'),
  csv: toggle('--csv', 'answer a list as CSV'),
  ndjson: toggle('--ndjson', 'answer a list as one JSON object a line'),
  journal: value('--journal <file>', 'use this journal file', words),
  asOf: value('--as-of <day>', 'answer as if today were that day', words),
  quiet: toggle('-q, --quiet', 'say nothing on stderr but errors'),
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
export interface Parsed {
  globals: GlobalValues;
  /** The input of the command once it is known which day it is. */
  input(today: CalendarDate): Record<string, unknown>;
}

/** Takes the words of a command apart; commander's complaints become sentences of ours. */
export function parseArguments(command: AnyCommand, path: string, argv: readonly string[]): Parsed {
  const parser = new Parser(path)
    .exitOverride()
    .helpOption(false)
    .configureOutput({ writeErr: () => {} });
  parser.showSuggestionAfterError(false);
  const flags: Record<string, Flag<unknown>> = { ...command.flags, ...globalFlags };
  const options = new Map<string, Option>();
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

  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  try {
    parser.parse(wantsHelp ? ['--help', ...padding(command)] : [...argv], { from: 'user' });
  } catch (error) {
    throw translate(error, command, path, flags);
  }

  const raw = parser.opts();
  const given = (key: string): unknown => {
    const option = options.get(key);
    if (!option) return undefined;
    const found = raw[option.attributeName()];
    if (option.negate) return found === false;
    // `--no-cadence` says false of `--cadence`, which was not given then.
    return found === false ? undefined : found;
  };
  const globals: GlobalValues = {
    json: given('json') === true,
    csv: given('csv') === true,
    ndjson: given('ndjson') === true,
    journal: given('journal') as string | undefined,
    asOf: given('asOf') as string | undefined,
    quiet: given('quiet') === true,
    help: wantsHelp,
  };
  return {
    globals,
    input(today) {
      const input: Record<string, unknown> = {};
      Object.keys(command.args ?? {}).forEach((key, index) => {
        const said: string | string[] | undefined = parser.processedArgs[index];
        if (command.writes && !references.has(key) && said !== undefined) ownWords([said].flat().join(' '));
        input[key] = said;
      });
      for (const [key, flag] of Object.entries(command.flags ?? {})) {
        const said = given(key);
        if (command.writes && flag.kind !== 'switch')
          for (const text of [said ?? []].flat()) ownWords(String(text));
        input[key] = convert(flag, options.get(key)?.long ?? flag.spec, said, today);
      }
      return input;
    },
  };
}

// They name what is there already, whatever it is called.
const references: ReadonlySet<string> = new Set(['client', 'person']);

/** Words in place of needed arguments, so that `--help` never fails for want of them. */
function padding(command: AnyCommand): string[] {
  return Object.values(command.args ?? {}).flatMap(({ spec }) => (spec.startsWith('<') ? ['-'] : []));
}

function convert(flag: Flag<unknown>, name: string, given: unknown, today: CalendarDate): unknown {
  if (flag.kind === 'switch') return given === true;
  if (flag.kind === 'many') {
    return ((given as string[] | undefined) ?? []).map((text) => flag.parse(text, name, today));
  }
  return given === undefined ? undefined : flag.parse(String(given), name, today);
}

/** The day of --as-of. */
export function asOfDay(text: string, today: CalendarDate): CalendarDate {
  const day = isCalendarDate(text) ? text : parseDay(text, today);
  // Rules look years back and reminders ahead, and the calendar ends at both ends.
  if (!day || day < '1700-01-01' || day > '9900-01-01') throw notADay(text, dayExamples);
  return day;
}

function translate(
  error: unknown,
  command: AnyCommand,
  path: string,
  flags: Readonly<Record<string, Flag<unknown>>>,
): unknown {
  if (!(error instanceof CommanderError)) return error;
  const quoted = /'([^']*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = Object.values(flags).flatMap(({ spec }) => spec.match(/--[\w-]+/g) ?? []);
      return unknownFlag(quoted, path, nearest(quoted, known));
    }
    case 'commander.optionMissingArgument':
      return flagNeedsValue(quoted.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? quoted, path);
    case 'commander.missingArgument':
      return missingArgument(quoted, path, command.examples[0]);
    case 'commander.excessArguments':
      return tooManyArguments(path);
    default:
      return error;
  }
}

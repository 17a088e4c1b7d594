import { type CalendarDate, isCalendarDate } from '../../domain/days/calendar-date.ts';
import { dayExamples, parseDay } from '../../domain/days/date-phrase.ts';
import { type AnyCommand, words as anyWords, type Flag, toggle, value } from '../command.ts';
import { notADay } from '../failures.ts';
import { ownWords } from '../prompts/ask.ts';
import type { Words } from './take-words.ts';

// The flags every command takes, before or after the verb.
const globalFlags = {
  json: toggle('--json', 'answer as JSON'),
  csv: toggle('--csv', 'answer a list as CSV'),
  ndjson: toggle('--ndjson', 'answer a list as one JSON object a line'),
  journal: value('--journal <file>', 'use this journal file', anyWords),
  asOf: value('--as-of <day>', 'answer as if today were that day', anyWords),
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
interface Parsed {
  globals: GlobalValues;
  /** The input of the command once it is known which day it is. */
  input(today: CalendarDate): Record<string, unknown>;
}

/** Takes the words of a command apart; where there are none and none is needed, nothing is loaded to do so. */
export async function parseArguments(
  command: AnyCommand,
  path: string,
  argv: readonly string[],
): Promise<Parsed> {
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  const words = wantsHelp ? ['--help', ...padding(command)] : argv;
  const isBare = words.length === 0 && !command.args;
  const {
    args,
    flag: flagOf,
    nameOf,
  } = isBare
    ? noWords
    : (await import('./take-words.ts')).takeWords(command, path, words, { ...command.flags, ...globalFlags });
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
    globals,
    input(today) {
      const fields: Record<string, unknown> = {};
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
        to[key] = convert(flag, nameOf(key), value, today);
      }
      return input;
    },
  };
}

const noWords: Words = { args: [], flag: () => undefined, nameOf: (key) => key };

// They name what is there already, whatever it is called.
const references: ReadonlySet<string> = new Set(['client', 'person']);

/** Words in place of needed arguments, so that `--help` never fails for want of them. */
function padding(command: AnyCommand): string[] {
  return Object.values(command.args ?? {}).flatMap(({ spec }) => (spec.startsWith('<') ? ['-'] : []));
}

function convert(flag: Flag<unknown>, name: string, value: unknown, today: CalendarDate): unknown {
  if (flag.kind === 'switch') return value === true;
  if (flag.kind === 'many') {
    return ((value as string[] | undefined) ?? []).map((text) => flag.parse(text, name, today));
  }
  return value === undefined ? undefined : flag.parse(String(value), name, today);
}

/** The day of --as-of. */
export function asOfDay(text: string, today: CalendarDate): CalendarDate {
  const day = isCalendarDate(text) ? text : parseDay(text, today);
  // Rules look years back and reminders ahead, and the calendar ends at both ends.
  if (!day || day < '1700-01-01' || day > '9900-01-01') throw notADay(text, dayExamples);
  return day;
}

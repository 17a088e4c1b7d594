import { CommanderError, Option, Command as Parser } from 'commander';
import { RapportError } from '../../domain/text/failure.ts';
import { nearest } from '../../domain/text/names.ts';
import type { AnyCommand, Flag } from '../command.ts';
import { missingArgument } from '../failures.ts';

/** The words after a verb: those that are arguments, in the order of the command's, and those given to flags, by their key. */
export interface Words {
  args: readonly (string | string[] | undefined)[];
  /** What was given: true for a switch, the text of a value, the texts of one that may come often; undefined where it was not. */
  flag(key: string): unknown;
  /** The flag as it is typed: `--on`. */
  nameOf(key: string): string;
}

/** Takes words apart with commander, whose complaints become sentences of ours. */
export function takeWords(
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
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    throw translate(error, command, path, flags);
  }
  const raw = parser.opts();
  return {
    args: parser.processedArgs,
    flag(key) {
      const option = options.get(key);
      if (!option) return undefined;
      const found = raw[option.attributeName()];
      if (option.negate) return found === false;
      // `--no-cadence` says false of `--cadence`, which was not given then.
      return found === false ? undefined : found;
    },
    nameOf: (key) => options.get(key)?.long ?? key,
  };
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
function tooManyArguments(command: string): RapportError {
  return new RapportError(
    'usage',
    'too-many-arguments',
    `rapport ${command} does not take that many words.`,
    ['Put quotes around a text or name of several words.'],
  );
}

import { RapportError } from './rapport-error.ts';

/** A verb nobody knows. */
export function unknownCommand(typed: string, nearest: string | undefined, helpLine: string): RapportError {
  return new RapportError('usage', 'unknown-command', `There is no command "${typed}".`, [
    nearest ? `Did you mean: ${nearest}` : `See them all with: ${helpLine}`,
  ]);
}

/** A noun that needs a verb. */
export function missingVerb(noun: string, verbs: readonly string[]): RapportError {
  return new RapportError('usage', 'missing-verb', `rapport ${noun} needs to know what to do.`, [
    `Say one of: ${verbs.join(', ')}`,
  ]);
}

/** A flag the command does not take. */
export function unknownFlag(flag: string, command: string, nearest: string | undefined): RapportError {
  const hints = nearest ? [`Did you mean ${nearest}?`] : [`See its flags with: rapport ${command} --help`];
  if (/^-[^-]|\s/.test(flag)) hints.push('If it is text, put -- before it.');
  return new RapportError('usage', 'unknown-flag', `rapport ${command} has no flag "${flag}".`, hints);
}

/** A flag without its value. */
export function flagNeedsValue(flag: string, command: string): RapportError {
  return new RapportError('usage', 'flag-needs-value', `${flag} needs a value.`, [
    `See what it takes with: rapport ${command} --help`,
  ]);
}

/** An argument that is missing. */
export function missingArgument(
  argument: string,
  command: string,
  example: string | undefined,
): RapportError {
  return new RapportError(
    'usage',
    'missing-argument',
    `rapport ${command} needs ${argument.toUpperCase()}.`,
    example ? [`For example: ${example}`] : [],
  );
}

/** More words than the command takes. */
export function tooManyArguments(command: string): RapportError {
  return new RapportError(
    'usage',
    'too-many-arguments',
    `rapport ${command} does not take that many words.`,
    ['Put quotes around a text or name of several words.'],
  );
}

/** A face only lists have. */
export function notAList(flag: string, command: string): RapportError {
  return new RapportError('usage', 'not-a-list', `${flag} is for lists; rapport ${command} is none.`, [
    'Use --json.',
  ]);
}

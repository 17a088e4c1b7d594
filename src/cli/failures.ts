import { RapportError } from '../domain/text/failure.ts';
import { listWords } from '../domain/text/words.ts';
import { handleOf, type Noun } from '../nouns/field.ts';

/** An edit that says nothing to change. */
export function nothingToChange(what: string, example: string): RapportError {
  return new RapportError('usage', 'nothing-to-change', `You did not say what to change about ${what}.`, [
    `For example: ${example}`,
  ]);
}

/** A flag's value that is not one of those it takes. */
export function notOneOf(
  what: string,
  value: string,
  valid: readonly string[],
  nearest?: string,
): RapportError {
  const hint = nearest ? `Did you mean "${nearest}"?` : `It can be ${listWords(valid)}.`;
  return new RapportError('usage', 'not-one-of', `${what} cannot be "${value}".`, [hint]);
}

/** The line that tells of a new name. */
export function nowCalled(before: string, now: string): string {
  return `\`${before}\` is now \`${now}\`.`;
}

/** A verb nobody knows. */
export function unknownCommand(
  name: string,
  nearest: string | undefined,
  helpLine: string,
  instead?: string,
): RapportError {
  return new RapportError('usage', 'unknown-command', `There is no command "${name}".`, [
    ...(instead ? [instead] : []),
    ...(instead && nearest ? [] : [nearest ? `Did you mean: ${nearest}` : `See them all with: ${helpLine}`]),
  ]);
}

/** A day that cannot be read. */
export function notADay(value: string, examples: string, nearest?: string): RapportError {
  return new RapportError('usage', 'not-a-day', `"${value}" is not a day rapport can read.`, [
    nearest ? `Did you mean "${nearest}"?` : `Days look like ${examples}.`,
  ]);
}

/** A number that is not a whole number in its range. */
export function notANumber(what: string, value: string, least: number): RapportError {
  return new RapportError(
    'usage',
    'not-a-number',
    `${what} must be a whole number of at least ${least}, not "${value}".`,
    [`For example: ${what} ${Math.max(least, 3)}`],
  );
}

/** What has a number and a name. */
export interface Numbered {
  id: number;
  name: string;
}

/** Names with their handles, a line each. */
export function numbered(noun: Pick<Noun, 'letter'>, names: readonly Numbered[]): string[] {
  const listed = names.slice(0, 8).map(({ id, name }) => `${handleOf(noun, id)}  ${name}`);
  return names.length > 8 ? [...listed, `and ${names.length - 8} more`] : listed;
}

/** A flag that only goes with another one. */
export function onlyTogether(flag: string, other: string): RapportError {
  return new RapportError('usage', 'only-together', `${flag} needs ${other}.`, [`Add ${other}.`]);
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
    `rapport ${command} needs ${argument.toUpperCase().replace('|', ' or ')}.`,
    example ? [`For example: ${example}`] : [],
  );
}

/** Something only a person can answer, off a terminal. */
export function needsAnswer(what: string, flag: string): RapportError {
  return new RapportError(
    'usage',
    'needs-answer',
    `${what} is missing, and there is no terminal to ask on.`,
    [`Give it with ${flag}.`],
  );
}

/** Two flags that cannot go together. */
export function flagsConflict(first: string, second: string): RapportError {
  return new RapportError('usage', 'flags-conflict', `${first} and ${second} cannot be used together.`, [
    'Leave one of them out.',
  ]);
}

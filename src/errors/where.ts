import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

const kinds =
  'Conditions look like tag=vip status=active value>=5000 profile=none since>1y source~talk name~smith.';

/** Conditions without a condition. */
export function emptyWhere(): RapportError {
  return new RapportError('usage', 'where-empty', '--where says no condition.', [kinds]);
}

/** A word among conditions that begins none. */
export function unknownWhereWord(word: string, near: string | undefined): RapportError {
  const hints = near
    ? [`Did you mean "${near}"?`]
    : [kinds, 'All of them have to hold; what is one of two needs a second --where.'];
  if (!near) hints.push('A value of several words goes in quotes: source="a talk in Leeds"');
  return new RapportError('usage', 'where-unknown-word', `"${word}" begins no condition.`, hints);
}

/** A condition with no sign between its two sides, or one it does not take. */
export function badWhereSign(field: string, sign: string, takes: readonly string[]): RapportError {
  const what = sign === '' ? `"${field}" has nothing to compare with` : `"${field}" does not take ${sign}`;
  return new RapportError('usage', 'where-bad-sign', `In --where, ${what}.`, [
    `It takes ${listWords(takes)}, as in ${field}${takes[0]}…`,
  ]);
}

/** A condition without its value; `takesNone` where it may ask for those without. */
export function whereWithoutValue(field: string, sign: string, takesNone: boolean): RapportError {
  return new RapportError('usage', 'where-without-value', `In --where, nothing follows ${field}${sign}`, [
    takesNone ? `Say what it is to be; ${field}${sign}none is for those without.` : kinds,
  ]);
}

/** A quote that does not end. */
export function whereOpenQuote(): RapportError {
  return new RapportError('usage', 'where-open-quote', 'In --where, a quote is not closed.', [
    'A value of several words goes between two of them: source="a talk in Leeds"',
  ]);
}

/** An arrow with no profile after it. */
export function whereWithoutTarget(): RapportError {
  return new RapportError('usage', 'where-without-target', 'In --where, no profile follows the =>.', [
    "For example: --where 'tag=vip => key'",
  ]);
}

/** A profile named among conditions where none is given. */
export function whereOnlyAsks(): RapportError {
  return new RapportError(
    'usage',
    'where-only-asks',
    'Here, --where asks for clients; it gives no profile.',
    ["To give one: rapport profile assign --where 'tag=vip => key'"],
  );
}

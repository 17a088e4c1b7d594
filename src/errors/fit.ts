import { shellWord } from '../domain/text/shell-word.ts';
import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** No criterion goes by that name or number. */
export function noSuchCriterion(ref: string, near: readonly string[]): RapportError {
  return new RapportError('refused', 'no-such-criterion', `No criterion matches "${ref}".`, [
    near.length > 0
      ? `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`
      : 'See them with: rapport criterion list',
  ]);
}

/** A criterion of another profile than the client is compared with. */
export function criterionElsewhere(
  { name, profileName }: { name: string; profileName: string },
  clientId: number,
  asked: readonly string[],
): RapportError {
  return new RapportError(
    'refused',
    'criterion-elsewhere',
    `"${name}" is a criterion of ${profileName}, not of ${listWords(asked)}.`,
    [`Compare with that: rapport fit ${clientId} --profile ${shellWord(profileName)}`],
  );
}

/** Several criteria go by that name. */
export function severalCriteria(
  ref: string,
  found: readonly { id: number; name: string; profileName: string }[],
): RapportError {
  const listed = found.slice(0, 8).map(({ id, name, profileName }) => `${id}  ${name} (${profileName})`);
  if (found.length > 8) listed.push(`and ${found.length - 8} more`);
  return new RapportError('refused', 'several-criteria', `"${ref}" matches ${found.length} criteria.`, [
    'Use more of the name, or the number:',
    ...listed,
  ]);
}

/** The profile has a criterion of that name. */
export function criterionExists(name: string, profile: string, id: number): RapportError {
  return new RapportError(
    'refused',
    'criterion-exists',
    `The profile ${profile} already has a criterion "${name}".`,
    [`Change it with: rapport criterion edit ${id}`],
  );
}

/** What is wanted cannot be read. */
export function notAWant(text: string): RapportError {
  return new RapportError('usage', 'not-a-want', `"${text}" does not say what is wanted.`, [
    "It can be yes, no, a least number as '>=3', or a most as '<=10', in quotes.",
  ]);
}

/** No profile, or not the one that was named, says what an ideal client looks like. */
export function noCriteria(profile: string | undefined): RapportError {
  return new RapportError(
    'refused',
    'no-criteria',
    profile === undefined
      ? 'No profile says yet what an ideal client looks like.'
      : `The profile ${profile} does not say yet what an ideal client looks like.`,
    [`For example: rapport criterion add ${profile ?? 'regular'} "pays on time" --weight 2`],
  );
}

/** An `--answer` without a name or an equals sign. */
export function answerWithoutName(text: string): RapportError {
  return new RapportError('usage', 'answer-without-name', `"${text}" does not say what it answers.`, [
    'Say it as NAME=ANSWER, for example: --answer "pays on time=yes"',
  ]);
}

/** An answer to a criterion that cannot be read. */
export function notAFitAnswer(name: string, text: string, asksNumber: boolean): RapportError {
  return new RapportError(
    'usage',
    'not-a-fit-answer',
    asksNumber
      ? `"${name}" is answered by a number, not by "${text}".`
      : `"${name}" is answered by yes or no, not by "${text}".`,
    ['Where you do not know, say unknown.'],
  );
}

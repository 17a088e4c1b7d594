import type { CaseCorrection } from '../../app/repair/cases.ts';
import { type Case, commonCauses } from '../../domain/repair/case.ts';
import { emptyText, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { listWords } from '../../domain/text/words.ts';
import { caseNoun } from '../../nouns/case.ts';
import type { Journal } from '../../store/journal.ts';
import { value, words } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import { changesIn, type FieldInput } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import { didYouMean } from '../references/reference.ts';

/** The flag of a cause that may be no slip. */
export const newCauseFlag = value('--new-cause <word>', 'a new cause', words);

/** What the flags set of a case. A person who is named is for the command to find; here one is only taken away. */
export function caseChanges(
  input: { fields: FieldInput; newCause: string | undefined },
  context: Context,
): CaseCorrection {
  const { personId, cause: named, ...set } = changesIn(caseNoun, input, context);
  const cause = causeOf(context.journal, { cause: named, newCause: input.newCause });
  return { ...set, ...(cause !== undefined && { cause }), ...(personId === null && { personId }) };
}

/** Refuses a case that would come up before it happened. */
export function refuseCameUpBefore({ openedOn, happenedOn }: Pick<Case, 'openedOn' | 'happenedOn'>): void {
  if (happenedOn !== null && openedOn < happenedOn) throw cameUpBefore(openedOn, happenedOn);
}

/** The causes an owner can name: the common ones, and those in use. */
export function knownCauses(journal: Journal): string[] {
  return [...new Set([...commonCauses, ...journal.cases.causes()])];
}

/** The cause the flags name; one that is not known is refused, for it may be a slip. */
function causeOf(
  journal: Journal,
  { cause, newCause }: { cause: string | undefined; newCause: string | undefined },
): string | undefined {
  if (cause !== undefined && newCause !== undefined) throw flagsConflict('--cause', '--new-cause');
  if (newCause !== undefined) return causeIn(journal, newCause);
  if (cause === undefined) return undefined;
  const known = knownCauses(journal);
  const folded = foldText(cause);
  const beginning = known.filter((one) => folded !== '' && foldText(one).startsWith(folded));
  const found =
    known.find((one) => foldText(one) === folded) ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found === undefined) throw unknownCause(cause, nearMisses(cause, known), known);
  return found;
}

/** A cause as it is kept: as it was written before, where it was. */
export function causeIn(journal: Journal, input: string): string {
  const cause = input.replace(/\s+/gu, ' ').trim();
  if (cause === '') throw emptyText('The cause', 'A word or two: late, quality, handover.');
  return knownCauses(journal).find((one) => foldText(one) === foldText(cause)) ?? cause;
}

/** A cause that was not used before, where it may be a slip. */
function unknownCause(input: string, near: readonly string[], known: readonly string[]): RapportError {
  const question = didYouMean(near);
  return new RapportError('refused', 'unknown-cause', `You have not used the cause "${input}" before.`, [
    ...(question === null ? [] : [question]),
    `It can be ${listWords(known)}.`,
    `If it is new: --new-cause ${/\s/.test(input) ? `"${input}"` : input}`,
  ]);
}

/** A case that would have come up before it happened. */
export function cameUpBefore(cameUpOn: string, happenedOn: string): RapportError {
  return new RapportError(
    'usage',
    'came-up-before',
    `A case cannot be raised on ${cameUpOn}, before it happened on ${happenedOn}.`,
    ['Leave out the day you do not know. Both may be the same day.'],
  );
}

import { RapportError } from '../../domain/text/failure.ts';
import { apology } from '../../nouns/apology.ts';
import type { Changes } from '../../nouns/field.ts';
import { pastDay, toggle, value } from '../command.ts';
import { changesIn, type FieldInput } from '../flags/field-flags.ts';
import type { Context } from '../io.ts';
import type { Answers } from './checklist.ts';

/** The flags that say what is done with the apology. */
export const apologyFlags = {
  delivered: toggle('--delivered', 'it has reached them; logs the entry'),
  on: value('--on <day>', 'the day it reached them, with --delivered', pastDay),
  yes: toggle('-y, --yes', 'ask nothing; what is not said stays open'),
  noAsk: toggle('--no-ask', 'the same as --yes'),
  dryRun: toggle('--dry-run', 'show the draft and what is found in it, and save nothing'),
  exitCode: toggle('--exit-code', 'end with 4 when something is to be said differently'),
};

/** What the flags set of an apology, with the case and the person that are only found once the client is known. */
export function apologyInput(input: { fields: FieldInput }, context: Pick<Context, 'settings'>) {
  const { caseId: _, personId: __, ...set } = changesIn(apology, input, context);
  const text = (key: string) => input.fields[`apology.${key}`] as string | undefined;
  return { case: text('caseId'), person: text('personId'), set };
}

/** The answers the flags give; a part that no flag gives is not there. */
export function answersIn(set: Changes<typeof apology>): Answers {
  const { what, repairByOn: repairBy, ...others } = set;
  const { costs, costNote, responsibility, why, repair, change, channel } = others;
  const answers = {
    what: what || undefined,
    costs,
    costNote,
    responsibility,
    why,
    repair,
    repairBy,
    change,
    channel,
  };
  // An empty text is an answer: the part is left out, and not asked for.
  return Object.fromEntries(
    Object.entries(answers).flatMap(([part, answer]) => (answer === undefined ? [] : [[part, answer ?? '']])),
  );
}

/** A promise for a day that has passed. */
export function promisedInPast(day: string): RapportError {
  return new RapportError('usage', 'promised-in-past', `${day} has passed; a promise needs a day to come.`, [
    'If it is put right already, say so: --repair "I have refunded the second payment"',
  ]);
}

/** A delivery on a day that has not come. */
export function deliveredTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'delivered-too-early',
    `${day} has not come yet; it cannot have reached them.`,
    ['When it has: rapport apology delivered ID'],
  );
}

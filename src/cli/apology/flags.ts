import { apologyChannels, type Loss, losses, responsibilities } from '../../domain/repair/apology/apology.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { comingDay, many, oneOf, type Parse, pastDay, toggle, value, words } from '../flags/flags.ts';
import { caseFlag } from '../references/cases.ts';
import type { Answers } from './checklist.ts';

/** One or several of what a client can lose: `time`, `time,money`. */
export const someLosses: Parse<Loss[]> = (text, flag, today) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => oneOf(losses)(word, flag, today));

/** The flags that answer the questions of the checklist. */
export const answerFlags = {
  what: value('--what <text>', 'what happened, in their words', words),
  cost: many('--cost <loss>', `what it cost them: ${losses.join(', ')}; may be repeated`, someLosses),
  costNote: value('--cost-note <text>', 'how much: two hours, 40 € in fees', words),
  responsibility: value('--responsibility <whose>', responsibilities.join(', '), oneOf(responsibilities)),
  why: value('--why <text>', 'why it happened, without excuses', words),
  repair: value('--repair <text>', 'how you put it right', words),
  by: value('--by <day>', 'by when; it becomes a reminder', comingDay),
  change: value('--change <text>', 'what changes so that it does not happen again', words),
  channel: value('-c, --channel <channel>', apologyChannels.join(', '), oneOf(apologyChannels)),
};

/** The flags that say what is done with the apology. */
export const apologyFlags = {
  person: value('--person <person>', 'the person who is to hear it', words),
  case: caseFlag,
  noCase: toggle('--no-case', 'it belongs to no case'),
  draft: value('--draft <text>', 'your own draft; - reads it from stdin', words),
  delivered: toggle('--delivered', 'it has reached them; logs the interaction'),
  on: value('--on <day>', 'the day it reached them, with --delivered', pastDay),
  yes: toggle('-y, --yes', 'ask nothing; what is not said stays open'),
  noAsk: toggle('--no-ask', 'the same as --yes'),
  dryRun: toggle('--dry-run', 'show the draft and what is found in it, and save nothing'),
  exitCode: toggle('--exit-code', 'end with 4 when something is to be said differently'),
};

type AnswerInput = Omit<Answers, 'costs' | 'repairBy'> & { cost: Loss[][]; by?: Answers['repairBy'] };

/** The answers the flags give; a part that no flag gives is not there. */
export function answersIn(input: AnswerInput): Answers {
  const answers: Answers = {
    what: input.what?.trim() || undefined,
    costs: input.cost.length > 0 ? [...new Set(input.cost.flat())] : undefined,
    costNote: input.costNote,
    responsibility: input.responsibility,
    why: input.why,
    repair: input.repair,
    repairBy: input.by,
    change: input.change,
    channel: input.channel,
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
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

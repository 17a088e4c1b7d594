import type { Journal } from '../../app/journal.ts';
import type { CaseCorrection } from '../../app/repair/cases.ts';
import { losses } from '../../domain/repair/apology/apology.ts';
import { type Case, commonCauses, severities } from '../../domain/repair/case.ts';
import { emptyText, listWords, RapportError } from '../../domain/text/failure.ts';
import { foldText, nearMisses } from '../../domain/text/names.ts';
import { someLosses } from '../apology/flags.ts';
import { flagsConflict } from '../failures.ts';
import { many, oneOf, pastDay, value, words } from '../flags/flags.ts';
import { moneyOf } from '../flags/money-flags.ts';
import type { Context } from '../io.ts';

/** The flags that say what is known of a case. */
export const caseFlags = {
  happened: value('--happened <day>', 'the day it happened, where that is known', pastDay),
  severity: value('-s, --severity <severity>', severities.join(', '), oneOf(severities)),
  cost: many('--cost <loss>', `what it cost them: ${losses.join(', ')}; may be repeated`, someLosses),
  costNote: value('--cost-note <text>', 'how much: two hours, 40 € in fees', words),
  amount: value('--amount <money>', 'what it is over: 500 EUR, $1,234.56', words),
  cause: value('--cause <cause>', `${commonCauses.join(', ')}, or one of yours`, words),
  newCause: value('--new-cause <word>', 'a cause that was not used before', words),
  person: value('--person <person>', 'the person who is upset', words),
  handledBy: value('--handled-by <name>', 'who deals with it on your side, when not you', words),
};

type CaseInput = {
  happened?: CaseCorrection['happenedOn'] | undefined;
  severity?: CaseCorrection['severity'] | undefined;
  cost: (typeof losses)[number][][];
  costNote?: string | undefined;
  amount?: string | undefined;
  cause?: string | undefined;
  newCause?: string | undefined;
  handledBy?: string | undefined;
};

/** What the flags say of a case, but for its person; what no flag says is not there. */
export function knownOfCase({ journal, settings }: Context, input: CaseInput): CaseCorrection {
  const cause = causeMeant(journal, input);
  return {
    ...(input.happened && { happenedOn: input.happened }),
    ...(input.severity && { severity: input.severity }),
    ...(input.cost.length > 0 && { costs: [...new Set(input.cost.flat())] }),
    ...(input.costNote !== undefined && { costNote: input.costNote.trim() || null }),
    ...(input.amount !== undefined && { amount: moneyOf(input.amount, settings.currency) }),
    ...(cause !== undefined && { cause }),
    ...(input.handledBy !== undefined && { handledBy: input.handledBy.trim() || null }),
  };
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
function causeMeant(
  journal: Journal,
  { cause, newCause }: Pick<CaseInput, 'cause' | 'newCause'>,
): string | undefined {
  if (cause !== undefined && newCause !== undefined) throw flagsConflict('--cause', '--new-cause');
  if (newCause !== undefined) return causeIn(journal, newCause);
  if (cause === undefined) return undefined;
  const known = knownCauses(journal);
  const wanted = foldText(cause);
  const beginning = known.filter((one) => wanted !== '' && foldText(one).startsWith(wanted));
  const found =
    known.find((one) => foldText(one) === wanted) ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found === undefined) throw unknownCause(cause, nearMisses(cause, known), known);
  return found;
}

/** A cause as it is kept: as it was written before, where it was. */
export function causeIn(journal: Journal, typed: string): string {
  const cause = typed.replace(/\s+/gu, ' ').trim();
  if (cause === '') throw emptyText('The cause', 'A word or two: late, quality, handover.');
  return knownCauses(journal).find((one) => foldText(one) === foldText(cause)) ?? cause;
}

/** A cause that was not used before, where it may be a slip. */
function unknownCause(typed: string, near: readonly string[], known: readonly string[]): RapportError {
  return new RapportError('refused', 'unknown-cause', `"${typed}" is not a cause you have used so far.`, [
    ...(near.length > 0 ? [`Did you mean ${listWords(near.map((word) => `"${word}"`))}?`] : []),
    `It can be ${listWords(known)}.`,
    `If it is a new one: --new-cause ${/\s/.test(typed) ? `"${typed}"` : typed}`,
  ]);
}

/** A case that would have come up before it happened. */
export function cameUpBefore(cameUpOn: string, happenedOn: string): RapportError {
  return new RapportError(
    'usage',
    'came-up-before',
    `It cannot come up on ${cameUpOn}, before the day it happened, ${happenedOn}.`,
    ['When it came up and when it happened may be one day; leave out what you do not know.'],
  );
}

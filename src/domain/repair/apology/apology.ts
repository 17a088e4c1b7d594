import type { ApologyChannel, apology, NewApology, Responsibility } from '../../../nouns/apology.ts';
import type { Loss } from '../../../nouns/case.ts';
import type { Row } from '../../../nouns/field.ts';
import type { CalendarDate } from '../../days/calendar-date.ts';
import type { Reminder } from '../../plans/reminder.ts';
import { isDone, plainSentence, tidyWords } from './plain-sentence.ts';

/** The user's answers for an apology; missing or blank parts were not answered. */
export interface ApologyParts {
  /** What happened, in the client's words. */
  readonly what: string;
  readonly costs: readonly Loss[];
  readonly costNote?: string;
  readonly responsibility?: Responsibility;
  readonly why?: string;
  /** How it is fixed. */
  readonly repair?: string;
  /** The day it is fixed. */
  readonly repairBy?: CalendarDate;
  /** What changes to prevent a repeat. */
  readonly change?: string;
  readonly channel: ApologyChannel;
}

/** The answer behind a checklist step or a finding; `by` is `repairBy`. */
export type ApologyPart =
  | 'what'
  | 'costs'
  | 'responsibility'
  | 'why'
  | 'repair'
  | 'by'
  | 'change'
  | 'channel';

/** A question of the checklist and its reason. */
export interface ApologyStep {
  readonly part: ApologyPart;
  readonly question: string;
  readonly hint: string;
  readonly why: string;
  /** The study behind the step, or `our choice`. */
  readonly source: string;
}

const sixParts =
  'Lewicki, Polin & Lount 2016, Negotiation and Conflict Management Research 9(2) (written apologies only)';

/** The questions of an apology, in order. */
export const apologyChecklist: readonly ApologyStep[] = [
  {
    part: 'what',
    question: 'What happened, in their words?',
    hint: 'Tell it as the client would tell a friend. If you have not heard it from them yet, ask first.',
    why: 'If you go on working together, listening first and then apologising works better.',
    source: 'Min et al. 2020, Marketing Letters 31',
  },
  {
    part: 'costs',
    question: 'What did it cost them?',
    hint: 'Time, money, reputation (they looked bad in front of others) or trust; choose all that it did.',
    why: 'Each of them takes another kind of repair.',
    source: 'our choice',
  },
  {
    part: 'responsibility',
    question: 'Whose responsibility was it?',
    hint: 'Yours, shared, someone you hired (you answer for them), or outside your business.',
    why: 'Of the parts of an apology, taking responsibility weighs most.',
    source: sixParts,
  },
  {
    part: 'why',
    question: 'Why did it happen?',
    hint: 'One sentence, with the real cause and nobody else to blame: “I kept two lists of open invoices.”',
    why: 'People want to know why. A reason explains; an excuse asks to be let off.',
    source: sixParts,
  },
  {
    part: 'repair',
    question: 'How will you fix it?',
    hint: 'Something small that you are sure to do: “I will refund the second payment.”',
    why: 'After responsibility, the offer to repair weighs most; words alone wear thin.',
    source: `${sixParts}; Halperin, Ho, List & Muir 2022, Economic Journal 132`,
  },
  {
    part: 'by',
    question: 'By when?',
    hint: 'A day you are sure to keep. It becomes a reminder.',
    why: 'Without a day, nobody can tell whether you kept it.',
    source: 'our choice',
  },
  {
    part: 'change',
    question: 'What changes so that it does not happen again?',
    hint: 'Something that works on a bad day too: “I now keep one list only.”',
    why: 'A good recovery can make up for a first failure, but not for a second one like it.',
    source: 'Maxham & Netemeyer 2002, Journal of Marketing 66(4)',
  },
  {
    part: 'channel',
    question: 'How will you say it?',
    hint: 'A call or a meeting before an email, unless they asked to be written to.',
    why: 'People misread tone more often in writing than by voice, and here the tone is half of it.',
    source: 'Kruger, Epley, Parker & Ng 2005, JPSP 89(6) (small student samples)',
  },
];

/** An apology with its promise; null if it has none. */
export type Apology = Row<typeof apology> & { promise: Reminder | null };

/** The user's answers in a stored apology. */
export function partsOf(apology: Apology): ApologyParts {
  const { what, costs, costNote, responsibility, why, repair, repairByOn, change, channel } = apology;
  return {
    what,
    costs,
    channel,
    ...(costNote === null ? {} : { costNote }),
    ...(responsibility === null ? {} : { responsibility }),
    ...(why === null ? {} : { why }),
    ...(repair === null ? {} : { repair }),
    ...(repairByOn === null ? {} : { repairBy: repairByOn }),
    ...(change === null ? {} : { change }),
  };
}

/** The log entry's text for a delivered apology: its matter, its promise, and the reaction. */
export function entryOfApology(
  { what, repair, repairByOn }: Pick<NewApology, 'what' | 'repair' | 'repairByOn'>,
  reaction: string | null,
): string {
  const promise = tidyWords(repair ?? undefined);
  const by = repairByOn == null ? '' : ` (by ${repairByOn})`;
  return [
    `Apologised. ${plainSentence(what)}`,
    promise === '' ? '' : `To put it right${by}: ${plainSentence(promise)}`,
    reaction === null ? '' : `Their answer: ${plainSentence(reaction)}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** An apology's promise as a reminder text, with its day; null without a day. */
export function promiseOf({
  what,
  repair,
  repairBy,
}: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>): { text: string; on: CalendarDate } | null {
  if (repairBy === undefined) return null;
  return { text: reminderText(tidyWords(what), tidyWords(repair)), on: repairBy };
}

function reminderText(what: string, repair: string): string {
  if (repair === '') return `Put it right: ${what}`;
  const plain = plainSentence(repair).replace(/(?<!\.)\.$/u, '');
  return isDone(repair) ? `Make sure it has reached them: ${plain}` : plain;
}

/**
 * The existing promise that an apology repeats: the same words for the same day, open or kept; without a day, an open
 * one in those words. Undefined for a different promise.
 */
export function repeatedPromise<One extends Pick<Reminder, 'text' | 'dueOn' | 'status'>>(
  promises: readonly One[],
  parts: Pick<ApologyParts, 'what' | 'repair' | 'repairBy'>,
): One | undefined {
  const texts = [parts.repair, promiseOf(parts)?.text].map(bare).filter((words) => words !== '');
  const same = promises.filter(({ text }) => texts.includes(bare(text)));
  const open = same.filter(({ status }) => status === 'open');
  if (parts.repairBy === undefined) return open[0];
  const kept = same.filter(({ status }) => status === 'done');
  return [...open, ...kept].find(({ dueOn }) => dueOn === parts.repairBy);
}

function bare(words: string | undefined): string {
  return plainSentence(words).replace(/\.$/u, '').toLowerCase();
}

import type { ApologyPart, ApologyParts } from './apology.ts';
import { answersIn } from './check-answers.ts';
import { checkExcuses, type ExcuseFinding, type ExcuseId, excuses } from './excuses.ts';
import { isDone, tidyWords } from './plain-sentence.ts';

/** The parts whose absence is worth a word. */
export const gapIds = ['no-responsibility', 'no-repair', 'no-date', 'no-change'] as const;
export type GapId = (typeof gapIds)[number];

interface Words {
  readonly heading: string;
  readonly why: string;
  /** What to write in its place, or to add. */
  readonly instead: string;
  readonly source?: string;
}

/** Something in the draft to write differently; `part` is the user's answer it comes from, where it is one of them. */
export interface ExcuseRemark extends Words {
  readonly severity: 'reword';
  readonly id: ExcuseId;
  /** The words that are meant, and their offsets in the draft; without offsets they stand only in an answer. */
  readonly excerpt: string;
  readonly start?: number;
  readonly end?: number;
  readonly part?: ApologyPart;
}

/** Something the apology does not say yet, and might. */
export interface GapRemark extends Words {
  readonly severity: 'consider';
  readonly id: GapId;
  readonly part: ApologyPart;
}

/** What can be said about an apology before it is given; all of it is advice. */
export type ApologyRemark = ExcuseRemark | GapRemark;

/**
 * What to write differently in the draft, in its order, then what the parts leave out. Answers the draft repeats are
 * judged by themselves, unless `alone` is false: then all of the draft is the user's, and speaks for itself.
 */
export function checkApology(parts: ApologyParts, draft: string, alone = true): ApologyRemark[] {
  return [
    ...excuseRemarks(parts, draft, alone),
    ...missing(parts).map((id) => ({ severity: 'consider' as const, id, ...gaps[id] })),
  ];
}

const gaps: Readonly<Record<GapId, Words & { readonly part: ApologyPart }>> = {
  'no-responsibility': {
    part: 'responsibility',
    heading: 'It does not say whose it was',
    why: 'Of the parts of an apology, naming your responsibility weighs most.',
    instead: 'Say it in the first sentence: “The responsibility is mine.”',
    source: 'Lewicki, Polin & Lount 2016, Negotiation and Conflict Management Research 9(2)',
  },
  'no-repair': {
    part: 'repair',
    heading: 'Nothing is put right yet',
    why: 'After responsibility, the offer to repair weighs most. It may be small, if it is certain.',
    instead: 'Add one thing you will do for them: “I will refund the second payment.”',
    source: 'Lewicki, Polin & Lount 2016, Negotiation and Conflict Management Research 9(2)',
  },
  'no-date': {
    part: 'by',
    heading: 'The repair has no day',
    why: 'Without a day the client cannot count on it, and nothing will remind you.',
    instead: 'Add a day you are sure to keep: “I will have this done by Friday.”',
  },
  'no-change': {
    part: 'change',
    heading: 'Nothing changes yet',
    why: 'A second failure like the first is far harder to make good.',
    instead: 'Add one thing that works on a bad day too: “I now keep one list only.”',
    source: 'Maxham & Netemeyer 2002, Journal of Marketing 66(4)',
  },
};

function missing(parts: ApologyParts): GapId[] {
  const repair = tidyWords(parts.repair);
  const dated = parts.repairBy !== undefined || isDone(repair);
  const found: GapId[] = [];
  if (parts.responsibility === undefined) found.push('no-responsibility');
  if (repair === '') found.push('no-repair');
  else if (!dated) found.push('no-date');
  if (tidyWords(parts.change) === '') found.push('no-change');
  return found;
}

function excuseRemarks(parts: ApologyParts, draft: string, alone: boolean): ExcuseRemark[] {
  const answers = alone ? answersIn(parts, draft) : [];
  const holding = (found: ExcuseFinding) =>
    answers.find(({ start, end }) => start <= found.start && found.end <= end);
  // Only the answer itself can tell whether a promise in it is vague: what we wrote around it says nothing.
  const inDraft = checkExcuses(draft).filter(
    (found) => found.id !== 'vague-promise' || !holding(found)?.isDeed,
  );
  const inAnswers = answers
    .flatMap(({ excuses: found }) => found)
    .filter(({ id, start, end }) => !inDraft.some((it) => it.id === id && it.start < end && start < it.end));
  return [...inDraft, ...inAnswers]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((found) => {
      const { id, start, end, excerpt } = found;
      const { title, ...words } = excuses[id];
      const part = holding(found)?.part ?? partSaying(excerpt, parts);
      return { severity: 'reword', id, heading: title, ...words, excerpt, start, end, ...(part && { part }) };
    });
}

/** The answer the excerpt was taken from; the reason is asked first, for excuses live there. */
function partSaying(excerpt: string, parts: ApologyParts): ApologyPart | undefined {
  const answers: readonly (readonly [ApologyPart, string | undefined])[] = [
    ['why', parts.why],
    ['repair', parts.repair],
    ['change', parts.change],
    ['costs', parts.costNote],
    ['what', parts.what],
  ];
  const wanted = excerpt.toLowerCase();
  return answers.find(([, answer]) => tidyWords(answer).toLowerCase().includes(wanted))?.[0];
}

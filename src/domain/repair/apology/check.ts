import { checkAnswer, checkExcuses, type ExcuseFinding, type ExcuseId, excuses } from '../excuses/excuses.ts';
import { readingOf } from '../excuses/reading.ts';
import type { ApologyPart, ApologyParts } from './apology.ts';
import { isDone, tidyWords } from './plain-sentence.ts';

/** Missing parts that deserve a remark. */
const gapIds = ['no-responsibility', 'no-repair', 'no-date', 'no-change'] as const;
type GapId = (typeof gapIds)[number];

interface Words {
  readonly heading: string;
  readonly why: string;
  /** The text to write instead, or to add. */
  readonly instead: string;
  readonly source?: string;
}

/** A passage to write differently; `part` is the answer it comes from, if any. */
export interface ExcuseRemark extends Words {
  readonly severity: 'reword';
  readonly id: ExcuseId;
  /** The words in question and their offsets in the draft; without offsets they are only in an answer. */
  readonly excerpt: string;
  readonly start?: number;
  readonly end?: number;
  readonly part?: ApologyPart;
}

/** Something the apology could still say. */
export interface GapRemark extends Words {
  readonly severity: 'consider';
  readonly id: GapId;
  readonly part: ApologyPart;
}

/** A remark on an apology before delivery; all remarks are advice. */
export type ApologyRemark = ExcuseRemark | GapRemark;

/**
 * Remarks on the draft in its order, then missing parts. Answers in the draft are judged alone, unless `alone` is
 * false: then the whole draft is the user's and is judged as one text.
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
    heading: 'It does not say who was responsible',
    why: 'Of the parts of an apology, taking responsibility weighs most.',
    instead: 'Say it in the first sentence: “The responsibility is mine.”',
    source: 'Lewicki, Polin & Lount 2016, Negotiation and Conflict Management Research 9(2)',
  },
  'no-repair': {
    part: 'repair',
    heading: 'Nothing is fixed yet',
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
    heading: 'It does not say what changes',
    why: 'A second failure like the first is far harder to make up for.',
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
  // A vague promise in an answer is judged by the answer alone, because our text around it says nothing.
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

/** The answer that contains the excerpt; checks the reason first, because excuses are usually there. */
function partSaying(excerpt: string, parts: ApologyParts): ApologyPart | undefined {
  const answers: readonly (readonly [ApologyPart, string | undefined])[] = [
    ['why', parts.why],
    ['repair', parts.repair],
    ['change', parts.change],
    ['costs', parts.costNote],
    ['what', parts.what],
  ];
  const words = excerpt.toLowerCase();
  return answers.find(([, answer]) => tidyWords(answer).toLowerCase().includes(words))?.[0];
}

/** A user's answer in the draft, with its own excuses; offsets are in the draft. */
interface DraftedAnswer {
  readonly part: ApologyPart;
  readonly start: number;
  readonly end: number;
  /** Whether it says what will be done. */
  readonly isDeed: boolean;
  readonly excuses: readonly ExcuseFinding[];
}

/** The answers that the draft repeats as whole sentences, in draft order; reworded or removed ones are left out. */
export function answersIn(parts: ApologyParts, draft: string): DraftedAnswer[] {
  const answers: readonly (readonly [ApologyPart, string | undefined])[] = [
    ['what', parts.what],
    ['costs', parts.costNote],
    ['why', parts.why],
    ['repair', parts.repair],
    ['change', parts.change],
  ];
  let from = 0;
  return answers.flatMap(([part, answer]) => {
    const words = tidyWords(answer);
    const start = words === '' ? null : placeOf(words, draft, from);
    if (start === null) return [];
    const end = start + words.length;
    from = end;
    const excuses = excusesOf(part, words, parts).map((found) => ({
      ...found,
      start: start + found.start,
      end: start + found.end,
      excerpt: draft.slice(start + found.start, start + found.end),
    }));
    return [{ part, start, end, isDeed: part === 'repair' || part === 'change', excuses }];
  });
}

/** The place of the words as a whole sentence; the draft may have changed the first capital. */
function placeOf(words: string, draft: string, from: number): number | null {
  const source = words.replace(/[\\^$.*+?()[\]{}|/-]/gu, (mark) => `\\x${mark.charCodeAt(0).toString(16)}`);
  const alone = /[\p{L}\p{N}]$/u.test(words) ? '(?!\\s*[\\p{L}\\p{N},;:–—-])' : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}${alone}`, 'giu');
  pattern.lastIndex = from;
  return pattern.exec(draft)?.index ?? null;
}

function excusesOf(part: ApologyPart, words: string, { responsibility }: ApologyParts): ExcuseFinding[] {
  if (part !== 'why' && part !== 'repair' && part !== 'change') return [];
  return checkAnswer(part, words).filter(
    // An outside cause has no culprit to name, but a mistake always has one.
    ({ id, excerpt }) =>
      id !== 'passive-without-owner' || responsibility !== 'outside' || /\bmade$/iu.test(excerpt),
  );
}

const saysWhatChanges =
  /\b(?:from (?:now|today|this week|\w+day|next \w+) on|(?:i|we) now|in future|in the future|happen again|next time|so that (?:it|this))\b/i;

/**
 * Remarks on a draft the user wrote. Points the draft makes in its own words are not missing. With `drafted`, the draft made
 * from the answers, excuses in answers count even if the user's draft drops them.
 */
export function checkOwnDraft(parts: ApologyParts, draft: string, drafted?: string): ApologyRemark[] {
  const { owned, concrete } = readingOf(draft);
  const answers: Partial<Record<string, boolean>> = {
    'no-responsibility': owned,
    'no-repair': concrete,
    'no-change': saysWhatChanges.test(draft),
  } satisfies Partial<Record<GapId, boolean>>;
  const remarks = checkApology(parts, draft, drafted === undefined).filter(({ id }) => !answers[id]);
  const inAnswers = drafted === undefined ? [] : excusesInAnswers(parts, draft, drafted);
  return [...inAnswers, ...remarks];
}

/** Excuses in answers that the draft drops, read in the draft made from them for context. */
function excusesInAnswers(parts: ApologyParts, draft: string, drafted: string): ApologyRemark[] {
  const used = draft.toLowerCase();
  return checkApology(parts, drafted).flatMap((remark) => {
    if (remark.severity !== 'reword' || !remark.part || used.includes(remark.excerpt.toLowerCase()))
      return [];
    const { start: _, end: __, ...words } = remark;
    return [words];
  });
}

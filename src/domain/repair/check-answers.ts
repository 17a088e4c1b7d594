import type { ApologyPart, ApologyParts } from './apology.ts';
import { checkAnswer, type ExcuseFinding } from './excuses.ts';
import { tidyWords } from './plain-sentence.ts';

/** An answer of the user as it stands in the draft, with the excuses it makes by itself; offsets are the draft's. */
export interface DraftedAnswer {
  readonly part: ApologyPart;
  readonly start: number;
  readonly end: number;
  /** Whether it says what will be done. */
  readonly isDeed: boolean;
  readonly excuses: readonly ExcuseFinding[];
}

/** The answers that the draft repeats as whole sentences, in its order; one that was reworded or taken out is left out. */
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

/** Where the words stand, with nothing added to their sentence; the draft may have changed a first capital. */
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
    // A cause outside the business has no owner to name, but a mistake is always made by somebody.
    ({ id, excerpt }) =>
      id !== 'passive-without-owner' || responsibility !== 'outside' || /\bmade$/iu.test(excerpt),
  );
}

import type { ApologyParts } from './apology.ts';
import { type ApologyRemark, checkApology, type GapId } from './check-apology.ts';
import { readingOf } from './excuses/reading.ts';

const saysWhatChanges =
  /\b(?:from (?:now|today|this week|\w+day|next \w+) on|(?:i|we) now|in future|in the future|happen again|next time|so that (?:it|this))\b/i;

/**
 * What to say about a draft the user wrote. What the draft says in its own words is not missing; an excuse in
 * an answer counts although the draft does not repeat it, where `drafted`, the draft made of the answers, is given.
 */
export function checkOwnDraft(parts: ApologyParts, draft: string, drafted?: string): ApologyRemark[] {
  const { owned, concrete } = readingOf(draft);
  const said: Partial<Record<string, boolean>> = {
    'no-responsibility': owned,
    'no-repair': concrete,
    'no-change': saysWhatChanges.test(draft),
  } satisfies Partial<Record<GapId, boolean>>;
  const remarks = checkApology(parts, draft, drafted === undefined).filter(({ id }) => !said[id]);
  const inAnswers = drafted === undefined ? [] : excusesInAnswers(parts, draft, drafted);
  return [...inAnswers, ...remarks];
}

/** Excuses in answers that the draft does not repeat; read in the draft made of them, for there they have their context. */
function excusesInAnswers(parts: ApologyParts, draft: string, drafted: string): ApologyRemark[] {
  const used = draft.toLowerCase();
  return checkApology(parts, drafted).flatMap((remark) => {
    if (remark.severity !== 'reword' || !remark.part || used.includes(remark.excerpt.toLowerCase()))
      return [];
    const { start: _, end: __, ...words } = remark;
    return [words];
  });
}

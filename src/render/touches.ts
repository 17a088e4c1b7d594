import { touches } from '../domain/touch.ts';
import type { TouchBalance } from '../domain/touch-balance.ts';

/** A balance of touches as JSON shows it everywhere. */
export function touchBalanceJson({ counts, theirs, ...balance }: TouchBalance): Record<string, unknown> {
  return { ...balance, ...counts, fromThem: theirs };
}

/** A balance in words, the most frequent first: `personal 12, help 3; from them: news 1; 40 of 60 had none`. */
export function touchBalanceText({ exchanges, counts, theirs, none }: TouchBalance): string {
  const [ours, fromThem] = [countsText(counts), countsText(theirs)];
  if (ours === '' && fromThem === '')
    return `none of ${exchanges} was more than business, as far as the log says`;
  return [ours, fromThem && `from them: ${fromThem}`, none === 0 ? '' : `${none} of ${exchanges} had none`]
    .filter(Boolean)
    .join('; ');
}

function countsText(counts: TouchBalance['counts']): string {
  return touches
    .filter((touch) => counts[touch] > 0)
    .toSorted((a, b) => counts[b] - counts[a])
    .map((touch) => `${touch} ${counts[touch]}`)
    .join(', ');
}

import { touches } from '../domain/touch.ts';
import type { TouchBalance } from '../domain/touch-balance.ts';

/** A balance of touches as JSON shows it everywhere. */
export function touchBalanceJson({ counts, ...balance }: TouchBalance): Record<string, unknown> {
  return { ...balance, ...counts };
}

/** A balance in words, the most frequent first: `personal 12, help 3; 40 of 60 had none`. */
export function touchBalanceText({ exchanges, counts, none }: TouchBalance): string {
  const had = touches
    .filter((touch) => counts[touch] > 0)
    .toSorted((a, b) => counts[b] - counts[a])
    .map((touch) => `${touch} ${counts[touch]}`);
  if (had.length === 0) return `none of ${exchanges} was more than business, as far as the log says`;
  return none === 0 ? had.join(', ') : `${had.join(', ')}; ${none} of ${exchanges} had none`;
}

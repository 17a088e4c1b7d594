import type { Money } from './money.ts';

/** The totals of amounts, one for each currency, in the order the currencies come up; beyond 2^53 minor units they are rounded. */
export function sumsByCurrency(list: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of list) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}

/** The middle of some numbers, of an even count the mean of the two middle ones; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
/**
 * How much a row of numbers rises from one to the next, beside what chance would do: the statistic of Mann and Kendall
 * as a number of standard deviations, with ties taken into account. Above 0 it rises; 0 for fewer than three numbers.
 */
export function trendOf(numbers: readonly number[]): number {
  if (numbers.length < 3) return 0;
  let rises = 0;
  const sizes = new Map<number, number>();
  for (const [at, one] of numbers.entries()) {
    sizes.set(one, (sizes.get(one) ?? 0) + 1);
    for (let later = at + 1; later < numbers.length; later += 1)
      rises += Math.sign((numbers[later] ?? one) - one);
  }
  const weight = (size: number) => size * (size - 1) * (2 * size + 5);
  const ties = [...sizes.values()].reduce((sum, size) => sum + weight(size), 0);
  const variance = (weight(numbers.length) - ties) / 18;
  // One step towards nothing: the statistic is a whole number, what it is compared with is not.
  return variance === 0 ? 0 : (rises - Math.sign(rises)) / Math.sqrt(variance);
}

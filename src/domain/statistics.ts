/** The median, for an even count the mean of the two middle numbers; null for no numbers. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
/**
 * How strongly numbers rise in order, compared with chance: the Mann-Kendall statistic in standard deviations, adjusted
 * for ties. Above 0 they rise; 0 for fewer than three numbers.
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
  // Continuity correction: move the whole-number statistic one step towards zero.
  return variance === 0 ? 0 : (rises - Math.sign(rises)) / Math.sqrt(variance);
}

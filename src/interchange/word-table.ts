/** A table from every folded word to what it stands for, out of `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

/** A name or a word of a fixed list without case, spaces and punctuation: `E-mail 1 - Value` becomes `email1value`. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
/** Whether a cell is more than a word or a mark for an empty one. */
export function saysSomething(text: string): boolean {
  return !/^(?:[-–—.?]+|n\/?a|none|null|unknown)$/i.test(text);
}
/** A table from every folded word to what it stands for, out of `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

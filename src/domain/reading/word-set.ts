/** A set of words that is looked up, and nothing else. */
export interface WordSet {
  has(word: string): boolean;
}

/**
 * The words of a text with white space between them. They are searched for where they stand: as sets, the tables of this folder
 * would fill the young generation, whose collection takes longer than all the reading.
 */
export function wordSet(words: string): WordSet {
  return { has: (word) => placeOf(words, word) >= 0 };
}

/** Where a whole word stands in such a text; -1 where it does not. */
export function placeOf(words: string, word: string, from = 0): number {
  if (word === '') return -1;
  for (let at = words.indexOf(word, from); at >= 0; at = words.indexOf(word, at + 1)) {
    if (isEnd(words, at - 1) && isEnd(words, at + word.length)) return at;
  }
  return -1;
}

/** White space, a stroke, or beyond the text. */
function isEnd(words: string, at: number): boolean {
  const code = at < 0 || at >= words.length ? 32 : words.charCodeAt(at);
  return code <= 32 || code === 47;
}

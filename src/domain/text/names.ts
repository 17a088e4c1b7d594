import distance from 'leven';

// Most names need none of the accent tables, which are slow to build.
const plain = /^[\x20-\x7e]*$/;
const spaces = /\s+/gu;

/** Letters that do not come apart into one and its accent. The keys in the journal are folded so: a new one needs a migration. */
export const strokes: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't' },
};

const stroked = new RegExp(`[${Object.keys(strokes).join('')}]`, 'g');

/** A text in small letters with plain ones for those that do not come apart: `øst` is `ost`. */
export function withoutStrokes(text: string): string {
  return text.replace(stroked, (letter) => strokes[letter] ?? letter);
}

/** Folds text for comparison: lower case, no accents or strokes, single spaces. */
export function foldText(text: string): string {
  if (plain.test(text)) {
    const lower = text.toLowerCase().trim();
    return lower.includes('  ') ? lower.replace(spaces, ' ') : lower;
  }
  return withoutStrokes(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(spaces, ' ')
    .trim();
}

/** Folds a phone number for comparison: its digits, with a leading `00` as `+`. */
export function foldPhone(text: string): string {
  return text
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '')
    .replace(/\+/g, '');
}

/** Folds an email address or phone number for comparison. */
export function foldContactPoint(kind: 'email' | 'phone', value: string): string {
  return kind === 'email' ? foldText(value) : foldPhone(value);
}

/**
 * Up to three words that the input may mean, closest first, then in their order. At most a third of a word's letters
 * may be wrong: one slip in up to five letters, two from six on, three from nine on. Swapped letters are one slip. In a
 * phrase each word also counts alone: `Lovelase` is near `Ada Lovelace`.
 */
export function nearMisses(input: string, words: readonly string[]): string[] {
  const folded = foldText(input);
  const near = [...new Set(words)].map((word) => {
    const whole = foldText(word);
    return { word, off: Math.min(...[whole, ...whole.split(' ')].map((part) => slips(folded, part))) };
  });
  return near
    .filter(({ off }) => off < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ word }) => word);
}

/** The word closest to the input, if one is close enough. */
export function nearest(input: string, words: readonly string[]): string | undefined {
  return nearMisses(input, words)[0];
}

function slips(input: string, word: string): number {
  const length = Math.min(input.length, word.length);
  const allowed = Math.max(1, Math.min(3, Math.floor(length / 3)));
  if (Math.abs(input.length - word.length) > allowed) return Number.POSITIVE_INFINITY;
  const exact = distance(input, word);
  const off = letters(input) === letters(word) ? Math.min(1, exact) : exact;
  return off <= allowed ? off : Number.POSITIVE_INFINITY;
}

function letters(word: string): string {
  return [...word].sort().join('');
}

/** Folds a name or word: no case, spaces or punctuation. `E-mail 1 - Value` becomes `email1value`. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

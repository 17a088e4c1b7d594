import { distance } from 'fastest-levenshtein';

const marks = /\p{M}/gu;
// Most names need no tables of marks, which take a while to build.
const plain = /^[\x20-\x7e]*$/;
const spaces = /\s+/gu;

/** A text folded for comparing: lower case, without accents, single-spaced. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(spaces, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(spaces, ' ')
    .trim();
}

/** A phone number folded for comparing: its digits, with `00` at the start read as `+`. */
export function foldPhone(text: string): string {
  return text
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '')
    .replace(/\+/g, '');
}

/** An email address or phone number folded for comparing. */
export function foldContactPoint(kind: 'email' | 'phone', value: string): string {
  return kind === 'email' ? foldText(value) : foldPhone(value);
}

/**
 * Up to three of the words that may be meant by the input, the closest first, else in their order. A word is meant where
 * a third of its letters are wrong at most: one slip in up to five letters, two from six on, three from nine on. Letters
 * in the wrong order are one slip. Of several words each may be meant alone: `Lovelase` is near `Ada Lovelace`.
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

/** The word that the input is nearest to, where one is near enough to be meant. */
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

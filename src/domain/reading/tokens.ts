import { wordSet } from './word-set.ts';

/** A word or a number of a sentence. */
export interface Token {
  /** As it was typed. */
  raw: string;
  /** In small letters without accents: `didn't`. */
  word: string;
  /** What names are compared by: no apostrophe either, `ue` as `u`. */
  key: string;
  /** The key without an `'s` at its end; the same where there is none. */
  owner: string;
  start: number;
  end: number;
  /** The clause it stands in, counted from 0; a comma, a stop, a colon and a spaced dash begin another. */
  clause: number;
}

const months = '[jJ]an|[fF]eb|[mM]ar|[aA]pr|[mM]ay|[jJ]u[nl]|[aA]ug|[sS]ep|[oO]ct|[nN]ov|[dD]ec';
/** The letters of most scripts, written out: the classes of Unicode take milliseconds to make. */
export const letter = 'a-zA-Z\\u00c0-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufdff';
/** A letter of the scripts that take two units each, and no emoji: a word does not begin behind one. */
const rareLetter = '[\\ud800-\\ud83b][\\udc00-\\udfff]';
const pieces = new RegExp(
  [
    `(?<number>(?<![${letter}\\d])[+-]?\\d{1,2}\\.\\d{1,2}\\.(?!\\d)|\\d{1,2}\\.(?=\\s*(?:${months}))|(?<![${letter}\\d])[+-]?\\d[${letter}\\d]*(?:[./:-]\\d[${letter}\\d]*)*)`,
    `(?<word>[eE]-[mM]ail[a-z]*|(?<!${rareLetter})[${letter}]+(?:['’‘][${letter}]+)*|&)`,
    '(?<stop>[,;:!?()“”"—–\\n]|\\.+|(?<=\\s)-(?=\\s))',
  ].join('|'),
  'g',
);
/** A stop after them ends no sentence. */
const shortened = wordSet('mr mrs ms dr prof st no nr vs ltd inc co re tel approx');
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const plain = /^[\x20-\x7e]*$/;

/** A word in small letters, without accents and strokes. */
export function plainWord(text: string): string {
  const small = text.toLowerCase().replace(/[’‘]/g, "'");
  if (plain.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđßæœı]/g, (letter) => letters[letter] ?? letter);
}

/** What a name is compared by: `Müller`, `Mueller` and `muller` are one, and so are `O'Neill` and `oneill`. */
export function nameKey(word: string): string {
  return word === '&' ? 'and' : word.replaceAll("'", '').replace(/([aou])e/g, '$1');
}

let last: { text: string; tokens: readonly Token[] } | undefined;

/** A text may be a whole page; so many of its characters are read as a sentence. */
const longest = 2000;

/** The words of a sentence; hyphens part words, as in `jean-luc` and `follow-up`. */
export function tokensOf(text: string): readonly Token[] {
  if (last?.text !== text) last = { text, tokens: readTokens(text) };
  return last.tokens;
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let isBroken = false;
  for (const { groups, index, 0: raw } of text.slice(0, longest).matchAll(pieces)) {
    if (groups?.stop !== undefined) {
      const before = tokens.at(-1);
      isBroken ||= !(raw === '.' && before?.end === index && shortened.has(before.word));
      continue;
    }
    if (isBroken && tokens.length > 0) clause += 1;
    isBroken = false;
    const word = spelt(plainWord(raw), text[index + raw.length]);
    const owner = nameKey(word.replace(/'s?$/, ''));
    tokens.push({ raw, word, key: nameKey(word), owner, start: index, end: index + raw.length, clause });
  }
  return tokens;
}

/** `w/ Bob` and `w the lot` are with them; `re` is about. */
function spelt(word: string, next: string | undefined): string {
  if (word === 'w') return next === '/' || next === ' ' ? 'with' : word;
  return word === '&' ? 'and' : word.replace(/^e-mail/, 'email');
}

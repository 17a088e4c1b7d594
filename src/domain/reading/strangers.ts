import { isWordOfDay } from './day-words.ts';
import { actOf, channelOf, determiners, isBreak, isEveryday, isEverydayName } from './lexicon.ts';
import { type KnownName, mentionsOf, slotOf } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** A name that nobody in the book has. */
export interface Stranger {
  name: string;
  /** Written with a capital letter where a small one would stand otherwise. */
  isSure: boolean;
}

/** Words that stand where names stand, and are none. */
const noNames = wordSet(
  'mr mrs ms dr prof miss sir everyone everybody someone somebody anyone anybody nobody none all both them back again twice once first then also just finally briefly shortly quickly only now here there round around off up out client customer buyer owner boss team staff people reception receptionist support sales lawyer assistant secretary plumber accountant invoice proposal draft contract quote offer email mail letter message text voicemail call meeting lunch dinner coffee breakfast drinks',
);

/** The one name in a sentence that is not in the book: it stands where somebody acts or is reached. Null where there is none, or several. */
export function strangerIn(text: string, names: readonly KnownName[]): Stranger | null {
  const tokens = tokensOf(text);
  const mentions = mentionsOf(tokens, names);
  const isKnown = (at: number) => mentions.some(({ from, to }) => from <= at && at < to);
  // Where all words have capital letters, they tell nothing.
  const tells = tokens.some(({ raw }, at) => at > 0 && isSmall(raw));
  const isOpen = (at: number) => !isKnown(at) && mayBeName(tokens[at], tells);
  const found: Stranger[] = [];
  for (let from = 0; from < tokens.length; from++) {
    // What has an article is no name.
    if (!isOpen(from) || determiners.has(tokens[from - 1]?.word ?? '')) continue;
    const isCapital = tells && !isSmall(tokens[from]?.raw ?? '');
    let to = from + 1;
    while (isCapital && isOpen(to) && !isSmall(tokens[to]?.raw ?? '') && isSameClause(tokens, to)) to++;
    const isSure = isCapital && isSameClause(tokens, from);
    if (isSure ? slotOf(tokens, { from, to, meant: [], slot: null }, mentions) : isReached(tokens, from, to))
      found.push({
        name: text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/['’]s$/, ''),
        isSure,
      });
    from = to - 1;
  }
  const [only = null, second] = found;
  return second ? null : only;
}

/** Whether a word goes on with the clause before it. */
function isSameClause(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.clause === tokens[at - 1]?.clause;
}

function isSmall(raw: string): boolean {
  return raw.charAt(0) === raw.charAt(0).toLowerCase();
}

function mayBeName(token: Token | undefined, tells: boolean): boolean {
  if (!token || token.word.length < 2 || /\d/.test(token.word)) return false;
  const word = token.word.replace(/'s$/, '');
  if (tells && isEverydayName(token.raw.replace(/['’]s$/, ''))) return true;
  return !(isEveryday(word) || isBreak(word) || isWordOfDay(word) || noNames.has(word) || /ly$/.test(word));
}

/** Whether a word that may be any stands where nothing but a name does: `bobby rang`, `called bobby`. */
function isReached(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (!isSameClause(tokens, from))
    return (
      isSameClause(tokens, to) && next !== undefined && actOf(next.word)?.form === 'past' && isTalk(next)
    );
  return before !== undefined && actOf(before.word)?.form === 'past' && isTalk(before);
}

function isTalk({ word }: Token): boolean {
  const channel = actOf(word)?.channel ?? channelOf(word);
  return channel !== undefined && channel !== null;
}

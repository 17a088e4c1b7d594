import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/**
 * A phrase, `no answer|reply`: with `|` between words that fit, `?` behind what may be missing, `^` and `$` for the ends of a clause.
 * It is taken apart when it is looked for, since most sentences have none of its words.
 */
export type Phrase = string;

/** Whether one of the phrases stands somewhere in a sentence. */
export function saysOneOf(tokens: readonly Token[], phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => {
    if (!tokens.some(({ word }) => word.length > 1 && phrase.includes(word))) return false;
    const places = phrase.split(' ');
    return tokens.some((_, at) => fits(tokens, at, places, 0));
  });
}

const joints = wordSet('but and so then because');

function fits(
  tokens: readonly Token[],
  at: number,
  places: readonly string[],
  place: number,
  isBegun = false,
): boolean {
  const wanted = places[place];
  if (wanted === undefined) return true;
  const [token, before] = [tokens[at], tokens[at - 1]];
  const isNewClause = token === undefined || token.clause !== before?.clause;
  if (wanted === '^' || wanted === '$')
    return (isNewClause || joints.has(token.word)) && fits(tokens, at, places, place + 1, isBegun);
  const isOptional = wanted.endsWith('?');
  const isHere = token !== undefined && !(isBegun && isNewClause) && isAmong(token.word, wanted, isOptional);
  return (
    (isHere && fits(tokens, at + 1, places, place + 1, true)) ||
    (isOptional && fits(tokens, at, places, place + 1, isBegun))
  );
}

function isAmong(word: string, wanted: string, isOptional: boolean): boolean {
  const words = isOptional ? wanted.slice(0, -1) : wanted;
  return words === word || (words.includes(word) && words.split('|').includes(word));
}

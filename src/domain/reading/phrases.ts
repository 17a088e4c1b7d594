import type { Token } from './tokens.ts';

/** One place in a phrase: the words that fit there; `null` is the beginning or the end of a clause. */
interface Place {
  words: ReadonlySet<string> | null;
  isOptional: boolean;
}

/** A phrase, `no answer|reply`: with `|` between words that fit, `?` behind what may be missing, `^` and `$` for the ends of a clause. */
export type Phrase = readonly Place[];

/** Phrases from lines of words. */
export function phrasesOf(lines: readonly string[]): Phrase[] {
  return lines.map((line) =>
    line.split(' ').map((part) => {
      const isOptional = part.endsWith('?');
      const words = isOptional ? part.slice(0, -1) : part;
      return { words: words === '^' || words === '$' ? null : new Set(words.split('|')), isOptional };
    }),
  );
}

/** Whether one of the phrases stands somewhere in a sentence. */
export function saysOneOf(tokens: readonly Token[], phrases: readonly Phrase[]): boolean {
  return tokens.some((_, at) => phrases.some((phrase) => fits(tokens, at, phrase, 0)));
}

const joints = new Set('but and so then because'.split(' '));

function fits(tokens: readonly Token[], at: number, phrase: Phrase, place: number, isBegun = false): boolean {
  const step = phrase[place];
  if (!step) return true;
  const [token, before] = [tokens[at], tokens[at - 1]];
  const isNewClause = token === undefined || token.clause !== before?.clause;
  if (step.words === null)
    return (isNewClause || joints.has(token.word)) && fits(tokens, at, phrase, place + 1, isBegun);
  const isHere = token !== undefined && !(isBegun && isNewClause) && step.words.has(token.word);
  return (
    (isHere && fits(tokens, at + 1, phrase, place + 1, true)) ||
    (step.isOptional && fits(tokens, at, phrase, place + 1, isBegun))
  );
}

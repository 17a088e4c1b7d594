import { headOf, type KnownName } from '../../domain/reading/names.ts';
import { tokensOf } from '../../domain/reading/tokens.ts';
import { parseReference } from '../../nouns/index.ts';

/** The words after a verb of the log, as far as quotes and numbers take them apart. */
export interface TypedLine {
  /** The words that name the client; null where they are part of the text. */
  client: string | null;
  /** Null where no text was typed. */
  text: string | null;
  /** Whether the text may begin with the name of the client. */
  isLoose: boolean;
}

/** Whether a word names somebody by a number or an address. */
function isReference(word: string): boolean {
  return parseReference(word) !== null || word.includes('@');
}

/**
 * Takes a line apart: `ada "Agreed on the fee"`, `blue heron spoke about labels`, `"called Dana about labels"`. The names of the
 * book are asked for only where they decide.
 */
export function typedLine(
  words: readonly string[],
  verb: string,
  names: () => readonly KnownName[],
): TypedLine {
  const [first = '', ...others] = words;
  const apart = (count: number): TypedLine => ({
    client: words.slice(0, count).join(' '),
    text: count === words.length ? null : words.slice(count).join(' '),
    isLoose: false,
  });
  const whole = { client: null, text: words.join(' '), isLoose: true };
  if (others.length === 0) {
    if (first === '-') return whole;
    if (!/\s/.test(first.trim()) || isName(first, names())) return apart(1);
    return { ...whole, isLoose: verb !== 'log' && verb !== '+' };
  }
  const quoted = others.findIndex((word) => word === '' || word === '-' || /\s/.test(word));
  if (quoted === 0 || isReference(first) || /\s/.test(first)) return apart(1);
  if (quoted < 0) return isName(words.join(' '), names()) ? apart(words.length) : whole;
  return isName(words.slice(0, quoted + 1).join(' '), names()) ? apart(quoted + 1) : whole;
}

/** Whether a text is a name and nothing else. */
function isName(text: string, names: readonly KnownName[]): boolean {
  const tokens = tokensOf(text);
  const end = tokens.at(-1)?.end ?? 0;
  return headOf(tokens, names)?.to === tokens.length && text.slice(end).trim() === '';
}

/** Words as bash has them on a line that is being typed, and back. */

type Quote = '' | '"' | "'";

/** A line as far as the cursor: its whole words, the one that is being typed, and the quote that is open in it. */
export interface TypedLine {
  words: string[];
  last: string;
  quote: Quote;
}

/** Takes a line apart as bash does, without acting on anything in it. */
export function readLine(line: string): TypedLine {
  const words: string[] = [];
  let word: string | undefined;
  let quote: Quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter;
      word ??= '';
    } else if (quote === '' && /[ \t\n]/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (letter === '\\' && quote !== "'" && (quote === '' || /["$`\\]/.test(line[at + 1] ?? ''))) {
      at += 1;
      word = (word ?? '') + (line[at] ?? '');
    } else word = (word ?? '') + letter;
  }
  return { words, last: word ?? '', quote };
}

/** A text as it is typed at a place in a word: behind an open quote, or without one. Null where it cannot stand there. */
export function typedIn(quote: Quote, text: string): string | null {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // Behind a double quote there is no way to write what begins an expansion of the history.
  if (quote === '"') return text.includes('!') ? null : text.replace(/["$`\\]/g, '\\$&');
  return text.replace(/[^\w./:@%+=,\x80-\uffff-]/g, '\\$&');
}

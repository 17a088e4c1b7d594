/**
 * Splits a template as a shell splits a command line: white space separates, quotes hold together, a backslash
 * takes the next character as it is. A value put into the template is taken whole, whatever is in it.
 */
export function commandLine(strings: readonly string[], values: readonly (string | number)[]): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (const [index, part] of strings.entries()) {
    for (let at = 0; at < part.length; at += 1) {
      const character = part[at] ?? '';
      if (character === '\\' && quote !== "'" && at + 1 < part.length) {
        at += 1;
        word = (word ?? '') + (part[at] ?? '');
      } else if (quote === '' && (character === '"' || character === "'")) {
        quote = character;
        word ??= '';
      } else if (character === quote) {
        quote = '';
      } else if (quote === '' && /\s/.test(character)) {
        if (word !== undefined) words.push(word);
        word = undefined;
      } else {
        word = (word ?? '') + character;
      }
    }
    if (index < values.length) word = (word ?? '') + String(values[index]);
  }
  if (quote !== '') throw new Error(`a quote is not closed in: ${strings.join('…')}`);
  return word === undefined ? words : [...words, word];
}

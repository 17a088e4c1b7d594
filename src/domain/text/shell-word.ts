/** Quotes a text as one shell word. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./\x80-\uffff-]+$/.test(text) && !/\s/.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** A client as one word of a command: the name, or the number if the name looks like a number or a flag. */
export function clientRef({ id, name }: { id: number; name: string }): string {
  return shellWord(/^[^-#]/.test(name) && hasLetter(name) ? name : String(id));
}

// The tables of all letters are slow to build, and most names need none.
function hasLetter(name: string): boolean {
  return /[a-z]/i.test(name) || /\p{L}/u.test(name);
}

/** Words as a command line to paste. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** A text as a shell takes it for one word. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./\x80-\uffff-]+$/.test(text) && !/\s/.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** Words as a command line that can be typed again. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** A text of at most `most` characters, with an ellipsis where it was cut; it keeps nothing else in memory. */
export function shortened(text: string, most: number): string {
  // A part of a long string would keep all of it.
  if (text.length <= most) return Buffer.from(text).toString();
  const half = /[\uD800-\uDBFF]$/;
  return `${Buffer.from(text.slice(0, most - 1).replace(half, '')).toString()}…`;
}

/** The same, after what stands in quotes was cut to `mostQuoted`, so that what is said of a long value remains. */
export function readable(sentence: string, most: number, mostQuoted: number): string {
  if (sentence.length <= mostQuoted) return shortened(sentence, most);
  const cut = sentence.replace(/"([^"]*)"/g, (_, value: string) => `"${shortened(value, mostQuoted)}"`);
  return shortened(cut, most);
}

// C0 and C1 controls, escape included, the bidirectional overrides that can make a line lie, and what has no width.
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Latin letters and common punctuation, each of one column on a terminal. */
export const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]*$/;

/** Stored text made harmless for a terminal, line breaks and tabs kept. */
export function safeText(text: string): string {
  return text.replace(unsafe, '');
}

/** Stored text on one line: line breaks and runs of white space become one space. */
export function oneLine(text: string): string {
  if (narrow.test(text) && !text.includes('  ')) return text.trim();
  return safeText(text.replace(/[\s\u2028\u2029]+/gu, ' ')).trim();
}

import { safeText, visibleText } from './safe-text.ts';

/** Latin letters and common punctuation, one column each on a terminal. */
export const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]*$/;

/** Stored text on one line, as it is shown: line breaks and runs of white space become one space. */
export function oneLine(text: string): string {
  if (narrow.test(text) && !text.includes('  ')) return text.trim();
  return inOneLine(text, safeText);
}

/** The same where it is kept or edited: what cannot be seen is left out. */
export function visibleLine(text: string): string {
  return inOneLine(text, visibleText);
}

function inOneLine(text: string, clean: (text: string) => string): string {
  // A byte order mark passes for white space, but shows nothing.
  const spaced = text.replace(/[^\S\ufeff]+/gu, ' ');
  return clean(spaced).replace(/ {2,}/g, ' ').trim();
}

/** A count with its noun: `1 client`, `3 clients`; pass `other` if the plural is not `+s`. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** A number of days in natural units, never rounded up: `12 days`, `5 weeks`, `7 months`, `2 years`. */
export function spanText(days: number): string {
  if (days < 21) return plural(days, 'day');
  if (days < 70) return plural(Math.floor(days / 7), 'week');
  return days < 1095 ? plural(Math.floor(days / 30), 'month') : plural(Math.floor(days / 365), 'year');
}

/** Lists words as in a sentence: `a, b or c`. */
export function listWords(words: readonly string[], last = 'or'): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${last} `);
}

/** The first names of many: `A, B, C and 57 more`. */
export function firstOf(names: readonly string[], most = 3): string {
  const left = names.length - most;
  const shown = names.slice(0, most).map(oneLine);
  return listWords(left > 0 ? [...shown, `${left} more`] : shown, 'and');
}

/** Somebody's words in quotation marks on one line. */
export function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

/** A few names in a row: `Ann, Bea or Cem`; many names become a count. */
export function namesText(names: readonly string[], last: 'and' | 'or'): string {
  const all = names.map(oneLine);
  const shown = all.length > 3 ? [...all.slice(0, 2), `${all.length - 2} others`] : all;
  return listWords(shown, last);
}

/** A client's decision-makers: `Ann or Bea, who decide`. */
export function decidersText(names: readonly string[]): string {
  return `${namesText(names, 'or')}, who ${names.length === 1 ? 'decides' : 'decide'}`;
}

/** `once`, `twice`, `3 times` */
export function timesText(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Calls that reached nobody, in words. */
export function triesText(count: number): string {
  return count === 1 ? 'a call reached nobody' : `${count} calls reached nobody`;
}

/** The same for the end of a sentence: `; a call reached nobody`; empty without such calls. */
export function triedText(count: number): string {
  return count > 0 ? `; ${triesText(count)}` : '';
}

/** A recorded wish in words: `Dana Reyes asked to be written to: is deaf`. */
export function wishText({ who, because }: { who: string | null; because: string }): string {
  return `${who === null ? '' : `${oneLine(who)} `}asked to be written to: ${oneLine(because)}`;
}

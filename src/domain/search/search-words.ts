import type { Channel } from '../../nouns/entry.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { withoutStrokes } from '../text/names.ts';

/** Words that stand together: one word, or several one behind the other. */
export interface Term {
  /** As they were typed. */
  text: string;
  /** The words, folded. */
  words: readonly string[];
  /** Whether the last word may go on. */
  isBeginning: boolean;
}

/** What narrows a search: `client:acme`. */
export const searchFilters = ['client', 'person', 'channel', 'since', 'until', 'in'] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** What was typed to be found. */
export interface SearchWords {
  terms: readonly Term[];
  filters: Readonly<Partial<Record<SearchFilter, string>>>;
}

/** What is looked for, with what the filters mean. */
export interface Search {
  terms: readonly Term[];
  clientIds?: readonly number[];
  personIds?: readonly number[];
  channel?: Channel;
  since?: CalendarDate;
  until?: CalendarDate;
  /** The name of a noun, or `promise`. */
  kind?: string;
}

const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const filter = new RegExp(`^(${searchFilters.join('|')}):(.*\\S.*)$`, 'isu');
// An open quotation mark stands for itself.
const quoted = /(?<=^|\s)(?:"([^"]*)"|“([^”]*)”)(?=\s|$)/gu;

/** A word as the index folds it: small letters without their marks and strokes. */
function folded(text: string): string {
  return withoutStrokes(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

function wordsIn(text: string): string[] {
  return (text.match(word) ?? []).map(folded);
}

/** Reads what was typed: words, “words that stand together”, also as one argument with spaces, and `filter:value`. */
export function readSearch(args: readonly string[]): SearchWords {
  const filters: Partial<Record<SearchFilter, string>> = {};
  const found: { text: string; isQuoted: boolean }[] = [];
  for (const arg of args) {
    const [, name, value] = filter.exec(arg.trim()) ?? [];
    if (name && value) {
      filters[name.toLowerCase() as SearchFilter] = value.replace(/^"(.*)"$/u, '$1').trim();
      continue;
    }
    let end = 0;
    for (const match of arg.matchAll(quoted)) {
      found.push({ text: arg.slice(end, match.index), isQuoted: false });
      found.push({ text: match[1] ?? match[2] ?? '', isQuoted: true });
      end = match.index + match[0].length;
    }
    found.push({ text: arg.slice(end), isQuoted: false });
  }
  const terms = found
    .map(({ text, isQuoted }) => ({ text: text.trim(), words: wordsIn(text), isBeginning: !isQuoted }))
    .filter(({ words }) => words.length > 0);
  return {
    terms: terms.map((term, at) => ({ ...term, isBeginning: term.isBeginning && at === terms.length - 1 })),
    filters,
  };
}

/** The same words, each by itself. */
export function apart(terms: readonly Term[]): Term[] {
  const last = terms.at(-1);
  return terms.flatMap((term) =>
    term.words.map((one, at) => ({
      text: one,
      words: [one],
      isBeginning: term === last && term.isBeginning && at === term.words.length - 1,
    })),
  );
}

/** Where a text has any of the terms: from and to, in the order of the text, and none within another. */
export function hitsIn(text: string, terms: readonly Term[]): [from: number, to: number][] {
  const words = [...text.matchAll(word)].map((match) => ({
    ...{ is: folded(match[0]), from: match.index, to: match.index + match[0].length },
  }));
  const hits: [number, number][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const fits = (term: Term) =>
      term.words.every((one, index) => {
        const is = words[at + index]?.is;
        const isLast = index === term.words.length - 1;
        return is === one || (term.isBeginning && isLast && is?.startsWith(one));
      });
    const longest = Math.max(0, ...terms.filter(fits).map((term) => term.words.length));
    const [first, last] = [words[at], words[at + longest - 1]];
    if (longest === 0 || !first || !last) continue;
    hits.push([first.from, last.to]);
    at += longest - 1;
  }
  return hits;
}

import type { Asking } from './asking.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { dutch, italian, portuguese, spanish } from './more-languages.ts';

/** What one language makes of a folded sentence. */
export interface Reader {
  asks: (sentence: string) => boolean;
  spares: (sentence: string) => boolean;
  isRhetoric: (sentence: string) => boolean;
  isTrouble: (sentence: string) => boolean;
  settles: (sentence: string) => boolean;
  needsNothing: (sentence: string) => boolean;
  agrees: (sentence: string) => boolean;
  goesAhead: (sentence: string) => boolean;
  isSorry: (sentence: string) => boolean;
  promises: (sentence: string) => boolean;
  /** The sender does not know something. */
  isUnsure: (sentence: string) => boolean;
  /** A question of the other side is said again. */
  repeats: (sentence: string) => boolean;
  /** That no answer is due is said in so many words. */
  closes: (sentence: string) => boolean;
}

const languages: readonly Asking[] = [english, german, french, spanish, italian, dutch, portuguese];

const unsure =
  /\b(?:not sure|don't know|do not know|weiss|wissen|ne sais|ne savons|no se|non so|weet niet)\b/;
const asked =
  /\b(?:asked|your question|gefragt|ihre frage|deine frage|demande|question|preguntaste|gevraagd)\b/;

let made: { reader: Reader; words: ReadonlySet<string> }[] | undefined;

function known(): { reader: Reader; words: ReadonlySet<string> }[] {
  made ??= languages.map((one) => ({ reader: readerOf(one), words: new Set(one.words.split(' ')) }));
  return made;
}

/** The readers of all languages, for a text too short to tell its own. */
export function allReaders(): Reader[] {
  return known().map(({ reader }) => reader);
}

/** The languages a text may be in, by its small words; none where none is heard. */
export function languagesOf(folded: string): Reader[] {
  const words = folded
    .split(/[^a-z'-]+/)
    .slice(0, 400)
    .filter((word) => word.length > 1);
  const heard = known().map(({ reader, words: small }) => ({
    reader,
    count: words.reduce((sum, word) => sum + (small.has(word) ? 1 : 0), 0),
  }));
  const most = Math.max(...heard.map(({ count }) => count));
  if (most === 0) return [];
  // Several languages share small words, and some people write in two.
  return heard.filter(({ count }) => count >= Math.max(1, most * 0.6)).map(({ reader }) => reader);
}

function readerOf(one: Asking): Reader {
  const anywhere = (pieces: readonly string[]) => tester(pieces, (all) => `\\b(?:${all})`);
  const whole = (pieces: readonly string[]) => tester(pieces, (all) => `(?:${all})`);
  const first = (pieces: readonly string[]) => tester(pieces, (all) => `^(?:${all})`);
  const asks = anywhere(one.asks);
  const begins = tester(one.begins, (all) => `(?:^|[,;:–—(-] ?|\\b(?:${one.joins}) )(?:${all})`);
  const opens = first(one.opens);
  const needsNothing = whole(one.needless);
  const settles = whole(one.settled);
  const spares = whole(one.spares);
  return {
    asks: (sentence) => begins(sentence) || opens(sentence) || asks(sentence),
    spares,
    isRhetoric: whole(one.rhetoric),
    isTrouble: whole(one.trouble),
    settles,
    needsNothing,
    agrees: first(one.assent),
    goesAhead: anywhere(one.goAhead),
    isSorry: whole(one.sorry),
    promises: whole(one.promise),
    isUnsure: (sentence) => unsure.test(sentence),
    repeats: (sentence) => asked.test(sentence),
    closes: (sentence) => needsNothing(sentence) || settles(sentence) || spares(sentence),
  };
}

/** Tests for any of the pieces; nothing fits where there are none. */
function tester(pieces: readonly string[], frame: (all: string) => string): (sentence: string) => boolean {
  if (pieces.length === 0) return () => false;
  const pattern = new RegExp(frame(pieces.map((piece) => `(?:${piece})`).join('|')));
  return (sentence) => pattern.test(sentence);
}

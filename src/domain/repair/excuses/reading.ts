import { ownsIt, takesConcreteStep } from './ownership.ts';

/** A sentence as the checks see it: lower case, straight apostrophes, single spaces. */
export interface Sentence {
  /** Its start in `Reading.plain`. */
  readonly start: number;
  readonly text: string;
  readonly isQuestion: boolean;
  /** Whether the writer takes responsibility in it. */
  readonly owned: boolean;
  /** Whether this or an earlier sentence takes responsibility. */
  readonly ownedSoFar: boolean;
  /** Whether this or an earlier sentence offers a concrete repair. */
  readonly repairedSoFar: boolean;
}

/** A text prepared for the checks. */
interface Reading {
  readonly sentences: readonly Sentence[];
  /** Whether the writer takes responsibility anywhere. */
  readonly owned: boolean;
  /** Whether the text says anywhere exactly what will be done, or was. */
  readonly concrete: boolean;
  /** The original offset of every plain character. */
  readonly origins: readonly number[];
}

/** A stretch of `Reading` offsets: the first character, and the one after the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** One check: finds its matches in a text. */
export type Detector = (reading: Reading) => Span[];

/**
 * Cuts a text into sentences and keeps their original offsets; blanks quoted words, because they are not the writer's.
 */
export function readingOf(text: string): Reading {
  const { plain, origins } = plainOf(text);
  const readable = withoutQuotations(plain);
  let ownedSoFar = false;
  let repairedSoFar = false;
  const sentences = boundsOf(readable).map(({ start, end }): Sentence => {
    const sentence = readable.slice(start, end);
    const owned = ownsIt(sentence);
    ownedSoFar ||= owned;
    repairedSoFar ||= takesConcreteStep(sentence);
    return {
      start,
      text: sentence,
      isQuestion: /\?["')\]]*$/.test(sentence),
      owned,
      ownedSoFar,
      repairedSoFar,
    };
  });
  return { sentences, owned: ownedSoFar, concrete: repairedSoFar, origins };
}

function plainOf(text: string): { plain: string; origins: number[] } {
  const origins: number[] = [];
  const letters: string[] = [];
  for (const { 0: run, index } of text.matchAll(/\s+|[^\s]/g)) {
    letters.push(/^\s/.test(run) ? blankFor(run, text.charAt(index + run.length)) : plainLetter(run));
    origins.push(index);
  }
  return { plain: letters.join(''), origins };
}

/** A wrapped line continues; an empty line, a list item or a quoted email line does not. */
function blankFor(run: string, next: string): string {
  const lines = run.split('\n').length - 1;
  return lines > 1 || (lines === 1 && /[-*•>]/.test(next)) ? '\n' : ' ';
}

function plainLetter(letter: string): string {
  if (/[’‘ʼ′´`]/.test(letter)) return "'";
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

/** Blanks quotations of three words or more: the client's own words are not the writer's excuse. */
function withoutQuotations(plain: string): string {
  return plain.replace(/“[^“”]*”|„[^„“”]*[“”]|"[^"\n]{1,300}"/g, (quotation) =>
    quotation.split(' ').length < 3 ? quotation : '·'.repeat(quotation.length),
  );
}

/** Sentences without a script's “Say:”, which is not the writer's word. */
function boundsOf(plain: string): Span[] {
  const bounds: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of plain.matchAll(/[.!?…]["'”)\]]*(?=[ \n]|$)|\n/g)) {
    bounds.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  bounds.push({ start, end: plain.length });
  return bounds.flatMap(({ start, end }) => {
    const blanks = /^[ \n]*(?:say: )?/.exec(plain.slice(start, end))?.[0].length ?? 0;
    return start + blanks < end ? [{ start: start + blanks, end }] : [];
  });
}

/** The words around a match, which decide whether it counts. */
export interface Context {
  readonly sentence: Sentence;
  readonly reading: Reading;
  /** The words before the match, at most 60 characters. */
  readonly before: string;
  /** The words after the match, at most 60 characters. */
  readonly after: string;
}

/** A check that marks the first match of the pattern in each sentence that `counts` accepts. */
export function inEachSentence(
  pattern: RegExp,
  counts: (context: Context) => boolean = () => true,
): Detector {
  return (reading) => reading.sentences.flatMap((sentence) => firstMatch(pattern, sentence, reading, counts));
}

/** A check that combines others: it marks the first match in each sentence. */
export function anyOf(...detectors: readonly Detector[]): Detector {
  return (reading) => {
    const found = detectors.flatMap((detect) => detect(reading)).sort((a, b) => a.start - b.start);
    let next = 0;
    return reading.sentences.flatMap(({ start, text }) => {
      while ((found[next]?.start ?? start) < start) next += 1;
      const first = found[next];
      return first && first.start < start + text.length ? [first] : [];
    });
  };
}

/** Whether the words before negate the match: “not”, “never”, “no”. */
export function isDenied(before: string): boolean {
  return /(?:\b(?:not|no|never|none|nothing|without|neither|hardly)\b|n't\b)[^,;:]{0,30}$/.test(before);
}

/** A pattern from pieces, each a source with single spaces, for lower-case text. */
export function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${sources.join('|')})`, 'g');
}

function firstMatch(
  pattern: RegExp,
  sentence: Sentence,
  reading: Reading,
  counts: (context: Context) => boolean,
): Span[] {
  for (const { 0: words, index } of sentence.text.matchAll(pattern)) {
    const end = index + words.length;
    const before = sentence.text.slice(Math.max(0, index - 60), index);
    const after = sentence.text.slice(end, end + 60);
    if (counts({ sentence, reading, before, after }))
      return [{ start: sentence.start + index, end: sentence.start + end }];
  }
  return [];
}

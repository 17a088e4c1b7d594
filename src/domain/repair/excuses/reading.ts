import { ownsIt, takesConcreteStep } from './ownership.ts';

/** A sentence of the text as the checks see it: lower case, straight apostrophes, single spaces. */
export interface Sentence {
  /** Where the sentence begins in `Reading.plain`. */
  readonly start: number;
  readonly text: string;
  readonly isQuestion: boolean;
  /** Whether the writer says in it that it was theirs. */
  readonly owned: boolean;
  /** Whether that was said in this sentence or in an earlier one. */
  readonly ownedSoFar: boolean;
  /** Whether a concrete repair was offered in this sentence or in an earlier one. */
  readonly repairedSoFar: boolean;
}

/** A text made ready for the checks. */
interface Reading {
  readonly sentences: readonly Sentence[];
  /** Whether the writer owns it anywhere in the text. */
  readonly owned: boolean;
  /** Whether the text says anywhere what exactly will be done, or was. */
  readonly concrete: boolean;
  /** The offset in the original text of every character of the plain one. */
  readonly origins: readonly number[];
}

/** A stretch of `Reading` offsets: the first character, and the one after the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** One check: where in the text it finds what it looks for. */
export type Detector = (reading: Reading) => Span[];

/** Cuts a text into sentences, keeping the way back to its own offsets; quoted words are blanked as not the writer's. */
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

/** A wrapped line reads on; an empty line, a list item or a quoted line of an email does not. */
function blankFor(run: string, next: string): string {
  const lines = run.split('\n').length - 1;
  return lines > 1 || (lines === 1 && /[-*•>]/.test(next)) ? '\n' : ' ';
}

function plainLetter(letter: string): string {
  if (/[’‘ʼ′´`]/.test(letter)) return "'";
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

/** Blanks quotations of three words or more: a client's own words are not the writer's excuse. */
function withoutQuotations(plain: string): string {
  return plain.replace(/“[^“”]*”|„[^„“”]*[“”]|"[^"\n]{1,300}"/g, (quotation) =>
    quotation.split(' ').length < 3 ? quotation : '·'.repeat(quotation.length),
  );
}

/** Sentences without the “Say:” of a script, which is no word of theirs. */
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

/** A check that finds what any of these finds: the first of it in each sentence. */
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

/** Whether the words just before turn the match into its opposite: “not”, “never”, “no”. */
export function isDenied(before: string): boolean {
  return /(?:\b(?:not|no|never|none|nothing|without|neither|hardly)\b|n't\b)[^,;:]{0,30}$/.test(before);
}

/** A pattern from pieces, each a source with single spaces; matched over lower-case text. */
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

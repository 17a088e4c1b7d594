import type { Detector, Reading, Sentence, Span } from './reading.ts';

/** What stands around a match, for deciding whether it is meant. */
export interface Context {
  readonly sentence: Sentence;
  readonly reading: Reading;
  /** The words before the match, at most 60 characters. */
  readonly before: string;
  /** The words after the match, at most 60 characters. */
  readonly after: string;
}

/** A check that marks the first match of the pattern in each sentence for which `meant` holds. */
export function inEachSentence(pattern: RegExp, meant: (context: Context) => boolean = () => true): Detector {
  return (reading) => reading.sentences.flatMap((sentence) => firstMeant(pattern, sentence, reading, meant));
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

function firstMeant(
  pattern: RegExp,
  sentence: Sentence,
  reading: Reading,
  meant: (context: Context) => boolean,
): Span[] {
  for (const { 0: words, index } of sentence.text.matchAll(pattern)) {
    const end = index + words.length;
    const before = sentence.text.slice(Math.max(0, index - 60), index);
    const after = sentence.text.slice(end, end + 60);
    if (meant({ sentence, reading, before, after }))
      return [{ start: sentence.start + index, end: sentence.start + end }];
  }
  return [];
}

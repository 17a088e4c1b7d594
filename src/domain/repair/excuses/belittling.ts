import { anyOf, inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const slip =
  '(?:mistake|error|slip|slip-up|mishap|oversight|hiccup|delay|inconvenience|misunderstanding|issue|problem|mix-up)';

/** Words that make what happened smaller than it was to the client. */
export const minimising: Detector = anyOf(
  inEachSentence(
    phrases(
      `(?:just |only |such )?an? (?:small|little|minor|tiny|slight|trivial) ${slip}s?\\b`,
      '(?:just|only|such) an? (?:small|little|minor|tiny) (?:thing|matter|detail)\\b',
      `(?:a|this|our|my) (?:little |small )?hiccup\\b`,
      "(?:it's|that's|was|were|is|are) (?:just|only) (?:an?|one|two|three|a few|a couple(?: of)?) (?:\\w+ )?(?:mistake|typo|minute|hour|day|week|euro|dollar|pound|page|copy|email|item|bit)s?\\b",
      '(?:just|only) a few (?:minutes|hours|days|weeks|euros|dollars|pounds|pages) (?:late|off|over|more|short)\\b',
      '(?:a (?:little|bit|tad|touch|few minutes|little bit)|slightly) late\\b',
    ),
    ({ before, after, sentence }) =>
      !isDenied(before) &&
      !/\b(?:cost you|looks?|looked|seems?|seemed|sounds?|not to you|comes?|big)\b/.test(before + after) &&
      !sentence.isQuestion,
  ),
  inEachSentence(
    phrases(
      "(?:not|isn't|wasn't|no) (?:really )?(?:that |such )?(?:an? )?big (?:deal|problem|issue)\\b",
      'not the end of the world\\b',
      '(?:could|might) have been (?:much |a lot |far )?worse\\b',
      'nothing (?:serious|major|dramatic)\\b',
    ),
  ),
);

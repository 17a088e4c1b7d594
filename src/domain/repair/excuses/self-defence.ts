import { inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const busy =
  '(?:busy|swamped|overwhelmed|snowed under|slammed|flat out|overloaded|overworked|up to my (?:neck|ears|eyes))';

/** The writer's own case pleaded where the client's belongs. */
export const selfDefence: Detector = inEachSentence(
  phrases(
    `(?:i|we)(?:'ve been| have been| had been| was| were|'m| am|'re| are) (?:(?:so|very|really|extremely|incredibly|quite|just|super|too|a bit|completely|totally|pretty) )?${busy}\\b`,
    '(?:things|work|the last (?:few )?\\w+) (?:has|have|was|were)(?: been)? (?:so |very |really |extremely |incredibly )?(?:busy|hectic|crazy)\\b',
    "(?:i|we)(?:'ve| have)?(?: had)? (?:a lot|so much|too much) on (?:my|our) plate\\b",
    '(?:i|we) had no (?:other )?choice\\b',
    'in (?:my|our) (?:own )?defen[cs]e\\b',
    'to be fair\\b(?! to you)',
    "(?:i|we)(?:'ve| have)? never had (?:this|that|such|any)(?: \\w+){0,3} before\\b",
    "(?:this|it|that)(?: has|'s)? never happened (?:to (?:me|us) )?before\\b",
    "first time (?:this|it|that|something like this)(?: has|'s)?(?: ever)? happened\\b",
    "(?:i'm|i am|we're|we are) only human\\b",
    "nobody(?:'s| is) perfect\\b",
    '(?:everyone|everybody|we all) makes? mistakes\\b',
    '(?:i|we) did (?:everything|all) (?:that )?(?:i|we) could\\b',
    "(?:it|this|that)(?:'s not| is not| was not| isn't| wasn't) (?:really |entirely |all |actually )?(?:my|our) fault\\b",
  ),
  ({ before, sentence }) =>
    !isDenied(before) &&
    !sentence.isQuestion &&
    !/\b(?:no|not an|isn't an|never an) excuse\b/.test(sentence.text),
);

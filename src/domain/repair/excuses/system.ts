import { anyOf, inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const tool =
  '(?:system|software|server|website|site|app|platform|computer|laptop|tool|database|crm|calendar|email|mail|e-mail|spam filter|' +
  'internet|wi-?fi|network|printer|process|hosting|plugin|invoicing|program|phone)';
const reasons =
  '(?:issues?|problems?|difficult(?:y|ies)|errors?|glitch(?:es)?|reasons?|failures?|circumstances|faults?|constraints)';
const kinds =
  '(?:technical|system|computer|server|software|it|unforeseen|unforeseeable|unexpected|internal|administrative|clerical|operational)';

/** A machine, a circumstance or bad luck as the one who did it. */
export const unfortunatelyTheSystem: Detector = anyOf(
  inEachSentence(
    phrases(
      `unfortunately,? (?:the|our|my|this|your) (?:[\\w-]+ ){0,2}?${tool}\\b`,
      `(?:due to|because of|owing to|as a result of) (?:an? |some |the |several )?(?:\\w+ )?${kinds} ${reasons}\\b`,
      "(?:circumstances )?(?:beyond|outside(?: of)?) (?:our|my|anyone's) control\\b",
      '(?:an?|some|the|this) (?:[\\w-]+ )?glitch(?:es)?\\b',
    ),
    ({ before, sentence }) => !isDenied(before) && !sentence.isQuestion,
  ),
  inEachSentence(
    phrases(
      `(?:the|our|my|this) (?:[\\w-]+ ){0,2}?${tool} (?:(?:did not|didn't|would not|wouldn't|could not|couldn't|does not|doesn't|won't) (?:let|allow|accept|send|save|show|work|remind|tell|warn)|crashed|failed|went down|was down|froze|lost|deleted|overwrote|ate|swallowed|sent|charged|billed|had (?:an?|some) (?:\\w+ )?(?:error|issues?|problems?|bug|outage))\\b`,
      `(?:had|experienced|there (?:was|were)) (?:an? |some |several )?technical ${reasons}\\b`,
    ),
    ({ before, after, sentence }) =>
      !/\bbecause (?:i|we)\b/.test(after) &&
      !sentence.ownedSoFar &&
      !isDenied(before) &&
      !sentence.isQuestion,
  ),
);

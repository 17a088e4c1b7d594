import { anyOf, inEachSentence, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const hurt =
  '(?:offended|upset|hurt|annoyed|angry|disappointed|unhappy|ignored|frustrated|inconvenienced|insulted|neglected)';
const anyone = '(?:anyone|anybody|someone|somebody|any of you|you|they|people)';
const harm = '(?:inconvenience|offen[cs]e|upset|distress|confusion|trouble|hurt|disappointment|frustration)';

/** Sorry for a feeling, or for a harm that only may have been done. */
export const ifYouFelt: Detector = anyOf(
  inEachSentence(
    phrases(
      '(?:sorry|apologi[sz]e|apologies|apology) if\\b',
      `if ${anyone} (?:was|were|is|are|has been|have been|got) (?:\\w+ )?${hurt}\\b`,
      'if (?:you|anyone|anybody|someone|somebody) (?:feels? (?:that i|that we|let down|hurt|ignored|offended|neglected)|felt)\\b(?! (?:like|able|up to|comfortable))',
      `if (?:it|this|that|i|we|(?:my|our) \\w+)(?: have| has|'ve)? (?:offended|upset|hurt|inconvenienced|insulted)\\b`,
      `if (?:it|this|that|i|we|(?:my|our) \\w+)(?: have| has|'ve)? caused (?:you )?(?:any )?${harm}\\b`,
    ),
    ({ before }) => !invites(before) && !/\bbe $/.test(before),
  ),
  inEachSentence(
    phrases(
      "sorry (?:that |if |about how |for how |for the way )?(?:you|anyone|anybody)(?: may| might|'re| are| were)?(?: have)? (?:feel|feels|felt|feeling)\\b",
      `sorry (?:that )?(?:you|anyone|anybody)(?:'re| are| were| was| got)(?: so| now)? ${hurt}\\b`,
      `sorry (?:that )?(?:i|we|this|it) (?:may|might|could) have (?:${hurt}|caused)\\b`,
    ),
  ),
  inEachSentence(
    phrases(
      'any (?:\\w+ )?inconvenience(?: (?:this|it|that|we|i)(?: may| might| could)?(?: have)? caused(?: you)?)?',
      `any ${harm} (?:caused|(?:this|it|that|we|i) (?:may|might|could) have caused)(?: you)?`,
      `${harm} (?:this|it|that|we|i) (?:may|might|could) have caused(?: you)?`,
    ),
    ({ before }) => !invites(before),
  ),
);

/** “Tell me if this caused you trouble” asks; it does not doubt. */
function invites(before: string): boolean {
  return /\b(?:tell|know|hear|ask|asking|say|see|show|list|write)\b[^,;]{0,25}$/.test(before);
}

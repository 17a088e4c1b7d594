import { type Context, inEachSentence, isDenied, phrases } from './detector.ts';
import { ownsIt } from './ownership.ts';
import type { Detector } from './reading.ts';

const told =
  '(?:told|said|asked|sent|checked|read|called|written|informed|let|given|replied|answered|noticed|mentioned|reminded|confirmed|' +
  'approved|warned|contacted|looked|waited|provided|specified|complained|spoken)';
const tell =
  '(?:tell|send|give|say|answer|reply|ask|pay|read|check|let|call|inform|approve|provide|confirm|respond|specify|mention|warn)';

/** What went wrong laid at the client's door. */
export const clientBlame: Detector = inEachSentence(
  phrases(
    `you (?:really |probably |perhaps |also )?(?:should (?:really )?have|should've) (?:\\w+ly )?${told}\\b`,
    "you (?:shouldn't|should not|should never) have (?:changed|touched|opened|deleted|used|moved)\\b",
    "(?:as|since|because) you (?:failed|forgot|neglected|refused|were late|didn't " +
      `${tell}|did not ${tell}|never ${told}|hadn't ${told}|had not ${told})\\b`,
    "you (?:never (?:told|informed|reminded|warned)|(?:did not|didn't) (?:tell|inform|remind|warn|send)) (?:me|us)\\b",
    'you failed to\\b',
    'your failure to\\b',
    `(?:if (?:only )?you(?: had|'d)(?: only| just)?|had you(?: only)?|if only you(?: had|'d)?) ${told}\\b`,
    'you (?:must have |may have |might have |have |simply |just )?(?:misunderstood|misread)\\b',
    '(?:partly |partially |also )?your (?:own )?(?:fault|mistake)\\b',
    "you(?:'re| are| were) (?:being |just |simply )?(?:mistaken|overreacting|too sensitive|unreasonable|too impatient)\\b",
  ),
  isMeant,
);

function isMeant({ sentence, before, after }: Context): boolean {
  if (isDenied(before) || sentence.isQuestion || ownsIt(sentence.text)) return false;
  if (/^ (?:by|from) (?:me|us)\b|^ (?:because|since|as) (?:i|we|my|our)\b/.test(after)) return false;
  return !/\bif (?:anything )?$/.test(before);
}

import { inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const others =
  '(?:suppliers?|vendors?|printers?|print shop|subcontractors?|contractors?|freelancers?|couriers?|carriers?|post office|' +
  'postal service|post|(?:shipping|delivery|transport|hosting|moving|insurance) company|drivers?|host|provider|isp|banks?|' +
  'payment (?:provider|processor)|accountant|bookkeeper|assistant|colleagues?|intern|employees?|staff|developer|designer|' +
  'photographer|translator|caterer|agency|partner|manufacturer|wholesaler|distributor|warehouse|electrician|plumber|landlord|' +
  'airline|secretary|receptionist|factory|technician|installer|apprentice|trainee)';
const named = '(?:dhl|ups|fedex|dpd|royal mail|usps|paypal|stripe)';
const who = `(?:(?:my|our|the|a|an|one of (?:my|our)|some of (?:my|our)) (?:[\\w'-]+ ){0,2}?${others}|${named})`;
const failed =
  '(?:failed|forgot|lost|missed|delayed|broke|damaged|cancell?ed|crashed|went down|messed (?:it |this |everything |things )?up|' +
  'delivered (?:it |them |this |everything )?(?:late|too late|the wrong)|sent (?:\\w+ )?(?:the wrong|late|too late)|let (?:us|me|you) down|' +
  '(?:was|were|is|came) (?:\\w+ ){0,3}(?:late|slow|down|delayed|ill|sick|to blame|at fault|responsible|unreliable)|' +
  "(?:did not|didn't|could not|couldn't) (?:deliver|send|tell|do|finish|answer|reply|come|show|warn|check|keep|print|ship|arrive|process|meet)|never (?:told|sent|came|delivered|answered|replied|arrived)|" +
  'made (?:an?|the|this|some) (?:\\w+ )?(?:mistakes?|errors?)|got (?:it|this|the \\w+) wrong|took too long|had (?:an?|some) (?:\\w+ )?(?:outage|problems?|issues?|delays?|breakdown))';

const adverb = '(?: (?:\\w+ly|then|also|just|simply))?';
const badly =
  '(?:(?:shipped|sent|delivered|posted|printed|packed|brought|installed|finished|started|answered|replied|arrived|returned|booked|wrote|billed|invoiced|charged|built|made|paid|gave|called|quoted|ordered|ran) ' +
  "(?:(?!(?:not|never|before|and|so|which|that|because|i|we)\\b)[\\w'-]+ ){0,4}?(?:(?:too )?late|too slowly|(?:the )?wrong|wrongly|twice|incorrectly|badly)|" +
  "(?:did not|didn't|would not|wouldn't) (?!(?:charge|bill|invoice|cost|mind|object|find|lose|damage|change|need|know|notice|cause|ask|get|have|receive|understand|mean|intend|complain)\\b)\\w+|never \\w+ed|" +
  '(?:fell|got|was|were|has been|have been|had been|called in) (?:ill|sick|unwell)|was (?:away|on (?:holiday|vacation|leave)|off sick|not (?:ready|available|there|on time))|' +
  'ran (?:out of|behind)|went (?:bankrupt|on strike|out of business)|quit|walked out|left (?:me|us)|overlooked|misread|misplaced|mislaid|mixed up|mixed (?:it|them|things|\\w+ \\w+) up|' +
  'dropped|ignored|neglected|postponed|mishandled|misunderstood|double-booked|overcharged|held (?:it|us|me|this|everything) up)';

/** Somebody else named as the cause before the writer has said that it was theirs to answer for. */
export const blamingOthers: Detector = inEachSentence(
  phrases(
    `${who},?(?: (?!${failed})[\\w'-]+){0,3}? ${failed}\\b`,
    `${who}${adverb} ${badly}\\b`,
    `(?:because of|due to|owing to|the (?:fault|mistake) of|blame) (?:(?:an? |the |some )?(?:problems?|issues?|delays?|trouble|mistake|error) (?:with|at|from|by) )?${who}\\b`,
    `${who}'s? (?:fault|mistake|error|delay|failure)\\b`,
  ),
  ({ sentence, before }) =>
    !sentence.ownedSoFar &&
    !sentence.isQuestion &&
    !isDenied(before) &&
    !/\b(?:if|in case|unless|whether)\b[^,;]*$/.test(before),
);

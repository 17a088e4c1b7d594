import { inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const others =
  '(?:suppliers?|vendors?|printers?|print shop|subcontractors?|contractors?|freelancers?|couriers?|carriers?|post office|' +
  'postal service|post|(?:shipping|delivery|transport|hosting|moving|insurance) company|drivers?|host|provider|isp|banks?|' +
  'payment (?:provider|processor)|accountant|bookkeeper|assistant|colleagues?|intern|employees?|staff|developer|designer|' +
  'photographer|translator|caterer|agency|partner|manufacturer|wholesaler|distributor|warehouse|electrician|plumber|landlord|' +
  'airline|secretary|receptionist)';
const named = '(?:dhl|ups|fedex|dpd|royal mail|usps|paypal|stripe)';
const who = `(?:(?:my|our|the|a|an|one of (?:my|our)|some of (?:my|our)) (?:[\\w'-]+ ){0,2}?${others}|${named})`;
const failed =
  '(?:failed|forgot|lost|missed|delayed|broke|damaged|cancell?ed|crashed|went down|messed (?:it |this |everything |things )?up|' +
  'delivered (?:it |them |this |everything )?(?:late|too late|the wrong)|sent (?:\\w+ )?(?:the wrong|late|too late)|let (?:us|me|you) down|' +
  '(?:was|were|is|came) (?:\\w+ ){0,3}(?:late|slow|down|delayed|ill|sick|to blame|at fault|responsible|unreliable)|' +
  "(?:did not|didn't|could not|couldn't) (?:deliver|send|tell|do|finish|answer|reply|come|show|warn|check|keep|print|ship|arrive|process|meet)|never (?:told|sent|came|delivered|answered|replied|arrived)|" +
  'made (?:an?|the|this|some) (?:\\w+ )?(?:mistakes?|errors?)|got (?:it|this|the \\w+) wrong|took too long|had (?:an?|some) (?:\\w+ )?(?:outage|problems?|issues?|delays?|breakdown))';

/** Somebody else named as the cause before the writer has said that it was theirs to answer for. */
export const blamingOthers: Detector = inEachSentence(
  phrases(
    `${who},?(?: (?!${failed})[\\w'-]+){0,3}? ${failed}\\b`,
    `(?:because of|due to|owing to|the (?:fault|mistake) of|blame) (?:(?:an? |the |some )?(?:problems?|issues?|delays?|trouble|mistake|error) (?:with|at|from|by) )?${who}\\b`,
    `${who}'s? (?:fault|mistake|error|delay|failure)\\b`,
  ),
  ({ sentence, before }) => !sentence.ownedSoFar && !sentence.isQuestion && !isDenied(before),
);

import { ownsIt } from './ownership.ts';
import { anyOf, type Context, type Detector, inEachSentence, isDenied, phrases } from './reading.ts';

const told =
  '(?:told|said|asked|sent|checked|read|called|written|informed|let|given|replied|answered|noticed|mentioned|reminded|confirmed|' +
  'approved|warned|contacted|looked|waited|provided|specified|complained|spoken)';
const tell =
  '(?:tell|send|give|say|answer|reply|ask|pay|read|check|let|call|inform|approve|provide|confirm|respond|specify|mention|warn)';

/** Blames the client for what went wrong. */
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
  isBlame,
);

function isBlame({ sentence, before, after }: Context): boolean {
  if (isDenied(before) || sentence.isQuestion || ownsIt(sentence.text)) return false;
  if (/^ (?:by|from) (?:me|us)\b|^ (?:because|since|as) (?:i|we|my|our)\b/.test(after)) return false;
  return !/\bif (?:anything )?$/.test(before);
}

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

/** Names somebody else as the cause before the writer takes responsibility. */
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

const tool =
  '(?:system|software|server|website|site|app|platform|computer|laptop|tool|database|crm|calendar|email|mail|e-mail|spam filter|' +
  'internet|wi-?fi|network|printer|process|hosting|plugin|invoicing|program|phone)';
const reasons =
  '(?:issues?|problems?|difficult(?:y|ies)|errors?|glitch(?:es)?|reasons?|failures?|circumstances|faults?|constraints)';
const kinds =
  '(?:technical|system|computer|server|software|it|unforeseen|unforeseeable|unexpected|internal|administrative|clerical|operational)';

/** Names a machine, a circumstance or bad luck as the cause. */
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

const subject =
  "(?:it|this|that|they|these|those|you|(?:the|your|our|my|an?|some|several|two|this|that) (?:(?!(?:you|it|and|that|which)\\b)[\\w'-]+ ){0,3}?[\\w'-]+)";
const wasDone = '(?:was|were|got|has been|have been|had been)';
const wasNotDone = "(?:was|were|has|have|had)(?:n't| not| never)(?: been)?";
const passiveAdverb = '(?: (?:accidentally|unfortunately|sadly|mistakenly|also|simply|somehow|then|\\w+ly))?';
const failures =
  'missed|lost|forgotten|overlooked|delayed|misplaced|mishandled|misfiled|mislaid|misread|miscommunicated|miscalculated|' +
  'misunderstood|dropped|ignored|neglected|double-booked|overcharged|double-charged|damaged|deleted|broken|mixed up|' +
  'left out|kept waiting|let down|messed up';
const wrongly =
  '(?:sent|billed|charged|invoiced|booked|entered|addressed|delivered|printed|paid|given|told|made|filed)' +
  '(?: [\\w-]+){0,2} (?:twice|wrong|wrongly|late|too late|incorrectly|in error|by mistake|by accident)';
const omitted =
  'sent|delivered|done|finished|completed|answered|returned|updated|checked|tested|told|informed|met|kept|included|' +
  'communicated|shared|processed|recorded|passed on|noticed|corrected|followed|shipped|printed|booked|invited|warned|notified|' +
  'called back|handled|paid attention';
const slip =
  '(?:mistakes?|errors?|oversights?|misunderstandings?|miscommunications?|mix-ups?|mixups?|slip-ups?|problems?|issues?|delays?|confusion|wrong (?:\\w+ )?(?:decisions?|choices?|assumptions?))';

/** Reports what went wrong without a culprit, in a text that never takes responsibility. */
export const passiveWithoutOwner: Detector = anyOf(
  inEachSentence(
    phrases(
      `${slip} (?:was|were|got|has been|have been|had been)${passiveAdverb} (?:made|introduced|committed)\\b`,
      `${subject} ${wasDone}${passiveAdverb} (?:${failures}|${wrongly})\\b`,
      `${subject} ${wasNotDone}${passiveAdverb} (?:${omitted})\\b`,
    ),
    isOwnerless,
  ),
  inEachSentence(
    phrases(
      `(?:an?|some|the|this|several) (?:\\w+ )?${slip} (?:has |have |had )?(?:occurred|happened|arose|arisen|crept in|slipped in|came up|took place)\\b`,
      `(?:mistakes?|errors?|misunderstandings?) (?:has |have )?(?:occurred|happened)\\b`,
      `there (?:was|were|has been|have been|had been) (?:an? |some |several )?(?:\\w+ )?(?:${slip}|breakdown in communication)\\b`,
    ),
    isOwnerless,
  ),
);

/** The same for an answer alone, which may name the culprit outside the marked words. */
export const passiveAnswer: Detector = (reading) => {
  const found = passiveWithoutOwner(reading);
  const named = reading.sentences.some(({ start, text }) => {
    const marked = found.find((span) => start <= span.start && span.start < start + text.length);
    const rest = marked ? `${text.slice(0, marked.start - start)}·${text.slice(marked.end - start)}` : text;
    return hasOwner(rest) || /\b(?:my|our)\b/.test(rest);
  });
  return named ? [] : found;
};

function isOwnerless({ sentence, reading, before, after }: Context): boolean {
  if (reading.owned || sentence.isQuestion || isDenied(before)) return false;
  if (
    /^[^,;:]{0,20}\bby (?:the|my|our|an?|his|her|your|someone|somebody)\b(?! (?:deadline|time|end|date|agreed))/.test(
      after,
    )
  )
    return false;
  return !hasOwner(sentence.text);
}

const feelings =
  /\b(?:(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:sorry|afraid|aware|told|sad)|(?:i|we) (?:\w+ )?(?:apologi[sz]e|regret|know|see|understand|realise|realize|hear|fear)|i (?:would|want|wish|must|have) (?:like )?to (?:apologi[sz]e|say))\b/g;

/** “I am sorry that …” names the person who is sorry, not the culprit. */
function hasOwner(text: string): boolean {
  return /\b(?:i|we|me|us|myself|ourselves|mine|ours|(?:in|on|at|from) (?:my|our) \w+)\b/.test(
    text.replace(feelings, ''),
  );
}

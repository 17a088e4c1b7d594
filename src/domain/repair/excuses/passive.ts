import { anyOf, type Context, inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

const subject =
  "(?:it|this|that|they|these|those|you|(?:the|your|our|my|an?|some|several|two|this|that) (?:(?!(?:you|it|and|that|which)\\b)[\\w'-]+ ){0,3}?[\\w'-]+)";
const wasDone = '(?:was|were|got|has been|have been|had been)';
const wasNotDone = "(?:was|were|has|have|had)(?:n't| not| never)(?: been)?";
const adverb = '(?: (?:accidentally|unfortunately|sadly|mistakenly|also|simply|somehow|then|\\w+ly))?';
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

/** What went wrong in a sentence that names nobody who did it, in a text that owns it nowhere. */
export const passiveWithoutOwner: Detector = anyOf(
  inEachSentence(
    phrases(
      `${slip} (?:was|were|got|has been|have been|had been)${adverb} (?:made|introduced|committed)\\b`,
      `${subject} ${wasDone}${adverb} (?:${failures}|${wrongly})\\b`,
      `${subject} ${wasNotDone}${adverb} (?:${omitted})\\b`,
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

/** The same in an answer read alone, which may also name its owner outside the words that are marked. */
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

/** “I am sorry that …” names the one who is sorry, not the one who did it. */
function hasOwner(text: string): boolean {
  return /\b(?:i|we|me|us|myself|ourselves|mine|ours|(?:in|on|at|from) (?:my|our) \w+)\b/.test(
    text.replace(feelings, ''),
  );
}

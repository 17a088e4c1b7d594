/**
 * Whether the writer takes responsibility in this sentence (in the form the checks read), or says what they did wrong.
 */
export function ownsIt(sentence: string): boolean {
  return owning.some((pattern) => pattern.test(sentence));
}

/** Whether the sentence says exactly what the writer will do, or has done, to put it right. */
export function takesConcreteStep(sentence: string): boolean {
  return concrete.some((pattern) => pattern.test(sentence));
}

/** Words after “I will” that promise nothing to check. */
const vague =
  '(?:(?:now|also|then|always|certainly|of course|definitely|really|truly|personally|therefore|immediately) )*' +
  '(?:try|do better|do (?:my|our) (?:very |level )?best|do (?:everything|all|whatever)|strive|endeavou?r|aim|seek|work (?:hard|on (?:it|this|that|my|our))|' +
  'be (?:more|better|extra|much|in touch)|get (?:back to|better)|improve|never|not (?!charge|bill|invoice)|learn|reflect|remember|hope|' +
  'pay (?:more|better|closer|greater)|take (?:more|better|greater|extra|this (?:very )?serious)|make (?:it|this) up|look into|' +
  'keep (?:this|it|that) in mind|(?:make sure|ensure|see to it)(?: that)? (?:it|this|that|nothing|such|these)|understand|continue to)';

const notDenied = "(?<!\\b(?:not|never|no|cannot|isn't|wasn't|wasn't really)(?: \\w+)? )";

const owning: readonly RegExp[] = [
  /\b(?:i|we)(?:'m| am| was|'re| are| were) (?:(?!not\b)\w+ )?(?:responsible|accountable|to blame|at fault|in the wrong|wrong|late|careless|unclear|distracted|mistaken|too (?:late|slow|quick|hasty)|not (?:clear|careful|honest))\b/,
  /\b(?:i|we)(?:'ll| will)? (?:(?:fully|entirely|also) )?(?:take|took|accept|bear|carry|assume)(?: (?!no\b)\w+){0,2} (?:responsibility|blame)\b/,
  /\b(?:i|we) (?:fully )?(?:own (?:this|that|it|up|the)\b|answer for\b)|\bi(?:'m| am| was) the one who\b/,
  /\b(?:responsibility|mistake|fault|error|blame|failure|oversight)(?: \w+){0,3} (?:is|was|lies with|rests with|falls on) (?:(?!not\b)\w+ )?(?:mine|ours|me|us)\b/,
  new RegExp(
    `${notDenied}\\b(?:my|our)(?: own)? (?:responsibility|mistake|fault|error|oversight|failure|doing|carelessness)\\b`,
  ),
  /\b(?:is|was|that's|this's|it's|all) (?:(?!not\b)\w+ )?on (?:me|us)\b/,
  /\b(?:i|we)(?: (?:also|simply|just|then|have|had|\w+ly)|'ve|'d){0,2} (?:missed|forgot|forgotten|overlooked|misread|misjudged|miscalculated|miscounted|mistyped|misplaced|mislaid|misunderstood|mistook|mishandled|mixed up|messed up|underestimated|neglected|failed|double-booked|overbooked|overcharged|double-charged|undercharged|lost|broke|ignored|let you down|left you|kept you|made you wait|wasted|delayed|dropped|assumed|confused|caused|skipped|promised|charged you|billed you)\b/,
  /\b(?:i|we) (?:(?:did not|didn't) (?!cause|mean|intend|have|know|get|receive|expect)|should (?:not |never )?have|shouldn't have|could have|ought to have|had not|hadn't|never (?:called|answered|replied|told|checked|asked|sent|wrote|confirmed)|got (?:it|this|that|the \w+) wrong|(?:have )?made (?:an?|the|this|that|my|our|two|several|some)(?: \w+){0,2} (?:mistake|error|slip|blunder)s?\b)/,
  /\b(?:i|we) (?!will|can|could|shall|would|may|might|am|are|have|hope|want|know|see|understand|'ll)\w+(?: [\w'-]+){0,6} (?:wrong|wrongly|twice|too (?:late|little|early|much|low|high|soon)|without (?:asking|telling|checking|warning))\b/,
];

const repaired =
  'refunded|credited|paid|sent|resent|redone|redid|replaced|fixed|repaired|corrected|delivered|finished|completed|rewritten|' +
  'reprinted|called|cancell?ed|waived|deducted|returned|reimbursed|transferred|issued|restored|removed|moved|booked|ordered|' +
  'changed|added|set|put|updated|stopped|blocked|hired|asked|arranged|shipped|printed|enclosed|attached|written|taken|given';
const repairedPlainly =
  'refunded|credited|reimbursed|replaced|fixed|corrected|redid|cancell?ed|waived|resent|repaired|restored';
const days =
  '(?:\\w+day\\b|tomorrow|noon|tonight|the end|the \\d|next|this|\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)';

const concrete: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i|we)(?:'ll| will| shall| am going to|'m going to| are going to|'re going to) (?!${vague})[a-z]`,
  ),
  new RegExp(`\\b(?:i|we)(?:'ve| have)(?: (?:already|now|just|also|since|today|\\w+ly))? (?:${repaired})\\b`),
  new RegExp(`\\b(?:i|we)(?: already)? (?:${repairedPlainly})\\b`),
  new RegExp(`\\b(?:i|we) now (?!${vague})[a-z]`),
  /\bfrom (?:now|today|this week|\w+day) on,? (?!(?:i|we)(?: will|'ll| shall))/,
  /\byou(?:'ll| will) (?:have|get|receive|find|be refunded|be paid)\b/,
  /\b(?:attached|enclosed)\b/,
  new RegExp(`\\bwill\\b(?! (?:do better|try)).{0,80}\\b(?:by|before|on|within|until) ${days}`),
  new RegExp(`\\bto put (?:it|this|that|things) right: (?!${vague})`),
];

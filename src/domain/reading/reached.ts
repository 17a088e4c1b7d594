import { saidOf } from './items.ts';
import { tokensOf } from './tokens.ts';

/** What people write of a try that found nobody; a comma stands between clauses. */
const unreached = [
  'no (?:answer|reply|response|pick ?up|luck|joy|dice)',
  '(?:nobody|no one|no-one) (?:answered|picked up|there|home|in|was)',
  "(?:did not|didn't|doesn't|does not|wouldn't|never|not|isn't|aren't) (?:pick(?:ed|ing)? up|answer(?:ed|ing)?|respond(?:ed|ing)?|get through|come to the phone|show(?:ed)?(?: up)?|turn(?:ed)? up)",
  '(?:straight|went|goes|go|going|through) to (?:his |her |their |the )?(?:voice ?mail|vm|answerphone|machine)',
  'got (?:his|her|their|the|an?) (?:voice ?mail|vm|answerphone|answering machine|machine)',
  '(?:line|number|phone)(?: was| is)? (?:busy|dead|engaged|off|switched off|disconnected)',
  ', (?:still |line )?(?:engaged|busy|unavailable|out|away|voice ?mail|vm|nothing)(?= ,|$)',
  'left (?:an? |him an? |her an? |them an? |me an? )?(?:voice ?mail|vm|message on)|voice ?mail(?= ,|$)',
  'switched off|wrong number|rang out|rang and rang|kept ringing|just rings|still nothing|call failed|answering machine|answerphone',
  "(?:could not|couldn't|can't|cannot|unable to|failed to|didn't manage to) (?:reach|raise|catch|get (?:hold|through|him|her|them))",
  'missed (?:a |the |his |her |their |my )?(?:call|it|him|her|them)(?= ,|$| from| from)',
  "(?:wasn't|was not|isn't|weren't) (?:there|in|at (?:his|her|their) desk|available|around|home|picking up|answering)",
  "(?:but |, )(?:(?:he|she|they)(?:'s|'re)? ?)?(?:is |was |are |were )?(?:on leave|on holiday|on vacation|off sick|in a meeting|not in|not there|away|out)(?= ,|$| until| till| this| all)",
  '(?:no ?show(?:ed|s)?|no shows?|stood (?:me|us) up)',
];
/** What says that it came to a talk after all. */
const back =
  /\b(?:got through|got hold of (?:him|her|them)|picked up this time|answered this time|(?:he|she|they|then|and) (?:rang|called|phoned|texted) (?:me |us )?back)\b/;

let made: RegExp | undefined;

/** Whether a sentence says that nobody was reached. */
export function saysUnreached(said: string): boolean {
  made ??= new RegExp(`(?:^|[ ,])(?:${unreached.join('|')})(?![a-z])`);
  return made.test(said);
}

/** Whether a sentence says that it came to a talk in the end. */
export function saysBack(said: string): boolean {
  return back.test(said) && !/\b(?:couldn't|could not|never|didn't) (?:got|get) (?:hold|through)/.test(said);
}

/** Whether the text of a call says that nobody was reached. */
export function saysNobodyAnswered(text: string): boolean {
  const said = saidOf(tokensOf(text));
  return saysUnreached(said) && !saysBack(said);
}

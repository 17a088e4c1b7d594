import { isDayWord } from './day-words.ts';
import type { Item } from './items.ts';
import { actOf, channelOf } from './lexicon.ts';
import { type Phrase, saysOneOf } from './phrases.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** What people write of a try that found nobody. */
const unreached: readonly Phrase[] = [
  'no answer|reply|response|luck|joy|dice|pickup',
  'no pick up',
  'nobody answered|there|home|in|was|picked',
  'no one answered|there|home|in|was|picked',
  "didn't|doesn't|wouldn't|never|not|isn't|aren't answer|answered|answering|respond|responded|responding",
  "didn't|doesn't|wouldn't|never|not|isn't pick|picked|picking up",
  "didn't|doesn't|wouldn't|never|not get through",
  "didn't|wouldn't come to the phone",
  "didn't|doesn't|never|not show|showed|turn|turned up",
  "didn't|never show|showed $",
  'straight|went|goes|go|going|through to his|her|their|the? voicemail|vm|answerphone|machine',
  'straight|went|goes|go|going|through to his|her|their|the? voice mail',
  'got his|her|their|the|a|an voicemail|vm|answerphone|machine',
  'line|number|phone was|is|still? busy|dead|engaged|off|disconnected',
  '^ still|line? engaged|busy|unavailable|out|away|vm|nothing $',
  'voicemail|answerphone $',
  'left a|an|him|her|them|me? a? voicemail|vm',
  'left a|an|him|her|them? a? message on',
  'switched off',
  'wrong number',
  'voicemail|mailbox full',
  '^ off|dead|full $',
  'gone home|out',
  'left word',
  "didn't|never join|joined|come|came|appear|appeared|arrive|arrived",
  "didn't make it",
  '^ but? in a meeting',
  'rang out',
  'rang and rang',
  'kept ringing',
  'still nothing',
  'call failed',
  "couldn't|can't|cannot|unable|failed|not to? reach|raise|catch",
  "couldn't|can't|cannot|unable|failed|not to? get hold|through|him|her|them",
  'missed a|the|his|her|their|my? call|it|him|her|them|both',
  '^ nobody',
  "wasn't|isn't|weren't there|in|available|around|home",
  "wasn't|isn't|weren't|not at his|her|their desk",
  'not there|in|available|around|home $',
  "^ but? he|she|they|he's|she's|they're was|were|is|are? on leave|holiday|vacation",
  "^ but? he|she|they|he's|she's|they're was|were|is|are? off sick",
  "^ but? he|she|they|he's|she's|they're was|were|is|are? in a meeting",
  "^ but? he|she|they|he's|she's|they're was|were|is|are? away|out|unavailable $",
  "^ but? he|she|they|he's|she's|they're was|were|is|are? away|out|unavailable until|till|this|all",
  '^ but? on|in leave|holiday|vacation|meetings $',
  'no show|showed|shows',
  'stood me|us up',
  'called|rang|phoned|telephoned me|us? today|yesterday|earlier? while|when i|we was|were out|away|busy|asleep|off|driving|offline',
];
/** What says that it came to a talk after all. */
const reachedAfterAll: readonly Phrase[] = [
  'got through',
  'got hold of him|her|them',
  'picked|answered up? this time',
  'he|she|they|then|and rang|called|phoned|texted me|us? back',
];

/** What comes back to the one who wrote: it bounced, came back undelivered, was not delivered. */
const bounces = wordSet('bounced bounces undeliverable undelivered');
const comesBack =
  /^(?:came|comes|come|was|got|is|were) (?:(?:straight|right) )?(?:back|returned|sent back)\b/;
const isNotDelivered =
  /^(?:was not|wasn't|never got|was never|couldn't be|could not be|not|never) delivered\b/;
/** What may stand between what was written and that it bounced. */
const around = wordSet(
  'to at his her their its old work address has have had just again both all once twice',
);
const itself = wordSet('it they that and but which then so still');

/** Where a sentence says that what was written did not arrive: `email to Liam bounced`, `emailed her, it came back`; -1 if nowhere. */
export function bounceIn(items: readonly Item[]): number {
  return items.findIndex((item, at) => {
    if (item.mention || !saysBounce(items, at)) return false;
    const before = items.slice(0, at).filter(({ clause }) => clause === item.clause);
    const written = before.findLastIndex((one) => !one.mention && isWritten(one.word));
    const between = before.slice(written + 1);
    const isItself = between.every(({ word, mention }) => !mention && itself.has(word));
    if (written < 0) return isItself && items.some((one) => !one.mention && isWritten(one.word));
    const joint = between.findLastIndex(({ word }) => word === 'and' || word === 'but');
    if (joint >= 0) return between.slice(joint).every(({ word }) => itself.has(word));
    return between.every((one) => one.mention || around.has(one.word) || isDayWord(one));
  });
}

function isWritten(word: string): boolean {
  const channel = channelOf(word) ?? actOf(word)?.channel;
  return channel === 'email' || channel === 'message' || channel === 'letter';
}

function saysBounce(items: readonly Item[], at: number): boolean {
  const { word = '', clause } = items[at] ?? {};
  if (bounces.has(word)) return items[at + 1]?.mention == null && !ideas.has(items[at + 1]?.word ?? '');
  const said = items
    .slice(at, at + 4)
    .filter((one) => one.clause === clause)
    .map((one) => one.word)
    .join(' ');
  return comesBack.test(said) || isNotDelivered.test(said);
}

/** `bounced ideas`: somebody did that. */
const ideas = wordSet('ideas an a some off around his her my the');

/** Whether a sentence says that nobody was reached. */
export function saysUnreached(tokens: readonly Token[]): boolean {
  return saysOneOf(tokens, unreached);
}

/** Whether a sentence says that it came to a talk in the end. */
export function saysBack(tokens: readonly Token[]): boolean {
  return saysOneOf(tokens, reachedAfterAll);
}

/** Whether the text of a call says that nobody was reached. */
export function saysNobodyAnswered(text: string): boolean {
  const tokens = tokensOf(text);
  return saysUnreached(tokens) && !saysBack(tokens);
}

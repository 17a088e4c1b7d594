import { isOrder } from '../apology/plain-sentence.ts';
import { type Context, type Detector, inEachSentence, isDenied, phrases } from './reading.ts';

/** Asks for forgiveness or acceptance before offering anything. */
export const forgivenessBeforeRepair: Detector = inEachSentence(
  phrases(
    "(?:please |to |can you |could you |you can |you could |you will |you'll |you may |you might )(?:\\w+ )?(?:forgive|pardon)(?: (?:me|us|my|our|this))?",
    "(?:please |to |you can |you could |you will |you'll |you would )(?:\\w+ )?accept (?:my|our|this|these|an)(?: [\\w-]+){0,2} (?:apology|apologies)\\b",
    '(?:ask|asking|beg|begging|hope|hoping|pray)(?: \\w+){0,2} (?:for |your )+(?:forgiveness|pardon)\\b',
    'forgive (?:me|us)\\b',
    'please excuse (?:(?:me|us)\\b(?! from\\b)|(?:my|our|the|this)\\b)',
  ),
  ({ sentence, before }) =>
    !sentence.repairedSoFar && !/(?:\b(?:not|never|without|no|nor|before)\b|n't\b)[^;:]{0,40}$/.test(before),
);

const will = "(?:(?:i|we)(?:'ll| will| shall| must| promise to)|will|to|must|shall|going to)(?: \\w+)?";
const again =
  "(?:won't|will not|will never|shall not|is not going to|isn't going to|never|doesn't|does not|can't|cannot)";

const vaguePhrases: readonly string[] = [
  `${will} do (?:\\w+ )?better\\b`,
  'do better (?:next time|in (?:the )?future|from now on)\\b',
  `(?:${will} )?try (?:\\w+ )?harder\\b`,
  `(?:${will} )?(?:try|aim|work) (?:\\w+ )?to (?:be|do|get) better\\b`,
  `(?:${will} )?(?:strive|endeavou?r) to\\b`,
  `(?:${will} )?do (?:my|our) (?:very |level |absolute )?best\\b`,
  `(?:${will} )?(?:be|become) (?:much |even |a lot |far )?more (?:careful|attentive|diligent|vigilant|thorough|responsive|reliable|punctual|organi[sz]ed|mindful|considerate)\\b`,
  `(?:${will} )?(?:take (?:more|better|greater) care|pay (?:more|closer|better) attention)\\b`,
  `${will} improve (?:my|our) (?:service|processes|process|communication|quality|work)\\b`,
  `(?:(?:make sure|ensure|see to it)(?: that)? (?:\\w+ ){1,3})?${again}(?: ever| let (?:it|this|that))? happens? again\\b`,
];

/** A promise nobody can check, in a text without a better one. */
export const vaguePromise: Detector = inEachSentence(
  phrases(...vaguePhrases),
  (context) => !context.reading.concrete && isPromised(context),
);

function isPromised({ sentence, before }: Context): boolean {
  return !sentence.isQuestion && !isDenied(before) && !/\bso(?: that)? (?:it|this|that) $/.test(before);
}

const vagueOpening =
  "^(?:(?:just|simply|really|also|always|to) )*(?:(?:i|we)(?:'ll| will| shall| must| can| promise to)? (?:\\w+ly |also |always )?)?" +
  '(?:(?:do|be|get|work|communicate) (?:\\w+ )?(?:better|harder)(?= (?:next|in|from|for|at|on|when|by|and|with)\\b|[,;:.!]|$)' +
  '|learn from (?:this|it|my mistakes?|our mistakes?)\\b|improve(?: (?:things|(?:my|our|the) \\w+))?(?=[,;:.!]|$)' +
  '|make (?:it|this|things) (?:up to you|right)\\b)';
const vagueInAnswer = phrases(vagueOpening, ...vaguePhrases);
const vagueClause = new RegExp(vagueInAnswer.source);

/** A promise nobody can check, in an answer about what will be done that says nothing else. */
export const vagueAnswer: Detector = (reading) =>
  reading.sentences.some(({ text }) => text.split(clauseEnd).some(isConcrete))
    ? []
    : inEachSentence(vagueInAnswer, isPromised)(reading).slice(0, 1);

const clauseEnd = /[,;:.!?…()–—]+|\s-\s|\b(?:and|so that|so|because|then|using|with an?|by (?=\w+ing\b))\b/;
const filler = new RegExp(
  `^(?:(?:${[
    "(?:i|we)(?: really)? (?:promise|mean it|will)|you have my word|(?:that is|that's) a promise|(?:i am|i'm|we are) (?:so |very )?sorry",
    'next time|this time|every time|in (?:the )?future|from now on|going forward|starting (?:now|today)|again|always|hopefully|really|please',
    '(?:by |on |until |from )?(?:tomorrow|today|(?:next |this )?(?:\\w+day|week|month)(?: on)?)|as soon as possible|for you|for sure|of course',
    'careful|attentive|diligent|vigilant|thorough|punctual|responsive|reliable|organi[sz]ed|focused|better|harder|improve|more',
  ].join('|')}) ?)*$`,
);

/** Whether a clause holds something to check: a deed, a number, anything beyond vague words and filler. */
function isConcrete(clause: string): boolean {
  const words = clause.trim();
  if (!vagueClause.test(words)) return !filler.test(words);
  if (/\d|\b(?:within|twice|daily|weekly|(?:every|each)(?! time))\b/.test(words)) return true;
  return words
    .split(/ to /)
    .slice(1)
    .some((deed) => isOrder(deed) || /^(?:have|be there)\b/.test(deed));
}

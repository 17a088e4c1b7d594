import { inEachSentence, isDenied, phrases } from './detector.ts';
import type { Detector } from './reading.ts';

/** Forgiveness, or the acceptance of the apology, asked for before anything is offered. */
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

/** A promise nobody can check, in a text that holds no other. */
export const vaguePromise: Detector = inEachSentence(
  phrases(
    `${will} do (?:\\w+ )?better\\b`,
    'do better (?:next time|in (?:the )?future|from now on)\\b',
    `(?:${will} )?try (?:\\w+ )?harder\\b`,
    `(?:${will} )?(?:try|aim|work) (?:\\w+ )?to (?:be|do|get) better\\b`,
    `(?:${will} )?(?:strive|endeavou?r) to\\b`,
    `(?:${will} )?do (?:my|our) (?:very |level |absolute )?best\\b`,
    `(?:${will} )?(?:be|become) (?:much |even |a lot |far )?more (?:careful|attentive|diligent|vigilant|thorough)\\b`,
    `(?:${will} )?(?:take (?:more|better|greater) care|pay (?:more|closer|better) attention)\\b`,
    `${will} improve (?:my|our) (?:service|processes|process|communication|quality|work)\\b`,
    `(?:(?:make sure|ensure|see to it)(?: that)? (?:\\w+ ){1,3})?${again}(?: ever| let (?:it|this|that))? happens? again\\b`,
  ),
  ({ sentence, reading, before }) =>
    !reading.concrete &&
    !sentence.isQuestion &&
    !isDenied(before) &&
    !/\bso(?: that)? (?:it|this|that) $/.test(before),
);

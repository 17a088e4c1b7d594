import { ownsIt } from './ownership.ts';
import { anyOf, type Detector, inEachSentence, isDenied, phrases, type Sentence } from './reading.ts';

const busy =
  '(?:busy|swamped|overwhelmed|snowed under|slammed|flat out|overloaded|overworked|up to my (?:neck|ears|eyes))';

/** Pleads the writer's case instead of the client's. */
export const selfDefence: Detector = inEachSentence(
  phrases(
    `(?:i|we)(?:'ve been| have been| had been| was| were|'m| am|'re| are) (?:(?:so|very|really|extremely|incredibly|quite|just|super|too|a bit|completely|totally|pretty) )?${busy}\\b`,
    '(?:things|work|the last (?:few )?\\w+) (?:has|have|was|were)(?: been)? (?:so |very |really |extremely |incredibly )?(?:busy|hectic|crazy)\\b',
    "(?:i|we)(?:'ve| have)?(?: had)? (?:a lot|so much|too much) on (?:my|our) plate\\b",
    '(?:i|we) had no (?:other )?choice\\b',
    'in (?:my|our) (?:own )?defen[cs]e\\b',
    'to be fair\\b(?! to you)',
    "(?:i|we)(?:'ve| have)? never had (?:this|that|such|any)(?: \\w+){0,3} before\\b",
    "(?:this|it|that)(?: has|'s)? never happened (?:to (?:me|us) )?before\\b",
    "first time (?:this|it|that|something like this)(?: has|'s)?(?: ever)? happened\\b",
    "(?:i'm|i am|we're|we are) only human\\b",
    "nobody(?:'s| is) perfect\\b",
    '(?:everyone|everybody|we all) makes? mistakes\\b',
    '(?:i|we) did (?:everything|all) (?:that )?(?:i|we) could\\b',
    "(?:it|this|that)(?:'s not| is not| was not| isn't| wasn't) (?:really |entirely |all |actually )?(?:my|our) fault\\b",
  ),
  ({ before, sentence }) =>
    !isDenied(before) &&
    !sentence.isQuestion &&
    !/\b(?:no|not an|isn't an|never an) excuse\b/.test(sentence.text),
);

const slip =
  '(?:mistake|error|slip|slip-up|mishap|oversight|hiccup|delay|inconvenience|misunderstanding|issue|problem|mix-up)';

/** Makes what happened smaller than it was to the client. */
export const minimising: Detector = anyOf(
  inEachSentence(
    phrases(
      `(?:just |only |such )?an? (?:small|little|minor|tiny|slight|trivial) ${slip}s?\\b`,
      '(?:just|only|such) an? (?:small|little|minor|tiny) (?:thing|matter|detail)\\b',
      `(?:a|this|our|my) (?:little |small )?hiccup\\b`,
      "(?:it's|that's|was|were|is|are) (?:just|only) (?:an?|one|two|three|a few|a couple(?: of)?) (?:\\w+ )?(?:mistake|typo|minute|hour|day|week|euro|dollar|pound|page|copy|email|item|bit)s?\\b",
      '(?:just|only) a few (?:minutes|hours|days|weeks|euros|dollars|pounds|pages) (?:late|off|over|more|short)\\b',
      '(?:a (?:little|bit|tad|touch|few minutes|little bit)|slightly) late\\b',
    ),
    ({ before, after, sentence }) =>
      !isDenied(before) &&
      !/\b(?:cost you|looks?|looked|seems?|seemed|sounds?|not to you|comes?|big)\b/.test(before + after) &&
      !sentence.isQuestion,
  ),
  inEachSentence(
    phrases(
      "(?:not|isn't|wasn't|no) (?:really )?(?:that |such )?(?:an? )?big (?:deal|problem|issue)\\b",
      'not the end of the world\\b',
      '(?:could|might) have been (?:much |a lot |far )?worse\\b',
      'nothing (?:serious|major|dramatic)\\b',
    ),
  ),
);

const hurt =
  '(?:offended|upset|hurt|annoyed|angry|disappointed|unhappy|ignored|frustrated|inconvenienced|insulted|neglected)';
const anyone = '(?:anyone|anybody|someone|somebody|any of you|you|they|people)';
const harm = '(?:inconvenience|offen[cs]e|upset|distress|confusion|trouble|hurt|disappointment|frustration)';

/** Sorry for a feeling, or for harm that only may have happened. */
export const ifYouFelt: Detector = anyOf(
  inEachSentence(
    phrases(
      '(?:sorry|apologi[sz]e|apologies|apology) if\\b',
      `if ${anyone} (?:was|were|is|are|has been|have been|got) (?:\\w+ )?${hurt}\\b`,
      'if (?:you|anyone|anybody|someone|somebody) (?:feels? (?:that i|that we|let down|hurt|ignored|offended|neglected)|felt)\\b(?! (?:like|able|up to|comfortable))',
      `if (?:it|this|that|i|we|(?:my|our) \\w+)(?: have| has|'ve)? (?:offended|upset|hurt|inconvenienced|insulted)\\b`,
      `if (?:it|this|that|i|we|(?:my|our) \\w+)(?: have| has|'ve)? caused (?:you )?(?:any )?${harm}\\b`,
    ),
    ({ before }) => !invites(before) && !/\bbe $/.test(before),
  ),
  inEachSentence(
    phrases(
      "sorry (?:that |if |about how |for how |for the way )?(?:you|anyone|anybody)(?: may| might|'re| are| were)?(?: have)? (?:feel|feels|felt|feeling)\\b",
      `sorry (?:that )?(?:you|anyone|anybody)(?:'re| are| were| was| got)(?: so| now)? ${hurt}\\b`,
      `sorry (?:that )?(?:i|we|this|it) (?:may|might|could) have (?:${hurt}|caused)\\b`,
    ),
  ),
  inEachSentence(
    phrases(
      'any (?:\\w+ )?inconvenience(?: (?:this|it|that|we|i)(?: may| might| could)?(?: have)? caused(?: you)?)?',
      `any ${harm} (?:caused|(?:this|it|that|we|i) (?:may|might|could) have caused)(?: you)?`,
      `${harm} (?:this|it|that|we|i) (?:may|might|could) have caused(?: you)?`,
    ),
    ({ before }) => !invites(before),
  ),
);

/** “Tell me if this caused you trouble” asks; it does not doubt. */
function invites(before: string): boolean {
  return /\b(?:tell|know|hear|ask|asking|say|see|show|list|write)\b[^,;]{0,25}$/.test(before);
}

const sorry = /\b(?:sorry|apologi[sz]e|apologi[sz]ing|apolog(?:y|ies)|regret)\b/;
const turn = /\b(?:but|however|although|though|even though|that said)\b/g;

/** “But” and its kin in the sentence that says sorry, or at the start of the next one. */
export const butAfterSorry: Detector = ({ sentences }) =>
  sentences.flatMap((sentence, index) => {
    const word = sorry.exec(sentence.text);
    if (!word) return [];
    const start = sentence.start + word.index;
    const end = turnIn(sentence, word.index + word[0].length) ?? turnOpening(sentences[index + 1]);
    return end === null ? [] : [{ start, end }];
  });

/**
 * “But” and its kin at the start of an answer, which follows the apology; a concession that leads to taking
 * responsibility does not count.
 */
export const butOpensAnswer: Detector = ({ sentences: [first] }) => {
  const end = turnOpening(first);
  if (!first || end === null) return [];
  if (!/^(?:but|however)\b/.test(first.text) && ownsIt(first.text)) return [];
  return [{ start: first.start, end }];
};

/** The end of the first turn after `from` that takes something back. */
function turnIn(sentence: Sentence, from: number): number | null {
  for (const { 0: word, index } of sentence.text.matchAll(turn)) {
    if (index < from) continue;
    const before = sentence.text.slice(Math.max(from, index - 60), index);
    const after = sentence.text.slice(index + word.length, index + word.length + 40);
    if (takesBack(word, before, after)) return sentence.start + index + word.length;
  }
  return null;
}

function turnOpening(sentence: Sentence | undefined): number | null {
  const word =
    sentence && /^(?:but|however|although|though|even though|that said)\b/.exec(sentence.text)?.[0];
  if (!word || !takesBack(word, '', sentence.text.slice(word.length, word.length + 40))) return null;
  return sentence.start + word.length;
}

/** “Nothing but”, “not only … but also”, “as though”, and concessions in the client's favour take nothing back. */
function takesBack(word: string, before: string, after: string): boolean {
  if (word === 'but') {
    if (
      /\b(?:nothing|anything|everything|none|all|last) $/.test(before) ||
      /^ (?:also|thank|above all|especially|mostly|most of all|even more|more so)\b/.test(after)
    )
      return false;
    return !/\bnot (?:only|just|merely|simply|for|because|that)\b/.test(before);
  }
  if (word === 'however')
    return !/^ (?:late|small|much|long|hard|many|little|busy|it (?:came|happened|goes|turns)|you (?:decide|look|want|like|prefer|choose|feel))\b/.test(
      after,
    );
  if (/\bas $/.test(before)) return false;
  return !/^ (?:you\b|your\b|i (?:had |have )?(?:promised|said|told|knew|agreed|confirmed)|i'd (?:promised|said)|we (?:had )?agreed)/.test(
    after,
  );
}

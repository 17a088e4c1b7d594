import { ownsIt } from './ownership.ts';
import type { Detector, Sentence } from './reading.ts';

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

/** “But” and its kin at the start of an answer, which follows the apology; a concession that leads up to owning it is none. */
export const butOpensAnswer: Detector = ({ sentences: [first] }) => {
  const end = turnOpening(first);
  if (!first || end === null) return [];
  if (!/^(?:but|however)\b/.test(first.text) && ownsIt(first.text)) return [];
  return [{ start: first.start, end }];
};

/** Where the first turn after `from` ends that takes something back. */
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

/** “Nothing but”, “not only … but also”, “as though”, and a concession that is in the client's favour are no retreat. */
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

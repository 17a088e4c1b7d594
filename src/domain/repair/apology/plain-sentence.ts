/** The user's words on one line, without trailing punctuation that leads on. */
export function tidyWords(words: string | undefined): string {
  return (words ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s,;:–—-]+$/u, '');
}

/** The words with a first capital and a final full stop, unless they have their own mark; empty for no words. */
export function plainSentence(words: string | undefined): string {
  const tidy = tidyWords(words);
  if (tidy === '') return '';
  return upperFirst(closed(tidy));
}

/** The words after a label and a colon, which suits fragments, sentences and any language. */
export function labelled(label: string, words: string): string {
  return closed(`${label}: ${tidyWords(words)}`);
}

/** The words in quotation marks after a label, in case somebody else speaks. */
export function quoted(label: string, words: string): string {
  const bare = tidyWords(words).replace(/^(?:"([^"]*)"|[“„]([^“”„]*)[“”])$/u, '$1$2');
  return `${label}: “${bare.replace(/[.。]$/u, '')}”.`;
}

/** “This happened because I …” for an English clause or cause, else the words after a label. */
export function becauseSentence(words: string): string {
  const tidy = tidyWords(words);
  if (/^(?:because|due to|owing to)\b/iu.test(tidy)) return closed(`This happened ${lowerFirst(tidy)}`);
  if (isOwnClause(tidy)) return closed(`This happened because ${ownClause(tidy)}`);
  return labelled('Why it happened', tidy);
}

/**
 * What the writer does, after an optional opening: their sentence as it is, an imperative (“refund the second invoice”)
 * as “I will …”, anything else after the label.
 */
export function deedSentence(words: string, label: string, opening = ''): string {
  const tidy = tidyWords(words);
  const clause = deedClause(tidy);
  if (clause !== null) return upperFirst(closed(opening + clause));
  if (opening === '' && isFirstPerson(tidy)) return plainSentence(tidy);
  return labelled(label, tidy);
}

/** Whether the words report a finished repair. */
export function isDone(words: string): boolean {
  return /^(?:i|we)(?:['’]ve| have|\s+already| \w+ed)\b(?! to\b)/iu.test(tidyWords(words));
}

const deedVerbs =
  'add|answer|ask|bring|call|cancel|change|check|collect|come|confirm|correct|cover|credit|deduct|deliver|' +
  'finish|fix|give|issue|keep|make|move|pay|phone|print|put|read|rebuild|redeliver|redo|refund|reimburse|' +
  'remake|remove|repair|repay|replace|repeat|reprint|resend|restore|return|rewrite|send|set|ship|show|stop|' +
  'take|tell|test|transfer|visit|waive|write';
const objects =
  'the|an?|your|you|my|it|them|this|that|these|those|all|every|each|both|everything|one|two|three|up|back|off|down';
/** Whether the words are an imperative with its object, such as “refund the second invoice”. */
export function isOrder(words: string): boolean {
  return new RegExp(`^(?:${deedVerbs})\\s+(?:(?:${objects})\\b|[\\d$€£])`, 'iu').test(words);
}

function hasEnglishWord(tidy: string): boolean {
  return /\b(?:the|to|it|and|your|you|my|not|that|of|was|had|did|with|for|every|each|all|this|will|have|an|now|one|only|from|when|before|by|them|which|is|were)\b/iu.test(
    tidy,
  );
}

function deedClause(tidy: string): string | null {
  if (isOwnClause(tidy)) return ownClause(tidy);
  const oneSentence = !/[.!?…]\s/u.test(tidy);
  if (oneSentence && isOrder(tidy)) return `I will ${lowerFirst(tidy)}`;
  if (oneSentence && /^(?:will|['’]ll)\s+\w/iu.test(tidy)) return `I ${lowerFirst(tidy)}`;
  return null;
}

const pastVerbs =
  'broke|brought|came|chose|did|drew|fell|forgot|found|gave|got|had|heard|held|kept|knew|left|lost|made|meant|met|' +
  'misread|misheard|misunderstood|paid|put|read|said|sent|set|thought|told|took|understood|was|went|were|wrote|\\w+ed';

/** Italian sentences also begin with “I”, so a clause counts as English only if another word confirms it. */
function isOwnClause(tidy: string): boolean {
  if (!isFirstPerson(tidy)) return false;
  return (
    new RegExp(`^(?:i|we)(?:['’]\\w| (?:\\w+ly )?(?:${pastVerbs})\\b)`, 'iu').test(tidy) ||
    hasEnglishWord(tidy)
  );
}

function isFirstPerson(tidy: string): boolean {
  return /^(?:i|we)(?:\s|['’](?:ve|ll|d|m|re)\b)/iu.test(tidy);
}

function ownClause(tidy: string): string {
  return tidy.replace(/^i(?=[\s'’])/u, 'I').replace(/^We(?=[\s'’])/u, 'we');
}

function closed(tidy: string): string {
  return /[.!?…。！？؟।]["'”’»)\]]*$/u.test(tidy) ? tidy : `${tidy}.`;
}

function upperFirst(words: string): string {
  const first = [...words][0] ?? '';
  return first.toUpperCase() + words.slice(first.length);
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

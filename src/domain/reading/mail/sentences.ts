import { foldText } from '../../text/names.ts';

/** One sentence of a mail: as it was written, and folded for reading. */
export interface Sentence {
  written: string;
  /** Small letters without accents, and without the sign at its end. */
  folded: string;
  isQuestion: boolean;
  /** How many paragraphs stand before it. */
  paragraph: number;
}

const abbreviations =
  /\b(?:z\. ?b|d\. ?h|u\. ?a|e\. ?g|i\. ?e|bzw|ca|nr|no|st|str|dr|prof|mr|mrs|ms|mme|mlle|hr|fr|tel|inkl|evtl|ggf|vgl|usw|etc|vs|approx|p\. ?ex|env|bspw|sog|max|min|art|abs|kap|jan|feb|aug|sept|okt|oct|nov|dez|dec|\p{L}|\d{1,2})\.$/iu;
const listed = /^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z]\))\s+/;
const address = /(?:https?:\/\/|www\.)\S+|<[^<>\s]+@[^<>\s]+>/gi;
/** What is read of one sentence, in letters. */
const longest = 600;

/** A line this short was ended by its writer, not by a program. */
const shortLine = 48;

/** The sentences of a text, in their order. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .replace(address, '…')
    .split(/\n\s*\n/)
    .flatMap((paragraph, at) =>
      linesJoined(paragraph)
        .flatMap(cutIntoSentences)
        .map((written) => sentence(written, at)),
    )
    .filter(({ folded }) => folded !== '');
}

function sentence(written: string, paragraph: number): Sentence {
  // `Wir prüfen sie` is about them; the polite `Sie` has a capital letter.
  const plain = written
    .slice(0, longest)
    .replace(/[’‘´`]/g, "'")
    .replace(/\b(?:[Ww]ir|[Ii]ch)\b.*/s, (own) => own.replace(/\bsie\b/g, 'jene'));
  const folded = foldText(plain)
    .replace(/\b(ko|mo|wu|fu|wa|ha|pru|ru|ga|du)e(?=nn|cht|rd|r\b|re|tt|f|ck|be|rf)/g, '$1')
    .replace(/^[\s\-*•–—:,;"“„«»@]+/, '')
    .replace(/[\s.!?…:;,"”“»«)]{1,20}$/, '')
    .replace(/\s+'/g, "'");
  return { written, folded, isQuestion: asksWithMark(written.slice(-longest)), paragraph };
}

/** A question mark at the end, or before a bracket or a dash; one in quotes is of somebody else. */
function asksWithMark(written: string): boolean {
  if (!/[?¿]/.test(written)) return false;
  if (!/["“„«»]/.test(written)) return true;
  const own = written.replace(/^(.*\p{L}.*[\s:])["“„«»][^"“„«»”]*\?[^"“„«»”]*["”“»«]/su, '$1');
  return /[?¿]/.test(own);
}

/** Lines that a mail program broke become one again. */
function linesJoined(paragraph: string): string[] {
  const lines: string[] = [];
  let before = '';
  for (const line of paragraph.split('\n')) {
    const goesOn =
      lines.length > 0 && before.length >= shortLine && !/[.!?:;]\s*$/.test(before) && !listed.test(line);
    if (goesOn) lines[lines.length - 1] = `${lines[lines.length - 1]} ${line.trim()}`;
    else lines.push(line.replace(listed, '').trim());
    before = line.trim();
  }
  return lines;
}

function cutIntoSentences(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: signs, index } of line.matchAll(/[.!?…]+["”“»)]*(?=\s+["“„«¿¡(]?[\p{L}\p{N}@])/gu)) {
    const end = index + signs.length;
    const piece = line.slice(from, end);
    const isFrenchMark = /^\s*[?!]/.test(line.slice(end));
    if (isFrenchMark || (signs === '.' && abbreviations.test(piece))) continue;
    sentences.push(piece.trim());
    from = end;
  }
  const rest = line.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

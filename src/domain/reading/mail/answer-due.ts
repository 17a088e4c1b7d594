import { foldText } from '../../text/names.ts';
import { type AnswerWords, answerWords } from './answer-words.ts';

/** What is known of a mail beside its words. */
export interface MailManner {
  subject: string;
  direction: 'in' | 'out';
  /** Whether the owner was a reader among others. */
  isInCopy: boolean;
  ownNames: readonly string[];
}

/** Whether the other side owes a word; null where nobody can say. `because` is the sentence that says so. */
export interface AnswerDue {
  due: boolean | null;
  because: string | null;
}

/** The most characters of a sentence that are kept. */
const longestKept = 200;
/** The most sentences that are looked at. */
const mostSentences = 60;
/** A mail of more words that says nothing of the known may ask in words that nobody knows. */
const fewWords = 12;

/** What a sentence does. */
type Kind =
  | 'asks'
  | 'orders'
  | 'complains'
  | 'solves'
  | 'releases'
  | 'retracts'
  | 'accepts'
  | 'promises'
  | 'tells'
  | 'greets';

interface Sentence {
  text: string;
  kind: Kind;
}

/** Reads whether a mail asks for an answer, by the sender's own words. */
export function answerDue(words: string, manner: MailManner): AnswerDue {
  const sentences = sentencesOf(words).map((text): Sentence => ({ text, kind: kindOf(text) }));
  const said = sentences.filter(({ kind }) => kind !== 'greets');
  if (said.length === 0) return bySubject(manner.subject);
  if (manner.isInCopy) return inCopy(said, manner.ownNames);
  const retracted = said.findLastIndex(({ kind }) => kind === 'retracts');
  const open = said.slice(retracted + 1);
  const ask = open.find(({ kind }) => kind === 'asks');
  if (ask) return found(true, ask);
  const order = open.find(({ kind }) => kind === 'orders');
  const accepts = said.some(({ kind }) => kind === 'accepts');
  const released = said.find(({ kind }) => kind === 'releases' || kind === 'solves' || kind === 'retracts');
  if (order && !accepts && !released) return found(manner.direction === 'in' ? true : null, order);
  const complaint = open.find(({ kind }) => kind === 'complains');
  if (complaint && manner.direction === 'in' && !released) return found(true, complaint);
  const told = said.filter(({ kind }) => kind === 'tells');
  const last = released ?? order ?? said.findLast(({ kind }) => kind !== 'tells') ?? said.at(-1);
  const isUnread = told.length === said.length && countWords(words) > fewWords && !isReadable(words);
  return last ? found(isUnread ? null : false, last) : { due: null, because: null };
}

function found(due: boolean | null, { text }: Sentence): AnswerDue {
  const line = text.replace(/\s+/g, ' ').trim();
  return { due, because: line.length > longestKept ? `${line.slice(0, longestKept - 1)}…` : line };
}

/** A mail without words may ask in its subject. */
function bySubject(subject: string): AnswerDue {
  const isAnswer = /^\s*(?:re|aw|antw|antwort|sv|rv|tr|fwd?|wg|r)\s*:/i.test(subject);
  if (isAnswer || subject === '') return { due: null, because: null };
  return kindOf(subject) === 'asks' ? { due: true, because: subject } : { due: null, because: null };
}

/** Who reads along owes nothing, unless a sentence calls them by their name. */
function inCopy(said: readonly Sentence[], ownNames: readonly string[]): AnswerDue {
  const names = ownNames.flatMap((name) => foldText(name).split(/\s+/)).filter((name) => name.length > 2);
  const called = said.find(
    ({ text, kind }) =>
      kind === 'asks' &&
      names.some((name) => new RegExp(`^(?:\\S+ ){0,2}${escaped(name)}[,:!]`).test(plain(text))),
  );
  if (called) return found(true, called);
  const asked = said.find(({ kind }) => kind === 'asks') ?? said.at(-1);
  return asked ? found(false, asked) : { due: false, because: null };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cuts a text into sentences; a line that was broken in the middle of one is joined. */
function sentencesOf(words: string): string[] {
  const text = words.replace(/([^\s.!?:;,])\n(?=\p{Ll})/gu, '$1 ').replace(/([,;])\n(?!\n)/g, '$1 ');
  return text
    .split(/\n+|(?<=[.!?…])["'»”)]*\s+(?=["'«„“(¿¡-]*[\p{L}\d])/u)
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\d?]/u.test(one))
    .filter((one) => !/^(?:https?:\/\/|www\.)\S+$/.test(one))
    .slice(0, mostSentences);
}

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|hallo|halli hallo|moin|servus|gruss gott|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|hey|bonjour|bonsoir|salut|cher|chere|chers|madame|monsieur|hola|buenos|buenas|estimad[oa]s?|ciao|buongiorno|buonasera|gentile|salve|dag|goede(?:morgen|middag|navond|ndag)|beste|geachte|ola|bom dia|boa tarde|caro|cara|prezad[oa]s?)\b[^?]{0,60}[,!.:–-]?|[\p{L}'.-]+(?: [\p{L}'.-]+)?,)$/u;
const begunWithGreeting =
  /^(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten tag|bonjour|hola|ciao|beste|dag|ola)\b[^,.!?]{0,40}[,!] )/;

/** A sentence as the words are compared: folded, with straight quotes. */
function plain(text: string): string {
  return foldText(text.replace(/[’‘`´]/g, "'"))
    .replace(/\s+/g, ' ')
    .replace(begunWithGreeting, '')
    .trim();
}

/** A yes to all that was proposed. */
const setsOff =
  /\b(?:go ahead|go for it|carry on|proceed|legen sie los|leg los|weitermachen|fortfahren|allez-y|vas-y|procedez|adelante|proceda|vada avanti|vai avanti|ga (?:je|uw) gang|pode avancar)\b/;

interface Readers extends Record<keyof AnswerWords, RegExp> {}

let made: readonly Readers[] | undefined;

function readers(): readonly Readers[] {
  made ??= answerWords.map((language) => {
    const all = Object.entries(language).map(([name, source]) => [name, new RegExp(source as string)]);
    return Object.fromEntries(all) as Readers;
  });
  return made;
}

function kindOf(sentence: string): Kind {
  const text = plain(sentence);
  if (greeting.test(text)) return 'greets';
  const is = (what: keyof AnswerWords) => readers().some((language) => language[what].test(text));
  // A verb may come first in a statement, too, which has a full stop.
  const isQuestion = /\?["'»”)]*$/.test(text) || (!/[.!]["'»”)]*$/.test(text) && is('questions'));
  if (is('retracts')) return 'retracts';
  if (isQuestion && is('rhetorical')) return 'tells';
  if (is('releases')) return 'releases';
  if (isQuestion) return 'asks';
  if (is('ownTurns') && !is('problems')) return is('accepts') ? 'accepts' : 'promises';
  if (is('asks')) {
    if (!is('goAheads') || is('asksBack')) return 'asks';
    return is('accepts') || setsOff.test(text) ? 'accepts' : 'orders';
  }
  if (is('solved')) return 'solves';
  if (is('problems')) return 'complains';
  return is('accepts') ? 'accepts' : 'tells';
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** Small words of the languages that are read. */
const known =
  /(?<![\p{L}'])(?:the|and|is|are|you|we|with|for|der|die|das|und|ist|sind|sie|wir|mit|fur|le|la|les|et|est|vous|nous|avec|pour|el|los|y|es|con|para|il|gli|e|sono|per|het|een|en|zijn|met|voor|o|os|uma|com)(?![\p{L}'])/gu;

/** Whether a text is in a language that is read. */
function isReadable(text: string): boolean {
  return (plain(text).match(known)?.length ?? 0) * 8 >= countWords(text);
}

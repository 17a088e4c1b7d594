import { isLastWord } from '../../log/last-word.ts';
import { foldText } from '../../text/names.ts';
import { allReaders, languagesOf, type Reader } from './asking/reader.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** What is known of a mail besides its words. */
interface About {
  subject: string;
  direction: 'in' | 'out';
  /** Whether it was written to somebody else, and the owner reads along. */
  isInCopy: boolean;
  recipientNames: readonly string[];
  ownNames: readonly string[];
}

/** Whether the other side owes a word; null where that cannot be said. */
interface Due {
  due: boolean | null;
  /** The sentence that decided, as it was written. */
  because: string | null;
}

/** The longest piece of a mail that is kept. */
const longest = 200;
/** What is read of a mail: letters and sentences. */
const mostRead = 20_000;
const mostSentences = 200;
/** How long a mail is that only closes the matter. */
const longestLast = 80;

/** Reads in a sender's own words whether they want an answer. */
export function answerDue(words: string, about: About): Due {
  const sentences = withoutGreeting(sentencesOf(words.slice(0, mostRead))).slice(0, mostSentences);
  if (sentences.length === 0) return { due: null, because: null };
  const heard = languagesOf(sentences.map(({ folded }) => folded).join(' '));
  const readers = heard.length > 0 ? heard : allReaders();
  const found = wishes(sentences, readers, addresseeIn(words, about), about);
  if (found.length > 0) return { due: true, because: kept(best(found)) };
  const closing = sentences.find(({ folded }) => readers.some((one) => one.closes(folded)));
  if (closing) return { due: false, because: kept(closing) };
  const isClosed = words.length <= longestLast && isLastWord(words);
  if (isClosed) return { due: false, because: kept(sentences[0]) };
  return { due: heard.length > 0 ? false : null, because: null };
}

/** A wish that was found; the plainest is shown. */
interface Wish {
  sentence: Sentence;
  /** 3 is a question, 2 a request, 1 something that is wrong. */
  weight: 1 | 2 | 3;
}

function best(found: readonly Wish[]): Sentence | undefined {
  const most = Math.max(...found.map(({ weight }) => weight));
  return found.find(({ weight }) => weight === most)?.sentence;
}

/** What the sender wants of the one the mail is judged for. */
function wishes(
  sentences: readonly Sentence[],
  readers: readonly Reader[],
  isForOther: (sentence: Sentence) => boolean,
  { direction }: About,
): Wish[] {
  const says: Says = (test, { folded }) => readers.some((one) => one[test](folded));
  let found: Wish[] = [];
  for (const sentence of sentences) {
    if (isForOther(sentence)) continue;
    const weight = sentence.isQuestion
      ? weightOfQuestion(sentence, sentences, says)
      : (weightOfRequest(sentence, sentences, says) ?? weightOfTrouble(sentence, sentences, says, direction));
    if (weight !== null) found.push({ sentence, weight });
    if (found.length === 0) continue;
    if (says('needsNothing', sentence)) found = [];
    else if (!sentence.isQuestion && says('settles', sentence))
      found = found.filter(({ weight: one }) => one === 3);
  }
  return found;
}

/** Whether one of the languages says something in a sentence. */
type Says = (test: keyof Reader, sentence: Sentence) => boolean;

function weightOfQuestion(sentence: Sentence, all: readonly Sentence[], says: Says): 3 | null {
  if (says('isRhetoric', sentence)) return null;
  // `You asked: are they hardy? They are.`
  const isRepeated = sentence !== all.at(-1) && says('repeats', sentence) && says('spares', sentence);
  return isRepeated ? null : 3;
}

/** `Where do you find these things!` */
const exclaims =
  /^\P{L}*(?:what|how|who|where|was|wie|wer|wo|que|quel\w*|comme|qu[eé]|che|come|wat|hoe)\b.*!$/isu;

function weightOfRequest(sentence: Sentence, all: readonly Sentence[], says: Says): 2 | null {
  if (exclaims.test(sentence.written) || !says('asks', sentence) || says('spares', sentence)) return null;
  const agrees = all.slice(0, 3).some((one) => !one.isQuestion && says('agrees', one));
  if (agrees && says('goesAhead', sentence)) return null;
  // `I am not sure whether it is in stock. I will tell you tomorrow.`
  const findsOut = says('isUnsure', sentence) && all.some((one) => says('promises', one));
  return findsOut ? null : 2;
}

/** What is wrong is told to the one who mends it; what somebody is sorry for they mend themselves. */
function weightOfTrouble(
  sentence: Sentence,
  all: readonly Sentence[],
  says: Says,
  direction: About['direction'],
): 1 | null {
  if (direction === 'out' || !says('isTrouble', sentence)) return null;
  return says('spares', sentence) || all.some((one) => says('isSorry', one)) ? null : 1;
}

const greeting =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin(?: moin)?|servus|gruss gott|gruezi|sehr geehrte[rs]?|bonjour|bonsoir|salut|coucou|chere?s?|hola|buenos dias|buenas tardes|estimad[oa]s?|querid[oa]|ciao|salve|buongiorno|buonasera|gentile|egregio|car[oaie]|hoi|dag|beste|geachte|goedemorgen|goedemiddag|ola|bom dia|boa tarde|prezad[oa]s?|exm[oa]s?)\b[^?,!:]{0,40}|[a-z.-]+(?: [a-z.-]+)?)[,!:]$/;

/** The mail without the line that greets. */
function withoutGreeting(sentences: readonly Sentence[]): readonly Sentence[] {
  const [first] = sentences;
  return first && greeting.test(foldText(first.written)) ? sentences.slice(1) : sentences;
}

/** Says of a sentence whether somebody else is asked in it, by the names that are called. */
function addresseeIn(words: string, about: About): (sentence: Sentence) => boolean {
  if (about.direction === 'out') return () => false;
  const own = new Set(about.ownNames.flatMap(partsOf));
  const others = new Set(about.recipientNames.flatMap(partsOf).filter((name) => !own.has(name)));
  // With nobody else on the line a name is a slip of the pen.
  if (!about.isInCopy && (own.size === 0 || about.recipientNames.length < 2)) return () => false;
  let isOther = about.isInCopy;
  const [, greeted] = /^\s*\p{L}+(?: \p{L}+)? (\p{Lu}\p{L}+)[,!]/u.exec(words) ?? [];
  if (greeted !== undefined && others.has(foldText(greeted))) isOther = true;
  return ({ written }) => {
    const called = calledIn(written, about.isInCopy).map(foldText);
    if (called.some((name) => own.has(name))) isOther = false;
    else if (called.some((name) => others.has(name) || about.isInCopy)) isOther = true;
    return isOther;
  };
}

/** The names that are called in a sentence: `Tom, could you`, `@Tom`, `could you, Tom`. */
function calledIn(written: string, anyName: boolean): string[] {
  const first = /^[^\p{L}]*(\p{Lu}[\p{L}-]+)(?: (\p{Lu}[\p{L}-]+))?(?: ?[,:–-] )/u.exec(written);
  const at = [...written.matchAll(/@(\p{L}+)/gu)].map(([, name]) => name);
  const last = /, (\p{Lu}[\p{L}-]+) ?[?.!]*$/u.exec(written);
  const greeted =
    /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|ch[eè]re?|salut)(?: (?:frau|herr|mr|mrs|ms|mme))? (\p{Lu}[\p{L}-]+)/iu.exec(
      written,
    );
  return [...(first?.slice(1) ?? []), ...at, last?.[1], greeted?.[1]].filter(
    (name) => name !== undefined && (anyName || name.length > 1),
  ) as string[];
}

function partsOf(name: string): string[] {
  return foldText(name)
    .split(/[\s,.]+/)
    .filter((part) => part.length > 2);
}

function kept(sentence: Sentence | undefined): string | null {
  if (sentence === undefined) return null;
  const { written } = sentence;
  return written.length <= longest ? written : `${written.slice(0, longest - 1).trimEnd()}…`;
}

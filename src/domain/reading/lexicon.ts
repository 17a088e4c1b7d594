import type { Channel } from '../../nouns/entry.ts';
import { plainWord } from './tokens.ts';
import { placeOf, type WordSet, wordSet } from './word-set.ts';

/** How a verb stands there: it happened, it is wished or told, or it goes on. */
export type Form = 'past' | 'base' | 'ing' | 'third';

/** What a verb says of a talk. */
export interface Act {
  /** Null where it does not say how: `told`, `sent`. */
  channel: Channel | null;
  form: Form;
  /** Both take part, whichever side began: `met`, `spoke`. */
  isMutual: boolean;
  /** It names who came to whom the other way round: `heard from`, `got`. */
  isReceiving: boolean;
}

/** Verbs that take `-ed`, `-ing` and `-s`; after a stroke, how the past and the `-ing` are written otherwise. */
const verbs: readonly [Channel | null, 'one' | 'both' | 'receiving', words: string][] = [
  [
    'call',
    'one',
    'call phone/phoned/phoning telephone/telephoned/telephoning ring/rang dial/dialled buzz bell',
  ],
  ['email', 'one', 'email mail cc/ccd'],
  [
    'message',
    'one',
    'text message/messaged/messaging whatsapp dm/dmd ping/pinged sms msg/msgd imessage/imessaged slack',
  ],
  ['letter', 'one', 'post'],
  ['video', 'one', 'facetime/facetimed/facetiming skype/skyped/skyping videocall'],
  ['video', 'both', 'zoom'],
  ['meeting', 'both', 'meet/met see/saw'],
  ['meeting', 'one', 'visit'],
  [null, 'both', 'speak/spoke talk chat/chatted/chatting'],
  [
    null,
    'one',
    'tell/told ask send/sent write/wrote reply/replied answer thank invite/invited/inviting inform update/updated/updating remind warn forward contact copy/copied brief quote/quoted/quoting nudge/nudged/nudging chase/chased/chasing try/tried promise/promised/promising show give/gave reach order invoice/invoiced/invoicing pay/paid confirm agree/agreed/agreeing complain deliver book return share/shared/sharing sign approve/approved/approving cancel/cancelled decline/declined report',
  ],
  [null, 'receiving', 'hear/heard'],
];

const endings: readonly [ending: string, form: Form, instead?: string][] = [
  ['ed', 'past'],
  ["'d", 'past'],
  ['ing', 'ing'],
  ['ies', 'third', 'y'],
  ['s', 'third'],
];

// The words of a sentence are asked about many times.
const read = new Map<string, Act | undefined>();

/** The verb a word is; undefined where it is none of these. */
export function actOf(word: string): Act | undefined {
  if (!read.has(word)) read.set(word, writtenAct(word) ?? formedAct(word));
  return read.get(word);
}

/** A verb as it stands in the table: its base, or a form that is not made by rule. */
function writtenAct(word: string): Act | undefined {
  for (const [channel, how, words] of verbs) {
    const at = placeOf(words, word);
    if (at < 0) continue;
    const strokes = words.slice(words.lastIndexOf(' ', at) + 1, at).split('/').length - 1;
    const form = (['base', 'past', 'ing'] as const)[strokes] ?? 'base';
    return { channel, form, isMutual: how === 'both', isReceiving: how === 'receiving' };
  }
  return undefined;
}

/** A form that is made by rule: `called`, `texting`, `replies`. */
function formedAct(word: string): Act | undefined {
  for (const [ending, form, instead = ''] of endings) {
    if (!word.endsWith(ending)) continue;
    const base = writtenAct(word.slice(0, -ending.length) + instead);
    if (base?.form === 'base') return { ...base, form };
  }
  return undefined;
}

/** Nouns that name a channel. */
const nouns: readonly [Channel, words: string][] = [
  ['email', 'email emails mail mails'],
  [
    'message',
    'text texts message messages msg msgs sms whatsapp whatsapps dm dms ping slack signal imessage linkedin telegram instagram insta messenger wechat',
  ],
  ['letter', 'letter letters card cards postcard parcel package post'],
  ['video', 'zoom video facetime skype teams webex videocall'],
  ['call', 'call calls phone telephone voicemail voicemails vm ring buzz blower'],
  [
    'meeting',
    'meeting meetings lunch coffee coffees breakfast brunch dinner drinks drink beer beers pint pub tea visit workshop supper walk cafe',
  ],
  ['event', 'event conference fair exhibition party launch webinar'],
];

/** The channel a noun names; undefined where it names none. */
export function channelOf(word: string): Channel | undefined {
  return nouns.find(([, words]) => placeOf(words, word) >= 0)?.[0];
}

/** What follows a verb and makes it another one: `called off`, `met the deadline`. */
const otherVerbs: Readonly<Record<string, WordSet>> = {
  call: wordSet('off for it out upon a by himself herself themselves time on sick'),
  ring: wordSet('out and true off changes bell'),
  meet: wordSet('budget deadline deadlines target targets goal goals expectations requirements'),
  see: wordSet('that it the a an no how what why to'),
  post: wordSet('on about'),
  zoom: wordSet('through past in out'),
};
const stems: Readonly<Record<string, string>> = { rang: 'ring', met: 'meet', saw: 'see' };

/** Whether the words behind a verb make it another one: one of them, or a second behind `the` or `in`. */
export function isOtherVerb(verb: string, next: string, after: string): boolean {
  const others = otherVerbs[stems[verb] ?? verb.replace(/(?:ed|s)$/, '')];
  const isFurther = next === 'the' || next === 'in' || next === 'a';
  return others !== undefined && (others.has(next) || (isFurther && others.has(after)));
}

/** Verbs of two words: how they met, by what has to follow. */
const phrasal: readonly [verb: string, next: string][] = [
  ['dropped', 'in by round over'],
  ['popped', 'in by round over into'],
  ['stopped', 'by in'],
  ['swung', 'by'],
  ['called', 'round'],
  ['came', 'by over round in to'],
  ['turned', 'up'],
  ['showed', 'up'],
  ['ran', 'into'],
  ['bumped', 'into'],
  ['sat', 'down with'],
  ['hung', 'out'],
  ['walked', 'round through'],
  ['went', 'round over'],
];

/** Verbs of two words that say they were in touch, and not how. */
const contacts: readonly [verb: string, next: string][] = [
  ['got', 'back hold in'],
  ['came', 'back'],
  ['reached', 'out'],
  ['checked', 'in'],
  ['followed', 'up'],
  ['touched', 'base'],
  ['caught', 'up'],
];

/** Whether two words say that somebody was in touch: `got back`, `followed up`. */
export function isContact(verb: string, next: string): boolean {
  return contacts.some(([one, words]) => one === verb && placeOf(words, next) >= 0);
}

/** Verbs that give somebody a call, a letter, a message. */
export const givers = wordSet('sent left wrote gave dropped shot fired posted returned');
/** Nouns for a talk that do not say how. */
export const talks = wordSet('chat talk conversation word discussion catchup');

/** Whether a word looks like something that was done. */
export function isDone(word: string): boolean {
  const form = actOf(word)?.form;
  if (form !== undefined) return form === 'past' || form === 'third';
  return (
    givers.has(word) ||
    phrasal.some(([verb]) => verb === word) ||
    contentVerbs.has(word) ||
    (word.length > 4 && word.endsWith('ed'))
  );
}

/** Whether two words say that people met: `dropped in`, `ran into`. */
export function isMeeting(verb: string, next: string): boolean {
  return phrasal.some(([one, words]) => one === verb && placeOf(words, next) >= 0);
}

export const mine = wordSet("i we i'd i've we've we'd");
export const theirs = wordSet(
  "he she they it he'd she'd they'd he's she's they're they've who somebody someone nobody everybody everyone it's that's it'd there there's",
);
export const toMe = wordSet('me us');
export const determiners = wordSet(
  'a an the this that my our his her their its some any another one two three few couple several of',
);
/** What may stand between a verb and the noun it governs. */
export const beside = wordSet(
  'a an the my our his her their another one two three few couple several of quick short long brief nice good great lovely little big longer second first last final new missed angry polite friendly handwritten thank you thanks me us him her them back video phone zoom teams voice very really christmas birthday',
);
/** Words that turn a statement into a wish, a plan or its contrary. */
export const unreal = wordSet(
  "should could would will may might must shall can can't cannot couldn't shouldn't wouldn't won't didn't don't doesn't haven't hasn't hadn't wasn't weren't isn't never not no nobody nor to if unless until till before after when'll i'll he'll she'll they'll we'll it'll you'll let please need needs want wants wanted forgot planning plan hoping going meant supposed once almost nearly without instead remember remembered",
);
/** Words before the one a talk was with. */
export const towards = wordSet('with to from for at by of into on');
export const about = wordSet('about re regarding concerning over on');
/** Auxiliaries and verbs of what a client does, says or wants; after one of them a day is no day of the talk. */
export const contentVerbs = wordSet(
  `is are was were be been isn't aren't wasn't weren't weren't will would won't can can't could couldn't should must may might has have had hasn't haven't hadn't
  does do did doesn't don't didn't wants want wanted needs need needed says say said asks asked thinks thought likes liked loves loved love hates hated hate
  opens opened closes closed starts started begins began ends ended moves moved moving comes came coming goes went going leaves left arrives arrived due
  expects expected hopes hoped plans planned planning pays paying knows knew gets got getting takes took makes made sees signs signed agrees agreed
  ships shipped launches launched finishes finished runs ran meets returns returned prefers preferred accepts accepted declines confirms confirmed
  approves approved promises promised suggested suggests proposed proposes postponed postpones booked books cancelled cancels rejected rejects
  looks looked sounds sounded feels felt gave gives seems keeps kept sent sends told tells happy fine ok okay tasted loved works worked`,
);
/** Those that a client does in the present: `wants`, `says`; without a subject they are about the client. */
export const theirVerbs = wordSet(
  'wants needs says asks thinks likes loves hates agrees confirms hopes plans expects prefers accepts declines approves rejects suggests proposes will wonders complains reports mentions offers insists claims promises seems sounds looks is are has can would',
);
export const conjunctions = wordSet(
  'and but so then because while when that where since as although though plus',
);
/** They begin a clause without saying anything. */
export const lead = wordSet(
  'just then finally so and but also ok okay well today again briefly quickly later eventually',
);
export const weekdays = wordSet(
  'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
);
export const months = wordSet(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
);

/** Whether a word stands for something else in most sentences, so that a name spelt like it must stand where names stand. */
export function isEveryday(key: string): boolean {
  return (
    actOf(key) !== undefined ||
    channelOf(key) !== undefined ||
    weekdays.has(key) ||
    months.has(key) ||
    unreal.has(key) ||
    contentVerbs.has(key) ||
    everydayNames.has(key) ||
    everyday.has(key)
  );
}

/** Whether a word that stands for something else is also what people are called; a capital letter makes it a name. */
export function isEverydayName(raw: string): boolean {
  return raw.charAt(0) !== raw.charAt(0).toLowerCase() && everydayNames.has(plainWord(raw));
}

const everydayNames = wordSet(
  'mark bill will may grace art rich frank grant page chase drew sue pat bob rob dawn hope faith joy rose penny carter kit gene ray jean miles skip sandy guy max cliff dean dale glen heath chip buck stew jack jimmy',
);

const everyday = wordSet(
  'summer autumn winter spring green blue white black brown red grey bright short long young old new good best first second north south east west house home office box door book books press law school studio company group shop store works events event kitchen bakery centre center morning evening day night time sign print design media digital people post line point light water fire stone wood hill field king law price church bay lane',
);

/** Whether a word begins a statement, or says when, where or about what: the words before it are at an end. */
export function isBreak(word: string): boolean {
  return (
    (actOf(word)?.form ?? 'base') !== 'base' ||
    contentVerbs.has(word) ||
    theirVerbs.has(word) ||
    towards.has(word) ||
    about.has(word) ||
    conjunctions.has(word) ||
    unreal.has(word) ||
    mine.has(word) ||
    theirs.has(word) ||
    determiners.has(word) ||
    channelOf(word) !== undefined ||
    weekdays.has(word) ||
    /^(?:yesterday|today|last|this|early|late)$/.test(word)
  );
}

import type { CalendarDate } from '../days/calendar-date.ts';
import type { Actor } from './acts.ts';
import { type DayWords, isDayWord } from './day-words.ts';
import type { Item } from './items.ts';
import { about, lead, mine, theirs } from './lexicon.ts';
import { type WordSet, wordSet } from './word-set.ts';

/** What to do: the items that say so, and its day. */
export interface Step {
  from: number;
  to: number;
  /** Where the words begin that say what to do. */
  what: number;
  day: DayWords | null;
  /** It may be what they are going to do: `will call back monday`. */
  isGuess: boolean;
}

/** They begin a step by themselves; with what has to follow, where they mean something else without it. */
const sureSteps: Readonly<Record<string, WordSet | null>> = {
  remind: null,
  reminder: null,
  follow: wordSet('up'),
  followup: null,
  chase: null,
  retry: null,
  try: wordSet('again him her them'),
  check: wordSet('in back again up with'),
  circle: wordSet('back'),
  get: wordSet('back'),
  touch: wordSet('base'),
  todo: null,
};
/** They begin one where a day or one of these words follows: `ring again`, `send the quote on friday`. */
const likelySteps = wordSet(
  'ring call phone email text message ping nudge write send invoice book visit meet catch speak talk give drop prepare finish quote order post deliver update ask tell see',
);
const again = wordSet('again back him her them');
const opening = wordSet(
  "and then so i i'll i'm we we'll to must should need have please also now next step will gotta",
);

/** Whether a step begins there; `hasDay` says that its clause has a day to come. */
function beginsStep(items: readonly Item[], at: number, hasDay: boolean): boolean {
  const item = items[at];
  if (!item || item.mention) return false;
  const next = items[at + 1]?.clause === item.clause ? items[at + 1] : undefined;
  if (item.word === 'set') return items[at + 2]?.word === 'reminder';
  // It is `all` in Spanish, too.
  if (item.word === 'todo') return hasDay;
  const follows = sureSteps[item.word];
  if (follows !== undefined)
    return follows === null || follows.has(next?.word ?? '') || (hasDay && item.word === 'try');
  if (!likelySteps.has(item.word)) return false;
  if (next && !next.mention && /..ed$/.test(next.word)) return false;
  return hasDay || again.has(next?.word ?? '') || (next?.mention != null && at > 0);
}

/** A line may begin with a noun: `call with Bob`, `text Tess re parking`. */
function isHeading(items: readonly Item[], at: number, hasDay: boolean): boolean {
  const next = items[at + 1]?.word ?? '';
  if (sureSteps[items[at]?.word ?? ''] !== undefined) return false;
  return ['with', 'from', 'for', 'of', 'about', 're', 'to'].includes(next) || (at === 0 && !hasDay);
}

/**
 * The next step that a sentence sets down, mine alone: `remind me friday`, `ring again tomorrow`, `chase`. `isSet` says that
 * the verb of the command tells the channel.
 */
export function nextStep(
  items: readonly Item[],
  days: readonly DayWords[],
  { today, isSet }: { today: CalendarDate; isSet: boolean },
): Step | null {
  for (const [at, item] of items.entries()) {
    const start = items.findIndex(({ clause }) => clause === item.clause);
    const end = items.findLastIndex(({ clause }) => clause === item.clause) + 1;
    const before = items.slice(start, at);
    const inside = days.filter(({ from, to }) => from >= start && to <= end);
    const hasDay = inside.some(
      ({ from, day, isPast }) =>
        !isPast && !about.has(items[from - 1]?.word ?? '') && (day === null || day > today),
    );
    const isTold =
      tellers.has(item.word) &&
      items[at + 1]?.word === 'me' &&
      !before.some(({ word }) => wishes.has(word) || theirs.has(word));
    const isOpened = before.every((one) => !one.mention && (opening.has(one.word) || isDayWord(one)));
    if (!isTold && !(isOpened && beginsStep(items, at, hasDay) && !isHeading(items, at, hasDay))) continue;
    const day = inside.findLast(({ from }) => from > at) ?? inside[0] ?? null;
    const isSure = sureSteps[item.word] !== undefined || isReceiver(items[at + 1]);
    const isGuess = before[0]?.word === 'will' && !isSure;
    if (isGuess && start === 0) continue;
    // What a call was, in a word: `rapport call acme "follow-up"`.
    if (isSet && !isTold && start === 0 && day === null) continue;
    const what = at + (isTold ? 2 : (wordsOfStep[item.word] ?? 0));
    return {
      from: isTold ? at : start,
      to: end,
      what: items[what]?.word === 'to' ? what + 1 : what,
      day,
      isGuess,
    };
  }
  return null;
}

const wishes = wordSet('asked wants wanted told said asks');
const tellers = wordSet('remind nudge ping poke prod');
/** How many words only say that it is a step: `set a reminder`. */
const wordsOfStep: Readonly<Record<string, number>> = { reminder: 1, todo: 1, set: 3 };

/** Who gets something: `send her the quote`. */
function isReceiver(item: Item | undefined): boolean {
  return item !== undefined && (item.mention !== null || ['him', 'her', 'them'].includes(item.word));
}

const promising = wordSet('promised committed pledged guaranteed');
const saying = wordSet('said told');
const mineToCome = wordSet("i'd i'll we'll we'd");
const theirsToGet = wordSet("he'll she'll they'll he'd she'd they'd");

/** What I promised them: `promised the proof by Tuesday`, `said I'd send it over`, `I owe her a plan by friday`. */
export function promiseOf(items: readonly Item[], days: readonly DayWords[], actor: Actor): Step | null {
  let before: Actor = actor;
  for (const [at, item] of items.entries()) {
    const start = items.findIndex(({ clause }) => clause === item.clause);
    const end = items.findLastIndex(({ clause }) => clause === item.clause) + 1;
    const subject = items
      .slice(start, at)
      .findLast(({ word, mention }) => mention || mine.has(word) || theirs.has(word));
    if (subject) before = subject.mention || theirs.has(subject.word) ? 'them' : 'me';
    const by = subject ? before : item.clause === 0 ? 'me' : actor;
    const inside = days.filter(({ from, to }) => from >= start && to <= end);
    // What I owe them without a day is no promise yet.
    const isOwed = item.word === 'owe' && inside.some(({ from }) => from > at);
    const isPromise = (promising.has(item.word) || isOwed) && by !== 'them';
    const next = items[at + 1];
    const what = isPromise ? at + 1 : saidStep(items, at, end);
    if (what === null || (!isPromise && by === 'them')) continue;
    if (next?.word === 'nothing' || next?.word === 'me' || next?.word === 'us') continue;
    const first = isPromise ? afterReceiver(items, what, end) : what;
    return {
      from: start,
      to: end,
      what: first,
      day: inside.findLast(({ from }) => from > at) ?? null,
      isGuess: false,
    };
  }
  return null;
}

/** `said I'd have the deck over`: what follows `I'd`. */
function saidStep(items: readonly Item[], at: number, end: number): number | null {
  if (!saying.has(items[at]?.word ?? '')) return null;
  for (let place = at + 1; place < Math.min(end, at + 4); place++) {
    const word = items[place]?.word ?? '';
    const isTold = items[at]?.word === 'told' && isReceiver(items[at + 1]) && theirsToGet.has(word);
    if (mineToCome.has(word) || isTold) return place + 1;
    if (word === 'i' && ['will', 'would'].includes(items[place + 1]?.word ?? '')) return place + 2;
  }
  return null;
}

/** `promised him a price` is about a price. */
function afterReceiver(items: readonly Item[], at: number, end: number): number {
  const item = items[at];
  const isSkipped = isReceiver(item) || item?.word === 'to' || item?.word === 'that';
  return isSkipped && at + 1 < end ? afterReceiver(items, at + 1, end) : at;
}

/** Whether a sentence is a plan and nothing else: `remind me to call Owen tomorrow`. */
export function isAllPlan(items: readonly Item[], step: Step | null): boolean {
  return (
    step !== null &&
    items.slice(0, step.from).every((item) => item.mention !== null || lead.has(item.word) || isDayWord(item))
  );
}

/** Takes a plan apart that is typed by itself, `friday: ring again`. */
export function plannedWords(plan: string): { day: string; text: string } | null {
  const [, day = '', text = ''] = /^(.+?):\s+(.+)$/s.exec(plan.trim()) ?? [];
  return day === '' ? null : { day, text };
}

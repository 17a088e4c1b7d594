import type { Channel, Direction } from '../../nouns/entry.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { isLiveChannel } from '../log/entry.ts';
import { type Talk, talkOf } from './acts.ts';
import { type DayReader, type DayWords, daysIn, isDayWord } from './day-words.ts';
import { type Item, itemsOf } from './items.ts';
import { actOf, isBreak } from './lexicon.ts';
import { chooseClient, headOf, type KnownName, type Mention, mentionsOf, peopleOf } from './names.ts';
import { isAllPlan, nextStep, promiseOf, type Step } from './next-steps.ts';
import { talkDay } from './talk-days.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** The fields that can be doubtful. */
export type Doubt = 'client' | 'channel' | 'direction' | 'on' | 'remind' | 'promise';

/** Something to do, with the day where it was said. */
export interface PlannedWords {
  on: CalendarDate | null;
  text: string;
}

/** What a sentence says. */
export interface Reading {
  clientId: number | null;
  /** Whom it may mean where that is not settled, the likeliest first. */
  candidates: readonly number[];
  peopleIds: readonly number[];
  channel: Channel | null;
  direction: Direction | null;
  on: CalendarDate | null;
  reached: boolean;
  /** Their own words, in their order. */
  text: string;
  remind: PlannedWords | null;
  promise: PlannedWords | null;
  /** Nothing took place; it is a plan alone. */
  isPlan: boolean;
  unsure: readonly Doubt[];
}

export interface SentenceInput {
  /** The words, with the client where that was not told apart. */
  text: string;
  /** The channel of the verb; null for `log` and `+`. */
  channel: Channel | null;
  /** The client where it is settled. */
  clientId: number | null;
  /** A name begins the line without quotes. */
  isLoose: boolean;
  /** The words may be those of the message itself: a day or a step in them belongs to what was written. */
  isMessage?: boolean;
  names: readonly KnownName[];
  days: DayReader;
}

/** Reads a plain sentence: the client first, then who acted, then which day belongs to the talk. */
export function readSentence(input: SentenceInput): Reading {
  const { text, clientId, candidates, head } = beginningOf(input);
  const { names, days, channel: set, isMessage = false } = input;
  const tokens = tokensOf(text);
  const own = clientId === null ? names : names.filter((name) => name.clientId === clientId);
  const mentions = mentionsOf(tokens, own);
  const isOpen = clientId === null && candidates.length === 0;
  const choice = isOpen ? chooseClient(tokens, mentions) : { clientId, candidates };
  const items = itemsOf(tokens, mentions);
  const words = (among: readonly Item[]) => (from: number, to: number) =>
    sliceOf(text, tokens, among, from, to);
  const coming = daysIn(items, words(items), days, 'future');
  const step = isMessage ? null : nextStep(items, coming, { today: days.today, isSet: set !== null });
  const told = step === null ? items : items.slice(0, step.from).concat(items.slice(step.to));
  const talk = talkOf(told, withoutStep(tokens, items, step), set, isDayWord);
  const isPlan = set === null && isAllPlan(items, step);
  const past = daysIn(told, words(told), days, 'past').filter(
    (one) => !isMessage || isOfMessage(one, talk, text),
  );
  const day = talkDay(told, past, talk.deed, days.today, talk.channel);
  const promised = isMessage ? null : promiseOf(told, withoutDaysOf(coming, step), talk.actor);
  const remind = step && planOf(text, tokens, items, step);
  const promise = promised && planOf(text, tokens, told, promised);
  const doubts: Readonly<Record<Doubt, boolean>> = {
    client: choice.clientId === null,
    channel: !isPlan && (talk.channel === null || talk.isGuess),
    direction: head !== null && mayBeTheirs(input, told, talk),
    on: day.isUnsure && !isPlan,
    remind: step !== null && (remind?.on == null || step.isGuess),
    promise: promise !== null && promise.on === null,
  };
  // A message says by its verb that it is mine, unless its words tell of one.
  const isUntold = talk.deed === null && (talk.channel === null || isMessage);
  return {
    ...choice,
    peopleIds:
      choice.clientId === null
        ? []
        : [...new Set([...headPeople(head), ...peopleOf(mentions, choice.clientId)])],
    channel: isPlan ? null : talk.channel,
    direction: isPlan || isUntold ? null : talk.direction,
    ...{ on: day.on, reached: talk.reached, text, remind, promise, isPlan },
    unsure: (Object.keys(doubts) as Doubt[]).filter((doubt) => doubts[doubt]),
  };
}

/** Whether a day in a message may be that on which it was written: `Sent the draft yesterday`. */
function isOfMessage({ isPast }: DayWords, { deed }: Talk, text: string): boolean {
  return isPast && deed !== null && !text.includes('?');
}

/** What a line begins with. */
interface Beginning {
  /** What is left of the words where the client was taken off. */
  text: string;
  clientId: number | null;
  candidates: readonly number[];
  /** The name that was taken off. */
  head: Mention | null;
}

/** Takes the client off a line that begins with one. */
function beginningOf({ text, clientId, isLoose, names }: SentenceInput): Beginning {
  const tokens = tokensOf(text);
  const head = isLoose && clientId === null ? headOf(tokens, names) : null;
  if (!head) return { text, clientId, candidates: [], head };
  const others = otherClients(text, tokens, head, names);
  const ids = [...new Set([...head.meant.map((one) => one.clientId), ...others])];
  const [only, second] = ids;
  const isSettled = only !== undefined && second === undefined;
  return {
    text: others.length === 0 && isCutClean(tokens, head, names) ? afterHead(text, tokens, head) : text,
    clientId: isSettled ? only : null,
    candidates: isSettled ? [] : ids,
    head,
  };
}

/** `log northwind emailed about the van`, without quotes: they did, or I emailed them. */
function mayBeTheirs(
  { channel }: SentenceInput,
  items: readonly Item[],
  { deed, channel: read }: Talk,
): boolean {
  const [first, second] = items;
  if (
    channel !== null ||
    read === null ||
    isLiveChannel(read) ||
    !first ||
    first.mention ||
    deed?.by !== 'me'
  )
    return false;
  return deed.at === 0 && actOf(first.word)?.form === 'past' && !second?.mention;
}

/** A person who stands for the client took part. */
function headPeople(head: Mention | null): number[] {
  const [only, second] = head?.meant ?? [];
  return only?.personId != null && second === undefined ? [only.personId] : [];
}

/** The rest of a line behind the name it begins with. */
function afterHead(typed: string, tokens: readonly Token[], head: Mention): string {
  const end = tokens[head.to - 1]?.end ?? 0;
  return typed.slice(end).replace(/^[\s,:;–—-]+/, '');
}

/**
 * Whether it is clear where a name of several words ends: `blue heron` may go on in `blue heron sign fell down`, unless a
 * word follows that begins something else.
 */
function isCutClean(tokens: readonly Token[], head: Mention, names: readonly KnownName[]): boolean {
  const [last, next] = [tokens[head.to - 1], tokens[head.to]];
  if (!last || !next || next.clause !== last.clause || head.to === 1 || isBreak(next.word)) return true;
  const own = names.filter(
    ({ clientId, personId }) => personId !== null && clientId === head.meant[0]?.clientId,
  );
  const isPerson = own.some(({ name }) => tokensOf(name).some(({ key }) => key === next.key));
  return isPerson || head.meant.every(({ extent }) => extent === 'whole');
}

/** Whether the words may as well be another client and a text: `green door yoga people` with Green Door and Green Door Yoga. */
function otherClients(
  typed: string,
  tokens: readonly Token[],
  head: Mention,
  names: readonly KnownName[],
): number[] {
  const [last, next] = [tokens[head.to - 1], tokens[head.to]];
  if (!last || !next || next.clause !== last.clause || head.to === 1 || isBreak(next.word)) return [];
  const shorter = headOf(tokensOf(typed.slice(0, last.start)), names);
  const whole = shorter?.meant.filter(({ extent }) => extent === 'whole') ?? [];
  return whole
    .map(({ clientId }) => clientId)
    .filter((id) => head.meant.every(({ clientId }) => clientId !== id));
}
function sliceOf(
  text: string,
  tokens: readonly Token[],
  items: readonly Item[],
  from: number,
  to: number,
): string {
  const first = tokens[items[from]?.at ?? 0];
  const lastItem = items[to - 1];
  const lastAt = lastItem?.mention ? lastItem.mention.to - 1 : (lastItem?.at ?? 0);
  return first ? text.slice(first.start, tokens[lastAt]?.end ?? first.end) : '';
}

/** The same up to the white space around it, for letters that are no part of a word, but without stops. */
function wholeSlice(
  text: string,
  tokens: readonly Token[],
  items: readonly Item[],
  from: number,
  to: number,
): string {
  const first = items[from]?.at ?? 0;
  const lastItem = items[to - 1];
  const last = lastItem?.mention ? lastItem.mention.to - 1 : (lastItem?.at ?? 0);
  let [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
  const [least, most] = [tokens[first - 1]?.end ?? 0, tokens[last + 1]?.start ?? text.length];
  while (start > least && /\S/.test(text[start - 1] ?? ' ')) start--;
  while (end < most && /\S/.test(text[end] ?? ' ')) end++;
  return text.slice(start, end).replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
}

/** The days that are left where a step was taken out, at their new places. */
function withoutDaysOf(days: readonly DayWords[], step: Step | null): readonly DayWords[] {
  if (!step) return days;
  const length = step.to - step.from;
  return days
    .filter(({ from }) => from < step.from || from >= step.to)
    .map((day) => (day.from < step.from ? day : { ...day, from: day.from - length, to: day.to - length }));
}

function withoutStep(tokens: readonly Token[], items: readonly Item[], step: Step | null): Token[] {
  if (!step) return [...tokens];
  const [from, to] = [items[step.from]?.at ?? 0, items[step.to]?.at ?? tokens.length];
  return tokens.filter((_, at) => at < from || at >= to);
}

const prepositions = wordSet('by on in at within before for');
const timeOfDay = /\bat \d|\d ?[ap]m\b|\bnoon\b|\bmidday\b/i;

/** What a step says to do, in the person's own words; all of the sentence where it says nothing of it. */
function planOf(text: string, tokens: readonly Token[], items: readonly Item[], step: Step): PlannedWords {
  const { from, to, what, day } = step;
  const isElsewhere = day === null || day.from >= to || day.to <= what;
  // A time of day is kept in the words: rapport has none.
  const isTimed = day !== null && timeOfDay.test(sliceOf(text, tokens, items, day.from, day.to));
  const words =
    isElsewhere || isTimed
      ? [[what, to]]
      : [
          [what, day.from],
          [day.to, to],
        ];
  // A preposition that is left over was that of the day, unless the day has its own: `check in in two weeks`.
  const isOwn = day !== null && !isElsewhere && prepositions.has(items[day.from]?.word ?? '');
  const leftOver = isOwn ? /^$/ : /(?:^| )(?:by|on|in|at|within|before|for)$/i;
  const said = words
    .filter(([start = 0, end = 0]) => end > start)
    .map(([start = 0, end = 0]) => wholeSlice(text, tokens, items, start, end))
    .join(' ')
    .replace(leftOver, '')
    .replace(/^(?:to|for) /i, '')
    .trim();
  const around =
    from > 0
      ? text
          .slice(0, tokens[items[from]?.at ?? 0]?.start ?? 0)
          .replace(/(?: and| but| so| then|[\s,;:.–—-])+$/i, '')
      : text;
  return { on: day?.day ?? null, text: said === '' ? around || text : said };
}

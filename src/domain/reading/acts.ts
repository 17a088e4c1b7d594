import type { Channel, Direction } from '../../nouns/entry.ts';
import { isLiveChannel } from '../log/entry.ts';
import type { Item } from './items.ts';
import {
  actOf,
  beside,
  channelOf,
  isMeeting,
  lead,
  mine,
  otherVerbs,
  theirs,
  theirVerbs,
  toMe,
  unreal,
} from './lexicon.ts';
import { saysBack, saysUnreached } from './reached.ts';

/** Who acted: the one who writes, they, or both. */
export type Actor = 'me' | 'them' | 'both';

/** Something that was done. */
export interface Deed {
  channel: Channel | null;
  by: Actor;
  /** The item that says so. */
  at: number;
  /** It found nobody: a voicemail, a missed call, a try. */
  isVain: boolean;
}

/** What a sentence says of the talk. */
export interface Talk {
  channel: Channel | null;
  direction: Direction | null;
  reached: boolean;
  /** What it was read from; null where nothing is said to have taken place. */
  deed: Deed | null;
  /** Who acted in the first clause; decides who promised something in a later one. */
  actor: Actor;
  /** The channel is likely, not sure: `mailed`. */
  isGuess: boolean;
}

/** Whether an item may be part of when it was. */
export type IsDay = (item: Item) => boolean;

/** Reads the talk; `set` is the channel of the verb that was typed, as in `rapport call`. */
export function talkOf(items: readonly Item[], said: string, set: Channel | null, isDay: IsDay): Talk {
  const deeds = deedsOf(items, isDay);
  const manner = mannerOf(items);
  const first = deeds[0];
  const spoken = deeds.find(({ channel }) => channel !== null);
  const deed = set === null ? (spoken ?? first ?? null) : (first ?? null);
  const channel = set ?? spoken?.channel ?? manner?.channel ?? vainChannel(deeds) ?? null;
  const nothing = deed === null && isUndone(items);
  const actor = deed?.by ?? manner?.by ?? openingActor(items, set);
  const isVain = deeds.some((one) => one.isVain) || saysUnreached(said);
  const isBack = deeds.some((one) => !one.isVain && one !== deed && one.by === 'them') || saysBack(said);
  const isTried = channel === null || isLiveChannel(channel);
  const reached = nothing ? false : !(isTried && isVain && !isBack);
  const isGuess = set === null && spoken !== undefined && items[spoken.at]?.word === 'mailed';
  return { channel, direction: directionOf(channel, actor, reached), reached, deed, actor, isGuess };
}

function directionOf(channel: Channel | null, actor: Actor, reached: boolean): Direction | null {
  if (channel === null) return null;
  if (isLiveChannel(channel)) {
    if (reached) return 'mutual';
    return actor === 'them' ? 'in' : 'out';
  }
  if (actor === 'both') return 'mutual';
  return actor === 'them' ? 'in' : 'out';
}

/** Who is tried without a word of how is rung. */
function vainChannel(deeds: readonly Deed[]): Channel | undefined {
  return deeds.some(({ isVain }) => isVain) ? 'call' : undefined;
}

/** All that was done, in order. */
function deedsOf(items: readonly Item[], isDay: IsDay): Deed[] {
  const found: Deed[] = [];
  let before: Actor = 'me';
  for (let at = 0; at < items.length; at++) {
    const deed: Deed | null = nounDeed(items, at, isDay, before) ?? verbDeed(items, at, isDay, before);
    if (!deed) continue;
    found.push(deed);
    before = deed.by === 'both' ? 'me' : deed.by;
  }
  return found;
}

const inClause = (items: readonly Item[], at: number, from: number) =>
  items[at]?.clause === items[from]?.clause ? items[at] : undefined;

const helpers = new Set(
  "has have had 'd just also then finally again only already even both actually quickly briefly kindly".split(
    ' ',
  ),
);

/** Who does what the verb says; null where it is denied or only wished. */
function subjectOf(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Actor | null {
  const verb = items[at];
  for (let back = at - 1; back >= 0; back--) {
    const item = items[back];
    if (!item || item.clause !== verb?.clause) break;
    if (item.mention) return 'them';
    if (mine.has(item.word)) return 'me';
    if (theirs.has(item.word)) return item.word === 'nobody' ? null : 'them';
    if (unreal.has(item.word) && item.word !== 'when') return null;
    if (helpers.has(item.word) || lead.has(item.word) || isDay(item) || conjunction.has(item.word)) continue;
    if (actOf(item.word)?.form === 'past') return before;
    return thing.has(item.word) ? null : 'them';
  }
  return verb && verb.clause > (items[0]?.clause ?? 0) ? before : 'me';
}

const conjunction = new Set('and but so then when because while where at on in the this that'.split(' '));
/** They ring and go off without anybody's doing. */
const thing = new Set('phone line bell alarm it number called been was were be is are got being'.split(' '));
const persons = new Set('him her them you everyone everybody all both'.split(' '));

function verbDeed(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Deed | null {
  const item = items[at];
  const next = inClause(items, at + 1, at);
  if (item && next && isMeeting(item.word, next.word)) {
    const by = subjectOf(items, at, isDay, before);
    return by && { channel: 'meeting', by, at, isVain: false };
  }
  const act = item && !item.mention ? actOf(item.word) : undefined;
  if (!item || !act) return null;
  const last = inClause(items, at - 1, at);
  if (act.form === 'ing' || act.form === 'base') return soughtDeed(items, at, act.channel);
  if (act.form === 'third' && !(last?.mention || last?.word === 'he' || last?.word === 'she')) return null;
  if (next && !next.mention && isOtherVerb(items, at)) return null;
  if (item.word === 'saw' && !(next?.mention || persons.has(next?.word ?? ''))) return null;
  const subject = subjectOf(items, at, isDay, before);
  if (subject === null) return null;
  const isTry = item.word === 'tried' && (next?.mention != null || persons.has(next?.word ?? ''));
  if (item.word === 'tried' && !isTry) return null;
  const isToMe = toMe.has(next?.word ?? '') && subject !== 'me';
  const by = act.isReceiving ? flipped(subject) : act.isMutual ? 'both' : isToMe ? 'them' : subject;
  return { channel: act.channel, by, at, isVain: isTry };
}

function flipped(actor: Actor): Actor {
  return actor === 'me' ? 'them' : 'me';
}

function isOtherVerb(items: readonly Item[], at: number): boolean {
  const others = otherVerbs[items[at]?.word ?? ''];
  const [next, after] = [items[at + 1], items[at + 2]];
  if (!others || !next) return false;
  const isFurther = next.word === 'the' || next.word === 'in';
  return (
    others.has(next.word) || (isFurther && after !== undefined && !after.mention && others.has(after.word))
  );
}

/** `tried to call`, `managed to ring`; and a line that begins as a heading does: `text Tess re parking`. */
function soughtDeed(items: readonly Item[], at: number, channel: Channel | null): Deed | null {
  const [one, two] = [items[at - 1]?.word, items[at - 2]?.word];
  const sought = one === 'to' ? two : one;
  if (sought === 'tried' || sought === 'attempted' || sought === 'trying')
    return { channel, by: 'me', at, isVain: true };
  if (sought === 'managed' && one === 'to') return { channel, by: 'me', at, isVain: false };
  const opens =
    items[at]?.clause === 0 && (at === 0 || items.slice(0, at).every(({ word }) => lead.has(word)));
  if (opens && channel !== null && items[at + 1]?.mention) return { channel, by: 'me', at, isVain: false };
  return null;
}

const held = new Set(
  'had have have held did made took finished joined attended grabbed shared arranged'.split(' '),
);
const given = new Set('sent left wrote gave dropped shot fired posted'.split(' '));
const taken = new Set('got received'.split(' '));
const traded = new Set('swapped exchanged traded'.split(' '));
const kinds = new Set(
  'video phone zoom teams skype webex google whatsapp linkedin signal slack voice site quick facetime instagram telegram mobile conference text sms'.split(
    ' ',
  ),
);

/** A noun that names a channel, where it tells of something that took place: `got a letter from`, `lunch with`. */
function nounDeed(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Deed | null {
  const item = items[at];
  const channel = item && !item.mention ? nounChannel(items, at) : null;
  if (!item || !channel) return null;
  const follows = inClause(items, at + 1, at);
  if (follows && kinds.has(item.word) && channelOf(follows.word) !== undefined) return null;
  if (follows?.word === 'of' || follows?.word === 'note') return null;
  let back = at - 1;
  while (back >= 0 && items[back]?.clause === item.clause && isBeside(items[back])) back--;
  const between = items.slice(back + 1, at);
  const governor = inClause(items, back, at);
  const isVoicemail = /^(voicemails?|vm)$/.test(item.word);
  const isMissed = between.some(({ word }) => word === 'missed') || governor?.word === 'missed';
  const isLeft = governor?.word === 'left' && channel === 'message' && item.word !== 'text';
  const by = nounActor(items, { at, back, governor, between, isDay, before, channel });
  if (by === null) return null;
  return { channel: isLeft ? 'call' : channel, by, at, isVain: isVoicemail || isMissed || isLeft };
}

function isBeside(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.mention !== null || beside.has(item.word) || kinds.has(item.word) || item.word === 'missed')
  );
}

/** The channel of a noun with the word before it: a teams call is a video call, and a voice note is a message. */
function nounChannel(items: readonly Item[], at: number): Channel | null {
  const word = items[at]?.word ?? '';
  const before = inClause(items, at - 1, at)?.word ?? '';
  if (before === 'voice' && /^(notes?|memos?|messages?|msg)$/.test(word)) return 'message';
  if (before === 'voice' && word === 'mail') return 'call';
  const channel = channelOf(word) ?? null;
  if (channel === 'call' && ['video', 'zoom', 'teams', 'skype', 'webex', 'facetime', 'meet'].includes(before))
    return 'video';
  if (before === 'e' && word === 'mail') return 'email';
  return channel;
}

interface Place {
  at: number;
  back: number;
  governor: Item | undefined;
  between: readonly Item[];
  isDay: IsDay;
  before: Actor;
  channel: Channel;
}

function nounActor(items: readonly Item[], place: Place): Actor | null {
  const { at, governor, between } = place;
  const onward = items.slice(at + 1).filter(({ clause }) => clause === items[at]?.clause);
  const words = onward.map(({ word }) => word);
  if (between.some(({ word }) => word === 'no')) return null;
  const isBack = words[0] === 'back' && words[1] === 'and' && words[2] === 'forth';
  if (governor === undefined || place.isDay(governor) || lead.has(governor.word))
    return headingActor(items, place, words, isBack);
  const subject = subjectOf(items, place.back, place.isDay, place.before);
  if (subject === null) return null;
  if (traded.has(governor.word)) return 'both';
  if (taken.has(governor.word)) return 'them';
  if (given.has(governor.word)) return between.some(({ word }) => toMe.has(word)) ? 'them' : subject;
  if (!held.has(governor.word)) return null;
  if (words.includes('from') || words[0] === 'back') return 'them';
  return isLiveChannel(place.channel) ? 'both' : subject;
}

/** `lunch with Jo`, `email from Jo`, `sms Jo`: nothing stands before it but a day. */
function headingActor(
  items: readonly Item[],
  { at, between, channel }: Place,
  words: readonly string[],
  isBack: boolean,
): Actor | null {
  if (between.some(({ mention }) => mention !== null)) return null;
  const next = inClause(items, at + 1, at);
  if (isBack) return 'both';
  const way = words.find((word) => ['from', 'to', 'for', 'with', 'at', 'about', 're'].includes(word));
  if (next?.mention) return isLiveChannel(channel) && channel !== 'call' ? 'both' : 'me';
  if (way === undefined || words.indexOf(way) > 1) return null;
  if (way === 'from') return 'them';
  if (way === 'to' || way === 'for') return 'me';
  return isLiveChannel(channel) ? 'both' : 'me';
}

const ways = new Set('by via over on in through per using'.split(' '));
const owners: Readonly<Record<string, Actor>> = {
  her: 'them',
  his: 'them',
  their: 'them',
  my: 'me',
  our: 'me',
};

/** How a talk went that the verb does not tell: `by email`, `on the phone`, `in her letter`, `in person`. */
function mannerOf(items: readonly Item[]): { channel: Channel; by: Actor | null } | null {
  for (const [at, { word, clause }] of items.entries()) {
    if (!ways.has(word)) continue;
    const words = items.slice(at + 1, at + 5).filter((item) => item.clause === clause);
    if (words[0]?.word === 'person') return { channel: 'meeting', by: null };
    const noun = words.findIndex(
      (item, place) => !item.mention && place < 4 && channelOf(item.word) !== undefined,
    );
    const before = words.slice(0, Math.max(noun, 0));
    if (noun < 0 || before.length > 3 || before.some((item) => ways.has(item.word) || item.word === 'no'))
      continue;
    const short = word === 'by' || word === 'via' || word === 'over';
    if (
      !short &&
      before.length > 0 &&
      !(
        before[0]?.word === 'the' ||
        before[0]?.word === 'a' ||
        before[0]?.word === 'an' ||
        owners[before[0]?.word ?? '']
      )
    )
      continue;
    const place = items.indexOf(words[noun] as Item);
    const channel = nounChannel(items, place);
    if (channel) return { channel, by: owners[before[0]?.word ?? ''] ?? null };
  }
  return null;
}

/** Whether all it tells of is denied, wished or to come. */
function isUndone(items: readonly Item[]): boolean {
  return items.some(({ word, mention }, at) => {
    if (mention || actOf(word) === undefined) return false;
    const clause = items[at]?.clause;
    return items.slice(0, at).some((item) => item.clause === clause && denials.has(item.word));
  });
}

const denials = new Set(
  "never didn't hasn't haven't hadn't don't doesn't should must not couldn't can't cannot won't forgot need".split(
    ' ',
  ),
);

/** Without a deed: a text that begins with them tells what they said. */
function openingActor(items: readonly Item[], set: Channel | null): Actor {
  const [first, second] = items;
  if (!first) return 'me';
  const isThey =
    first.mention !== null || first.word === 'she' || first.word === 'he' || first.word === 'they';
  if (isThey && second && (theirVerbs.has(second.word) || actOf(second.word) !== undefined)) return 'them';
  if (set !== null && theirVerbs.has(first.word)) return 'them';
  return 'me';
}

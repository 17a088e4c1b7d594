import type { Channel } from '../../nouns/entry.ts';
import { isLiveChannel } from '../log/entry.ts';
import type { Actor, Deed, IsDay } from './acts.ts';
import type { Item } from './items.ts';
import { beside, channelOf, givers, lead, talks, toMe, towards } from './lexicon.ts';
import { inClause, subjectOf } from './verb-deeds.ts';
import { wordSet } from './word-set.ts';

const held = wordSet('had have held did made took finished joined attended grabbed');
const taken = wordSet('got received');
const traded = wordSet('swapped exchanged traded exchange exchanges thread conversation');
const kinds = wordSet(
  'video phone zoom teams skype webex google whatsapp linkedin signal slack voice site quick facetime instagram telegram mobile conference text sms',
);

/** A noun that names a channel, where it tells of something that took place: `got a letter from`, `lunch with`. */
export function nounDeed(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Deed | null {
  const item = items[at];
  const channel = item && !item.mention ? nounChannel(items, at) : null;
  if (!item || (!channel && !talks.has(item.word))) return null;
  const follows = inClause(items, at + 1, at);
  if (follows && kinds.has(item.word) && channelOf(follows.word) !== undefined) return null;
  if (follows?.word === 'of' || follows?.word === 'note') return null;
  let back = at - 1;
  while (back >= 0 && items[back]?.clause === item.clause && isBeside(items[back])) back--;
  const between = items.slice(back + 1, at);
  const governor = inClause(items, back, at);
  const isVoicemail = /^(voicemails?|vm)$/.test(item.word);
  const isMissed = between.some(({ word }) => word === 'missed') || governor?.word === 'missed';
  const isLeft =
    governor?.word === 'left' && /^(?:messages?|msg)$/.test(item.word) && between.at(-1)?.word !== 'voice';
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
export function nounChannel(items: readonly Item[], at: number): Channel | null {
  const word = items[at]?.word ?? '';
  const before = inClause(items, at - 1, at)?.word ?? '';
  if (before === 'voice' && /^(notes?|memos?|messages?|msg)$/.test(word)) return 'message';
  if (before === 'voice' && word === 'mail') return 'call';
  if (before === 'google' && word === 'meet') return 'video';
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
  /** Null for a chat that does not say how. */
  channel: Channel | null;
}

function nounActor(items: readonly Item[], place: Place): Actor | null {
  const { at, governor, between } = place;
  const onward = items.slice(at + 1).filter(({ clause }) => clause === items[at]?.clause);
  const words = onward.map(({ word }) => word);
  if (between.some(({ word }) => word === 'no')) return null;
  const isBack = traded.has(words[0] ?? '') || words.slice(0, 3).join(' ') === 'back and forth';
  if (
    governor === undefined ||
    (place.isDay(governor) && !towards.has(governor.word)) ||
    lead.has(governor.word)
  )
    return headingActor(items, place, words, isBack);
  const subject = subjectOf(items, place.back, place.isDay, place.before);
  if (subject === null) return null;
  if (isBack || traded.has(governor.word)) return 'both';
  if (taken.has(governor.word)) return 'them';
  if (givers.has(governor.word)) return between.some(({ word }) => toMe.has(word)) ? 'them' : subject;
  if (!held.has(governor.word)) return null;
  if (words.includes('from') || words[0] === 'back') return 'them';
  return place.channel === null || isLiveChannel(place.channel) ? 'both' : subject;
}

/** What is said of a talk to come: `meeting with Jo moved to monday`. */
const planned = wordSet(
  'moved moves postponed cancelled canceled rescheduled booked scheduled arranged planned set off tomorrow',
);
const arrivals = wordSet('arrived came landed');

/** `lunch with Jo`, `email from Jo`, `sms Jo`: nothing stands before it but a day. */
function headingActor(
  items: readonly Item[],
  { at, between, channel }: Place,
  words: readonly string[],
  isBack: boolean,
): Actor | null {
  if (between.some(({ word }) => word === 'missed')) return 'them';
  if (between.some(({ mention }) => mention !== null) || words.some((word) => planned.has(word))) return null;
  const next = inClause(items, at + 1, at);
  if (isBack) return 'both';
  if (next && arrivals.has(next.word)) return 'them';
  const way = words.find((word) => ['from', 'to', 'for', 'with', 'at', 'about', 're'].includes(word));
  const isTalk = channel === null || isLiveChannel(channel);
  if (next?.mention) return isTalk && channel !== 'call' ? 'both' : 'me';
  if (way === undefined || words.indexOf(way) > 1) return null;
  const isOfTopic = way === 'for' && channel !== 'call' && words[words.indexOf(way) + 1] !== '';
  if (isOfTopic) return null;
  if (way === 'from') return 'them';
  if (way === 'to' || way === 'for') return 'me';
  const isWithThem = way === 'with' && words[words.indexOf(way) + 1] === '';
  return isTalk || isWithThem ? 'both' : 'me';
}

import type { Channel, Direction } from '../../nouns/entry.ts';
import { isLiveChannel } from '../log/entry.ts';
import type { Item } from './items.ts';
import { actOf, channelOf, theirVerbs } from './lexicon.ts';
import { nounChannel, nounDeed } from './noun-deeds.ts';
import { bounceIn, saysBack, saysUnreached } from './reached.ts';
import type { Token } from './tokens.ts';
import { verbDeed } from './verb-deeds.ts';
import { wordSet } from './word-set.ts';

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
export function talkOf(
  items: readonly Item[],
  tokens: readonly Token[],
  set: Channel | null,
  isDay: IsDay,
): Talk {
  const all = deedsOf(items, isDay);
  const bounce = set === null ? bounceIn(items) : -1;
  // What did not arrive is what was done, unless something else was done then: `it bounced, so I rang her`.
  const then = all.filter(({ at }) => at > bounce);
  const isBounced = bounce >= 0 && then.length === 0 && all[0]?.by === 'me';
  const deeds = bounce >= 0 && then.length > 0 ? then : all;
  const manner = mannerOf(items);
  const first = deeds[0];
  const spoken = deeds.find(({ channel }) => channel !== null);
  const deed = set === null ? (spoken ?? first ?? null) : (first ?? null);
  const nothing = deed === null && isUndone(items);
  const actor = deed?.by ?? manner?.by ?? openingActor(items, set);
  const isVain = deeds.some((one) => one.isVain) || saysUnreached(tokens);
  const channel = set ?? spoken?.channel ?? manner?.channel ?? (isVain ? vainChannel(items, deeds) : null);
  const isBack = deeds.some((one) => !one.isVain && one !== deed && one.by === 'them') || saysBack(tokens);
  const isTried = channel === null || isLiveChannel(channel);
  const reached = !nothing && !isBounced && !(isTried && isVain && !isBack);
  const isGuess = set === null && spoken !== undefined && items[spoken.at]?.word === 'mailed';
  return {
    channel,
    direction: directionOf(channel, reached || deed ? actor : 'me', reached),
    reached,
    deed,
    actor,
    isGuess,
  };
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

/** Who is tried without a word of how is rung; who did not come to lunch was to be met. */
function vainChannel(items: readonly Item[], deeds: readonly Deed[]): Channel | null {
  if (deeds.some(({ isVain }) => isVain)) return 'call';
  const named = items.flatMap(({ word, mention }) => (mention ? [] : (channelOf(word) ?? [])));
  return named.find((channel) => isLiveChannel(channel)) ?? null;
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

const ways = wordSet('by via over on in through per using');
const owners: Readonly<Record<string, Actor>> = {
  her: 'them',
  his: 'them',
  their: 'them',
  my: 'me',
  our: 'me',
};

const waits = wordSet('waiting wait waits waited');

/** How a talk went that the verb does not tell: `by email`, `on the phone`, `in her letter`, `in person`. */
function mannerOf(items: readonly Item[]): { channel: Channel; by: Actor | null } | null {
  for (const [at, { word, clause }] of items.entries()) {
    if (!ways.has(word) || waits.has(items[at - 1]?.word ?? '')) continue;
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

const denials = wordSet(
  "never didn't hasn't haven't hadn't don't doesn't should must not couldn't can't cannot won't forgot need",
);

/** Without a deed: a text that begins with them tells what they said. */
function openingActor(items: readonly Item[], set: Channel | null): Actor {
  const [first, second] = items;
  if (!first) return 'me';
  const isThey = first.word === 'she' || first.word === 'he' || first.word === 'they';
  if (first.mention?.slot === 'subject' && second?.clause === first.clause) return 'them';
  if (isThey && second && (theirVerbs.has(second.word) || actOf(second.word) !== undefined)) return 'them';
  if (set !== null && theirVerbs.has(first.word)) return 'them';
  return 'me';
}

import type { Actor, Deed, IsDay } from './acts.ts';
import type { Item } from './items.ts';
import {
  type Act,
  actOf,
  isContact,
  isMeeting,
  isOtherVerb,
  lead,
  mine,
  theirs,
  toMe,
  unreal,
} from './lexicon.ts';
import { wordSet } from './word-set.ts';

/** The item at a place, where it is in the same clause as another. */
export const inClause = (items: readonly Item[], at: number, from: number) =>
  items[at]?.clause === items[from]?.clause ? items[at] : undefined;

const helpers = wordSet(
  "has have had 'd just also then finally again only already even both actually quickly briefly kindly",
);

/** Who does what the verb says; null where it is denied or only wished. */
export function subjectOf(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Actor | null {
  const verb = items[at];
  for (let back = at - 1; back >= 0; back--) {
    const item = items[back];
    if (!item || item.clause !== verb?.clause) break;
    if (item.mention) return 'them';
    if (mine.has(item.word)) return 'me';
    if (theirs.has(item.word)) return item.word === 'nobody' ? null : 'them';
    if (unreal.has(item.word) && item.word !== 'when') return null;
    if (
      helpers.has(item.word) ||
      item.word === 'video' ||
      lead.has(item.word) ||
      isDay(item) ||
      conjunction.has(item.word)
    )
      continue;
    if (actOf(item.word)?.form === 'past') return before;
    return thing.has(item.word) ? null : 'them';
  }
  return verb && verb.clause > (items[0]?.clause ?? 0) ? before : 'me';
}

const conjunction = wordSet('and but so then when because while where at on in the this that');
/** They ring and go off without anybody's doing. */
const thing = wordSet('phone line bell alarm it number called been was were be is are got being');
const persons = wordSet('him her them you everyone everybody all both');

/** Something a verb tells of: `called Owen`, `Tess texted`, `tried to ring`. */
export function verbDeed(items: readonly Item[], at: number, isDay: IsDay, before: Actor): Deed | null {
  const item = items[at];
  const next = inClause(items, at + 1, at);
  if (item && next && isMeeting(item.word, next.word)) {
    const by = subjectOf(items, at, isDay, before);
    return by && { channel: 'meeting', by, at, isVain: false };
  }
  if (item && next && (isContact(item.word, next.word) || (item.word === 'got' && next.word === 'through'))) {
    const by = subjectOf(items, at, isDay, before);
    return (
      by && {
        channel: next.word === 'through' ? 'call' : null,
        by: item.word === 'caught' ? 'both' : by,
        at,
        isVain: false,
      }
    );
  }
  const act = item && !item.mention ? actOf(item.word) : undefined;
  if (!item || !act) return null;
  const last = inClause(items, at - 1, at);
  if (act.form === 'ing' || act.form === 'base')
    return soughtDeed(items, at, act, (place) => subjectOf(items, place, isDay, before) ?? 'me');
  if (act.form === 'third' && !(last?.mention || last?.word === 'he' || last?.word === 'she')) return null;
  if (act.channel === 'call' && isForSomebody(items, at)) return null;
  if (next && !next.mention && isOtherVerb(item.word, next.word, inClause(items, at + 2, at)?.word ?? ''))
    return null;
  const isSeen = next?.mention ? next.mention.slot !== 'owner' : persons.has(next?.word ?? '');
  if (item.word === 'saw' && !isSeen) return null;
  const subject = subjectOf(items, at, isDay, before);
  if (subject === null) return null;
  const isTry = item.word === 'tried' && (next?.mention != null || persons.has(next?.word ?? ''));
  if (item.word === 'tried' && !isTry) return null;
  const isToMe = toMe.has(next?.word ?? '') && subject !== 'me';
  const by = act.isReceiving ? flipped(subject) : act.isMutual ? 'both' : isToMe ? 'them' : subject;
  const isSent = subject === 'them' && next?.word === 'to' && !namesSomebody(items, at);
  const channel = act.channel === 'call' && last?.word === 'video' ? 'video' : act.channel;
  return { channel, by: isSent ? 'me' : by, at, isVain: isTry };
}

const fetched = wordSet(
  'taxi cab uber lift ride courier plumber electrician locksmith ambulance doctor hero',
);

/** `called Max a taxi` is no talk with Max. */
function isForSomebody(items: readonly Item[], at: number): boolean {
  const [, article, noun] = items.slice(at + 1, at + 4).filter(({ clause }) => clause === items[at]?.clause);
  return (article?.word === 'a' || article?.word === 'an') && fetched.has(noun?.word ?? '');
}

/** `invoice emailed to Liam` is mine: nobody stands before the verb. */
function namesSomebody(items: readonly Item[], at: number): boolean {
  const clause = items[at]?.clause;
  return items
    .slice(0, at)
    .some((item) => item.clause === clause && (item.mention !== null || theirs.has(item.word)));
}

function flipped(actor: Actor): Actor {
  return actor === 'me' ? 'them' : 'me';
}

const gone = wordSet('went came drove travelled flew popped cycled walked');

/** `tried to call`, `managed to ring`; and a line that begins as a heading does: `text Tess re parking`. */
function soughtDeed(
  items: readonly Item[],
  at: number,
  { channel, form }: Act,
  subject: (at: number) => Actor,
): Deed | null {
  const [one, two] = [items[at - 1]?.word, items[at - 2]?.word];
  const sought = one === 'to' ? two : one;
  if (sought === 'tried' || sought === 'attempted' || sought === 'trying')
    return { channel, by: subject(one === 'to' ? at - 2 : at - 1), at, isVain: true };
  if (sought === 'managed' && one === 'to') return { channel, by: 'me', at, isVain: false };
  if (one === 'to' && gone.has(two ?? '') && channel === 'meeting')
    return { channel, by: 'both', at, isVain: false };
  const opens =
    items[at]?.clause === 0 && (at === 0 || items.slice(0, at).every(({ word }) => lead.has(word)));
  if (opens && form === 'base' && channel !== null && items[at + 1]?.mention)
    return { channel, by: 'me', at, isVain: false };
  return null;
}

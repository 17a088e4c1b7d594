import type { Channel } from '../../nouns/entry.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import type { Deed } from './acts.ts';
import { type DayWords, isDayWord } from './day-words.ts';
import type { Item } from './items.ts';
import {
  about,
  actOf,
  channelOf,
  contentVerbs,
  determiners,
  isMeeting,
  lead,
  mine,
  theirs,
  unreal,
} from './lexicon.ts';
import { wordSet } from './word-set.ts';

/** The day a talk took place, as its sentence says. */
export interface TalkDay {
  /** Null where it cannot be known. */
  on: CalendarDate | null;
  isUnsure: boolean;
}

const leads = wordSet('on at in this back around');
/** What stands before the time that a talk was about: `talked through next year`. */
const topical = wordSet('through discuss discussed cover covered review reviewed plan planned');
const notBefore = wordSet('by until till for before after from since due to of starting');

/**
 * The day that belongs to the talk: it stands in the clause that tells of it, in a clause of its own beside it, or at the beginning.
 * What they want, say or do on a day, and what a talk was about, is none.
 */
export function talkDay(
  items: readonly Item[],
  days: readonly DayWords[],
  deed: Deed | null,
  today: CalendarDate,
  channel: Channel | null,
): TalkDay {
  let doubtful: DayWords | undefined;
  for (const day of days) {
    const isToCome = day.day !== null && day.day > today;
    const belongs = belongsTo(items, day, deed, channel);
    if (belongs === 'no' || (belongs === 'maybe' && isToCome)) continue;
    // A talk that is told has been; one on a coming day is planned, and that is asked.
    if (belongs === 'yes' && day.day !== null && !isToCome) return { on: day.day, isUnsure: false };
    doubtful ??= day;
  }
  return doubtful ? { on: doubtful.day, isUnsure: true } : { on: today, isUnsure: false };
}

type Belongs = 'yes' | 'no' | 'maybe';

function belongsTo(
  items: readonly Item[],
  day: DayWords,
  deed: Deed | null,
  channel: Channel | null,
): Belongs {
  const clause = items[day.from]?.clause ?? 0;
  const told = items[deed?.at ?? 0]?.clause ?? 0;
  const start = items.findIndex((item) => item.clause === clause);
  const end = items.findLastIndex((item) => item.clause === clause) + 1;
  const before = items.slice(start, day.from);
  const isAlone = [...before, ...items.slice(day.to, end)].every(isEmptyWord);
  if (isAlone) return clause <= told + 1 ? 'yes' : 'no';
  if (clause < told)
    return day.isPast && !before.some((item, at) => isStatement(item, at, before)) ? 'yes' : 'no';
  if (clause > told) return 'no';
  if (deed !== null && deed.at > day.from)
    return before.every((item) => isEmptyWord(item) || isDayWord(item)) ? 'yes' : 'no';
  return behindDeed(items, day, deed, { start, clause, channel });
}

/** A day behind what was done: `called Owen about the labels yesterday`. */
function behindDeed(
  items: readonly Item[],
  day: DayWords,
  deed: Deed | null,
  { start, clause, channel }: { start: number; clause: number; channel: Channel | null },
): Belongs {
  const between = items.slice(deed === null ? start : deed.at + 1, day.from);
  if (
    between.some((item, at) => isStatement(item, at, between)) ||
    between.some((_, at) => isTalkToCome(between, at, channel))
  )
    return 'no';
  const object = items.slice(start, day.from).findLast(({ word }) => !determiners.has(word));
  if (!day.isPast && topical.has(object?.word ?? '')) return 'maybe';
  const [last, first] = [items[day.from - 1]?.word ?? '', items[day.from]?.word ?? ''];
  const isDroppedBy = isMeeting(items[day.from - (first === 'by' ? 1 : 2)]?.word ?? '', 'by');
  const isBound = notBefore.has(first) || (notBefore.has(last) && day.from > start);
  if (isBound && !isDroppedBy) return 'no';
  const topic = between.findIndex(
    ({ word, mention }) => !mention && about.has(word) && word !== 'on' && word !== 'over',
  );
  if (topic < 0) return deed === null && !isPlace(between) ? 'no' : 'yes';
  const goesOn = items[day.to]?.clause === clause && !leads.has(last) && !day.isPast;
  if (goesOn || between.slice(topic).every(({ word }) => determiners.has(word) || about.has(word)))
    return 'no';
  return day.isPast ? 'yes' : 'maybe';
}

function isEmptyWord({ word, mention }: Item): boolean {
  return (
    !mention && (leads.has(word) || lead.has(word) || word === 'the' || word === 'early' || word === 'late')
  );
}

/** `invited to a call`, `asked for a call`, `about the meeting`. */
function isTalkToCome(items: readonly Item[], at: number, told: Channel | null): boolean {
  const channel = items[at]?.mention ? undefined : channelOf(items[at]?.word ?? '');
  // Who came in for a coffee had one.
  if (channel === undefined || (channel === 'meeting' && told === 'meeting')) return false;
  const before = items.slice(0, at).findLast(({ word }) => !determiners.has(word));
  return ['to', 'for', 'off', 'no'].includes(before?.word ?? '');
}

/** Whether a word begins to tell what they do or want. */
function isStatement({ word, mention }: Item, at: number, among: readonly Item[]): boolean {
  // `the plans` are a noun.
  if (mention || determiners.has(among[at - 1]?.word ?? '')) return false;
  return (
    contentVerbs.has(word) ||
    theirs.has(word) ||
    mine.has(word) ||
    (unreal.has(word) && word !== 'to') ||
    word.endsWith("'s") ||
    (actOf(word)?.form === 'past' && channelOf(word) === undefined)
  );
}

/** Without a deed a day stands at the beginning, or behind a place: `at the shop on thursday`. */
function isPlace(between: readonly Item[]): boolean {
  const rest = between.filter(({ mention }) => mention === null);
  if (rest.length === 0) return true;
  return ['at', 'in', 'with', 'on', 'for'].includes(rest[0]?.word ?? '') && rest.length <= 5;
}

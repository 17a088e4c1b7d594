import type { CalendarDate } from '../days/calendar-date.ts';
import { type DayWords, isDayWord } from './day-words.ts';
import type { Item } from './items.ts';
import { about, actOf, channelOf, contentVerbs, determiners, lead, mine, theirs, unreal } from './lexicon.ts';

const set = (words: string) => new Set(words.split(' '));

/** The day a talk took place, as its sentence says. */
export interface TalkDay {
  /** Null where it cannot be known. */
  on: CalendarDate | null;
  isUnsure: boolean;
}

const before = set('on at in this back around');
const notBefore = set('by until till for before after from since due to of starting');

/**
 * The day that belongs to the talk: it stands in the clause that tells of it, in a clause of its own beside it, or at the beginning.
 * What they want, say or do on a day, and what a talk was about, is none.
 */
export function talkDay(
  items: readonly Item[],
  days: readonly DayWords[],
  at: number | null,
  today: CalendarDate,
): TalkDay {
  const told = at === null ? (items[0]?.clause ?? 0) : (items[at]?.clause ?? 0);
  let doubtful: DayWords | undefined;
  for (const day of days) {
    const belongs = belongsTo(items, day, at, told);
    if (belongs === 'no') continue;
    // A talk that is told has been; one on a coming day is planned, and that is asked.
    const isSure = belongs === 'yes' && day.day !== null && day.day <= today;
    if (isSure) return { on: day.day, isUnsure: false };
    doubtful ??= day;
  }
  return doubtful ? { on: doubtful.day, isUnsure: true } : { on: today, isUnsure: false };
}

function belongsTo(
  items: readonly Item[],
  day: DayWords,
  at: number | null,
  told: number,
): 'yes' | 'no' | 'maybe' {
  const clause = items[day.from]?.clause ?? 0;
  const start = items.findIndex((item) => item.clause === clause);
  const end = items.findLastIndex((item) => item.clause === clause) + 1;
  const isAlone =
    items.slice(start, day.from).every(isEmptyWord) && items.slice(day.to, end).every(isEmptyWord);
  if (isAlone)
    return clause === 0 || Math.abs(clause - told) <= 1 || isTalkAround(items, clause, told) ? 'yes' : 'no';
  if (clause !== told) return 'no';
  const between = at === null || at > day.from ? items.slice(start, day.from) : items.slice(at + 1, day.from);
  const lastWord = items[day.from - 1]?.word ?? '';
  if (at !== null && at > day.from) {
    const isOpening = between.every((item) => isEmptyWord(item) || isDayWord(item));
    return isOpening &&
      items
        .slice(day.to, at)
        .every(
          (item) =>
            isEmptyWord(item) ||
            item.mention !== null ||
            mine.has(item.word) ||
            theirs.has(item.word) ||
            determiners.has(item.word) ||
            true,
        )
      ? 'yes'
      : 'no';
  }
  if (between.some(isStatement) || between.some((_, place) => isTalkToCome(between, place))) return 'no';
  if ((notBefore.has(lastWord) && day.from > start) || notBefore.has(items[day.from]?.word ?? ''))
    return 'no';
  const topic = between.findIndex(
    ({ word, mention }) => !mention && about.has(word) && word !== 'on' && word !== 'over',
  );
  if (topic < 0) return at === null && !isPlace(between) ? 'no' : 'yes';
  if (
    topic === between.length - 1 ||
    (items[day.to]?.clause === clause && !before.has(lastWord) && !day.isPast)
  )
    return 'no';
  if (between.slice(topic).every(({ word }) => determiners.has(word) || about.has(word))) return 'no';
  return day.isPast ? 'yes' : 'maybe';
}

/** Whether the talk is told in a clause with nothing but days between: `teams call w/ Bob, thurs, budget is 4k`. */
function isTalkAround(_items: readonly Item[], clause: number, told: number): boolean {
  return clause < told;
}

function isEmptyWord({ word, mention }: Item): boolean {
  return (
    !mention && (before.has(word) || lead.has(word) || word === 'the' || word === 'early' || word === 'late')
  );
}

/** `invited to a call`, `asked for a call`, `about the meeting`. */
function isTalkToCome(items: readonly Item[], at: number): boolean {
  if (items[at]?.mention || channelOf(items[at]?.word ?? '') === undefined) return false;
  const before = items.slice(0, at).findLast(({ word }) => !determiners.has(word));
  return ['to', 'for', 'off', 'no'].includes(before?.word ?? '');
}

/** Whether a word begins to tell what they do or want. */
function isStatement({ word, mention }: Item): boolean {
  if (mention) return false;
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
  return ['at', 'in', 'with', 'on'].includes(rest[0]?.word ?? '') && rest.length <= 5;
}

import type { CalendarDate } from '../days/calendar-date.ts';
import { addDays } from '../days/calendar-date.ts';
import type { Item } from './items.ts';
import { months, weekdays } from './lexicon.ts';
import { wordSet } from './word-set.ts';

/** The day to prefer where words fit two: one that has been, for a talk, or one to come, for a plan. */
type Leaning = 'past' | 'future';

/** Reads the words of a day, as `--on` does. */
export interface DayReader {
  today: CalendarDate;
  /** Null where they name none, or could be two. */
  read(phrase: string, leaning: Leaning): CalendarDate | null;
}

/** Words of a sentence that name a day: the items from one place up to another. */
export interface DayWords {
  from: number;
  to: number;
  /** Null where the day cannot be known: `the other day`, `3/11`. */
  day: CalendarDate | null;
  /** It can only lie behind: `yesterday`, `two weeks ago`. */
  isPast: boolean;
}

const anchors = wordSet(
  'today yesterday tomorrow tonight fortnight weekend eom eow eoy eod christmas xmas easter then later q1 q2 q3 q4',
);
const units = wordSet(
  'day days week weeks month months year years fortnight fortnights weekend wk wks yr yrs hour hours minutes mins',
);
const numbers = wordSet(
  'a an one two three four five six seven eight nine ten eleven twelve couple few several',
);
const links = wordSet(
  'last next this the of in on at by within ago before after coming past end beginning start middle mid late early other half every eve new year from some while earlier just recently spring summer autumn winter point half',
);
const partsOfDay = wordSet('morning afternoon evening night am pm noon lunchtime midday');
const behind = wordSet('yesterday ago last earlier recently');

/** Whether an item may be part of a day. */
export function isDayWord({ word, mention }: Item): boolean {
  return !mention && isWordOfDay(word);
}

/** Whether a word may be part of a day. */
export function isWordOfDay(word: string): boolean {
  return (
    anchors.has(word) ||
    units.has(word) ||
    numbers.has(word) ||
    links.has(word) ||
    partsOfDay.has(word) ||
    weekdays.has(word) ||
    months.has(word) ||
    /^[+-]?\d/.test(word)
  );
}

/** Whether a word makes a day of those around it. */
function isAnchor(word: string): boolean {
  return (
    anchors.has(word) ||
    units.has(word) ||
    weekdays.has(word) ||
    months.has(word) ||
    partsOfDay.has(word) ||
    word === 'recently' ||
    word === 'earlier' ||
    word === 'point' ||
    word === 'while' ||
    /^[+-]?\d/.test(word) ||
    /^(?:spring|summer|autumn|winter|year)$/.test(word)
  );
}

/** The most words a day is written in: `by the end of the next month`. */
const mostWords = 8;

/** The places in a sentence that name a day, as far as they can be read; `leaning` says where one is looked for that fits two. */
export function daysIn(
  items: readonly Item[],
  text: (from: number, to: number) => string,
  reader: DayReader,
  leaning: Leaning,
): DayWords[] {
  if (!items.some(({ word }) => isAnchor(word))) return [];
  const found: DayWords[] = [];
  for (let from = 0; from < items.length; from++) {
    let most = from;
    while (
      most < items.length &&
      most - from < mostWords &&
      items[most]?.clause === items[from]?.clause &&
      isDayWord(items[most] as Item)
    )
      most++;
    const ends = Array.from({ length: most - from }, (_, place) => most - place);
    const readings = ends.map((to) => ({ to, ...readDay(items, text, { from, to }, reader, leaning) }));
    const isVague = ({ to }: { to: number }) => unknown.test(wordsOf(items, from, to));
    const read = readings.find((one) => one.day || isVague(one)) ?? readings.find(({ day }) => day === null);
    if (read?.day === undefined) continue;
    found.push({ from, to: read.to, day: read.day, isPast: read.isPast });
    from = read.to - 1;
  }
  return found;
}

function wordsOf(items: readonly Item[], from: number, to: number): string {
  return items
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}

function readDay(
  items: readonly Item[],
  text: (from: number, to: number) => string,
  { from, to }: { from: number; to: number },
  reader: DayReader,
  leaning: Leaning,
): { day: CalendarDate | null | undefined; isPast: boolean } {
  const words = items.slice(from, to).map(({ word }) => word);
  const isDay = words.some(isAnchor) && !isNoDay(items, from, to);
  const day = !isDay ? undefined : dayOf(text(from, to), words, reader, leaning);
  return {
    day: day && isPartOfMore(items, from, to) ? null : day,
    isPast: words.some((word) => behind.has(word)),
  };
}

const narrowing = wordSet('end start beginning middle mid before after early late day week other half');

/** `end of next week` is not next week: what stands before a day that was read may make it another. */
function isPartOfMore(items: readonly Item[], from: number, to: number): boolean {
  const before = items
    .slice(Math.max(0, from - 3), from)
    .filter(({ clause }) => clause === items[from]?.clause);
  const last = before.at(-1)?.word ?? '';
  if (narrowing.has(last)) return !(last === 'before' || last === 'after') || before.length > 1;
  const isOf = last === 'of' || last === 'the';
  return (isOf && before.some(({ word }) => narrowing.has(word))) || items[to]?.word === 'week';
}

/** The day some words name, null where it cannot be known, undefined where they name none. */
function dayOf(
  text: string,
  words: readonly string[],
  reader: DayReader,
  leaning: Leaning,
): CalendarDate | null | undefined {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (numbers.has(first) && words.length === 1) return undefined;
  if (/^\d+$/.test(first) && words.length === 1) return undefined;
  const said = words.join(' ');
  const near = nearDay(said, reader.today);
  if (near) return near;
  if (unknown.test(said)) return null;
  const phrase = text.replace(/[’‘]/g, "'").toLowerCase().trim();
  for (const one of new Set(variants(phrase))) {
    const day = reader.read(one, leaning);
    if (day) return day;
  }
  if (/^(?:last|next|this) |\bago$/.test(said) && words.some((word) => units.has(word))) return null;
  const isOne =
    /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\.?$/.test(last) ||
    sureDays.has(last) ||
    sureDays.has(words.at(-2) ?? '');
  return isOne && words.length <= 3 ? null : undefined;
}

const sureDays = wordSet(
  'weekend christmas xmas easter weds tues thurs monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow',
);
const unknown =
  /^(?:(?:earlier|later) (?:this|in the|last|next) (?:week|month|year)|the other day|recently|(?:a|some) (?:while|time) ago|(?:a few|several|some) (?:days|weeks|months) ago|at some point|(?:after|before) (?:christmas|xmas|easter|new year)|(?:in )?q[1-4]|in (?:the )?(?:new year|spring|summer|autumn|winter)|in (?:late |early |mid )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|then)$/;

/** `tonight` and `this morning` are today, `last night` is yesterday. */
function nearDay(said: string, today: CalendarDate): CalendarDate | null {
  if (
    /^(?:tonight|later(?: today)?|this (?:morning|afternoon|evening|am|pm)|earlier(?: today)?|today)$/.test(
      said,
    )
  )
    return today;
  if (/^in (?:an?|half an|\d+|two|three|four|five|ten) (?:hours?|hrs?|minutes?|mins)$/.test(said))
    return today;
  if (
    /^(?:an?|half an|a few|[1-4]|two|three|four|\d+(?= m)|ten) (?:hours?|hrs?|minutes?|mins) ago$/.test(said)
  )
    return today;
  if (/^(?:at )?\d{1,2}(?:[:.]\d\d)?(?:am|pm)$|^at (?:\d{1,2}(?:[:.]\d\d)?|noon|midday)$/.test(said))
    return today;
  return said === 'last night' ? addDays(today, -1) : null;
}

/** Ways to read a phrase: as it stands, without the word before it, and without the time of day behind it. */
function* variants(phrase: string): Generator<string> {
  const bare = phrase
    .replace(/^(?:on|at|by|around) /, '')
    .replace(/^within /, 'in ')
    .replace(/\bwk(?=s?\b)/, 'week')
    .replace(/\byr(?=s?\b)/, 'year');
  const short = bare
    .replace(/ ?(?:morning|afternoon|evening|night|lunchtime|noon|midday)$/, '')
    .replace(/ (?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)$/, '')
    .replace(/ (?:am|pm)$/, '');
  yield phrase;
  for (const one of [bare, short]) {
    yield one;
    yield one.replace(/^the /, '');
    yield one.replace(/\.$/, '');
  }
}

const feasts = wordSet('christmas xmas easter');

/** `sat down`, `a christmas card`, `the march issue`, `may want`: a word of the calendar that is none here. */
function isNoDay(items: readonly Item[], from: number, to: number): boolean {
  const word = items[from]?.word ?? '';
  if (to - from > 1) return false;
  const next = items[to]?.clause === items[from]?.clause ? items[to] : undefined;
  if (word === 'sat' || word === 'sun' || feasts.has(word)) return next !== undefined;
  return (
    months.has(word) ||
    (word === 'then' && from === items.findIndex(({ clause }) => clause === items[from]?.clause))
  );
}

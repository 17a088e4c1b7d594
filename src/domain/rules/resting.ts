import type { Touch } from '../../nouns/entry.ts';
import { addDays, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import type { Entry } from '../log/entry.ts';
import type { Rule } from './rule.ts';

/** A suggestion about a client that was put off. */
export interface Rest {
  clientId: number;
  rule: string;
  /** The day it may be made again. */
  untilOn: CalendarDate;
}

/** A day on which the owner spoke or wrote to a client, with what a word was besides business. */
export interface Spoken {
  on: CalendarDate;
  touches: readonly Touch[];
}

/** For how many days a suggestion rests that was acted on or put off. */
export const restDays = 14;

/** For how many days one that was acted on stands after its rest, before a word puts it to rest again (our choice). */
const standsDays = 7;

/**
 * How many days back words are read to know whether a suggestion rests: of most clients there are none in the first of
 * these spans, and nothing rests; of the others until there was a pause.
 */
export const restSpans: readonly number[] = [restDays - 1, 60, 400, 40_000];

/**
 * Whether words from a day on tell if a suggestion rests, whatever was said before: after a pause in which it rested
 * and stood again, the next word begins a rest.
 */
export function hasPause(spoken: readonly Spoken[], since: CalendarDate, today: CalendarDate): boolean {
  const days = [since, ...spoken.map(({ on }) => on), today];
  return days.some((day, at) => at > 0 && daysBetween(days[at - 1] ?? day, day) >= restDays + standsDays);
}

/** Whether what a rule found came up after it was put off: then the rest was not about it. */
export function isNewSince(
  { kind, sinceOn, evidence }: Pick<Rule, 'kind'> & { sinceOn: CalendarDate; evidence: readonly Heard[] },
  setOn: CalendarDate,
): boolean {
  if (sinceOn > setOn) return true;
  return (
    kind === 'waiting' &&
    evidence.some(({ direction, happenedOn }) => direction === 'in' && happenedOn > setOn)
  );
}

type Heard = Pick<Entry, 'direction' | 'happenedOn'>;

/**
 * The day on which a suggestion last began to rest, by the days on which the owner spoke or wrote to the client, earliest
 * first; null where there are none. What is said while it rests does not lengthen the rest, and for a week after it begins
 * none: or a suggestion about somebody one writes to every week would never be made.
 */
export function restBegan(spokenOn: readonly CalendarDate[]): CalendarDate | null {
  return spokenOn.reduce<CalendarDate | null>(
    (begun, day) => (begun === null || daysBetween(begun, day) >= restDays + standsDays ? day : begun),
    null,
  );
}

/**
 * The day until which a rule's flag rests, seen from today: the later of both; null where it does not. What was said
 * before the rule had anything to say did not act on it.
 */
export function restsUntil(
  { kind, overdue, notDoneBy }: Pick<Rule, 'kind' | 'notDoneBy'> & { overdue: number },
  { putOffUntil, spoken }: { putOffUntil: CalendarDate | null; spoken: readonly Spoken[] },
  today: CalendarDate,
): CalendarDate | null {
  const acted =
    kind === 'suggestion'
      ? actedUntil(
          spoken.filter(
            ({ touches }) => touches.length === 0 || touches.some((touch) => touch !== notDoneBy),
          ),
          addDays(today, -overdue),
        )
      : null;
  const until = putOffUntil !== null && (acted === null || putOffUntil > acted) ? putOffUntil : acted;
  return until !== null && until > today ? until : null;
}

/**
 * The rounds of rests belong to the history, for what a rule looks back moves with the day. Where a round had begun before
 * the rule spoke, the first word since then begins a rest all the same, and a round that begins in it waits.
 */
function actedUntil(spoken: readonly Spoken[], speaksSince: CalendarDate): CalendarDate | null {
  const days = spoken.map(({ on }) => on);
  const began = restBegan(days);
  const first = days.find((day) => day >= speaksSince);
  if (began === null || first === undefined) return null;
  if (began < speaksSince) return addDays(restBegan(days.filter((day) => day >= first)) ?? first, restDays);
  return addDays(daysBetween(first, began) < restDays + standsDays ? first : began, restDays);
}

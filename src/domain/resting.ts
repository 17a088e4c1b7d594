import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';
import type { Interaction } from './interaction.ts';
import { isSuggestion } from './rules/kinds.ts';
import type { Touch } from './touch.ts';

/** A suggestion about a client that was put off. */
export interface Rest {
  clientId: number;
  rule: string;
  /** The day it may be made again. */
  untilOn: CalendarDate;
}

/** One that is stored, with the day on which it was put off. */
export interface StoredRest extends Rest {
  setOn: CalendarDate;
}

/** A day on which the owner spoke or wrote to a client, with what a word was besides business. */
export interface Spoken {
  on: CalendarDate;
  touches: readonly Touch[];
}

/** For how many days a suggestion rests that was acted on or put off. */
export const restDays = 14;

/** The first of the days whose words tell of most clients whether a suggestion rests. */
export function restsSince(today: CalendarDate): CalendarDate {
  return addDays(today, -60);
}

/**
 * Whether words from a day on tell when a suggestion rests, whatever was said before: after a pause as long as a rest,
 * the next word begins one.
 */
export function hasPause(spoken: readonly Spoken[], since: CalendarDate): boolean {
  return spoken.some(({ on }, at) => daysBetween(spoken[at - 1]?.on ?? since, on) >= restDays);
}

/** Whether what a rule found came up after it was put off: then the rest was not about it. */
export function isNewSince(
  { rule, sinceOn, evidence }: { rule: string; sinceOn: CalendarDate; evidence: readonly Heard[] },
  setOn: CalendarDate,
): boolean {
  if (sinceOn > setOn) return true;
  return (
    rule === 'waiting-for-you' &&
    evidence.some(({ direction, happenedOn }) => direction === 'in' && happenedOn > setOn)
  );
}

type Heard = Pick<Interaction, 'direction' | 'happenedOn'>;

/**
 * The day until which a suggestion rests, by the days on which the owner spoke or wrote to the client, earliest first;
 * null where there are none. What is said while it rests does not lengthen the rest: or a suggestion about somebody one
 * writes to every week would never be made.
 */
export function restAfter(spokenOn: readonly CalendarDate[]): CalendarDate | null {
  return spokenOn.reduce<CalendarDate | null>(
    (until, day) => (until === null || day >= until ? addDays(day, restDays) : until),
    null,
  );
}

/** The day until which a rule's flag rests, seen from today: the later of both; null where it does not. */
export function restsUntil(
  rule: string,
  { putOffUntil, spoken }: { putOffUntil: CalendarDate | null; spoken: readonly Spoken[] },
  today: CalendarDate,
): CalendarDate | null {
  const days = spoken.filter((word) => actsOn(rule, word)).map(({ on }) => on);
  const acted = isSuggestion(rule) ? restAfter(days) : null;
  const until =
    [putOffUntil, acted]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return until !== null && until > today ? until : null;
}

/** To sell once more is not what was suggested to those who only sell. */
function actsOn(rule: string, { touches }: Spoken): boolean {
  return rule !== 'only-selling' || touches.length === 0 || touches.some((touch) => touch !== 'sales');
}

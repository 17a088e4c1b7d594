import type { Touch } from '../../nouns/entry.ts';
import { addDays, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import type { Entry } from '../log/entry.ts';
import type { Rule } from './rule.ts';

/** A suggestion about a client that the owner put off. */
export interface Rest {
  clientId: number;
  rule: string;
  /** The first day to suggest it again. */
  untilOn: CalendarDate;
}

/** A day with a word from the owner to a client, and its touches. */
export interface Spoken {
  on: CalendarDate;
  touches: readonly Touch[];
}

/** A suggestion rests for this many days after an act or a delay. */
export const restDays = 14;

/** After its rest a suggestion stays up this many days before another word starts a new rest (our choice). */
const standsDays = 7;

/**
 * How far back to read words, in days, step by step: most clients have none in the first span, so nothing rests; the
 * others need more until there was a pause.
 */
export const restSpans: readonly number[] = [restDays - 1, 60, 400, 40_000];

/**
 * Whether the words from a day on decide a rest, whatever came before: after a pause as
 * long as a rest and the days that follow it, the next word starts a new rest.
 */
export function hasPause(spoken: readonly Spoken[], since: CalendarDate, today: CalendarDate): boolean {
  const days = [since, ...spoken.map(({ on }) => on), today];
  return days.some((day, at) => at > 0 && daysBetween(days[at - 1] ?? day, day) >= restDays + standsDays);
}

/** Whether a finding came up after it was put off, so that the rest was not about it. */
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
 * The day a suggestion last began to rest, from the days of the owner's words, earliest first; null without any. Words
 * during a rest do not extend it, and words in the week after it start no new one: otherwise a suggestion about a
 * client you write to every week would never appear.
 */
export function restBegan(spokenOn: readonly CalendarDate[]): CalendarDate | null {
  return spokenOn.reduce<CalendarDate | null>(
    (begun, day) => (begun === null || daysBetween(begun, day) >= restDays + standsDays ? day : begun),
    null,
  );
}

/**
 * The day a flag's rest ends, as of today: the later of both kinds of rest; null if it does not rest. Words before the
 * rule spoke did not act on it.
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
 * Rounds of rest depend on the whole history, because the days a rule covers move on. If a round began before the rule
 * spoke, the first word after that still starts a rest, and a round that begins within it waits.
 */
function actedUntil(spoken: readonly Spoken[], speaksSince: CalendarDate): CalendarDate | null {
  const days = spoken.map(({ on }) => on);
  const began = restBegan(days);
  const first = days.find((day) => day >= speaksSince);
  if (began === null || first === undefined) return null;
  if (began < speaksSince) return addDays(restBegan(days.filter((day) => day >= first)) ?? first, restDays);
  return addDays(daysBetween(first, began) < restDays + standsDays ? first : began, restDays);
}

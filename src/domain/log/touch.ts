import type { Direction } from '../../nouns/entry.ts';
import { type Touch, touches } from '../../nouns/entry.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';

/** The touches that are useful to the client. */
export const usefulTouches: ReadonlySet<Touch> = new Set(['help', 'news', 'advice']);

/**
 * Whether the owner may have made a touch: on a client's message the touch was theirs, but a personal word is shared.
 */
export function mayBeYours(touch: Touch, direction: Direction): boolean {
  return direction !== 'in' || touch === 'personal' || touch === 'feedback';
}

/** Touches in a span of days, counted over exchanges; attempts have none. */
export interface TouchBalance {
  since: CalendarDate;
  until: CalendarDate;
  exchanges: number;
  /** Exchanges with each touch; one exchange may have several. Touches only from them are apart. */
  counts: Readonly<Record<Touch, number>>;
  theirs: Readonly<Record<Touch, number>>;
  /** Exchanges without any touch: plain business. */
  none: number;
}

/** Exchanges with the same touches. */
export interface TouchGroup {
  touches: readonly Touch[];
  direction: Direction;
  count: number;
}

/** The days a balance covers. Our choice. */
const balanceDays = 365;

/** The span of a balance, `until` included. */
export function balanceSpan(until: CalendarDate): { since: CalendarDate; until: CalendarDate } {
  return { since: addDays(until, 1 - balanceDays), until };
}

export function touchBalanceOf(
  groups: Iterable<TouchGroup>,
  { since, until }: Pick<TouchBalance, 'since' | 'until'>,
): TouchBalance {
  const noTouches = () => Object.fromEntries(touches.map((touch) => [touch, 0])) as Record<Touch, number>;
  const [counts, theirs] = [noTouches(), noTouches()];
  let [exchanges, none] = [0, 0];
  for (const { touches: had, direction, count } of groups) {
    exchanges += count;
    if (had.length === 0) none += count;
    const side = direction === 'in' ? theirs : counts;
    for (const touch of new Set(had)) side[touch] += count;
  }
  return { since, until, exchanges, counts, theirs, none };
}

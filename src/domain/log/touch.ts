import type { Direction } from '../../nouns/entry.ts';
import { type Touch, touches } from '../../nouns/entry.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';

/** The touches that are of use to the client: a word worth having. */
export const usefulTouches: ReadonlySet<Touch> = new Set(['help', 'news', 'advice']);

/** Whether a touch may be the owner's: what came from the client was the client's, but a personal word is shared. */
export function mayBeYours(touch: Touch, direction: Direction): boolean {
  return direction !== 'in' || touch === 'personal' || touch === 'feedback';
}

/** How often each touch was there in a span of days, counted over exchanges: what reached nobody has none. */
export interface TouchBalance {
  since: CalendarDate;
  until: CalendarDate;
  exchanges: number;
  /** How many had each touch; one exchange may have several. What only came from them is apart. */
  counts: Readonly<Record<Touch, number>>;
  theirs: Readonly<Record<Touch, number>>;
  /** How many had none: all business. */
  none: number;
}

/** Exchanges that had the same touches. */
export interface TouchGroup {
  touches: readonly Touch[];
  direction: Direction;
  count: number;
}

/** The days a balance counts. Our choice. */
const balanceDays = 365;

/** The span a balance is drawn over, `until` included. */
export function balanceSpan(until: CalendarDate): { since: CalendarDate; until: CalendarDate } {
  return { since: addDays(until, 1 - balanceDays), until };
}

/** Sums groups of exchanges up to a balance. */
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

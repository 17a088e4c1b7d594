import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { Entry, Relationship } from '../relationship.ts';

/** Within how many days what is booked counts as coming soon, for rules that have no rhythm to go by. Our choice: a month. */
export const soon = 30;

/** The first thing booked that is of a kind and comes within so many days; what is booked for next year comforts nobody. */
export function bookedWithin(
  { planned }: Pick<Relationship, 'planned'>,
  counts: (entry: Entry) => boolean,
  today: CalendarDate,
  days: number = soon,
): Entry | null {
  const last = addDays(today, days);
  return planned.find((entry) => entry.happenedOn <= last && counts(entry)) ?? null;
}

/** Whether an entry is an exchange, on whatever channel. */
export function isExchange({ kind }: Entry): boolean {
  return kind === 'exchange';
}

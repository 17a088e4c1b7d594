import { addDays, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { beganOn, type Relationship, type RuleEntry } from '../log/relationship.ts';
import type { Doubt } from './rule.ts';

/** Within how many days what is booked counts as coming soon, for rules that have no rhythm to go by. Our choice: a month. */
const soon = 30;

/** The first thing booked that is of a kind and comes within so many days; what is booked for next year comforts nobody. */
export function bookedWithin(
  { planned }: Pick<Relationship, 'planned'>,
  counts: (entry: RuleEntry) => boolean,
  today: CalendarDate,
  days: number = soon,
): RuleEntry | null {
  const last = addDays(today, days);
  return planned.find((entry) => entry.happenedOn <= last && counts(entry)) ?? null;
}

/** Whether an entry is an exchange, on whatever channel. */
export function isExchange({ kind }: RuleEntry): boolean {
  return kind === 'exchange';
}

/** For how many days back a log should have entries, at the most: nobody logs what came before the journal. */
const looked = 730;

/**
 * Of a log with fewer than one entry for every half year of the relationship, of its last two years at the most, or for every
 * two rounds of a rhythm where that is longer; else null.
 */
export function thinLog(relationship: Relationship, everyDays: number, today: CalendarDate): Doubt | null {
  const days = daysBetween(beganOn(relationship), today);
  const entries = relationship.earlier.logged;
  const isThin = entries * Math.max(180, 2 * everyDays) < Math.min(days, Math.max(looked, 3 * everyDays));
  return isThin ? { kind: 'thin', entries, days } : null;
}

/** Whether a pause that the owner set ended less than one round of a rhythm ago: what was left alone is not red at once. */
export function justResumed({ client }: Relationship, everyDays: number, today: CalendarDate): boolean {
  return client.quietUntilOn !== null && daysBetween(client.quietUntilOn, today) < everyDays;
}

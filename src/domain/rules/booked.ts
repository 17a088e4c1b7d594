import { addDays, type CalendarDate, daysBetween } from '../days/calendar-date.ts';
import { beganOn, type Relationship, type RuleEntry } from '../log/relationship.ts';
import type { Doubt } from './rule.ts';

/** A booking within this many days counts as soon, for rules without a rhythm. Our choice: a month. */
const soon = 30;

/** The first booking of a kind within so many days; one next year comforts nobody. */
export function bookedWithin(
  { planned }: Pick<Relationship, 'planned'>,
  counts: (entry: RuleEntry) => boolean,
  today: CalendarDate,
  days: number = soon,
): RuleEntry | null {
  const last = addDays(today, days);
  return planned.find((entry) => entry.happenedOn <= last && counts(entry)) ?? null;
}

export function isExchange({ kind }: RuleEntry): boolean {
  return kind === 'exchange';
}

/** A log should have entries for at most this many days back, because nobody logs the time before the journal. */
const looked = 730;

/**
 * Doubt about a thin log: fewer than one entry per half year of the relationship, over at most two years, or per two
 * rounds of a longer rhythm; else null.
 */
export function thinLog(relationship: Relationship, everyDays: number, today: CalendarDate): Doubt | null {
  const days = daysBetween(beganOn(relationship), today);
  const entries = relationship.earlier.logged;
  const isThin = entries * Math.max(180, 2 * everyDays) < Math.min(days, Math.max(looked, 3 * everyDays));
  return isThin ? { kind: 'thin', entries, days } : null;
}

/** Whether a pause by the owner ended less than one round of a rhythm ago; such a client is not red at once. */
export function justResumed({ client }: Relationship, everyDays: number, today: CalendarDate): boolean {
  return client.quietUntilOn !== null && daysBetween(client.quietUntilOn, today) < everyDays;
}

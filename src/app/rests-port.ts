import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Rest, Spoken, StoredRest } from '../domain/resting.ts';

/** What is known of suggestions that rest. */
export interface Rests {
  /** Puts a suggestion off, or changes the day until which it is. */
  set(rest: Rest): void;
  /** Returns whether it was put off. */
  remove(clientId: number, rule: string): boolean;
  /** Those that still rest on a day; of one client, or of all. */
  inForce(today: CalendarDate, clientId?: number): StoredRest[];
  /** When the owner spoke or wrote to clients, by client, earliest first; clients without a word are left out. */
  spoken(
    clientIds: readonly number[],
    days: { since: CalendarDate; until: CalendarDate },
  ): Map<number, Spoken[]>;
}

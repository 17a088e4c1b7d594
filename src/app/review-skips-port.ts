import type { CalendarDate } from '../domain/calendar-date.ts';

/** What was skipped in the reviews of a day, by the keys of its items; no record, and so not undoable. */
export interface ReviewSkips {
  on(day: CalendarDate): Set<string>;
  /** Forgets those of days before; where it cannot be written, nothing is skipped. */
  add(item: string, day: CalendarDate): void;
  remove(item: string, day: CalendarDate): void;
}

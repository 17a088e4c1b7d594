import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Occasion, YearlyDay } from '../domain/occasion.ts';

/** The columns of an occasion that can be set. */
export interface OccasionFields extends YearlyDay {
  clientId: number;
  personId: number | null;
  what: string;
}

/** Which occasions are asked for; those of archived clients only where the client or the person is named. */
export interface OccasionFilter {
  clientId?: number;
  personId?: number;
  /** Those that may come round between these days; whether they do, `nextOn` says. */
  between?: { since: CalendarDate; until: CalendarDate };
}

/** Birthdays and anniversaries. */
export interface Occasions {
  add(fields: OccasionFields): number;
  update(id: number, fields: Partial<OccasionFields>): void;
  remove(id: number): void;
  get(id: number): Occasion | null;
  /** In the order of the year. */
  list(filter: OccasionFilter): Occasion[];
}

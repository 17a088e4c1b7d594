import type { CalendarDate } from './calendar-date.ts';

/** A dated follow-up, once or recurring. */
export interface Reminder {
  id: number;
  clientId: number;
  clientName: string;
  text: string;
  /** A promise given to the client outranks every other reminder. */
  promise: boolean;
  /** The day a recurrence is counted from. */
  startsOn: CalendarDate;
  /** The first occurrence not yet done. */
  dueOn: CalendarDate;
  snoozedUntilOn: CalendarDate | null;
  /** How often it comes back, as `2w`; null when it comes once. */
  every: string | null;
  /** Counts the next occurrence from the day it was done instead of from the calendar. */
  fromDone: boolean;
  status: 'open' | 'done' | 'dropped';
  closedOn: CalendarDate | null;
}

/** The day a reminder asks for attention: the day it was snoozed to, else its due day. */
export function dueDay(reminder: Pick<Reminder, 'dueOn' | 'snoozedUntilOn'>): CalendarDate {
  return reminder.snoozedUntilOn ?? reminder.dueOn;
}

import type { CalendarDate } from '../days/calendar-date.ts';

/** What ties a reminder to something that went wrong. */
export interface RepairReminder {
  /** The case it belongs to. */
  caseId: number | null;
  /** `check-back` asks the client how it is now, `last-word` is owed to one who leaves; null for any other. */
  purpose: 'check-back' | 'last-word' | null;
  /** The day a promise was given, where that is known. */
  promisedOn: CalendarDate | null;
  /** The day a promise was found not to be kept; the reminder is dropped then. */
  brokenOn: CalendarDate | null;
  /** What the client was told about that; null where nothing was. */
  brokenTold: string | null;
  /** The day they were told. */
  brokenToldOn: CalendarDate | null;
}

/** A dated follow-up, once or recurring. */
export interface Reminder extends RepairReminder {
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

/** The day the client was told of a broken promise; null where they were not. */
export function toldOn({
  brokenOn,
  brokenTold,
  brokenToldOn,
}: Pick<Reminder, 'brokenOn' | 'brokenTold' | 'brokenToldOn'>): CalendarDate | null {
  return brokenTold === null ? null : (brokenToldOn ?? brokenOn);
}

/** The day a reminder asks for attention: the day it was snoozed to, else its due day. */
export function dueDay(reminder: Pick<Reminder, 'dueOn' | 'snoozedUntilOn'>): CalendarDate {
  return reminder.snoozedUntilOn ?? reminder.dueOn;
}

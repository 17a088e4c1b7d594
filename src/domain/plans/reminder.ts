import type { Row } from '../../nouns/field.ts';
import type { ReminderState, reminder } from '../../nouns/reminder.ts';
import type { CalendarDate } from '../days/calendar-date.ts';

export type Reminder = Row<typeof reminder>;

/** The day the client was told of a broken promise; null if they were not. */
export function toldOn({
  brokenOn,
  brokenTold,
  brokenToldOn,
}: Pick<Reminder, 'brokenOn' | 'brokenTold' | 'brokenToldOn'>): CalendarDate | null {
  return brokenTold === null ? null : (brokenToldOn ?? brokenOn);
}

/** The day a reminder is due: its snooze day, else its due day. */
export function dueDay(reminder: Pick<Reminder, 'dueOn' | 'snoozedUntilOn'>): CalendarDate {
  return reminder.snoozedUntilOn ?? reminder.dueOn;
}

/** A reminder's state; a closed promise is kept or broken. */
export function reminderState({
  status,
  promise,
  brokenOn,
}: Pick<Reminder, 'status' | 'promise' | 'brokenOn'>): ReminderState {
  if (brokenOn !== null) return 'broken';
  return promise && status === 'done' ? 'kept' : status;
}

import type { CalendarDate } from '../domain/days/calendar-date.ts';
import { completion, reminder } from '../nouns/reminder.ts';
import type { Connection } from './file/database.ts';
import { tableOn, where } from './table.ts';

/** The day a reminder comes up, as SQL. */
const comesUp = 'coalesce(reminders.snoozed_until_on, reminders.due_on)';

/** Which reminders are listed: open ones of all but archived clients, unless something else is named. */
export interface ReminderFilter {
  until?: CalendarDate;
  clientId?: number;
  caseId?: number;
  closed?: boolean;
  /** Only those closed on that day or later. */
  closedSince?: CalendarDate;
  promise?: boolean;
  /** Those of archived clients as well. */
  archived?: boolean;
}

export function remindersOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, reminder, at);
  const completions = tableOn(database, completion, at);
  return {
    ...{ add, update, get, stored, read },
    /** Open reminders by the day they come up, closed ones by the day they were closed, the last first. */
    list(filter: ReminderFilter) {
      const { until, clientId, caseId, closed, closedSince, promise, archived } = filter;
      const isOfAll = clientId === undefined && caseId === undefined;
      const order = closed ? 'reminders.closed_on DESC, reminders.id DESC' : `${comesUp}, reminders.id`;
      return read(
        `${where(
          `reminders.status ${closed ? '<>' : '='} 'open'`,
          until && `${comesUp} <= :until`,
          clientId !== undefined && 'reminders.client_id = :clientId',
          caseId !== undefined && 'reminders.case_id = :caseId',
          closedSince && 'reminders.closed_on >= :closedSince',
          isOfAll && !archived && 'clients.archived_on IS NULL',
          promise && 'reminders.promise = 1',
        )} ORDER BY ${order}`,
        { until, clientId, caseId, closedSince },
      );
    },
    /** Records that one occurrence of a recurring reminder was done. */
    complete(reminderId: number, done: { dueOn: CalendarDate; doneOn: CalendarDate }) {
      completions.add({ reminderId, ...done });
    },
  };
}

import type { Reminders } from '../app/journal.ts';
import type { Reminder } from '../domain/plans/reminder.ts';
import type { Connection } from './file/database.ts';
import { insertRow, updateRow } from './table.ts';

const columns = `SELECT reminders.id, reminders.client_id AS clientId, clients.name AS clientName, reminders.text,
  reminders.promise, reminders.starts_on AS startsOn, reminders.due_on AS dueOn,
  reminders.snoozed_until_on AS snoozedUntilOn, reminders.every, reminders.from_done AS fromDone,
  reminders.status, reminders.closed_on AS closedOn, reminders.case_id AS caseId, reminders.purpose,
  reminders.promised_on AS promisedOn, reminders.broken_on AS brokenOn, reminders.broken_told AS brokenTold,
  reminders.broken_told_on AS brokenToldOn
  FROM reminders JOIN clients ON clients.id = reminders.client_id`;

type ReminderRow = Omit<Reminder, 'promise' | 'fromDone'> & { promise: number; fromDone: number };

/** Reminders read with conditions of one's own. */
export function readReminders(
  database: Connection,
  rest: string,
  values: readonly (string | number)[],
): Reminder[] {
  return database
    .prepare<(string | number)[], ReminderRow>(`${columns} ${rest}`)
    .all(...values)
    .map((row) => ({ ...row, promise: row.promise === 1, fromDone: row.fromDone === 1 }));
}

/** The reminders on a connection. */
export function remindersOn(database: Connection, at: string): Reminders {
  return {
    add: (fields, externalId) =>
      insertRow(database, 'reminders', { ...fields, externalId: externalId ?? null, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'reminders', id, fields);
    },
    get: (id) => readReminders(database, 'WHERE reminders.id = ?', [id])[0] ?? null,
    list(filter) {
      const conditions = filter.closed ? ["reminders.status <> 'open'"] : ["reminders.status = 'open'"];
      const values: (string | number)[] = [];
      const due = 'coalesce(reminders.snoozed_until_on, reminders.due_on)';
      if (filter.until !== undefined) {
        conditions.push(`${due} <= ?`);
        values.push(filter.until);
      }
      if (filter.clientId !== undefined) {
        conditions.push('reminders.client_id = ?');
        values.push(filter.clientId);
      }
      if (filter.caseId !== undefined) {
        conditions.push('reminders.case_id = ?');
        values.push(filter.caseId);
      }
      if (filter.closedSince !== undefined) {
        conditions.push('reminders.closed_on >= ?');
        values.push(filter.closedSince);
      }
      if (filter.clientId === undefined && filter.caseId === undefined && !filter.archived) {
        conditions.push('clients.archived_on IS NULL');
      }
      if (filter.promise) conditions.push('reminders.promise = 1');
      const order = filter.closed ? 'reminders.closed_on DESC, reminders.id DESC' : `${due}, reminders.id`;
      return readReminders(database, `WHERE ${conditions.join(' AND ')} ORDER BY ${order}`, values);
    },
    complete(id, completion) {
      insertRow(database, 'reminder_completions', { reminderId: id, ...completion });
    },
  };
}

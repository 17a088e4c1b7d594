import type { Apology } from '../domain/repair/apology/apology.ts';
import { apology } from '../nouns/apology.ts';
import type { Connection } from './file/database.ts';
import { asJson, tableOn, where } from './table.ts';

// No promise was given where there is no reminder.
const promise = `(SELECT json_object('text', reminders.text, 'dueOn', reminders.due_on,
    'snoozedUntilOn', reminders.snoozed_until_on, 'status', reminders.status, 'closedOn', reminders.closed_on,
    'brokenOn', reminders.broken_on)
  FROM reminders WHERE reminders.id = apologies.reminder_id)`;

export function apologiesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, apology, at, {
    promise: { sql: promise, read: asJson<Apology['promise']> },
  });
  return {
    ...{ add, update, get, stored },
    /** The newest first; of one client, of one case, or of all that are not archived. */
    list: ({ clientId, caseId }: { clientId?: number; caseId?: number }) =>
      read(
        `${where(
          clientId !== undefined && 'apologies.client_id = :clientId',
          caseId !== undefined && 'apologies.case_id = :caseId',
          clientId === undefined && caseId === undefined && 'clients.archived_on IS NULL',
        )} ORDER BY made_on DESC, apologies.id DESC`,
        { clientId, caseId },
      ),
  };
}

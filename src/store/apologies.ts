import type { Apology } from '../domain/repair/apology/apology.ts';
import { apology } from '../nouns/apology.ts';
import { reminder } from '../nouns/reminder.ts';
import type { Connection } from './file/database.ts';
import { mustFind, tableOn, where } from './table.ts';

export function apologiesOn(database: Connection, at: string) {
  const { add, update, read: rows } = tableOn(database, apology, at);
  const reminders = tableOn(database, reminder, at);
  const read = (rest: string, values: object): Apology[] => {
    const found = rows(rest, values);
    const ids = JSON.stringify(found.map(({ reminderId }) => reminderId));
    const promises = reminders.read('WHERE reminders.id IN (SELECT value FROM json_each(?))', [ids]);
    return found.map((one) => ({
      ...one,
      promise: promises.find(({ id }) => id === one.reminderId) ?? null,
    }));
  };
  const get = (id: number) => read('WHERE apologies.id = ?', [id])[0] ?? null;
  return {
    ...{ add, update, get, stored: mustFind(get) },
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

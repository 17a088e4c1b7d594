import type { Apologies } from '../app/journal.ts';
import type { Apology, Loss } from '../domain/repair/apology/apology.ts';
import type { Connection } from './file/database.ts';
import { insertRow, updateRow } from './table.ts';

const columns = `SELECT apologies.id, apologies.client_id AS clientId, clients.name AS clientName, person_id AS personId,
  made_on AS madeOn, what, costs, cost_note AS costNote, responsibility, why, repair,
  repair_by_on AS repairByOn, change, channel, draft, reminder_id AS reminderId,
  delivered_on AS deliveredOn, interaction_id AS interactionId, apologies.case_id AS caseId, apologies.reaction,
  CASE WHEN reminders.id IS NOT NULL THEN json_object('text', reminders.text, 'dueOn', reminders.due_on,
    'snoozedUntilOn', reminders.snoozed_until_on, 'status', reminders.status, 'closedOn', reminders.closed_on,
    'brokenOn', reminders.broken_on)
  END AS promise
  FROM apologies JOIN clients ON clients.id = apologies.client_id
  LEFT JOIN reminders ON reminders.id = apologies.reminder_id`;

type ApologyRow = Omit<Apology, 'costs' | 'promise'> & { costs: string; promise: string | null };

/** The apologies on a connection. */
export function apologiesOn(database: Connection, at: string): Apologies {
  const select = (rest: string, values: readonly number[]): Apology[] =>
    database
      .prepare<number[], ApologyRow>(`${columns} ${rest}`)
      .all(...values)
      .map((row) => ({
        ...row,
        costs: JSON.parse(row.costs) as Loss[],
        promise: row.promise === null ? null : (JSON.parse(row.promise) as Apology['promise']),
      }));
  return {
    add: (fields) => insertRow(database, 'apologies', { ...fields, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'apologies', id, fields);
    },
    get: (id) => select('WHERE apologies.id = ?', [id])[0] ?? null,
    list({ clientId, caseId }) {
      const asked = [
        ...(clientId === undefined ? [] : [['apologies.client_id = ?', clientId] as const]),
        ...(caseId === undefined ? [] : [['apologies.case_id = ?', caseId] as const]),
      ];
      const where = asked.map(([condition]) => condition).join(' AND ') || 'clients.archived_on IS NULL';
      return select(
        `WHERE ${where} ORDER BY made_on DESC, apologies.id DESC`,
        asked.map(([, id]) => id),
      );
    },
  };
}

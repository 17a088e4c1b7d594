import type { Feedbacks } from '../app/journal.ts';
import type { Feedback } from '../domain/care/feedback.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, updateRow } from './table.ts';

const columns = `SELECT feedback.id, feedback.client_id AS clientId, clients.name AS clientName,
  feedback.person_id AS personId, people.name AS personName, feedback.asked_on AS askedOn,
  feedback.asked_channel AS askedChannel, feedback.about, feedback.said_on AS saidOn, feedback.words,
  feedback.score, feedback.changed,
  feedback.told_on AS toldOn, feedback.told_channel AS toldChannel, feedback.closed_on AS closedOn,
  feedback.closed_because AS closedBecause,
  (clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL) AS prefersWriting
  FROM feedback JOIN clients ON clients.id = feedback.client_id
  LEFT JOIN people ON people.id = feedback.person_id`;

type FeedbackRow = Omit<Feedback, 'prefersWriting'> & { prefersWriting: number };

/** The feedback on a connection. */
export function feedbackOn(database: Connection, at: string): Feedbacks {
  const select = (rest: string, values: object): Feedback[] =>
    database
      .prepare<[object], FeedbackRow>(`${columns} ${rest}`)
      .all(values)
      .map((row) => ({ ...row, prefersWriting: row.prefersWriting === 1 }));
  return {
    add: (fields) => insertRow(database, 'feedback', { ...fields, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'feedback', id, fields);
    },
    remove(id) {
      deleteRows(database, 'feedback', { id });
    },
    get: (id) => select('WHERE feedback.id = :id', { id })[0] ?? null,
    list({ clientId, open, until }) {
      const conditions = [
        clientId === undefined ? 'clients.archived_on IS NULL' : 'feedback.client_id = :clientId',
        ...(open ? ['feedback.told_on IS NULL AND feedback.closed_on IS NULL'] : []),
        ...(until ? ['coalesce(feedback.asked_on, feedback.said_on) <= :until'] : []),
      ];
      const order = 'coalesce(feedback.asked_on, feedback.said_on) DESC, feedback.id DESC';
      return select(`WHERE ${conditions.join(' AND ')} ORDER BY ${order}`, { clientId, until });
    },
  };
}

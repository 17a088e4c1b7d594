import type { Concerns } from '../app/journal.ts';
import type { Concern, ConcernAct } from '../domain/care/concern.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, updateRow } from './table.ts';

const columns = `SELECT concerns.id, concerns.client_id AS clientId, clients.name AS clientName,
  concerns.person_id AS personId, people.name AS personName, concerns.what, concerns.noted_on AS notedOn,
  concerns.closed_on AS closedOn, concerns.ending, (
    SELECT json_group_array(json_object('id', id, 'actedOn', acted_on, 'text', text,
        'interactionId', interaction_id, 'channel', channel)) FROM (
      SELECT concern_acts.id, acted_on, concern_acts.text, interaction_id, channel FROM concern_acts
      LEFT JOIN interactions ON interactions.id = interaction_id
      WHERE concern_id = concerns.id ORDER BY acted_on, concern_acts.id)) AS acts,
  (clients.writing_because IS NOT NULL OR people.writing_because IS NOT NULL) AS prefersWriting
  FROM concerns JOIN clients ON clients.id = concerns.client_id
  LEFT JOIN people ON people.id = concerns.person_id`;

type ConcernRow = Omit<Concern, 'acts' | 'prefersWriting'> & { acts: string; prefersWriting: number };

/** The concerns on a connection. */
export function concernsOn(database: Connection, at: string): Concerns {
  const select = (rest: string, values: object): Concern[] =>
    database
      .prepare<[object], ConcernRow>(`${columns} ${rest}`)
      .all(values)
      .map((row) => ({
        ...row,
        acts: JSON.parse(row.acts) as ConcernAct[],
        prefersWriting: row.prefersWriting === 1,
      }));
  return {
    add: (fields) => insertRow(database, 'concerns', { ...fields, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'concerns', id, fields);
    },
    addAct: (fields) => insertRow(database, 'concern_acts', { ...fields, createdAt: at }),
    remove(id) {
      deleteRows(database, 'concern_acts', { concernId: id });
      deleteRows(database, 'concerns', { id });
    },
    get: (id) => select('WHERE concerns.id = :id', { id })[0] ?? null,
    list({ clientId, open, until }) {
      const conditions = [
        clientId === undefined ? 'clients.archived_on IS NULL' : 'concerns.client_id = :clientId',
        ...(open ? ['concerns.closed_on IS NULL'] : []),
        ...(until ? ['concerns.noted_on <= :until'] : []),
      ];
      const order = 'concerns.closed_on IS NOT NULL, concerns.noted_on DESC, concerns.id DESC';
      return select(`WHERE ${conditions.join(' AND ')} ORDER BY ${order}`, { clientId, until });
    },
  };
}

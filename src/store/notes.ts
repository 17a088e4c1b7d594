import type { Notes } from '../app/journal.ts';
import type { Note } from '../domain/care/note.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, updateRow } from './table.ts';

const columns = `SELECT notes.id, notes.client_id AS clientId, clients.name AS clientName, notes.person_id AS personId,
  people.name AS personName, notes.noted_on AS notedOn, notes.text, notes.kind, notes.learnt_from AS learntFrom,
  notes.confirmed_on AS confirmedOn, notes.service
  FROM notes JOIN clients ON clients.id = notes.client_id LEFT JOIN people ON people.id = notes.person_id`;

/** The notes on a connection. */
export function notesOn(database: Connection, at: string): Notes {
  return {
    add: (fields) => insertRow(database, 'notes', { ...fields, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'notes', id, fields);
    },
    remove(id) {
      deleteRows(database, 'notes', { id });
    },
    list: (clientId) =>
      database
        .prepare<[{ clientId: number | null }], Note>(
          `${columns} WHERE notes.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)
           ORDER BY notes.kind IS 'preference' DESC, notes.noted_on DESC, notes.id DESC`,
        )
        .all({ clientId: clientId ?? null }),
    get: (id) => database.prepare<[number], Note>(`${columns} WHERE notes.id = ?`).get(id) ?? null,
  };
}

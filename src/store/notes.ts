import type { Notes } from '../app/journal.ts';
import type { Note } from '../domain/note.ts';
import type { Connection } from './database.ts';
import { insertRow } from './row.ts';

const columns = `SELECT notes.id, notes.client_id AS clientId, people.name AS personName,
  notes.noted_on AS notedOn, notes.text
  FROM notes LEFT JOIN people ON people.id = notes.person_id`;

/** The notes on a connection. */
export function notesOn(database: Connection, at: string): Notes {
  return {
    add: (fields) => insertRow(database, 'notes', { ...fields, createdAt: at }),
    remove(id) {
      database.prepare('DELETE FROM notes WHERE id = ?').run(id);
    },
    list: (clientId) =>
      database
        .prepare<[number], Note>(
          `${columns} WHERE notes.client_id = ? ORDER BY notes.noted_on DESC, notes.id DESC`,
        )
        .all(clientId),
    get: (id) => database.prepare<[number], Note>(`${columns} WHERE notes.id = ?`).get(id) ?? null,
  };
}

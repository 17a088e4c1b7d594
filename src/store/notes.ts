import { note } from '../nouns/note.ts';
import type { Connection } from './file/database.ts';
import { tableOn } from './table.ts';

export function notesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, note, at);
  return {
    ...{ add, update, get, stored },
    /** Notes of a client, or of all but the archived: preferences first, then the newest. */
    list: (clientId?: number) =>
      read(
        `WHERE notes.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)
         ORDER BY notes.kind IS 'preference' DESC, notes.noted_on DESC, notes.id DESC`,
        { clientId: clientId ?? null },
      ),
  };
}

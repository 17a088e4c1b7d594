import type { People } from '../app/journal.ts';
import type { ContactPoint } from '../domain/client.ts';
import { foldText } from '../domain/name-match.ts';
import type { ClientPerson, Role } from '../domain/person.ts';
import { setContactPoints } from './contact-points.ts';
import type { Connection } from './database.ts';
import { insertRow, updateRow } from './row.ts';

/** The people on a connection. */
export function peopleOn(database: Connection, at: string): People {
  return {
    add: (fields) =>
      insertRow(database, 'people', { ...fields, nameKey: foldText(fields.name), createdAt: at }),
    update(id, fields) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'people', id, { ...fields, nameKey });
    },
    setPosition(personId, clientId, position) {
      const present = database
        .prepare<[number, number], number>('SELECT id FROM positions WHERE person_id = ? AND client_id = ?')
        .pluck()
        .get(personId, clientId);
      if (present === undefined) insertRow(database, 'positions', { personId, clientId, ...position });
      else updateRow(database, 'positions', present, position);
    },
    removePosition(personId, clientId) {
      database.prepare('DELETE FROM positions WHERE person_id = ? AND client_id = ?').run(personId, clientId);
      const needed = database
        .prepare<[{ id: number }], number>(
          `SELECT EXISTS (SELECT 1 FROM positions WHERE person_id = :id)
             OR EXISTS (SELECT 1 FROM interaction_people WHERE person_id = :id)
             OR EXISTS (SELECT 1 FROM notes WHERE person_id = :id)
             OR EXISTS (SELECT 1 FROM apologies WHERE person_id = :id)
             OR EXISTS (SELECT 1 FROM cases WHERE person_id = :id)`,
        )
        .pluck()
        .get({ id: personId });
      if (needed) return;
      database.prepare('DELETE FROM contact_points WHERE person_id = ?').run(personId);
      database.prepare('DELETE FROM people WHERE id = ?').run(personId);
    },
    setContactPoints: (personId, points) => setContactPoints(database, 'person_id', personId, points),
    list: (clientId) => listPeople(database, clientId),
  };
}

type PersonRow = Omit<ClientPerson, 'roles' | 'contactPoints'> & { roles: string; contactPoints: string };

function listPeople(database: Connection, clientId: number | undefined): ClientPerson[] {
  return database
    .prepare<[{ clientId: number | null }], PersonRow>(
      `SELECT people.id, people.name, people.writing_because AS writingBecause, people.about,
         positions.client_id AS clientId, clients.name AS clientName, positions.title, positions.roles,
         (SELECT json_group_array(json_object('kind', kind, 'value', value, 'label', label)) FROM (
            SELECT kind, value, label FROM contact_points WHERE person_id = people.id ORDER BY id)) AS contactPoints
       FROM positions
       JOIN people ON people.id = positions.person_id
       JOIN clients ON clients.id = positions.client_id
       WHERE positions.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)
       ORDER BY people.name_key, clients.name_key`,
    )
    .all({ clientId: clientId ?? null })
    .map((row) => ({
      ...row,
      roles: JSON.parse(row.roles) as Role[],
      contactPoints: JSON.parse(row.contactPoints) as ContactPoint[],
    }));
}

import type { People } from '../app/journal.ts';
import type { ContactPoint } from '../domain/clients/client.ts';
import type { ClientPerson, Role } from '../domain/clients/person.ts';
import { foldContactPoint, foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, putRow, updateRow, updateRows } from './table.ts';

/** Whose contact points are meant. */
type Owner = 'client_id' | 'person_id';

/** The contact points of one owner, in the order they were given. */
export function contactPointsOf(database: Connection, owner: Owner, id: number): ContactPoint[] {
  return database
    .prepare<[number], ContactPoint>(
      `SELECT kind, value, label FROM contact_points WHERE ${owner} = ? ORDER BY id`,
    )
    .all(id);
}

/** Replaces the contact points of one owner, leaving rows that stay the same untouched. */
export function setContactPoints(
  database: Connection,
  owner: Owner,
  id: number,
  points: readonly ContactPoint[],
): void {
  const identity = (point: ContactPoint) => JSON.stringify([point.kind, point.value, point.label]);
  const wanted = new Map(points.map((point) => [identity(point), point]));
  const present = database
    .prepare<[number], ContactPoint & { id: number }>(
      `SELECT id, kind, value, label FROM contact_points WHERE ${owner} = ? ORDER BY id`,
    )
    .all(id);
  for (const row of present)
    if (!wanted.delete(identity(row))) deleteRows(database, 'contact_points', { id: row.id });
  for (const point of wanted.values()) {
    insertRow(database, 'contact_points', {
      [owner]: id,
      kind: point.kind,
      value: point.value,
      valueKey: foldContactPoint(point.kind, point.value),
      label: point.label,
    });
  }
}

/** The tables that can name a person; whoever is named nowhere is removed. */
const whereNamed = [
  'positions',
  'interaction_people',
  'notes',
  'occasions',
  'apologies',
  'cases',
  'concerns',
  'feedback',
];

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
      putRow(database, 'positions', { personId, clientId }, position);
    },
    removePosition(personId, clientId) {
      deleteRows(database, 'positions', { personId, clientId });
      takeOccasionsAlong(database, personId, clientId);
      const needed = database
        .prepare<[{ id: number }], number>(
          `SELECT ${whereNamed.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE person_id = :id)`).join(' OR ')}`,
        )
        .pluck()
        .get({ id: personId });
      if (needed) return;
      deleteRows(database, 'contact_points', { personId });
      deleteRows(database, 'people', { id: personId });
    },
    setContactPoints: (personId, points) => setContactPoints(database, 'person_id', personId, points),
    list: (clientId) => listPeople(database, clientId),
  };
}

/** A birthday goes with the person: to another client of theirs where there is one, else away. */
function takeOccasionsAlong(database: Connection, personId: number, clientId: number): void {
  const other = database
    .prepare<[number], number>('SELECT client_id FROM positions WHERE person_id = ? ORDER BY id LIMIT 1')
    .pluck()
    .get(personId);
  const theirs = { personId, clientId };
  if (other === undefined) deleteRows(database, 'occasions', theirs);
  else updateRows(database, 'occasions', theirs, { clientId: other });
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

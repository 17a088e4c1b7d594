import type { ContactPoint } from '../domain/clients/client.ts';
import type { ClientPerson } from '../domain/clients/person.ts';
import { foldContactPoint } from '../domain/text/names.ts';
import { contactPoint } from '../nouns/client.ts';
import type { Changes } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import { occasion } from '../nouns/occasion.ts';
import { person, position } from '../nouns/person.ts';
import type { Connection } from './file/database.ts';
import { asJson, columnName, tableOn } from './table.ts';

/** Whose contact points are meant. */
export type Owner = { clientId: number } | { personId: number };

/** The addresses and numbers of clients and people on a connection. */
export function contactPointsOn(database: Connection, at: string) {
  const { add, remove, read } = tableOn(database, contactPoint, at);
  const identity = ({ kind, value, label }: ContactPoint) => JSON.stringify([kind, value, label]);
  const of = (owner: Owner) =>
    'clientId' in owner
      ? read('WHERE client_id = ? ORDER BY id', [owner.clientId])
      : read('WHERE person_id = ? ORDER BY id', [owner.personId]);
  return {
    /** In the order they were given. */
    of: (owner: Owner): ContactPoint[] => of(owner).map(({ kind, value, label }) => ({ kind, value, label })),
    /** Replaces those of one owner; rows that stay the same are left alone. */
    set(owner: Owner, points: readonly ContactPoint[]) {
      const missing = new Map(points.map((point) => [identity(point), point]));
      for (const row of of(owner)) if (!missing.delete(identity(row))) remove(row.id);
      for (const point of missing.values())
        add({ ...owner, ...point, valueKey: foldContactPoint(point.kind, point.value) });
    },
  };
}

const points = `(SELECT json_group_array(json_object('kind', kind, 'value', value, 'label', label)) FROM (
  SELECT kind, value, label FROM contact_points WHERE person_id = people.id ORDER BY id))`;

/** The statement that tells whether something names a person, addresses of their own apart. */
const isNamed = `SELECT ${nouns
  .filter(({ table }) => table !== contactPoint.table)
  .flatMap((noun) =>
    Object.entries(noun.fields)
      .filter(([, { table }]) => table === person.table)
      .map(([key, field]) => `EXISTS (SELECT 1 FROM ${noun.table} WHERE ${columnName(key, field)} = :id)`),
  )
  .join(' OR ')}`;

export function peopleOn(database: Connection, at: string) {
  const { add, update, remove } = tableOn(database, person, at);
  const positions = tableOn(database, position, at, {
    name: { sql: 'people.name', read: (name: string) => name },
    writingBecause: { sql: 'people.writing_because', read: (because: string): string | null => because },
    about: { sql: 'people.about', read: (about: string): string | null => about },
    contactPoints: { sql: points, read: asJson<ContactPoint[]> },
  });
  const occasions = tableOn(database, occasion, at);
  const contactPoints = contactPointsOn(database, at);
  return {
    ...{ add, update },
    /** Gives the person a position at a client, or changes the one they have there. */
    setPosition(personId: number, clientId: number, is: Pick<Changes<typeof position>, 'title' | 'roles'>) {
      positions.put({ personId, clientId }, is);
    },
    /** Ends a position; a person whom nothing names any more is removed. */
    removePosition(personId: number, clientId: number) {
      positions.removeWhere({ personId, clientId });
      // A birthday goes with the person: to another client of theirs where there is one, else away.
      const [other] = positions.read(
        'JOIN people ON people.id = person_id WHERE person_id = ? ORDER BY positions.id',
        [personId],
      );
      if (other) occasions.updateWhere({ personId, clientId }, { clientId: other.clientId });
      else occasions.removeWhere({ personId, clientId });
      if (database.prepare<[object], number>(isNamed).pluck().get({ id: personId }) === 1) return;
      contactPoints.set({ personId }, []);
      remove(personId);
    },
    setContactPoints(personId: number, wanted: readonly ContactPoint[]) {
      contactPoints.set({ personId }, wanted);
    },
    /** The people of one client, or of all but the archived, by name. */
    list: (clientId?: number): ClientPerson[] =>
      positions
        .read(
          `JOIN people ON people.id = positions.person_id
           WHERE positions.client_id = :clientId OR (:clientId IS NULL AND clients.archived_on IS NULL)
           ORDER BY people.name_key, clients.name_key`,
          { clientId: clientId ?? null },
        )
        .map(({ personId, ...rest }) => ({ ...rest, id: personId })),
  };
}

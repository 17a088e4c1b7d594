import { client } from '../../nouns/client.ts';
import type { Row } from '../../nouns/field.ts';
import type { Connection } from '../file/database.ts';
import { reader } from '../table.ts';

/** A client that a row may be about. */
export interface Candidate {
  id: number;
  name: string;
  /** The name folded for comparing. */
  nameKey: string;
  externalId: string | null;
  archived: boolean;
}

/** A client as an import compares it with a row. */
export interface PresentClient extends Row<typeof client> {
  nameKey: string;
  archived: boolean;
  tags: string[];
  people: { id: number; name: string; nameKey: string; title: string | null; about: string | null }[];
  /** The addresses and numbers of the client and of its people; a person's with whose it is. */
  points: { kind: 'email' | 'phone'; key: string; personId: number | null }[];
}

type CandidateRow = Omit<Candidate, 'archived'> & { archived: number };

const candidate = `SELECT DISTINCT clients.id, clients.name, clients.name_key AS nameKey,
  clients.external_id AS externalId, clients.archived_on IS NOT NULL AS archived`;

/**
 * Finding the client a row is about, and what the journal has of it; each statement is prepared once. Keys are folded,
 * and archived clients are found as well.
 */
export function foundClients(database: Connection) {
  const several = (rest: string) => {
    const statement = database.prepare<[string], CandidateRow>(`${candidate} ${rest}`);
    return (key: string): Candidate[] => statement.all(key).map(asCandidate);
  };
  const known = database
    .prepare<[string | null, string, string | null], number>(
      `SELECT EXISTS (SELECT 1 FROM clients WHERE external_id = ?) OR EXISTS (SELECT 1 FROM clients WHERE name_key = ?)
         OR EXISTS (SELECT 1 FROM contact_points WHERE value_key = ?)`,
    )
    .pluck();
  const withId = several('FROM clients WHERE external_id = ?');
  return {
    /** Whether any of it leads to a client; false spares the questions below. */
    knows(externalId: string | undefined, nameKey: string, [first, ...more]: readonly string[]): boolean {
      if (known.get(externalId ?? null, nameKey, first ?? null) === 1) return true;
      return more.some((key) => known.get(null, nameKey, key) === 1);
    },
    clientWithId: (externalId: string) => withId(externalId)[0] ?? null,
    clientsNamed: several('FROM clients WHERE name_key = ?'),
    /** Clients that have the address themselves or through a person. */
    clientsWithEmail: several(
      `FROM contact_points AS point
       LEFT JOIN positions ON positions.person_id = point.person_id
       JOIN clients ON clients.id = coalesce(point.client_id, positions.client_id)
       WHERE point.value_key = ? AND point.kind = 'email'`,
    ),
    /** Clients at which somebody of that name works. */
    clientsOfPerson: several(
      `FROM people JOIN positions ON positions.person_id = people.id
       JOIN clients ON clients.id = positions.client_id WHERE people.name_key = ?`,
    ),
    client: presentClients(database),
  };
}

function presentClients(database: Connection): (id: number) => PresentClient {
  const { sql, toValue } = reader(client, {
    nameKey: { sql: 'clients.name_key', read: (key: string) => key },
  });
  const clients = database.prepare<[number], unknown[]>(`${sql} WHERE clients.id = ?`).raw();
  const tags = database.prepare<[number], string>('SELECT tag FROM tags WHERE client_id = ?').pluck();
  const people = database.prepare<[number], PresentClient['people'][number]>(
    `SELECT people.id, people.name, people.name_key AS nameKey, positions.title, people.about
     FROM positions JOIN people ON people.id = positions.person_id WHERE positions.client_id = ? ORDER BY people.id`,
  );
  const points = database.prepare<[number, number], PresentClient['points'][number]>(
    `SELECT kind, value_key AS key, NULL AS personId FROM contact_points WHERE client_id = ?
     UNION ALL
     SELECT point.kind, point.value_key, point.person_id
     FROM positions JOIN contact_points AS point ON point.person_id = positions.person_id
     WHERE positions.client_id = ?`,
  );
  return (id) => {
    const row = clients.get(id);
    if (!row) throw new Error(`client ${id} is not there`);
    const found = toValue(row);
    return {
      ...found,
      archived: found.archivedOn !== null,
      tags: tags.all(id),
      people: people.all(id),
      points: points.all(id, id),
    };
  };
}

function asCandidate(row: CandidateRow): Candidate {
  return { ...row, archived: row.archived === 1 };
}

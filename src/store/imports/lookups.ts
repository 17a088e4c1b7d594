import type { Candidate, Imports, PresentClient } from '../../app/importing/imports.ts';
import type { Connection } from '../file/database.ts';
import { moneyIn } from '../table.ts';

type ClientLookups = Pick<
  Imports,
  'knows' | 'clientWithId' | 'clientsWithEmail' | 'clientsNamed' | 'clientsOfPerson' | 'client'
>;

type CandidateRow = Omit<Candidate, 'archived'> & { archived: number };
type ClientRow = Omit<PresentClient, 'archived' | 'yearlyValue' | 'tags' | 'people' | 'points'> & {
  archived: number;
  valueMinor: number | null;
  valueCurrency: string | null;
};

const candidate = `SELECT DISTINCT clients.id, clients.name, clients.name_key AS nameKey,
  clients.external_id AS externalId, clients.archived_on IS NOT NULL AS archived`;

/** Finding the client a row is about, and what the journal has of it. */
export function foundClients(database: Connection): ClientLookups {
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
  const withId = database.prepare<[string], CandidateRow>(`${candidate} FROM clients WHERE external_id = ?`);
  const client = database.prepare<[number], ClientRow>(
    `SELECT id, name, name_key AS nameKey, archived_on IS NOT NULL AS archived, external_id AS externalId, status,
       since_on AS sinceOn, cadence_days AS cadenceDays, about, source,
       yearly_value_minor AS valueMinor, yearly_value_currency AS valueCurrency
     FROM clients WHERE id = ?`,
  );
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
  return {
    knows(externalId, nameKey, [first, ...more]) {
      if (known.get(externalId ?? null, nameKey, first ?? null) === 1) return true;
      return more.some((key) => known.get(null, nameKey, key) === 1);
    },
    clientWithId(externalId) {
      const row = withId.get(externalId);
      return row ? asCandidate(row) : null;
    },
    clientsNamed: several('FROM clients WHERE name_key = ?'),
    clientsWithEmail: several(
      `FROM contact_points AS point
       LEFT JOIN positions ON positions.person_id = point.person_id
       JOIN clients ON clients.id = coalesce(point.client_id, positions.client_id)
       WHERE point.value_key = ? AND point.kind = 'email'`,
    ),
    clientsOfPerson: several(
      `FROM people JOIN positions ON positions.person_id = people.id
       JOIN clients ON clients.id = positions.client_id WHERE people.name_key = ?`,
    ),
    client(id) {
      const found = client.get(id);
      if (!found) throw new Error(`client ${id} is not there`);
      const { valueMinor, valueCurrency, ...row } = found;
      return {
        ...row,
        archived: row.archived === 1,
        yearlyValue: moneyIn(valueMinor, valueCurrency),
        tags: tags.all(id),
        people: people.all(id),
        points: points.all(id, id),
      };
    },
  };
}

function asCandidate(row: CandidateRow): Candidate {
  return { ...row, archived: row.archived === 1 };
}

import type { OccasionFilter, Occasions } from '../app/journal.ts';
import type { Occasion } from '../domain/care/occasion.ts';
import type { ClientStatus } from '../domain/clients/client.ts';
import { daysBetween } from '../domain/days/calendar-date.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, updateRow } from './table.ts';

interface OccasionRow extends Omit<Occasion, 'client' | 'person'> {
  clientId: number;
  clientName: string;
  status: ClientStatus;
  quietUntilOn: Occasion['client']['quietUntilOn'];
  clientWrites: string | null;
  personId: number | null;
  personName: string | null;
  personWrites: string | null;
}

// A birthday goes with the person: it is said of the client where they work that is active, its own before others.
const theirClient = `coalesce((
    SELECT client.id FROM positions JOIN clients AS client ON client.id = positions.client_id
    WHERE positions.person_id = occasions.person_id AND client.archived_on IS NULL
    ORDER BY client.status IN ('active', 'prospect') DESC, client.quiet_until_on IS NULL DESC,
      client.id = occasions.client_id DESC, client.id
    LIMIT 1), occasions.client_id)`;

const columns = (
  client: string,
) => `SELECT occasions.id, occasions.what, occasions.month, occasions.day, occasions.year,
  clients.id AS clientId, clients.name AS clientName, clients.status, clients.quiet_until_on AS quietUntilOn,
  clients.writing_because AS clientWrites,
  people.id AS personId, people.name AS personName, people.writing_because AS personWrites
  FROM occasions JOIN clients ON clients.id = ${client}
  LEFT JOIN people ON people.id = occasions.person_id`;

/** The occasions on a connection. */
export function occasionsOn(database: Connection, at: string): Occasions {
  const read = (rest: string, values: readonly number[], client = theirClient) =>
    database
      .prepare<number[], OccasionRow>(`${columns(client)} ${rest}`)
      .all(...values)
      .map(occasionOf);
  return {
    add: (fields) => insertRow(database, 'occasions', { ...fields, createdAt: at }),
    update(id, fields) {
      updateRow(database, 'occasions', id, fields);
    },
    remove(id) {
      deleteRows(database, 'occasions', { id });
    },
    get: (id) => read('WHERE occasions.id = ?', [id])[0] ?? null,
    list(filter) {
      const { conditions, values } = conditionsOf(filter);
      const rest = `WHERE ${conditions.join(' AND ')} ORDER BY month, day, occasions.id`;
      const { clientId } = filter;
      return clientId === undefined ? read(rest, values) : read(rest, [clientId, ...values], '?');
    },
  };
}

function conditionsOf({ clientId, personId, between }: OccasionFilter) {
  const conditions: string[] = [];
  const values: number[] = [];
  if (clientId !== undefined) {
    conditions.push(
      '(occasions.client_id = ? OR occasions.person_id IN (SELECT person_id FROM positions WHERE client_id = ?))',
    );
    values.push(clientId, clientId);
  }
  if (personId !== undefined) {
    conditions.push('occasions.person_id = ?');
    values.push(personId);
  }
  if (conditions.length === 0) conditions.push('clients.archived_on IS NULL');
  if (between && daysBetween(between.since, between.until) < 365) {
    const [since, until] = [monthAndDay(between.since), monthAndDay(between.until)];
    // What falls on the 29th of February comes on the 28th in other years.
    if (until[0] === 2 && until[1] === 28) until[1] = 29;
    const isOneYear = between.since.slice(0, 4) === between.until.slice(0, 4);
    conditions.push(`((month, day) >= (?, ?) ${isOneYear ? 'AND' : 'OR'} (month, day) <= (?, ?))`);
    values.push(...since, ...until);
  }
  return { conditions, values };
}

function monthAndDay(day: string): [month: number, day: number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8))];
}

function occasionOf(row: OccasionRow): Occasion {
  const { clientId, clientName, status, quietUntilOn, clientWrites, ...person } = row;
  const { personId, personName, personWrites, ...occasion } = person;
  return {
    ...occasion,
    client: { id: clientId, name: clientName, status, quietUntilOn, writingBecause: clientWrites },
    person: personId === null ? null : { id: personId, name: personName ?? '', writingBecause: personWrites },
  };
}

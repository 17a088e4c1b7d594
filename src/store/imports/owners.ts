import type { Connection } from '../connection.ts';
import type { Candidate } from './imports.ts';

/** How many last digits two ways of writing one number share at least. */
const sharedDigits = 6;

/** A phone number and whose it is. */
export interface KnownPhone {
  value: string;
  clientId: number;
}

/** Finding the client of a row by a number, or by a part of a name; each statement is prepared when it is first used. */
export function ownersOn(database: Connection) {
  const phones = `FROM contact_points AS point
    LEFT JOIN positions ON positions.person_id = point.person_id
    WHERE point.kind = 'phone'`;
  return {
    sharedDigits,
    /** All numbers of clients and their people, by their last digits. */
    phonesByEnd(): Map<string, KnownPhone[]> {
      const found = new Map<string, KnownPhone[]>();
      const rows = database
        .prepare<[], KnownPhone & { key: string }>(
          `SELECT point.value, point.value_key AS key, coalesce(point.client_id, positions.client_id) AS clientId
           ${phones} AND coalesce(point.client_id, positions.client_id) IS NOT NULL`,
        )
        .iterate();
      for (const { key, ...phone } of rows) {
        const end = key.slice(-sharedDigits);
        const known = found.get(end);
        if (known) known.push(phone);
        else found.set(end, [phone]);
      }
      return found;
    },
    /** All clients, for finding one by a part of its name. */
    allClients: (): Candidate[] =>
      database
        .prepare<[], Omit<Candidate, 'archived'> & { archived: number }>(
          `SELECT id, name, name_key AS nameKey, external_id AS externalId, archived_on IS NOT NULL AS archived
           FROM clients ORDER BY id`,
        )
        .all()
        .map((row) => ({ ...row, archived: row.archived === 1 })),
  };
}

import type { ClientKind } from '../domain/client.ts';
import type { Connection } from './database.ts';
import { updateRow } from './row.ts';

interface KindRow extends Omit<ClientKind, 'profile'> {
  profileId: number | null;
  profileName: string | null;
}

/** What kind of client it is; an unknown client is of none. */
export function clientKindOf(database: Connection, id: number): ClientKind {
  const row = database
    .prepare<[number], KindRow>(
      `SELECT profile_id AS profileId, profiles.name AS profileName, signed_on AS signedOn, source
       FROM clients LEFT JOIN profiles ON profiles.id = profile_id WHERE clients.id = ?`,
    )
    .get(id);
  if (!row) return { profile: null, signedOn: null, source: null };
  const { profileId, profileName, ...kind } = row;
  return { ...kind, profile: profileId === null ? null : { id: profileId, name: profileName ?? '' } };
}

/** Sets what is given of a client's kind; null takes it away. */
export function setClientKind(
  database: Connection,
  id: number,
  { profile, ...kind }: Partial<ClientKind>,
): void {
  updateRow(database, 'clients', id, {
    ...kind,
    ...(profile === undefined ? {} : { profileId: profile?.id ?? null }),
  });
}

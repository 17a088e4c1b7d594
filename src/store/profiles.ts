import { client } from '../nouns/client.ts';
import { profile, profileThreshold } from '../nouns/profile.ts';
import type { Connection } from './file/database.ts';
import { type Also, tableOn } from './table.ts';

const clientCount: Also<number> = {
  sql: '(SELECT count(*) FROM clients WHERE profile_id = profiles.id AND archived_on IS NULL)',
  read: (count: number) => count,
};

const thresholds: Also<ReadonlyMap<string, number>> = {
  sql: `(SELECT json_group_object(rule || '.' || name, value) FROM (
    SELECT rule, name, value FROM profile_thresholds WHERE profile_id = profiles.id ORDER BY id))`,
  read: (json: string) => new Map(Object.entries(JSON.parse(json) as Record<string, number>)),
};

export function profilesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, profile, at, { thresholds, clientCount });
  const numbers = tableOn(database, profileThreshold, at);
  const clients = tableOn(database, client, at);
  return {
    ...{ add, update, get, stored },
    list: () => read('ORDER BY profiles.id'),
    /** Sets a number of a rule for a profile; null takes it away. */
    setThreshold(profileId: number, rule: string, name: string, value: number | null) {
      const having = { profileId, rule, name };
      if (value === null) numbers.removeWhere(having);
      else numbers.put(having, { value });
    },
    /** Gives clients a profile, or none; returns how many had another. */
    assign: (clientIds: readonly number[], profileId: number | null) =>
      clientIds.filter((id) => clients.update(id, { profileId })).length,
    /** The ids of the clients of a profile, archived ones apart, by name. */
    clients: (profileId: number) =>
      database
        .prepare<[number], number>(
          'SELECT id FROM clients WHERE profile_id = ? AND archived_on IS NULL ORDER BY name_key, id',
        )
        .pluck()
        .all(profileId),
  };
}

import { client } from '../nouns/client.ts';
import { criterion, fitAnswer, profile, profileThreshold } from '../nouns/profile.ts';
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
  const { add, update, get, read, remove } = tableOn(database, profile, at, { thresholds, clientCount });
  const numbers = tableOn(database, profileThreshold, at);
  const clients = tableOn(database, client, at);
  const criteria = tableOn(database, criterion, at);
  const answers = tableOn(database, fitAnswer, at);
  return {
    ...{ add, update, get },
    list: () => read('ORDER BY profiles.id'),
    /** Removes a profile with its numbers and criteria; its clients have none then. */
    remove(id: number) {
      clients.updateWhere({ profileId: id }, { profileId: null });
      for (const one of criteria.read('WHERE criteria.profile_id = ?', [id]))
        answers.removeWhere({ criterionId: one.id });
      numbers.removeWhere({ profileId: id });
      criteria.removeWhere({ profileId: id });
      remove(id);
    },
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

import type { Profiles } from '../app/journal.ts';
import type { Profile } from '../domain/clients/profile.ts';
import { foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, putRow, updateRow, updateRows } from './table.ts';

type ProfileRow = Omit<Profile, 'thresholds'> & { thresholds: string };

const columns = `SELECT profiles.id, profiles.name, profiles.about, (
    SELECT json_group_object(rule || '.' || name, value) FROM (
      SELECT rule, name, value FROM profile_thresholds WHERE profile_id = profiles.id ORDER BY id)) AS thresholds
  FROM profiles`;

function profileOf({ thresholds, ...row }: ProfileRow): Profile {
  return { ...row, thresholds: new Map(Object.entries(JSON.parse(thresholds) as Record<string, number>)) };
}

/** The profiles on a connection. */
export function profilesOn(database: Connection, at: string): Profiles {
  return {
    add: ({ name, about }) =>
      insertRow(database, 'profiles', { name, about, nameKey: foldText(name), createdAt: at }),
    update(id, fields) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'profiles', id, { ...fields, nameKey });
    },
    remove(id) {
      updateRows(database, 'clients', { profileId: id }, { profileId: null });
      const criteria = database
        .prepare<[number], number>('SELECT id FROM criteria WHERE profile_id = ?')
        .pluck()
        .all(id);
      for (const criterionId of criteria) deleteRows(database, 'fit_answers', { criterionId });
      for (const table of ['profile_thresholds', 'criteria']) deleteRows(database, table, { profileId: id });
      deleteRows(database, 'profiles', { id });
    },
    get(id) {
      const row = database.prepare<[number], ProfileRow>(`${columns} WHERE profiles.id = ?`).get(id);
      return row ? profileOf(row) : null;
    },
    list: () => database.prepare<[], ProfileRow>(`${columns} ORDER BY profiles.id`).all().map(profileOf),
    setThreshold(profileId, rule, name, value) {
      const keys = { profileId, rule, name };
      if (value === null) deleteRows(database, 'profile_thresholds', keys);
      else putRow(database, 'profile_thresholds', keys, { value });
    },
    assign: (clientIds, profileId) =>
      clientIds.filter((id) => updateRow(database, 'clients', id, { profileId })).length,
    clients: (profileId) =>
      database
        .prepare<[number], number>(
          'SELECT id FROM clients WHERE profile_id = ? AND archived_on IS NULL ORDER BY name_key, id',
        )
        .pluck()
        .all(profileId),
  };
}

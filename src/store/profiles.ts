import type { Profiles } from '../app/profiles-port.ts';
import { foldText } from '../domain/name-match.ts';
import type { Profile } from '../domain/profile.ts';
import type { Connection } from './database.ts';
import { insertRow, updateRow } from './row.ts';

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
      database.prepare('UPDATE clients SET profile_id = NULL WHERE profile_id = ?').run(id);
      database
        .prepare(
          'DELETE FROM fit_answers WHERE criterion_id IN (SELECT id FROM criteria WHERE profile_id = ?)',
        )
        .run(id);
      for (const table of ['profile_thresholds', 'criteria'])
        database.prepare(`DELETE FROM ${table} WHERE profile_id = ?`).run(id);
      database.prepare('DELETE FROM profiles WHERE id = ?').run(id);
    },
    get(id) {
      const row = database.prepare<[number], ProfileRow>(`${columns} WHERE profiles.id = ?`).get(id);
      return row ? profileOf(row) : null;
    },
    list: () => database.prepare<[], ProfileRow>(`${columns} ORDER BY profiles.id`).all().map(profileOf),
    setThreshold(profileId, rule, name, value) {
      const present = database
        .prepare<[number, string, string], number>(
          'SELECT id FROM profile_thresholds WHERE profile_id = ? AND rule = ? AND name = ?',
        )
        .pluck()
        .get(profileId, rule, name);
      if (present === undefined) {
        if (value !== null) insertRow(database, 'profile_thresholds', { profileId, rule, name, value });
      } else if (value === null) database.prepare('DELETE FROM profile_thresholds WHERE id = ?').run(present);
      else updateRow(database, 'profile_thresholds', present, { value });
    },
    assign(clientIds, profileId) {
      const statement = database.prepare(
        'UPDATE clients SET profile_id = ? WHERE id = ? AND profile_id IS NOT ?',
      );
      return clientIds.filter((id) => statement.run(profileId, id, profileId).changes > 0).length;
    },
    clients: (profileId) =>
      database
        .prepare<[number], number>(
          'SELECT id FROM clients WHERE profile_id = ? AND archived_on IS NULL ORDER BY name_key, id',
        )
        .pluck()
        .all(profileId),
  };
}

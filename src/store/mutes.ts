import type { Mutes } from '../app/relationships.ts';
import type { Mute } from '../domain/rules/silence.ts';
import type { Connection } from './database.ts';
import { insertRow, updateRow } from './row.ts';

const columns = 'SELECT client_id AS clientId, rule, until_on AS untilOn, because FROM mutes';

/** The mutes on a connection. */
export function mutesOn(database: Connection, at: string): Mutes {
  return {
    set({ clientId, rule, untilOn, because }) {
      const present = database
        .prepare<[number, string], number>('SELECT id FROM mutes WHERE client_id = ? AND rule = ?')
        .pluck()
        .get(clientId, rule);
      if (present === undefined)
        insertRow(database, 'mutes', { clientId, rule, untilOn, because, createdAt: at });
      else updateRow(database, 'mutes', present, { untilOn, because });
    },
    remove: (clientId, rule) =>
      database.prepare('DELETE FROM mutes WHERE client_id = ? AND rule = ?').run(clientId, rule).changes > 0,
    of: (clientId) =>
      database.prepare<[number], Mute>(`${columns} WHERE client_id = ? ORDER BY rule`).all(clientId),
    list: () => database.prepare<[], Mute>(`${columns} ORDER BY client_id, rule`).all(),
  };
}

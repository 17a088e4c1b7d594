import type { Mutes } from '../app/relationships.ts';
import type { Mute } from '../domain/rules/silence.ts';
import type { Connection } from './database.ts';
import { deleteRows, putRow } from './row.ts';

const columns = 'SELECT client_id AS clientId, rule, until_on AS untilOn, because FROM mutes';

/** The mutes on a connection. */
export function mutesOn(database: Connection, at: string): Mutes {
  return {
    set({ clientId, rule, untilOn, because }) {
      putRow(database, 'mutes', { clientId, rule }, { untilOn, because }, { createdAt: at });
    },
    remove: (clientId, rule) => deleteRows(database, 'mutes', { clientId, rule }) > 0,
    of: (clientId) =>
      database.prepare<[number], Mute>(`${columns} WHERE client_id = ? ORDER BY rule`).all(clientId),
    list: () => database.prepare<[], Mute>(`${columns} ORDER BY client_id, rule`).all(),
  };
}

import type { OwnThreshold, Thresholds } from '../app/relationships.ts';
import type { Connection } from './database.ts';
import { deleteRows, putRow } from './row.ts';

const columns = 'SELECT client_id AS clientId, rule, name, value FROM thresholds';

/** The clients' own numbers on a connection. */
export function thresholdsOn(database: Connection): Thresholds {
  return {
    set(clientId, rule, name, value) {
      const keys = { clientId, rule, name };
      if (value === null) deleteRows(database, 'thresholds', keys);
      else putRow(database, 'thresholds', keys, { value });
    },
    of: (clientId) =>
      database
        .prepare<[number], OwnThreshold>(`${columns} WHERE client_id = ? ORDER BY rule, name`)
        .all(clientId),
    list: () => database.prepare<[], OwnThreshold>(`${columns} ORDER BY client_id, rule, name`).all(),
  };
}

import type { OwnThreshold, Thresholds } from '../app/relationships.ts';
import type { Connection } from './database.ts';
import { insertRow, updateRow } from './row.ts';

const columns = 'SELECT client_id AS clientId, rule, name, value FROM thresholds';

/** The clients' own numbers on a connection. */
export function thresholdsOn(database: Connection): Thresholds {
  return {
    set(clientId, rule, name, value) {
      const present = database
        .prepare<[number, string, string], number>(
          'SELECT id FROM thresholds WHERE client_id = ? AND rule = ? AND name = ?',
        )
        .pluck()
        .get(clientId, rule, name);
      if (present === undefined) {
        if (value !== null) insertRow(database, 'thresholds', { clientId, rule, name, value });
      } else if (value === null) database.prepare('DELETE FROM thresholds WHERE id = ?').run(present);
      else updateRow(database, 'thresholds', present, { value });
    },
    of: (clientId) =>
      database
        .prepare<[number], OwnThreshold>(`${columns} WHERE client_id = ? ORDER BY rule, name`)
        .all(clientId),
    list: () => database.prepare<[], OwnThreshold>(`${columns} ORDER BY client_id, rule, name`).all(),
  };
}

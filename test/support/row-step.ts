import fc from 'fast-check';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';

/** A change of the journal as a user could make it; it picks the rows it acts on from those that are there. */
export interface Step {
  name: string;
  act(journal: Journal, database: Connection): void;
}

/** A seed that picks a row. */
export const pick = fc.nat({ max: 1000 });

/** The number of the row that a seed picks, or undefined where the table is empty. */
export function rowOf(database: Connection, table: string, seed: number): number | undefined {
  const ids = database.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  return ids.length === 0 ? undefined : ids[seed % ids.length];
}

/** A step that acts on the row a seed picks; where the table is empty nothing happens. */
export function onRow(
  name: string,
  table: string,
  seed: number,
  act: (journal: Journal, id: number, database: Connection) => void,
): Step {
  return {
    name,
    act(journal: Journal, database: Connection) {
      const id = rowOf(database, table, seed);
      if (id !== undefined) act(journal, id, database);
    },
  };
}

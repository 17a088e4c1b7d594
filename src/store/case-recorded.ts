import type { Recorded, StoryDay, StoryRow } from '../domain/repair/case-story.ts';
import type { Connection } from './database.ts';

/** The tables a story is told of, and the columns in them that are set later than their row is made. */
const tables: Readonly<Record<string, { row: StoryRow; days: Readonly<Record<string, StoryDay>> }>> = {
  case_steps: { row: 'step', days: {} },
  interactions: { row: 'entry', days: {} },
  reminders: { row: 'promise', days: { closed_on: 'kept', broken_on: 'broken', broken_told_on: 'told' } },
  apologies: { row: 'apology', days: { delivered_on: 'delivered' } },
  charges: { row: 'charge', days: { told_on: 'told', billed_on: 'billed', waived_on: 'waived' } },
};

const belongs = Object.keys(tables).map(
  (table) => `entity = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE case_id = :id)`,
);

// The log is read by its operations, from the first that can know of the case.
const changes = `SELECT entity, row_id AS id, operation_id AS operation, before FROM changes
  WHERE operation_id >= (SELECT min(id) FROM operations WHERE at >= (SELECT created_at FROM cases WHERE id = :id))
    AND (${belongs.join(' OR ')})
  ORDER BY changes.id`;

type ChangeRow = { entity: string; id: number; operation: number; before: string | null };

/** In which operations what belongs to a case was made, or days of it were set. */
export function readRecorded(database: Connection, id: number): Recorded[] {
  const found = database.prepare<[object], ChangeRow>(changes).all({ id });
  return found.flatMap(({ entity, id: rowId, operation, before }): Recorded[] => {
    const { row, days } = tables[entity] ?? { row: 'entry', days: {} };
    if (before === null) return [{ row, id: rowId, set: null, operation }];
    const image = JSON.parse(before) as Record<string, unknown>;
    // The last change before which a day was not there is the one that set it.
    const unset = Object.entries(days).filter(([column]) => image[column] === null);
    return unset.map(([, set]) => ({ row, id: rowId, set, operation }));
  });
}

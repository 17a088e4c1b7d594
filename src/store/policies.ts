import type { Policies } from '../app/journal.ts';
import type { Policy, PolicyQuote } from '../domain/repair/policy.ts';
import { foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { insertRow, updateRow } from './table.ts';

const columns = 'SELECT id, name, rule, reason, removed_on AS removedOn FROM policies';
const quoted = `SELECT cases.id AS caseId, cases.client_id AS clientId, clients.name AS clientName, cases.what,
  case_steps.happened_on AS quotedOn, case_steps.policy_reason AS reason
  FROM case_steps JOIN cases ON cases.id = case_steps.case_id JOIN clients ON clients.id = cases.client_id
  WHERE case_steps.policy_id = ? ORDER BY case_steps.happened_on, case_steps.id`;

/** The policies on a connection. */
export function policiesOn(database: Connection, at: string): Policies {
  return {
    add: (fields) =>
      insertRow(database, 'policies', { ...fields, nameKey: foldText(fields.name), createdAt: at }),
    update(id, fields) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'policies', id, { ...fields, nameKey });
    },
    get: (id) => database.prepare<[number], Policy>(`${columns} WHERE id = ?`).get(id) ?? null,
    list: ({ removed = false } = {}) =>
      database
        .prepare<[], Policy>(
          `${columns} WHERE removed_on IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY name_key, id`,
        )
        .all(),
    quotes: (id) => database.prepare<[number], PolicyQuote>(quoted).all(id),
  };
}

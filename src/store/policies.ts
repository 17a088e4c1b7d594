import type { PolicyQuote } from '../domain/repair/policy.ts';
import { policy } from '../nouns/policy.ts';
import type { Connection } from './file/database.ts';
import { tableOn } from './table.ts';

const quotes = `SELECT cases.id AS caseId, cases.client_id AS clientId, clients.name AS clientName, cases.what,
  case_steps.happened_on AS quotedOn, case_steps.policy_reason AS reason
  FROM case_steps JOIN cases ON cases.id = case_steps.case_id JOIN clients ON clients.id = cases.client_id
  WHERE case_steps.policy_id = ? ORDER BY case_steps.happened_on, case_steps.id`;

export function policiesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, policy, at);
  return {
    ...{ add, update, get, stored },
    /** Policies that hold, or those that were given up, by name. */
    list: ({ removed = false } = {}) =>
      read(`WHERE removed_on IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY name_key, id`),
    /** The answers in cases that stood on a policy, the oldest first. */
    quotes: (id: number) => database.prepare<[number], PolicyQuote>(quotes).all(id),
  };
}

import type { Criteria, StoredAnswer } from '../app/journal.ts';
import type { Criterion } from '../domain/clients/fit.ts';
import { foldText } from '../domain/text/names.ts';
import type { Connection } from './file/database.ts';
import { deleteRows, insertRow, putRow, updateRow } from './table.ts';

const columns = `SELECT criteria.id, criteria.profile_id AS profileId, profiles.name AS profileName, criteria.name,
  criteria.wanted, criteria.number, criteria.weight
  FROM criteria JOIN profiles ON profiles.id = criteria.profile_id`;

/** The criteria and the answers to them on a connection. */
export function criteriaOn(database: Connection): Criteria {
  return {
    add: (fields) => insertRow(database, 'criteria', { ...fields, nameKey: foldText(fields.name) }),
    update(id, fields) {
      const nameKey = fields.name === undefined ? undefined : foldText(fields.name);
      updateRow(database, 'criteria', id, { ...fields, nameKey });
    },
    remove(id) {
      deleteRows(database, 'criteria', { id });
    },
    get: (id) => database.prepare<[number], Criterion>(`${columns} WHERE criteria.id = ?`).get(id) ?? null,
    list(profileId) {
      const [where, values] = profileId === undefined ? ['', []] : ['WHERE profiles.id = ?', [profileId]];
      return database
        .prepare<number[], Criterion>(`${columns} ${where} ORDER BY profiles.id, criteria.id`)
        .all(...values);
    },
    answers: (clientId) =>
      database
        .prepare<[number], StoredAnswer>(
          `SELECT criterion_id AS criterionId, criteria.name, criteria.wanted, fit_answers.number,
             answered_on AS answeredOn
           FROM fit_answers JOIN criteria ON criteria.id = criterion_id
           WHERE client_id = ? ORDER BY answered_on, fit_answers.id`,
        )
        .all(clientId),
    answer(clientId, criterionId, answer) {
      const keys = { clientId, criterionId };
      if (answer === null) deleteRows(database, 'fit_answers', keys);
      else putRow(database, 'fit_answers', keys, { number: answer.number, answeredOn: answer.on });
    },
    forget: (criterionId) => deleteRows(database, 'fit_answers', { criterionId }),
  };
}

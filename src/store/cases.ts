import type { CaseFields, CaseFilter, Cases } from '../app/repairs.ts';
import type { Case } from '../domain/repair/case.ts';
import type { ChangeSaid } from '../domain/repair/lessons.ts';
import { type CaseRow, caseColumns, caseOf, readCaseFiles } from './case-files.ts';
import { readRecorded } from './case-recorded.ts';
import type { Connection } from './database.ts';
import { moneyColumns } from './money-columns.ts';
import { insertRow, updateRow } from './row.ts';

// A case says what changes when it is over; an apology, when the client hears it.
const changes = `SELECT id AS caseId, coalesce(settled_on, fixed_on, opened_on) AS "on", change AS text
  FROM cases WHERE change IS NOT NULL
  UNION ALL SELECT case_id, coalesce(delivered_on, made_on), change
  FROM apologies WHERE case_id IS NOT NULL AND change IS NOT NULL`;

/** The cases on a connection. */
export function casesOn(database: Connection, at: string): Cases {
  const select = (rest: string, values: object): Case[] =>
    database.prepare<[object], CaseRow>(`${caseColumns} ${rest}`).all(values).map(caseOf);
  return {
    add: (fields) => insertRow(database, 'cases', { ...columnsOf(fields), createdAt: at }),
    update(id, fields) {
      updateRow(database, 'cases', id, columnsOf(fields));
    },
    addStep(step) {
      const afterId =
        database
          .prepare<[number], number | null>('SELECT max(id) FROM case_steps WHERE case_id = ?')
          .pluck()
          .get(step.caseId) ?? null;
      return insertRow(database, 'case_steps', { ...step, afterId, createdAt: at });
    },
    get: (id) => select('WHERE cases.id = :id', { id })[0] ?? null,
    file: (id, until) =>
      readCaseFiles(database, { where: 'cases.id = :id', values: { id }, until })[0] ?? null,
    recorded: (id) => readRecorded(database, id),
    list: (filter) =>
      select(
        `${whereOf(filter)} ORDER BY cases.settled_on IS NOT NULL, cases.opened_on DESC, cases.id DESC`,
        filterValues(filter),
      ),
    causes: () =>
      database
        .prepare<[], string>('SELECT cause FROM cases GROUP BY cause ORDER BY count(*) DESC, cause')
        .pluck()
        .all(),
    changes: () => database.prepare<[], ChangeSaid>(changes).all(),
  };
}

function columnsOf({ amount, ...fields }: Partial<CaseFields>): object {
  return { ...fields, ...moneyColumns('amount', amount) };
}

function whereOf({ clientId, archived, open, outcome, cause, since, until }: CaseFilter): string {
  const conditions = [
    ...(clientId === undefined ? [] : ['cases.client_id = :clientId']),
    ...(clientId === undefined && !archived ? ['clients.archived_on IS NULL'] : []),
    ...(open === undefined ? [] : [`(cases.settled_on IS NULL) = ${open ? 1 : 0}`]),
    ...(outcome === undefined ? [] : ['cases.outcome = :outcome']),
    ...(cause === undefined ? [] : ['cases.cause = :cause']),
    ...(since === undefined ? [] : ['cases.opened_on >= :since']),
    ...(until === undefined ? [] : ['cases.opened_on <= :until']),
  ];
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

function filterValues({ open: _, archived: __, ...values }: CaseFilter): object {
  return values;
}

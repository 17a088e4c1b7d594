import type { CaseFields, CaseFilter, Cases } from '../app/journal.ts';
import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { Loss } from '../domain/repair/apology/apology.ts';
import type { Case, CaseEntry, CaseFile, CaseStep } from '../domain/repair/case.ts';
import type { Recorded, StoryDay, StoryRow } from '../domain/repair/case-story.ts';
import type { ChangeSaid } from '../domain/repair/lessons.ts';
import type { Connection } from './file/database.ts';
import { readReminders } from './reminders.ts';
import { insertRow, moneyColumns, moneyIn, updateRow } from './table.ts';

/** The statement that reads cases, up to its conditions. */
const caseColumns = `SELECT cases.id, cases.client_id AS clientId, clients.name AS clientName,
  cases.person_id AS personId, people.name AS personName,
  cases.person_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM positions WHERE person_id = cases.person_id AND client_id = cases.client_id
  ) AS personLeft, cases.what, cases.happened_on AS happenedOn,
  cases.opened_on AS openedOn, cases.severity, cases.costs, cases.cost_note AS costNote,
  cases.amount_minor AS amountMinor, cases.amount_currency AS amountCurrency, cases.cause,
  cases.handled_by AS handledBy, cases.fixed_on AS fixedOn, cases.settled_on AS settledOn, cases.outcome,
  cases.agreed, cases.unanswered, cases.change, cases.last_word AS lastWord
  FROM cases JOIN clients ON clients.id = cases.client_id LEFT JOIN people ON people.id = cases.person_id`;

/** A case as its row has it. */
type CaseRow = Omit<Case, 'costs' | 'amount' | 'personLeft'> & {
  personLeft: number;
  costs: string;
  amountMinor: number | null;
  amountCurrency: string | null;
};

/** A case read from its row. */
function caseOf({ amountMinor, amountCurrency, costs, ...row }: CaseRow): Case {
  return {
    ...row,
    personLeft: row.personLeft === 1,
    costs: JSON.parse(costs) as Loss[],
    amount: moneyIn(amountMinor, amountCurrency),
  };
}

const steps = `SELECT case_steps.id, case_id AS caseId, kind, happened_on AS happenedOn, text, wants, confirmed,
  policy_id AS policyId, policies.name AS policyName, policy_reason AS policyReason, middle,
  without_hearing AS withoutHearing, rung, because, until_on AS untilOn, outcome,
  unanswered, interaction_id AS interactionId
  FROM case_steps LEFT JOIN policies ON policies.id = policy_id
  WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY case_steps.happened_on, case_steps.id`;

// Who was named on an entry, and who decides: an entry that names only others has not reached those who decide.
const entries = `SELECT entry.id, entry.case_id AS caseId, entry.happened_on AS happenedOn, entry.channel,
  entry.direction, entry.audience, entry.kind, entry.reply_needed AS replyNeeded, entry.touches,
  NOT EXISTS (SELECT 1 FROM interaction_people WHERE interaction_id = entry.id)
  OR NOT EXISTS (SELECT 1 FROM positions WHERE client_id = entry.client_id AND instr(roles, '"decision-maker"') > 0)
  OR EXISTS (
    SELECT 1 FROM interaction_people AS named
    JOIN positions ON positions.person_id = named.person_id AND positions.client_id = entry.client_id
    WHERE named.interaction_id = entry.id AND instr(positions.roles, '"decision-maker"') > 0) AS reachedDecider
  FROM interactions AS entry
  WHERE entry.case_id IN (SELECT value FROM json_each(?)) AND entry.happened_on <= ?
    AND entry.kind IN ('exchange', 'attempt')
  ORDER BY entry.happened_on, entry.id`;

type StepRow = Omit<CaseStep, 'confirmed'> & { confirmed: number | null };
type EntryRow = Omit<CaseEntry, 'replyNeeded' | 'reachedDecider' | 'touches'> & {
  touches: string;
  replyNeeded: number;
  reachedDecider: number;
};

/** Cases with all that belongs to them, the oldest first. */
export function readCaseFiles(
  database: Connection,
  { where, values, until }: { where: string; values: object; until: CalendarDate },
): CaseFile[] {
  const cases = database
    .prepare<[object], CaseRow>(`${caseColumns} WHERE ${where} ORDER BY cases.opened_on, cases.id`)
    .all(values)
    .map(caseOf);
  if (cases.length === 0) return [];
  const ids = JSON.stringify(cases.map(({ id }) => id));
  const taken = database
    .prepare<[string], StepRow>(steps)
    .all(ids)
    .map((row): CaseStep => ({ ...row, confirmed: row.confirmed === null ? null : row.confirmed === 1 }));
  const logged = database
    .prepare<[string, CalendarDate], EntryRow>(entries)
    .all(ids, until)
    .map(
      (row): CaseEntry => ({
        ...row,
        replyNeeded: row.replyNeeded === 1,
        touches: JSON.parse(row.touches) as CaseEntry['touches'],
        reachedDecider: row.reachedDecider === 1,
        byWish: false,
        pastDecider: null,
      }),
    );
  const promised = readReminders(
    database,
    'WHERE reminders.promise = 1 AND reminders.case_id IN (SELECT value FROM json_each(?)) ORDER BY reminders.due_on, reminders.id',
    [ids],
  );
  return cases.map((one) => ({
    case: one,
    steps: taken.filter(({ caseId }) => caseId === one.id),
    entries: logged.filter(({ caseId }) => caseId === one.id),
    promises: promised.filter(({ caseId }) => caseId === one.id),
  }));
}

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
function readRecorded(database: Connection, id: number): Recorded[] {
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

// A case says what changes when it is over; an apology, when the client hears it.
const changesSaid = `SELECT id AS caseId, coalesce(settled_on, fixed_on, opened_on) AS "on", change AS text
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
    changes: () => database.prepare<[], ChangeSaid>(changesSaid).all(),
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

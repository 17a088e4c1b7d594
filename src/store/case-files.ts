import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Loss } from '../domain/repair/apology.ts';
import type { Case, CaseEntry, CaseFile, CaseStep } from '../domain/repair/case.ts';
import type { Connection } from './database.ts';
import { moneyIn } from './money-columns.ts';
import { readReminders } from './reminders.ts';

/** The statement that reads cases, up to its conditions. */
export const caseColumns = `SELECT cases.id, cases.client_id AS clientId, clients.name AS clientName,
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
export type CaseRow = Omit<Case, 'costs' | 'amount' | 'personLeft'> & {
  personLeft: number;
  costs: string;
  amountMinor: number | null;
  amountCurrency: string | null;
};

/** A case read from its row. */
export function caseOf({ amountMinor, amountCurrency, costs, ...row }: CaseRow): Case {
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

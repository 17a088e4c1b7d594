import { type CalendarDate, calendarDateOf } from '../domain/days/calendar-date.ts';
import type { Apology } from '../domain/repair/apology/apology.ts';
import type { Case, CaseEntry, CaseFile } from '../domain/repair/case.ts';
import type { Recorded, StoryDay, StoryRow } from '../domain/repair/case-story.ts';
import type { StatedChange } from '../domain/repair/lessons.ts';
import type { PolicyQuote } from '../domain/repair/policy.ts';
import { apology } from '../nouns/apology.ts';
import { caseNoun, caseStep, type Outcome } from '../nouns/case.ts';
import { charge } from '../nouns/charge.ts';
import type { New } from '../nouns/field.ts';
import { policy } from '../nouns/policy.ts';
import { reminder } from '../nouns/reminder.ts';
import type { Connection } from './connection.ts';
import { remindersOn } from './plans.ts';
import { asYesOrNo, mustFind, tableOn, where } from './table.ts';

const personLeft = `cases.person_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM positions WHERE person_id = cases.person_id AND client_id = cases.client_id)`;

// As `endsUnheard` has it, and a client heard before the case was opened again was heard.
const neverHeard = `cases.settled_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM case_steps WHERE case_id = cases.id AND kind = 'heard')
  AND (cases.outcome = 'parted' OR NOT EXISTS (
    SELECT 1 FROM case_steps WHERE case_id = cases.id AND kind = 'checked-back'
    AND happened_on >= cases.fixed_on AND content IS NOT 'no'))`;

// A case says what changes when it is over; an apology, when the client hears it.
const changes = `SELECT id AS caseId, coalesce(settled_on, fixed_on, opened_on) AS "on", change AS text
  FROM cases WHERE change IS NOT NULL
  UNION ALL SELECT case_id, coalesce(delivered_on, made_on), change
  FROM apologies WHERE case_id IS NOT NULL AND change IS NOT NULL`;

/** Which cases are listed; those of archived clients only where they, or the client, are named. */
interface CaseFilter {
  clientId?: number;
  /** Those with archived clients as well. */
  archived?: boolean;
  /** Only those that are open, or only those that ended. */
  open?: boolean;
  outcome?: Outcome;
  cause?: string;
  /** Only those that came up on that day or later. */
  since?: CalendarDate;
  /** Only those that came up by that day. */
  until?: CalendarDate;
}

export function casesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, caseNoun, at, {
    personLeft: { sql: personLeft, read: asYesOrNo },
    neverHeard: { sql: neverHeard, read: asYesOrNo },
  });
  const steps = tableOn(database, caseStep, at);
  const files = (rest: string, values: object, until: CalendarDate) =>
    filesOf(database, at, read(`${rest} ORDER BY cases.opened_on, cases.id`, values), until);
  return {
    ...{ add, update, get, stored, files },
    /** Adds a step behind those there are. */
    addStep(step: Omit<New<typeof caseStep>, 'afterId'>): number {
      const afterId = database
        .prepare<[number], number | null>('SELECT max(id) FROM case_steps WHERE case_id = ?')
        .pluck()
        .get(step.caseId);
      return steps.add({ ...step, afterId: afterId ?? null });
    },
    /** The case with its steps, promises, and the entries up to a day. */
    file: (id: number, until: CalendarDate) => files('WHERE cases.id = :id', { id }, until)[0] ?? null,
    recorded: (id: number) => readRecorded(database, id),
    /** Cases, open ones first, then the newest. */
    list: ({ open, archived, ...values }: CaseFilter) =>
      read(
        `${where(
          values.clientId !== undefined && 'cases.client_id = :clientId',
          values.clientId === undefined && !archived && 'clients.archived_on IS NULL',
          open !== undefined && `(cases.settled_on IS NULL) = ${open ? 1 : 0}`,
          values.outcome && 'cases.outcome = :outcome',
          values.cause !== undefined && 'cases.cause = :cause',
          values.since && 'cases.opened_on >= :since',
          values.until && 'cases.opened_on <= :until',
        )} ORDER BY cases.settled_on IS NOT NULL, cases.opened_on DESC, cases.id DESC`,
        values,
      ),
    /** The causes in use, the most frequent first. */
    causes: () =>
      database
        .prepare<[], string>('SELECT cause FROM cases GROUP BY cause ORDER BY count(*) DESC, cause')
        .pluck()
        .all(),
    /** What changes after each case, in the words of the case and of its apologies. */
    changes: () => database.prepare<[], StatedChange>(changes).all(),
  };
}

// Who was named on an entry, and who decides: an entry that names only others has not reached those who decide.
const entriesOf = `SELECT entry.id, entry.case_id AS caseId, entry.happened_on AS happenedOn, entry.channel,
  entry.direction, entry.audience, entry.kind, entry.reply_needed AS replyNeeded, entry.touches,
  entry.created_at AS createdAt,
  NOT EXISTS (SELECT 1 FROM interaction_people WHERE interaction_id = entry.id)
  OR NOT EXISTS (SELECT 1 FROM positions WHERE client_id = entry.client_id AND instr(roles, '"decision-maker"') > 0)
  OR EXISTS (
    SELECT 1 FROM interaction_people AS named
    JOIN positions ON positions.person_id = named.person_id AND positions.client_id = entry.client_id
    WHERE named.interaction_id = entry.id AND instr(positions.roles, '"decision-maker"') > 0) AS reachedDecider
  FROM interactions AS entry
  WHERE entry.case_id IN (SELECT value FROM json_each(?))
    AND entry.kind IN ('exchange', 'attempt')
  ORDER BY entry.happened_on, entry.id`;

type EntryRow = Omit<CaseEntry, 'replyNeeded' | 'reachedDecider' | 'touches'> & {
  touches: string;
  createdAt: string;
  replyNeeded: number;
  reachedDecider: number;
};

/** Cases with all that belongs to them. */
function filesOf(database: Connection, at: string, cases: readonly Case[], until: CalendarDate): CaseFile[] {
  if (cases.length === 0) return [];
  const ids = JSON.stringify(cases.map(({ id }) => id));
  const belonging = 'case_id IN (SELECT value FROM json_each(?))';
  const steps = tableOn(database, caseStep, at).read(
    `WHERE ${belonging} ORDER BY case_steps.happened_on, case_steps.id`,
    [ids],
  );
  const promises = remindersOn(database, at).read(
    `WHERE reminders.promise = 1 AND reminders.${belonging} ORDER BY reminders.due_on, reminders.id`,
    [ids],
  );
  const entries = database
    .prepare<[string], EntryRow>(entriesOf)
    .all(ids)
    // Nobody knew on that day of what was booked after it.
    .filter(
      ({ happenedOn, createdAt }) => happenedOn <= until || calendarDateOf(new Date(createdAt)) <= until,
    )
    .map(
      ({ createdAt: _, ...row }): CaseEntry => ({
        ...row,
        replyNeeded: row.replyNeeded === 1,
        touches: JSON.parse(row.touches) as CaseEntry['touches'],
        reachedDecider: row.reachedDecider === 1,
        byWish: false,
        pastDecider: null,
      }),
    );
  return cases.map((one) => ({
    case: one,
    steps: steps.filter(({ caseId }) => caseId === one.id),
    entries: entries.filter(({ caseId, happenedOn }) => caseId === one.id && happenedOn <= until),
    booked: entries.filter(({ caseId, happenedOn }) => caseId === one.id && happenedOn > until),
    promises: promises.filter(({ caseId }) => caseId === one.id),
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

/** The tables whose changes tell in which order things of a case happened. */
export const storyTables = Object.keys(tables);

// The log is read by its operations, from the first that can know of the case.
const recordedChanges = `SELECT entity, row_id AS id, operation_id AS operation, before FROM changes
  WHERE operation_id >= (SELECT min(id) FROM operations WHERE at >= (SELECT created_at FROM cases WHERE id = :id))
    AND (${Object.keys(tables)
      .map((table) => `entity = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE case_id = :id)`)
      .join(' OR ')})
  ORDER BY changes.id`;

/** In which operations what belongs to a case was made, or days of it were set, of those since it was opened. */
function readRecorded(database: Connection, id: number): Recorded[] {
  const found = database
    .prepare<[object], { entity: string; id: number; operation: number; before: string | null }>(
      recordedChanges,
    )
    .all({ id });
  return found.flatMap(({ entity, id: rowId, operation, before }): Recorded[] => {
    const { row, days } = tables[entity] ?? { row: 'entry', days: {} };
    if (before === null) return [{ row, id: rowId, set: null, operation }];
    const image = JSON.parse(before) as Record<string, unknown>;
    // The last change before which a day was not there is the one that set it.
    const unset = Object.entries(days).filter(([column]) => (image[column] ?? null) === null);
    return unset.map(([, set]) => ({ row, id: rowId, set, operation }));
  });
}

/** Which charges are listed: those of all but archived clients, unless a client or a case is named. */
interface ChargeFilter {
  clientId?: number;
  caseId?: number;
  /** Only those that are neither billed nor waived. */
  open?: boolean;
  /** Only those noted by that day. */
  until?: CalendarDate;
}

export function chargesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, charge, at, {
    prefersWriting: { sql: 'clients.writing_because IS NOT NULL', read: asYesOrNo },
  });
  return {
    ...{ add, update, get, stored, read },
    /** Charges, the newest first. */
    list: ({ clientId, caseId, open, until }: ChargeFilter) =>
      read(
        `${where(
          clientId !== undefined && 'charges.client_id = :clientId',
          caseId !== undefined && 'charges.case_id = :caseId',
          clientId === undefined && caseId === undefined && 'clients.archived_on IS NULL',
          open && 'charges.billed_on IS NULL AND charges.waived_on IS NULL',
          until && 'charges.noted_on <= :until',
        )} ORDER BY charges.noted_on DESC, charges.id DESC`,
        { clientId, caseId, until },
      ),
  };
}

export function apologiesOn(database: Connection, at: string) {
  const { add, update, read: rows } = tableOn(database, apology, at);
  const reminders = tableOn(database, reminder, at);
  const read = (rest: string, values: object): Apology[] => {
    const found = rows(rest, values);
    const ids = JSON.stringify(found.map(({ reminderId }) => reminderId));
    const promises = reminders.read('WHERE reminders.id IN (SELECT value FROM json_each(?))', [ids]);
    return found.map((one) => ({
      ...one,
      promise: promises.find(({ id }) => id === one.reminderId) ?? null,
    }));
  };
  const get = (id: number) => read('WHERE apologies.id = ?', [id])[0] ?? null;
  return {
    ...{ add, update, get, stored: mustFind(get) },
    /** The newest first; of one client, of one case, or of all that are not archived. */
    list: ({ clientId, caseId }: { clientId?: number; caseId?: number }) =>
      read(
        `${where(
          clientId !== undefined && 'apologies.client_id = :clientId',
          caseId !== undefined && 'apologies.case_id = :caseId',
          clientId === undefined && caseId === undefined && 'clients.archived_on IS NULL',
        )} ORDER BY made_on DESC, apologies.id DESC`,
        { clientId, caseId },
      ),
  };
}

const quotes = `SELECT cases.id AS caseId, cases.client_id AS clientId, clients.name AS clientName, cases.what,
  case_steps.happened_on AS quotedOn, case_steps.policy_reason AS reason
  FROM case_steps JOIN cases ON cases.id = case_steps.case_id JOIN clients ON clients.id = cases.client_id
  WHERE case_steps.policy_id = ? ORDER BY case_steps.happened_on, case_steps.id`;

export function policiesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, policy, at);
  return {
    ...{ add, update, get, stored },
    /** Policies that hold, or those that were withdrawn, by name. */
    list: ({ removed = false } = {}) =>
      read(`WHERE removed_on IS ${removed ? 'NOT NULL' : 'NULL'} ORDER BY name_key, id`),
    /** The answers in cases that stood on a policy, the oldest first. */
    quotes: (id: number) => database.prepare<[number], PolicyQuote>(quotes).all(id),
  };
}

import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { PlaybookStep } from '../domain/plans/playbook.ts';
import type { Reminder } from '../domain/plans/reminder.ts';
import type { Changes, New } from '../nouns/field.ts';
import { playbook, playbookRun, playbookStep } from '../nouns/playbook.ts';
import { completion, reminder } from '../nouns/reminder.ts';
import type { Connection } from './connection.ts';
import { asJson, idsIn, inOrderOf, tableOn, where } from './table.ts';

/** The day a reminder comes up, as SQL. */
const comesUp = 'coalesce(reminders.snoozed_until_on, reminders.due_on)';

/** Which reminders are listed: open ones of all but archived clients, unless something else is named. */
interface ReminderFilter {
  until?: CalendarDate;
  clientId?: number;
  caseId?: number;
  closed?: boolean;
  /** Only those closed on that day or later. */
  closedSince?: CalendarDate;
  promise?: boolean;
  /** Those of archived clients as well. */
  archived?: boolean;
}

interface ComingFilter {
  after: CalendarDate;
  until: CalendarDate;
  /** The numbers of those that are listed elsewhere. */
  without: readonly number[];
  most: number;
}

/** An open reminder without what it says. */
export interface Upcoming extends Pick<Reminder, 'id' | 'promise' | 'purpose' | 'caseId'> {
  /** The day it comes up. */
  on: CalendarDate;
}

const openOnes = `FROM reminders WHERE status = 'open'
  AND client_id NOT IN (SELECT id FROM clients WHERE archived_on IS NOT NULL) AND ${comesUp}`;
const between = `${openOnes} > :after AND ${comesUp} <= :until AND id NOT IN (SELECT value FROM json_each(:without))`;

/** A test holds their plans. */
export const plansSql = {
  dueBy: `SELECT id, ${comesUp}, promise, purpose, case_id ${openOnes} <= ? ORDER BY ${comesUp}, id`,
  coming: `SELECT id ${between} ORDER BY ${comesUp}, promise DESC, id LIMIT :most`,
  comingCount: `SELECT count(*) ${between}`,
};

export function remindersOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, reminder, at);
  const completions = tableOn(database, completion, at);
  return {
    ...{ add, update, get, stored, read },
    /** Open reminders by the day they come up, closed ones by the day they were closed, the last first. */
    list(filter: ReminderFilter) {
      const { until, clientId, caseId, closed, closedSince, promise, archived } = filter;
      const isOfAll = clientId === undefined && caseId === undefined;
      const order = closed ? 'reminders.closed_on DESC, reminders.id DESC' : `${comesUp}, reminders.id`;
      return read(
        `${where(
          `reminders.status ${closed ? '<>' : '='} 'open'`,
          until && `${comesUp} <= :until`,
          clientId !== undefined && 'reminders.client_id = :clientId',
          caseId !== undefined && 'reminders.case_id = :caseId',
          closedSince && 'reminders.closed_on >= :closedSince',
          isOfAll && !archived && 'clients.archived_on IS NULL',
          promise && 'reminders.promise = 1',
        )} ORDER BY ${order}`,
        { until, clientId, caseId, closedSince },
      );
    },
    /** The open ones of all but archived clients that come up by a day, in the same order, without what they say. */
    dueBy: (until: CalendarDate): Upcoming[] =>
      database
        .prepare<[string], [number, CalendarDate, 0 | 1, Upcoming['purpose'], number | null]>(plansSql.dueBy)
        .raw()
        .all(until)
        .map(([id, on, promise, purpose, caseId]) => ({ id, on, promise: promise === 1, purpose, caseId })),
    /** The open ones that come up after a day and by another, promises first on each day: some numbers, and how many. */
    coming: ({ most, without, ...span }: ComingFilter) => {
      const which = { ...span, without: JSON.stringify(without) };
      const limit = Number.isFinite(most) ? most : -1;
      return {
        ids: database
          .prepare<[object], number>(plansSql.coming)
          .pluck()
          .all({ ...which, most: limit }),
        total: database.prepare<[object], number>(plansSql.comingCount).pluck().get(which) ?? 0,
      };
    },
    /** Those of some numbers, in the order of the numbers. */
    listed: (ids: readonly number[]) =>
      inOrderOf(ids, read(`WHERE reminders.id IN ${idsIn}`, { ids: JSON.stringify(ids) })),
    /** Records that one occurrence of a recurring reminder was done. */
    complete(reminderId: number, done: { dueOn: CalendarDate; doneOn: CalendarDate }) {
      completions.add({ reminderId, ...done });
    },
  };
}

const steps = `(SELECT json_group_array(json_object('offsetDays', offset_days, 'text', text)) FROM (
  SELECT offset_days, text FROM playbook_steps WHERE playbook_id = playbooks.id ORDER BY place))`;

type Steps = { steps: readonly PlaybookStep[] };

export function playbooksOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, playbook, at, {
    steps: { sql: steps, read: asJson<PlaybookStep[]> },
  });
  const lines = tableOn(database, playbookStep, at);
  const runs = tableOn(database, playbookRun, at);
  const reminders = tableOn(database, reminder, at);
  const setSteps = (playbookId: number, steps: readonly PlaybookStep[]) => {
    if (JSON.stringify(get(playbookId)?.steps) === JSON.stringify(steps)) return;
    lines.removeWhere({ playbookId });
    for (const [place, { offsetDays, text }] of steps.entries())
      lines.add({ playbookId, place, offsetDays, text });
  };
  return {
    get,
    stored,
    list: () => read('ORDER BY name_key'),
    add({ steps, ...fields }: New<typeof playbook> & Steps): number {
      const id = add(fields);
      setSteps(id, steps);
      return id;
    },
    /** Changes a playbook; runs made of it stay as they are. */
    update(id: number, { steps, ...changes }: Changes<typeof playbook> & Partial<Steps>) {
      update(id, changes);
      if (steps) setSteps(id, steps);
    },
    addRun: runs.add,
    /** Records that the open steps of a run were dropped. */
    endRun(id: number, removedOn: CalendarDate) {
      runs.update(id, { removedOn });
    },
    run: runs.get,
    /** The runs that were not dropped, oldest first; of one client, or of all but the archived. */
    runs: ({
      clientId,
      playbookId,
      removed,
    }: {
      clientId?: number;
      playbookId?: number;
      removed?: boolean;
    }) =>
      runs.read(
        `${where(
          !removed && 'playbook_runs.removed_on IS NULL',
          clientId === undefined ? 'clients.archived_on IS NULL' : 'playbook_runs.client_id = :clientId',
          playbookId !== undefined && 'playbook_runs.playbook_id = :playbookId',
        )} ORDER BY playbook_runs.from_on, playbook_runs.id`,
        { clientId, playbookId },
      ),
    /** The reminders of a run, open or not, by the day they began with. */
    reminders: (runId: number) =>
      reminders.read('WHERE reminders.run_id = ? ORDER BY reminders.due_on, reminders.id', [runId]),
  };
}

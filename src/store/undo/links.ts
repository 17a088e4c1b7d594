import type { Connection } from '../file/database.ts';
import { recordedTables } from './change-log.ts';

/** A foreign key between two recorded tables. */
interface Link {
  child: string;
  column: string;
  parent: string;
  /** Whether the child is a detail of the parent, which is whole only with it. */
  isDetail: boolean;
}

/** Children that are entries in their own right: they may go while their parent stays. */
const standAlone = new Set([
  'interactions.client_id',
  'interaction_people.person_id',
  'notes.client_id',
  'notes.person_id',
  'reminders.client_id',
  'apologies.client_id',
  'apologies.person_id',
  'apologies.reminder_id',
  'apologies.interaction_id',
  'apologies.case_id',
  'cases.client_id',
  'cases.person_id',
  'case_steps.policy_id',
  'case_steps.after_id',
  'case_steps.interaction_id',
  'interactions.case_id',
  'reminders.case_id',
  'charges.client_id',
  'charges.case_id',
  'charges.interaction_id',
  'clients.profile_id',
  'fit_answers.client_id',
  'occasions.client_id',
  'occasions.person_id',
  'concerns.client_id',
  'concerns.person_id',
  'concern_acts.interaction_id',
  'feedback.client_id',
  'feedback.person_id',
  'playbook_runs.client_id',
  'playbook_runs.playbook_id',
  'reminders.run_id',
]);

/** The foreign keys between the recorded tables. */
export function links(database: Connection): Link[] {
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?) ORDER BY id',
      )
      .all(name)
      .map(({ column, parent }) => ({
        child: name,
        column,
        parent,
        isDetail: !standAlone.has(`${name}.${column}`),
      })),
  );
}

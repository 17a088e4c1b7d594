import { formatPeriod } from '../../domain/days/period.ts';
import type { ReminderRecord } from '../../domain/import-records.ts';
import type { Journal, ReminderFields } from '../journal.ts';
import { reminderFields } from '../plans/reminders.ts';
import type { RowResult } from './import-rows.ts';
import { ownerFinder } from './match-client.ts';

/** Takes in the rows of a file of reminders; a string is a reason to refuse the row. */
export function reminderImporter(journal: Journal): (record: ReminderRecord) => RowResult | string {
  const { imports } = journal;
  const ownerOf = ownerFinder(imports);
  return (record) => {
    const { text, due, every, externalId } = record;
    if (text === undefined) return 'nothing to be reminded of';
    if (due === undefined) return 'no due date';
    const owner = ownerOf(record);
    if (typeof owner === 'string') return owner;
    const of = { clientId: owner.id, client: owner.name };
    const withId = externalId === undefined ? null : imports.reminderWithId(externalId);
    const same = withId ?? imports.sameReminder(owner.id, text, due);
    if (!same) {
      const plan = { client: owner, text, promise: false, on: due, every: every ?? null, fromDone: false };
      imports.addReminder(reminderFields(plan), externalId ?? null);
      return { kind: 'new', ...of };
    }
    // What was done or dropped is over, whatever a list from elsewhere still says.
    if (same.status !== 'open') return { kind: 'unchanged', ...of };
    const changes: Partial<ReminderFields> = {};
    const changed: string[] = [];
    if (same.clientId !== owner.id) {
      changes.clientId = owner.id;
      changed.push('client');
    }
    if (same.text !== text) {
      changes.text = text;
      changed.push('text');
    }
    if (same.startsOn !== due && same.dueOn !== due) {
      Object.assign(changes, { startsOn: due, dueOn: due, snoozedUntilOn: null });
      changed.push('due');
    }
    if (every && formatPeriod(every) !== same.every) {
      changes.every = formatPeriod(every);
      changed.push('every');
    }
    if (changed.length === 0) return { kind: 'unchanged', ...of };
    journal.reminders.update(same.id, changes);
    return { kind: 'updated', changed, ...of };
  };
}

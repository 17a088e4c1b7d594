import type { ReminderRecord } from '../../domain/import-records.ts';
import { type Changes, importFields } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import type { RowResult } from './import-rows.ts';
import { ownerFinder } from './match-client.ts';

/** Takes in the rows of a file of reminders; a string is a reason to refuse the row. */
export function reminderImporter(journal: Journal): (record: ReminderRecord) => RowResult | string {
  const { imports } = journal;
  const ownerOf = ownerFinder(imports);
  return (record) => {
    const { values, externalId } = record;
    const { text, dueOn } = values;
    if (text === undefined) return 'nothing to be reminded of';
    if (dueOn === undefined) return 'no due date';
    const owner = ownerOf(record);
    if (typeof owner === 'string') return owner;
    const of = { clientId: owner.id, client: owner.name };
    const withId = externalId === undefined ? null : imports.reminderWithId(externalId);
    const same = withId ?? imports.sameReminder(owner.id, text, dueOn);
    if (!same) {
      imports.addReminder({ ...values, clientId: owner.id, text, dueOn, startsOn: dueOn, externalId });
      return { kind: 'new', ...of };
    }
    // What was done or dropped is over, whatever a list from elsewhere still says.
    if (same.status !== 'open') return { kind: 'unchanged', ...of };
    const changes: Changes<typeof reminder> = {};
    const changed: string[] = [];
    if (same.clientId !== owner.id) {
      changes.clientId = owner.id;
      changed.push('client');
    }
    for (const [key, name] of importFields(reminder)) {
      const value = values[key];
      // One that recurs is still the one a list names by the day it began.
      if (value === undefined || value === same[key] || (key === 'dueOn' && value === same.startsOn))
        continue;
      Object.assign(
        changes,
        key === 'dueOn' ? { startsOn: value, dueOn: value, snoozedUntilOn: null } : { [key]: value },
      );
      changed.push(name);
    }
    if (changed.length === 0) return { kind: 'unchanged', ...of };
    journal.reminders.update(same.id, changes);
    return { kind: 'updated', changed, ...of };
  };
}

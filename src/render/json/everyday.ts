// Everyday commands show these as JSON. They stand apart because the other things load much more.
import type { EntryDetails } from '../../domain/log/entry.ts';
import { dueDay, type Reminder, reminderState } from '../../domain/plans/reminder.ts';
import { entry } from '../../nouns/entry.ts';
import { reminder } from '../../nouns/reminder.ts';
import { manner } from '../log/manner.ts';
import { type Json, jsonOf } from './shape.ts';

export const entryJson = (one: EntryDetails): Json =>
  jsonOf(entry, { ...one, replyNeeded: one.replyNeeded && one.kind !== 'automatic', how: manner(one) });

/** An entry in the list of the log, with the words by which programs know such things. */
export const listedEntryJson = (one: EntryDetails): Json => ({
  ...entryJson(one),
  on: one.happenedOn,
  group: one.audience === 'group',
  source: one.externalId?.split('/')[0] ?? null,
});

export const reminderJson = (one: Reminder): Json =>
  jsonOf(reminder, { ...one, comesUpOn: dueDay(one), state: reminderState(one) });

import type { Journal } from '../app/journal.ts';
import type { Reminder } from '../domain/reminder.ts';
import { notAPromise } from '../errors/cases.ts';
import { noSuchReminders, notAReminderId } from '../errors/reminders.ts';
import { reminderIds } from './reminder-ids.ts';

/** The promise with the number that was typed, open or closed; `example` is shown where a word is no number. */
export function storedPromise(journal: Journal, typed: string, example: string): Reminder {
  const [id, second] = reminderIds([typed], example);
  if (id === undefined || second !== undefined) throw notAReminderId(typed, example);
  const promise = journal.reminders.get(id);
  if (!promise) throw noSuchReminders([id]);
  if (!promise.promise) throw notAPromise(id);
  return promise;
}

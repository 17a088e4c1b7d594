import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** Numbers no reminder has. */
export function noSuchReminders(ids: readonly number[]): RapportError {
  const several = ids.length > 1;
  const named = listWords(ids.map(String), 'and');
  return new RapportError(
    'refused',
    'no-such-reminder',
    several ? `There are no reminders ${named}.` : `There is no reminder ${named}.`,
    ['Nothing was changed. See them with: rapport reminders'],
  );
}

/** Reminders that were closed, and cannot be acted on so. */
export function remindersClosed(reminders: readonly { id: number; status: string }[]): RapportError {
  const sentence = reminders.map(({ id, status }) => `Reminder ${id} was ${status} before.`).join(' ');
  return new RapportError('refused', 'reminder-closed', sentence, [
    'Nothing was changed. To have it again, take that back: rapport history',
  ]);
}

/** A word where the number of a reminder should be. */
export function notAReminderId(word: string, command: string): RapportError {
  return new RapportError('usage', 'not-a-reminder-id', `"${word}" is not the number of a reminder.`, [
    `See the numbers with rapport reminders; then for example: ${command}`,
  ]);
}

/** A reminder put off to a day that has passed. */
export function snoozedToPast(day: string): RapportError {
  return new RapportError(
    'usage',
    'snoozed-to-past',
    `${day} has passed; a reminder is put off to a day to come.`,
    ['If it was done then: rapport done ID --on DAY'],
  );
}

/** Something said about a recurrence of what does not recur. */
export function needsRecurrence(flag: string): RapportError {
  return new RapportError('usage', 'needs-recurrence', `${flag} is for reminders that come back.`, [
    'Say how often with --every, for example --every 2w.',
  ]);
}

/** Something ticked off for a day that has not come. */
export function doneTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'done-too-early',
    `${day} has not come yet; it cannot have been done then.`,
    ['To put it off: rapport snooze ID DAY'],
  );
}

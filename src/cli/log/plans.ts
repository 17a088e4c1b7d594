import { reminderFields } from '../../app/plans/reminders.ts';
import type { PlannedWords } from '../../domain/reading/sentence.ts';
import type { NewReminder } from '../../nouns/reminder.ts';
import type { Understood } from './understand.ts';

/** The reminder and the promise as rows; one without a day was left out. */
export function planRows(
  client: { id: number; name: string },
  { remind, promise, on: promisedOn }: Understood,
): NewReminder[] {
  const plan = (words: PlannedWords | null, isPromise: boolean) =>
    words?.on
      ? [
          reminderFields({
            ...{ client, text: words.text, on: words.on, promise: isPromise, every: null, fromDone: false },
            ...(isPromise ? { promisedOn } : {}),
          }),
        ]
      : [];
  return [...plan(remind, false), ...plan(promise, true)];
}

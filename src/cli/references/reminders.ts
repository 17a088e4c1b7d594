import type { Outcome } from '../../app/plans/reminders.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { actedReminders, stateWord } from '../../render/plans/reminders.ts';
import type { Journal } from '../../store/journal.ts';
import { type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import { kinds, noneNumbered, resolve } from './reference.ts';

/** The promise with the number that was typed, open or closed. */
export function resolvePromise(journal: Journal, text: string): Reminder {
  const promise = resolve(journal, kinds.reminder, text);
  if (!promise.promise) throw notAPromise(promise.id);
  return promise;
}

/** The answer to acting on reminders; what could not be done is refused, what was so before is said on stderr. */
export function actedReply(context: Context, outcome: Outcome, verb: (reminder: Reminder) => string): Reply {
  if (outcome.kind === 'unknown') throw noneNumbered(kinds.reminder, outcome.ids);
  if (outcome.kind === 'closed') throw remindersClosed(outcome.reminders);
  for (const { id, status, closedOn } of outcome.already) {
    context.status(`Reminder ${id} was already ${stateWord(status)} on ${closedOn}.`);
  }
  return reply(actedReminders(verb), outcome);
}

/** Reminders that were closed, and cannot be acted on so. */
export function remindersClosed(reminders: readonly Pick<Reminder, 'id' | 'status'>[]): RapportError {
  const sentence = reminders
    .map(({ id, status }) => `Reminder ${id} was already ${stateWord(status)}.`)
    .join(' ');
  return new RapportError('refused', 'reminder-closed', sentence, [
    'Nothing was changed. To open it again, undo that change: rapport history',
  ]);
}

/** Something ticked off for a day that has not come. */
export function doneTooEarly(day: string): RapportError {
  return new RapportError(
    'usage',
    'done-too-early',
    `${day} is in the future; it cannot have been done then.`,
    ['To see it later: rapport snooze ID DAY'],
  );
}

function notAPromise(id: number): RapportError {
  return new RapportError('refused', 'not-a-promise', `Reminder ${id} is not a promise.`, [
    `To tick it off: rapport done ${id}`,
    'See what was promised: rapport promise list',
  ]);
}

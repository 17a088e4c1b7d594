import type { Outcome } from '../app/reminders.ts';
import type { Reminder } from '../domain/reminder.ts';
import { noSuchReminders, remindersClosed } from '../errors/reminders.ts';
import { actedReminders } from '../render/reminders.ts';
import { type Reply, reply } from './command.ts';
import type { Context } from './context.ts';

/** The answer to acting on reminders; what could not be done is refused, what was so before is said on stderr. */
export function actedReply(context: Context, outcome: Outcome, verb: (reminder: Reminder) => string): Reply {
  if (outcome.kind === 'unknown') throw noSuchReminders(outcome.ids);
  if (outcome.kind === 'closed') throw remindersClosed(outcome.reminders);
  for (const { id, status, closedOn } of outcome.already) {
    context.status(`Reminder ${id} was ${status} already, on ${closedOn}.`);
  }
  return reply(actedReminders(verb), outcome);
}

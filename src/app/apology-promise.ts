import type { Reminder } from '../domain/reminder.ts';
import { type Apology, partsOf } from '../domain/repair/apology-record.ts';
import { promiseOf } from '../domain/repair/promise-of.ts';
import { promiseSaidAgain } from '../domain/repair/promise-said-again.ts';
import type { ApologyPlan } from './apologies.ts';
import type { Journal } from './journal.ts';
import { reminderFields } from './reminders.ts';

type Promised = Pick<ApologyPlan, 'client' | 'caseId' | 'parts' | 'madeOn'>;

/**
 * The number of the reminder for what an apology promises: one of its case that says the same, else a new one; null
 * where it promises nothing for a day.
 */
export function promiseFor(journal: Journal, plan: Promised): number | null {
  const { client, caseId, parts, madeOn } = plan;
  const again = promiseSaidAgain(promisesIn(journal, caseId, madeOn), parts);
  if (again) return again.id;
  const promise = promiseOf(parts);
  if (!promise) return null;
  const fields = reminderFields({
    client,
    ...promise,
    promise: true,
    promisedOn: madeOn,
    every: null,
    fromDone: false,
  });
  return journal.reminders.add({ ...fields, caseId });
}

/**
 * The same for an apology that is changed: its own promise follows the parts, unless something became of it since; one
 * that was given apart from it stays as it is, and what is said otherwise now is another.
 */
export function promiseAfter(journal: Journal, apology: Apology, plan: Promised): number | null {
  const { reminderId } = apology;
  const reminder = reminderId === null ? null : journal.reminders.get(reminderId);
  if (!reminder) return promiseFor(journal, plan);
  const [before, now] = [promiseOf(partsOf(apology)), promiseOf(plan.parts)];
  if (!isOwn(journal, apology, reminder)) {
    const says = now?.on === before?.on && now?.text === before?.text;
    return says ? reminder.id : promiseFor(journal, plan);
  }
  const isOpen = reminder.status === 'open' && now !== null;
  journal.reminders.update(reminder.id, {
    caseId: plan.caseId,
    ...(isOpen && now.on !== before?.on && { startsOn: now.on, dueOn: now.on, snoozedUntilOn: null }),
    ...(isOpen && reminder.text === before?.text && { text: now.text }),
  });
  return reminder.id;
}

function promisesIn(journal: Journal, caseId: number | null, on: ApologyPlan['madeOn']): readonly Reminder[] {
  return caseId === null ? [] : (journal.cases.file(caseId, on)?.promises ?? []);
}

/** Whether the promise came with this apology, and no other one says it. */
function isOwn(
  journal: Journal,
  { id, clientId, madeOn }: Apology,
  { id: reminderId, promisedOn }: Reminder,
): boolean {
  if (promisedOn !== null && promisedOn < madeOn) return false;
  return !journal.apologies.list({ clientId }).some((one) => one.id !== id && one.reminderId === reminderId);
}

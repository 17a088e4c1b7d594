import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { nextOccurrence, parsePeriod } from '../../domain/days/period.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Case } from '../../domain/repair/case.ts';
import type { NewReminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import { reminderFields } from '../plans/reminders.ts';

/** Stores what a client is promised in a case, with its day, as a reminder. */
export function promiseInCase(
  journal: Journal,
  { id, clientId, clientName }: Case,
  { text, on, promisedOn }: { text: string; on: CalendarDate; promisedOn: CalendarDate },
): Reminder {
  const client = { id: clientId, name: clientName };
  const fields = reminderFields({
    client,
    text,
    on,
    promise: true,
    promisedOn,
    every: null,
    fromDone: false,
  });
  return journal.change(`Promised ${clientName} in case ${id}: ${text}`, () =>
    journal.reminders.stored(journal.reminders.add({ ...fields, caseId: id })),
  );
}

/** What is said of a promise that was not kept. */
interface BrokenPromise {
  on: CalendarDate;
  /** What the client was told, and on which day; null while they were not. */
  told: { text: string; on: CalendarDate } | null;
  /** The day for which it is promised anew; null for none. */
  by: CalendarDate | null;
}

/**
 * Records that a promise was not kept, or what the client was told since; gives it as it is now, and the one that takes
 * its place: for the new day, or, of one that comes back, for the next time.
 */
export function breakPromise(
  journal: Journal,
  promise: Reminder,
  { on, told, by }: BrokenPromise,
): { broken: Reminder; anew: Reminder | null } {
  const { id, clientName, text, brokenOn } = promise;
  const summary =
    brokenOn === null ? `Broke a promise to ${clientName}` : `Told ${clientName} of a broken promise`;
  return journal.change(`${summary}: ${text}`, () => {
    journal.reminders.update(id, {
      ...(brokenOn === null
        ? { status: 'dropped', closedOn: on, snoozedUntilOn: null, brokenOn: on }
        : undefined),
      brokenTold: told?.text ?? null,
      brokenToldOn: told?.on ?? null,
    });
    const anew = by
      ? { startsOn: by, dueOn: by, promisedOn: on }
      : brokenOn === null
        ? nextTime(promise, on)
        : null;
    return {
      broken: journal.reminders.stored(id),
      anew: anew && journal.reminders.stored(journal.reminders.add({ ...fieldsOf(promise), ...anew })),
    };
  });
}

/** When a promise that comes back is due the next time; null for one that comes once. */
function nextTime({ every, startsOn, dueOn }: Reminder, on: CalendarDate): { dueOn: CalendarDate } | null {
  const period = every === null ? null : parsePeriod(every);
  return period && { dueOn: nextOccurrence(startsOn, period, on > dueOn ? on : dueOn) };
}

/** The promise as it was while it was open. */
function fieldsOf({ id: _, clientName: __, ...fields }: Reminder): NewReminder {
  return {
    ...fields,
    ...{
      status: 'open',
      closedOn: null,
      snoozedUntilOn: null,
      brokenOn: null,
      brokenTold: null,
      brokenToldOn: null,
    },
  };
}

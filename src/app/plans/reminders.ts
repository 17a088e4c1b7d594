import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import {
  addPeriod,
  formatPeriod,
  nextOccurrence,
  type Period,
  parsePeriod,
} from '../../domain/days/period.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Changes } from '../../nouns/field.ts';
import type { NewReminder, reminder } from '../../nouns/reminder.ts';
import type { Journal } from '../../store/journal.ts';

export interface ReminderPlan {
  client: { id: number; name: string };
  text: string;
  /** Whether the client knows about it. */
  promise: boolean;
  /** For a promise: the day the client was told. */
  promisedOn?: CalendarDate;
  /** The first or only due day. */
  on: CalendarDate;
  /** How often it repeats; null for once. */
  every: Period | null;
  /** Whether the next one counts from the day it was done; only with `every`. */
  fromDone: boolean;
}

/** The result of acting on reminders; a refusal changes nothing. */
export type Outcome =
  /** `now` has all named reminders in their new state; `already` has those that needed no change. */
  | { kind: 'acted'; now: Reminder[]; already: Reminder[] }
  | { kind: 'unknown'; ids: number[] }
  | { kind: 'closed'; reminders: Reminder[] };

/** Stores a new reminder as one operation; the named rules rest about the client until its day. A new client is added by `settle`. */
export function planReminder(
  journal: Journal,
  plan: ReminderPlan,
  resting: readonly string[] = [],
  settle: () => number = () => plan.client.id,
): Reminder {
  const fields = reminderFields(plan);
  const id = journal.change(`Planned for ${plan.client.name}: ${plan.text}`, () => {
    const clientId = settle();
    for (const rule of resting) journal.rests.set({ clientId, rule, untilOn: plan.on });
    return journal.reminders.add({ ...fields, clientId });
  });
  return journal.reminders.stored(id);
}

/** A plan as a row, for callers that store it within a larger change. */
export function reminderFields({
  client,
  text,
  promise,
  promisedOn,
  on,
  every,
  fromDone,
}: ReminderPlan): NewReminder {
  return {
    clientId: client.id,
    text,
    promise,
    startsOn: on,
    dueOn: on,
    every: every && formatPeriod(every),
    fromDone: fromDone && every !== null,
    promisedOn,
  };
}

/** Changes an open reminder. A new day ends a snooze and restarts the series. */
export function editReminder(
  journal: Journal,
  { id, promise, clientName, text }: Reminder,
  changes: Changes<typeof reminder>,
  today: CalendarDate,
): Reminder {
  const { dueOn, every } = changes;
  journal.change(`changed a reminder for ${clientName}: ${changes.text ?? text}`, () =>
    journal.reminders.update(id, {
      ...changes,
      ...(dueOn && { startsOn: dueOn, snoozedUntilOn: null }),
      ...(every === null && { fromDone: false }),
      ...(changes.promise !== undefined &&
        changes.promise !== promise && { promisedOn: changes.promise ? today : null }),
    }),
  );
  return journal.reminders.stored(id);
}

/**
 * Marks reminders as done on a day. A recurring one moves to its first occurrence after that day, however many were
 * missed; with `fromDone`, its series restarts on that day.
 */
export function completeReminders(journal: Journal, ids: readonly number[], doneOn: CalendarDate): Outcome {
  return act(journal, ids, { word: 'Done', endsAs: 'done' }, (reminder) => {
    const { id, dueOn } = reminder;
    const next = reminder.fromDone ? anew(reminder, doneOn) : following(reminder, doneOn);
    if (!next) {
      journal.reminders.update(id, { status: 'done', closedOn: doneOn, snoozedUntilOn: null });
      return;
    }
    journal.reminders.complete(id, { dueOn, doneOn });
    journal.reminders.update(id, { ...next, snoozedUntilOn: null });
  });
}

/** Snoozes reminders to a day; a recurring series keeps its days. */
export function snoozeReminders(journal: Journal, ids: readonly number[], until: CalendarDate): Outcome {
  return act(journal, ids, { word: 'Snoozed', endsAs: null }, ({ id }) => {
    journal.reminders.update(id, { snoozedUntilOn: until });
  });
}

/** Skips the current occurrence of recurring reminders; a series without another one ends. */
export function skipReminders(journal: Journal, ids: readonly number[], today: CalendarDate): Outcome {
  return act(journal, ids, { word: 'Skipped', endsAs: null }, (reminder) => {
    const next = following(reminder, today);
    journal.reminders.update(
      reminder.id,
      next ? { ...next, snoozedUntilOn: null } : { status: 'dropped', closedOn: today, snoozedUntilOn: null },
    );
  });
}

/** Changes the open ones among the named reminders, as one operation; changes none if any is refused. */
function act(
  journal: Journal,
  ids: readonly number[],
  verb: { word: string; endsAs: Reminder['status'] | null },
  change: (reminder: Reminder) => void,
): Outcome {
  const summary = (outcome: Outcome) => (outcome.kind === 'acted' ? summaryOf(verb.word, outcome) : '');
  const named = [...new Set(ids)];
  const unknown = named.filter((id) => journal.reminders.get(id) === null);
  if (unknown.length > 0) return { kind: 'unknown', ids: unknown };
  return journal.change(summary, (): Outcome => {
    const found = named.flatMap((id) => journal.reminders.get(id) ?? []);
    const closed = found.filter(({ status }) => status !== 'open' && status !== verb.endsAs);
    if (closed.length > 0) return { kind: 'closed', reminders: closed };
    for (const reminder of found) if (reminder.status === 'open') change(reminder);
    return {
      kind: 'acted',
      now: found.flatMap(({ id }) => journal.reminders.get(id) ?? []),
      already: found.filter(({ status }) => status !== 'open'),
    };
  });
}

function summaryOf(word: string, { now, already }: { now: Reminder[]; already: Reminder[] }): string {
  const changed = now.filter(({ id }) => !already.some((one) => one.id === id));
  const [only, second] = changed;
  if (!only || second) return `${word}: ${changed.length} reminders`;
  return `${word} for ${only.clientName}: ${only.text}`;
}

/** The next occurrence after both a day and the due day; null for a reminder without a rhythm. */
function following({ startsOn, dueOn, every }: Reminder, day: CalendarDate): { dueOn: CalendarDate } | null {
  const period = every === null ? null : parsePeriod(every);
  const after = day > dueOn ? day : dueOn;
  return period && withinCalendar(() => ({ dueOn: nextOccurrence(startsOn, period, after) }));
}

/** A series that restarts on the day it was done. */
function anew(
  { every }: Reminder,
  doneOn: CalendarDate,
): { startsOn: CalendarDate; dueOn: CalendarDate } | null {
  const period = every === null ? null : parsePeriod(every);
  return period && withinCalendar(() => ({ startsOn: doneOn, dueOn: addPeriod(doneOn, period) }));
}

/** A series ends with the calendar: the year 9999 has no next occurrence. */
function withinCalendar<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

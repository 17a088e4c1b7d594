import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { WorkingWeek } from '../../domain/days/working-days.ts';
import {
  type DatedStep,
  datedSteps,
  type Playbook,
  type PlaybookProgress,
  type PlaybookRun,
} from '../../domain/plans/playbook.ts';
import { dueDay, type Reminder } from '../../domain/plans/reminder.ts';
import type { Journal } from '../../store/journal.ts';
import { reminderFields } from './reminders.ts';

type Applied =
  /** The client still has open steps from an earlier run; nothing was changed. */
  | { kind: 'running'; progress: PlaybookProgress }
  /** In a dry run, `run` is null and the steps have no reminders. */
  | { kind: 'applied'; run: PlaybookProgress | null; steps: (DatedStep & { reminder: Reminder | null })[] };

type DroppedRun =
  | { kind: 'unknown' }
  /** The run has no open steps. */
  | { kind: 'over'; run: PlaybookRun }
  | { kind: 'dropped'; run: PlaybookProgress; reminders: Reminder[] };

/**
 * Plans a playbook's steps for a client as reminders, as one operation, unless the client still has open steps of it.
 * Throws a RangeError beyond the calendar's years.
 */
export function applyPlaybook(
  journal: Journal,
  playbook: Playbook,
  plan: {
    client: { id: number; name: string };
    from: CalendarDate;
    week: WorkingWeek;
    again: boolean;
    dryRun: boolean;
  },
): Applied {
  const { client, from } = plan;
  const dated = datedSteps(playbook.steps, from, plan.week);
  const running = (): Applied | null => {
    const progress = plan.again ? undefined : openRun(journal, client.id, playbook.id);
    return progress ? { kind: 'running', progress } : null;
  };
  if (plan.dryRun)
    return (
      running() ?? { kind: 'applied', run: null, steps: dated.map((one) => ({ ...one, reminder: null })) }
    );
  return journal.change(`Applied ${playbook.name} to ${client.name}`, (): Applied => {
    const refused = running();
    if (refused) return refused;
    const runId = journal.playbooks.addRun({ clientId: client.id, playbookId: playbook.id, fromOn: from });
    const steps = dated.map((step) => {
      const { text, on } = step;
      const fields = reminderFields({ client, text, on, promise: false, every: null, fromDone: false });
      return { ...step, reminder: journal.reminders.stored(journal.reminders.add({ ...fields, runId })) };
    });
    const run = journal.playbooks.run(runId);
    return { kind: 'applied', run: run && progressOf(journal, run), steps };
  });
}

function openRun(journal: Journal, clientId: number, playbookId: number): PlaybookProgress | undefined {
  return journal.playbooks
    .runs({ clientId, playbookId })
    .map((run) => progressOf(journal, run))
    .find(({ openCount }) => openCount > 0);
}

/** Progress of each playbook run, for one client or all, oldest first; dropped runs only with `removed`. */
export function playbookProgress(
  journal: Journal,
  clientId?: number,
  { removed = false } = {},
): PlaybookProgress[] {
  return journal.playbooks
    .runs(clientId === undefined ? { removed } : { clientId, removed })
    .map((run) => progressOf(journal, run));
}

/** Drops a run's open steps, as one operation; done steps stay on record. */
export function dropRun(journal: Journal, runId: number, today: CalendarDate): DroppedRun {
  const run = journal.playbooks.run(runId);
  if (!run) return { kind: 'unknown' };
  const open = journal.playbooks.reminders(runId).filter(({ status }) => status === 'open');
  if (open.length === 0 || run.removedOn !== null) return { kind: 'over', run };
  return journal.change(`Cancelled ${run.playbookName} for ${run.clientName}`, () => {
    for (const { id } of open)
      journal.reminders.update(id, { status: 'dropped', closedOn: today, snoozedUntilOn: null });
    journal.playbooks.endRun(runId, today);
    return {
      kind: 'dropped',
      run: progressOf(journal, { ...run, removedOn: today }),
      reminders: open.map(({ id }) => journal.reminders.stored(id)),
    };
  });
}

/** A run's progress with its client. */
export function progressOf(journal: Journal, run: PlaybookRun): PlaybookProgress {
  const reminders = journal.playbooks.reminders(run.id);
  const count = (status: Reminder['status']) => reminders.filter((one) => one.status === status).length;
  const [first] = reminders
    .filter(({ status }) => status === 'open')
    .sort((one, other) =>
      dueDay(one) < dueDay(other) ? -1 : dueDay(one) > dueDay(other) ? 1 : one.id - other.id,
    );
  return {
    ...run,
    ...{ stepCount: reminders.length, doneCount: count('done') },
    ...{ openCount: count('open'), droppedCount: count('dropped') },
    ...{
      nextReminderId: first?.id ?? null,
      nextOn: first ? dueDay(first) : null,
      nextText: first?.text ?? null,
    },
  };
}

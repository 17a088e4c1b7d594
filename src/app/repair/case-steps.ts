import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { type EntryDetails, isLiveChannel, usualDirection } from '../../domain/log/entry.ts';
import type { Reminder } from '../../domain/plans/reminder.ts';
import type { Case } from '../../domain/repair/case.ts';
import type { NewCaseStep } from '../../nouns/case.ts';
import type { Channel } from '../../nouns/entry.ts';
import type { Journal } from '../../store/journal.ts';

/** The entry of the log in which something was said: one to be made, or one that is there. */
export type Talk = { channel: Channel; people: readonly number[] } | { entry: EntryDetails };

/** A case, and the day on which something was done in it. */
export interface InCase {
  case: Case;
  on: CalendarDate;
  /** Where it was said; null where that is in no entry of the log. */
  talk?: Talk | null;
}

/** What a change to a case left beside it. */
export interface CaseDone {
  /** The entry of the log in which it was said. */
  entry: EntryDetails | null;
  /** Reminders that were planned. */
  planned: Reminder[];
  /** Reminders that are closed since. */
  closed: Reminder[];
}

/** What is done beside a step: reminders by their numbers. */
type Beside = { planned?: readonly number[]; closed?: readonly number[] };

/** What a step says of itself. */
type StepTaken = Omit<NewCaseStep, 'caseId' | 'happenedOn' | 'entryId'>;

/** Takes a step in a case, with what belongs to it, as one operation. */
export function takeStep(
  journal: Journal,
  { case: one, on, talk = null }: InCase,
  summary: string,
  step: StepTaken,
  beside: () => Beside = () => ({}),
): CaseDone {
  return journal.change(summary, () => {
    const entryId = talk === null ? null : entryFor(journal, one, on, talk, step);
    journal.cases.addStep({ ...step, caseId: one.id, happenedOn: on, entryId });
    const { planned = [], closed = [] } = beside();
    const stored = (ids: readonly number[]) => ids.map((id) => journal.reminders.stored(id));
    return {
      entry: entryId === null ? null : journal.entries.stored(entryId),
      planned: stored(planned),
      closed: stored(closed),
    };
  });
}

/** Closes reminders of a case within an operation; gives their numbers. */
export function closeReminders(
  journal: Journal,
  reminders: readonly Reminder[],
  as: { status: 'done' | 'dropped'; on: CalendarDate },
): number[] {
  return reminders.map(({ id }) => {
    journal.reminders.update(id, { status: as.status, closedOn: as.on, snoozedUntilOn: null });
    return id;
  });
}

/** The open check-backs of a case, soonest first. */
export function openCheckBacks(journal: Journal, caseId: number): Reminder[] {
  return journal.reminders.list({ caseId }).filter(({ purpose }) => purpose === 'check-back');
}

function entryFor(
  journal: Journal,
  one: Case,
  on: CalendarDate,
  talk: Talk,
  { kind, text }: StepTaken,
): number {
  if ('entry' in talk) {
    const { id, caseId } = talk.entry;
    if (caseId === null) journal.entries.update(id, { caseId: one.id });
    return id;
  }
  const { channel, people } = talk;
  return journal.entries.add(
    {
      clientId: one.clientId,
      caseId: one.id,
      happenedOn: on,
      channel,
      // What they write to be heard comes from them.
      direction: kind === 'heard' && !isLiveChannel(channel) ? 'in' : usualDirection(channel),
      audience: people.length > 1 ? 'group' : 'one-on-one',
      kind: 'exchange',
      minutes: null,
      text: text ?? '',
    },
    people,
  );
}

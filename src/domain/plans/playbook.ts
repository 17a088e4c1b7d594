import type { Columns, Row } from '../../nouns/field.ts';
import type { playbook, playbookRun, playbookStep } from '../../nouns/playbook.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { isWorkingDay, type WorkingWeek } from '../days/working-days.ts';

/** A playbook step; its offset is in calendar days from the application, negative for before. */
export type PlaybookStep = Pick<Columns<typeof playbookStep>, 'offsetDays' | 'text'>;

/** A list of steps for clients, in their original order. */
export type Playbook = Row<typeof playbook> & { steps: PlaybookStep[] };

/** One application of a playbook. */
export type PlaybookRun = Row<typeof playbookRun>;

/** A run's progress with a client; each step is done, open or dropped. */
export type PlaybookProgress = PlaybookRun & {
  stepCount: number;
  doneCount: number;
  openCount: number;
  droppedCount: number;
  /** The open step that comes first. */
  nextReminderId: number | null;
  nextOn: CalendarDate | null;
  nextText: string | null;
};

export interface DatedStep extends PlaybookStep {
  on: CalendarDate;
  /** Whether it falls on a day off. */
  isDayOff: boolean;
}

/** The dated steps, earliest first; throws a RangeError beyond the calendar's years. */
export function datedSteps(
  steps: readonly PlaybookStep[],
  from: CalendarDate,
  week: WorkingWeek,
): DatedStep[] {
  return steps
    .map((step) => {
      const on = addDays(from, step.offsetDays);
      return { ...step, on, isDayOff: !isWorkingDay(on, week) };
    })
    .sort((one, other) => one.offsetDays - other.offsetDays);
}

/** An offset in a checklist: `+3d`, `-7d`, `+0d`. */
export function offsetText(days: number): string {
  return `${days < 0 ? '-' : '+'}${Math.abs(days)}d`;
}

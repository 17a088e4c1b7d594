import type { Columns, Row } from '../../nouns/field.ts';
import type { playbook, playbookRun, playbookStep } from '../../nouns/playbook.ts';
import { addDays, type CalendarDate, weekdayOf } from '../days/calendar-date.ts';
import type { WorkingWeek } from '../days/working-days.ts';

/** One step of a playbook, so many calendar days after the day it is applied from, or before it when negative. */
export type PlaybookStep = Pick<Columns<typeof playbookStep>, 'offsetDays' | 'text'>;

/** A list of steps that is applied to clients, in the order they were written. */
export type Playbook = Row<typeof playbook> & { steps: PlaybookStep[] };

/** One time a playbook was applied. */
export type PlaybookRun = Row<typeof playbookRun>;

/** How far a playbook has come with a client; each step is done, open or dropped. */
export type PlaybookProgress = PlaybookRun & {
  stepCount: number;
  doneCount: number;
  openCount: number;
  droppedCount: number;
  /** The open step that asks for attention first. */
  nextReminderId: number | null;
  nextOn: CalendarDate | null;
  nextText: string | null;
};

/** A step with its day. */
export interface DatedStep extends PlaybookStep {
  on: CalendarDate;
  /** Whether it falls on a day of the week that is not worked. */
  isDayOff: boolean;
}

/** The steps on their days, earliest first; throws a RangeError beyond the years of the calendar. */
export function datedSteps(
  steps: readonly PlaybookStep[],
  from: CalendarDate,
  week: WorkingWeek,
): DatedStep[] {
  return steps
    .map((step) => {
      const on = addDays(from, step.offsetDays);
      return { ...step, on, isDayOff: !week.includes(weekdayOf(on)) };
    })
    .sort((one, other) => one.offsetDays - other.offsetDays);
}

/** An offset as a checklist has it: `+3d`, `-7d`, `+0d`. */
export function offsetText(days: number): string {
  return `${days < 0 ? '-' : '+'}${Math.abs(days)}d`;
}

import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Playbook, PlaybookRun } from '../domain/playbook.ts';
import type { Reminder } from '../domain/reminder.ts';

/** The columns of a playbook that can be set, with its steps. */
export type PlaybookFields = Omit<Playbook, 'id'>;

/** The playbooks, and the times they were applied. */
export interface Playbooks {
  add(fields: PlaybookFields): number;
  /** Changes what is given; runs made of it stay as they are. */
  update(id: number, fields: Partial<PlaybookFields>): void;
  /** Removes a playbook with its runs; their reminders stay, and belong to none. */
  remove(id: number): void;
  get(id: number): Playbook | null;
  /** By name. */
  list(): Playbook[];
  addRun(run: { clientId: number; playbookId: number; from: CalendarDate }): number;
  /** Records that the open steps of a run were dropped. */
  endRun(id: number, on: CalendarDate): void;
  run(id: number): PlaybookRun | null;
  /** The runs not dropped, oldest first; of one client, or of all but the archived; or of one playbook; `removed` has those dropped as well. */
  runs(filter: { clientId?: number; playbookId?: number; removed?: boolean }): PlaybookRun[];
  /** The reminders of a run, open or not, by the day they were meant for. */
  reminders(runId: number): Reminder[];
}

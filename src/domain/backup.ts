import { addDays, type CalendarDate } from './days/calendar-date.ts';

/** What stands in a journal, in numbers; null where it cannot be read. */
export interface Holdings {
  /** The schema it is at; null where the file does not say. */
  version: number | null;
  clients: number | null;
  entries: number | null;
  reminders: number | null;
  /** The instant of the last change. */
  lastChangeAt: string | null;
}

/** A backup that was made. */
export interface Backup extends Holdings {
  path: string;
  bytes: number;
  /** The older ones that were deleted. */
  deleted: readonly string[];
}

/** A backup, and the day it was made. */
export interface DatedBackup {
  path: string;
  madeOn: CalendarDate;
}

/** Whether a backup is not older than a week. */
export function isRecent({ madeOn }: DatedBackup, today: CalendarDate): boolean {
  return madeOn >= addDays(today, -7);
}

/** A journal that a backup would replace. */
export interface Present extends Holdings {
  isDamaged: boolean;
}

/** What stands in a backup, and in the journal that it would replace; null where there is none. */
export interface Drill {
  backup: string;
  journal: string;
  inBackup: Holdings;
  present: Present | null;
}

/** How the summary of the change begins that stands in a restored journal. */
export const restoredFrom = 'restored the journal from ';

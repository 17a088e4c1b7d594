import type { CalendarDate } from '../calendar-date.ts';
import type { Reminder } from '../reminder.ts';
import type { ApologyChannel, ApologyParts, Loss, Responsibility } from './apology.ts';

/** An apology as it is kept; a part that was not given is null. */
export interface Apology {
  id: number;
  clientId: number;
  clientName: string;
  /** The person who is to hear it; null is the client as a whole. */
  personId: number | null;
  /** The day it was made up; what was said or sent later has its own day. */
  madeOn: CalendarDate;
  /** What happened, in the client's words. */
  what: string;
  costs: Loss[];
  costNote: string | null;
  responsibility: Responsibility | null;
  why: string | null;
  repair: string | null;
  /** The day by which it is put right. */
  repairByOn: CalendarDate | null;
  change: string | null;
  channel: ApologyChannel;
  /** The text to send, or to speak from. */
  draft: string;
  /** The reminder of the promise in it. */
  reminderId: number | null;
  /** The day it reached the client. */
  deliveredOn: CalendarDate | null;
  /** The entry of the log for that. */
  interactionId: number | null;
  /** What they said to it. */
  reaction: string | null;
  /** The case it was made in. */
  caseId: number | null;
  /** What has become of the promise; null where none was given. */
  promise: Pick<Reminder, 'text' | 'dueOn' | 'snoozedUntilOn' | 'status' | 'closedOn' | 'brokenOn'> | null;
}

/** The parts of an apology as the user gave them. */
export function partsOf(apology: Apology): ApologyParts {
  const { what, costs, costNote, responsibility, why, repair, repairByOn, change, channel } = apology;
  return {
    what,
    costs,
    channel,
    ...(costNote === null ? {} : { costNote }),
    ...(responsibility === null ? {} : { responsibility }),
    ...(why === null ? {} : { why }),
    ...(repair === null ? {} : { repair }),
    ...(repairByOn === null ? {} : { repairBy: repairByOn }),
    ...(change === null ? {} : { change }),
  };
}

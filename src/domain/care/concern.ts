import type { CalendarDate } from '../days/calendar-date.ts';
import type { Channel } from '../log/entry.ts';

/** Something that was done to help with a concern. */
export interface ConcernAct {
  id: number;
  actedOn: CalendarDate;
  text: string;
  /** The entry of the log in which it was done, and its channel; null where it is in none. */
  interactionId: number | null;
  channel: Channel | null;
}

/** A problem of a client's own, and what was done to help. */
export interface Concern {
  id: number;
  clientId: number;
  clientName: string;
  /** Whose problem it is; null where it is the client's as a whole. */
  personId: number | null;
  personName: string | null;
  /** Whether they wish to be written to, the client or whom it is about: then no call is proposed. */
  prefersWriting: boolean;
  what: string;
  notedOn: CalendarDate;
  /** The day it was over; null while it is open. */
  closedOn: CalendarDate | null;
  /** How it ended, where that was said. */
  ending: string | null;
  /** Oldest first. */
  acts: readonly ConcernAct[];
}

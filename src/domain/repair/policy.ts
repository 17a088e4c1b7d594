import type { CalendarDate } from '../calendar-date.ts';

/** A rule of the owner's, with its reason in words a client can accept. */
export interface Policy {
  id: number;
  /** What it is called: `rush work`. */
  name: string;
  rule: string;
  reason: string;
  /** The day it was given up; null while it holds. */
  removedOn: CalendarDate | null;
}

/** An answer in a case that stood on a policy. */
export interface PolicyQuote {
  caseId: number;
  clientId: number;
  clientName: string;
  /** What the case is about. */
  what: string;
  quotedOn: CalendarDate;
  /** The reason as it was on that day. */
  reason: string | null;
}

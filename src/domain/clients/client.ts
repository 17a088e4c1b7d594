import type { CalendarDate } from '../days/calendar-date.ts';
import type { Budget } from '../money/budget.ts';
import type { Money } from '../money/money.ts';

/** The states a client can be in; paused and former clients are left alone. */
export const clientStatuses = ['prospect', 'active', 'paused', 'former'] as const;
export type ClientStatus = (typeof clientStatuses)[number];

/** An email address or a phone number, as the owner typed it. */
export interface ContactPoint {
  kind: 'email' | 'phone';
  value: string;
  label: string | null;
}

/** The business or person who pays. */
export interface Client {
  id: number;
  name: string;
  externalId: string | null;
  status: ClientStatus;
  /** Until this day no rule speaks of the client. */
  quietUntilOn: CalendarDate | null;
  /** The day the relationship began, as far as the journal knows. */
  sinceOn: CalendarDate;
  /** How often the client should hear from the owner, in days; null follows the configuration. */
  cadenceDays: number | null;
  /** Why the client wishes to be written to instead of called; null when they have no such wish. */
  writingBecause: string | null;
  about: string | null;
  archivedOn: CalendarDate | null;
}

/** What kind of client it is. */
export interface ClientKind {
  profile: { id: number; name: string } | null;
  /** The day a contract was signed. */
  signedOn: CalendarDate | null;
  /** Where they came from: `a talk in Leeds`. */
  source: string | null;
}

/** A client with all that is stored beside its row. */
export interface ClientDetails extends Client, ClientKind {
  /** What they are worth in a year. */
  yearlyValue: Money | null;
  budget: Budget | null;
  contactPoints: ContactPoint[];
  tags: string[];
}

import type { Acquaintance } from '../domain/acquaintance.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Earlier, Entry, Subject, Wish } from '../domain/relationship.ts';
import type { Repairs } from '../domain/repair/repairs.ts';
import type { Mute } from '../domain/rules/silence.ts';

/** What the rules read of the journal. */
export interface Relationships {
  /** Every client that is not archived; or the one named, archived or not. */
  subjects(clientId?: number): Subject[];
  /** Exchanges and attempts from a day on, what is planned included, by client; each by day and number. */
  entries(since: CalendarDate, clientId?: number): Map<number, Entry[]>;
  /** What is known beyond the entries from a day on, of a client whose entries were read; looked up when asked for. */
  earlier(clientId: number, since: CalendarDate, today: CalendarDate): Earlier;
  /** The clients at which everybody known wishes to be written to. */
  wishes(clientId?: number): Map<number, Wish>;
  /** What is known beside the log, by client. Clients of whom nothing is known are left out. */
  acquaintances(today: CalendarDate, clientId?: number): Map<number, Acquaintance>;
  /** What is to be repaired, by client; what is over counts from `since` on. Clients with nothing are left out. */
  repairs(since: CalendarDate, today: CalendarDate, clientId?: number): Map<number, Repairs>;
}

/** The rules told to be silent about a client. */
export interface Mutes {
  /** Mutes a rule, or changes the mute that is there. */
  set(mute: Mute): void;
  /** Returns whether there was one. */
  remove(clientId: number, rule: string): boolean;
  /** Those of a client, over ones included. */
  of(clientId: number): Mute[];
  /** Those of every client, over ones included. */
  list(): Mute[];
}

/** A client's own number for a rule. */
export interface OwnThreshold {
  clientId: number;
  rule: string;
  name: string;
  value: number;
}

/** The numbers clients have of their own. */
export interface Thresholds {
  /** Sets a number (0 asks nothing), or with null goes back to the configuration's. */
  set(clientId: number, rule: string, name: string, value: number | null): void;
  of(clientId: number): OwnThreshold[];
  list(): OwnThreshold[];
}

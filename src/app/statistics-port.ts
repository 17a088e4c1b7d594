import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ClientStatus } from '../domain/client.ts';
import type { LogCount } from '../domain/log-statistics.ts';

/** How many clients are of one status and profile. */
export interface ClientCount {
  status: ClientStatus;
  /** The name of the profile; null where they have none. */
  profile: string | null;
  isArchived: boolean;
  count: number;
}

/** What the journal counts without reading it row by row. */
export interface Statistics {
  /** Entries of a span, both days included, of one client or of all, archived ones included. */
  log(span: { since: CalendarDate; until: CalendarDate; clientId?: number }): LogCount[];
  /** All clients, profiles in the order in which they were made. */
  clients(): ClientCount[];
}

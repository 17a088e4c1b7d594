import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { ClientCount, LogCount } from '../domain/log/log-statistics.ts';
import type { Touch } from '../nouns/entry.ts';
import type { Connection } from './file/database.ts';

/** What the journal counts without reading it row by row. */
export function statisticsOn(database: Connection) {
  return {
    /** Entries of a span, both days included, of one client or of all, archived ones included. */
    log({ since, until, clientId }: { since: CalendarDate; until: CalendarDate; clientId?: number }) {
      const ofClient = clientId === undefined ? '' : 'client_id = :clientId AND';
      return database
        .prepare<[object], Omit<LogCount, 'touches'> & { touches: string }>(
          `SELECT substr(happened_on, 1, 7) AS month, channel, direction, kind, touches, count(*) AS count
           FROM interactions WHERE ${ofClient} happened_on BETWEEN :since AND :until
           GROUP BY 1, 2, 3, 4, 5`,
        )
        .all({ since, until, clientId })
        .map((row): LogCount => ({ ...row, touches: JSON.parse(row.touches) as Touch[] }));
    },
    /** All clients, profiles in the order in which they were made. */
    clients: () =>
      database
        .prepare<[], Omit<ClientCount, 'isArchived'> & { isArchived: number }>(
          `SELECT status, profiles.name AS profile, profile_id AS profileId,
             archived_on IS NOT NULL AS isArchived, count(*) AS count
           FROM clients LEFT JOIN profiles ON profiles.id = profile_id
           GROUP BY profile_id IS NULL, profile_id, status, isArchived`,
        )
        .all()
        .map((row): ClientCount => ({ ...row, isArchived: row.isArchived === 1 })),
  };
}

import type { ClientCount, Statistics } from '../app/journal.ts';
import type { LogCount } from '../domain/log/log-statistics.ts';
import type { Touch } from '../domain/log/touch.ts';
import type { Connection } from './file/database.ts';

/** What is counted on a connection. */
export function statisticsOn(database: Connection): Statistics {
  return {
    log({ since, until, clientId }) {
      const ofClient = clientId === undefined ? '' : 'client_id = :clientId AND';
      return database
        .prepare<[object], Omit<LogCount, 'touches'> & { touches: string }>(
          `SELECT substr(happened_on, 1, 7) AS month, channel, direction, kind, touches, count(*) AS count
           FROM interactions WHERE ${ofClient} happened_on BETWEEN :since AND :until
           GROUP BY 1, 2, 3, 4, 5`,
        )
        .all({ since, until, ...(clientId === undefined ? {} : { clientId }) })
        .map((row) => ({ ...row, touches: JSON.parse(row.touches) as Touch[] }));
    },
    clients: () =>
      database
        .prepare<[], Omit<ClientCount, 'isArchived'> & { isArchived: number }>(
          `SELECT status, profiles.name AS profile, archived_on IS NOT NULL AS isArchived, count(*) AS count
           FROM clients LEFT JOIN profiles ON profiles.id = profile_id
           GROUP BY profile_id IS NULL, profile_id, status, isArchived`,
        )
        .all()
        .map((row) => ({ ...row, isArchived: row.isArchived === 1 })),
  };
}

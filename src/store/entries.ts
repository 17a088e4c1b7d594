import { type CalendarDate, calendarDateOf } from '../domain/days/calendar-date.ts';
import type { ClientCount, LogCount } from '../domain/log/log-statistics.ts';
import { attendee, entry, type Touch } from '../nouns/entry.ts';
import type { Changes, New } from '../nouns/field.ts';
import type { Connection } from './connection.ts';
import { asJson, idsIn, inOrderOf, tableOn, where } from './table.ts';

const people = `(SELECT json_group_array(json_object('id', people.id, 'name', people.name))
  FROM interaction_people JOIN people ON people.id = person_id WHERE interaction_id = interactions.id)`;

// Of two entries of one day the later written one counts as the later.
const landmarks = `SELECT id FROM (
    SELECT id, max(happened_on || printf('%012d', id)) FROM interactions
    WHERE client_id = :clientId AND happened_on <= :until AND kind IN ('exchange', 'attempt')
    GROUP BY kind, channel, direction, touches
  ) UNION ALL SELECT * FROM (
    SELECT id FROM interactions WHERE client_id = :clientId AND happened_on <= :until AND kind = 'exchange'
    ORDER BY happened_on, id LIMIT 1
  )`;

/** A test holds its plan. */
export const exchangesSql = `SELECT id FROM interactions
  WHERE happened_on BETWEEN :since AND :until AND kind = 'exchange'
    AND client_id NOT IN (SELECT id FROM clients WHERE archived_on IS NOT NULL)
  ORDER BY happened_on, id`;

/** Which entries are listed: those of all but archived clients, unless a client or a case is named. */
interface EntryFilter {
  clientId?: number;
  caseId?: number;
  since?: CalendarDate;
  until?: CalendarDate;
  limit?: number;
}

function countEntries(
  database: Connection,
  { clientId, until }: { clientId: number; until: CalendarDate },
): number {
  const count = 'SELECT count(*) FROM interactions WHERE client_id = ? AND happened_on <= ?';
  return database.prepare<[number, string], number>(count).pluck().get(clientId, until) ?? 0;
}

interface Span {
  since: CalendarDate;
  until: CalendarDate;
}

function countExchanges(database: Connection, ids: readonly number[], span: Span): Map<number, number> {
  const rows = database
    .prepare<[object], [number, number]>(
      `SELECT client_id, count(*) FROM interactions WHERE kind = 'exchange' AND client_id IN ${idsIn}
         AND happened_on BETWEEN :since AND :until GROUP BY client_id`,
    )
    .raw()
    .all({ ids: JSON.stringify(ids), ...span });
  return new Map(rows);
}

export function entriesOn(database: Connection, at: string) {
  const { add, update, get, stored, read } = tableOn(database, entry, at, {
    people: { sql: people, read: asJson<{ id: number; name: string }[]> },
  });
  const attendees = tableOn(database, attendee, at);
  const setPeople = (entryId: number, ids: readonly number[]) => {
    const missing = new Set(ids);
    for (const { id, personId } of attendees.read('WHERE interaction_id = ?', [entryId]))
      if (!missing.delete(personId)) attendees.remove(id);
    for (const personId of missing) attendees.add({ entryId, personId });
  };
  return {
    get,
    stored,
    /** The one that was written down last; null where there is none. */
    latest: () => read('ORDER BY interactions.id DESC LIMIT 1')[0] ?? null,
    add(row: New<typeof entry>, peopleIds: readonly number[]): number {
      const id = add(row);
      setPeople(id, peopleIds);
      return id;
    },
    update(id: number, changes: Changes<typeof entry>, peopleIds?: readonly number[]) {
      update(id, changes);
      if (peopleIds) setPeople(id, peopleIds);
    },
    /** How many entries a client has up to a day. */
    count: (of: { clientId: number; until: CalendarDate }) => countEntries(database, of),
    /** The numbers of the exchanges of a span, of all but archived clients, the first of them first. */
    exchangesOf: (span: Span): number[] => database.prepare<[object], number>(exchangesSql).pluck().all(span),
    /** How many exchanges each of some clients had in a span. */
    exchangeCounts: (ids: readonly number[], span: Span) => countExchanges(database, ids, span),
    /** Those of some numbers, in the order of the numbers. */
    listed: (ids: readonly number[]) =>
      inOrderOf(ids, read(`WHERE interactions.id IN ${idsIn}`, { ids: JSON.stringify(ids) })),
    /** Entries, the newest first. */
    list: ({ clientId, caseId, since, until, limit = -1 }: EntryFilter) =>
      read(
        `${where(
          clientId !== undefined && 'interactions.client_id = :clientId',
          caseId !== undefined && 'interactions.case_id = :caseId',
          clientId === undefined && caseId === undefined && 'clients.archived_on IS NULL',
          since && 'interactions.happened_on >= :since',
          until && 'interactions.happened_on <= :until',
        )} ORDER BY interactions.happened_on DESC, interactions.id DESC LIMIT :limit`,
        { clientId, caseId, since, until, limit },
      ),
    /**
     * What stands out in the log of a client up to a day, newest first: the first exchange, and of exchanges and
     * attempts the last of each channel, direction and set of touches.
     */
    landmarks: (filter: { clientId: number; until: CalendarDate }) =>
      read(
        `WHERE interactions.id IN (${landmarks}) ORDER BY interactions.happened_on DESC, interactions.id DESC`,
        filter,
      ),
  };
}

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

/** The entries after a day that were recorded after it, too: nobody knew of them then. A calendar knows its meetings before. */
export function entriesUnknownOn(database: Connection, today: CalendarDate): Set<number> {
  const rows = database
    .prepare<[string], [number, string]>(
      `SELECT id, created_at FROM interactions
       WHERE happened_on > ? AND (external_id IS NULL OR external_id NOT LIKE 'calendar/%')`,
    )
    .raw()
    .all(today);
  return new Set(
    rows.filter(([, createdAt]) => calendarDateOf(new Date(createdAt)) > today).map(([id]) => id),
  );
}

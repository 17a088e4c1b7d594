import type { Relationships } from '../app/relationships.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Earlier, Entry, Subject, Wish } from '../domain/relationship.ts';
import type { Connection } from './database.ts';

/** The statements the rules read with; tests hold their plans. */
export const relationshipSql = {
  subjects: `SELECT id, name, status, quiet_until_on AS quietUntilOn, since_on AS sinceOn,
      cadence_days AS cadenceDays, writing_because AS writingBecause, archived_on AS archivedOn FROM clients`,
  entriesOfAll: entriesWhere(
    'interactions.happened_on >= :since',
    'ORDER BY interactions.happened_on, interactions.id',
  ),
  entriesOfOne: entriesWhere(
    'interactions.client_id = :clientId AND interactions.happened_on >= :since',
    'ORDER BY interactions.happened_on, interactions.id',
  ),
  lastBefore: (which: string) =>
    entriesWhere(
      `interactions.client_id = :clientId AND interactions.happened_on < :since AND ${which}`,
      'ORDER BY interactions.happened_on DESC, interactions.id DESC LIMIT 1',
    ),
  countBefore: `SELECT count(*) FROM interactions
    WHERE client_id = ? AND happened_on < ? AND kind IN ('exchange', 'attempt')`,
  firstBefore: `SELECT happened_on FROM interactions
    WHERE client_id = ? AND happened_on < ? AND kind IN ('exchange', 'attempt') ORDER BY happened_on LIMIT 1`,
  wishedEntries: `SELECT taken.interaction_id FROM people
    JOIN interaction_people AS taken ON taken.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM interaction_people AS other JOIN people AS somebody ON somebody.id = other.person_id
      WHERE other.interaction_id = taken.interaction_id AND somebody.writing_because IS NULL)`,
  wishes: `SELECT positions.client_id, people.name, people.writing_because FROM people
    JOIN positions ON positions.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND (:clientId IS NULL OR positions.client_id = :clientId)
      AND NOT EXISTS (
        SELECT 1 FROM positions AS other JOIN people AS somebody ON somebody.id = other.person_id
        WHERE other.client_id = positions.client_id AND somebody.writing_because IS NULL)
    ORDER BY people.name_key DESC`,
};

const live = "channel IN ('call', 'video', 'meeting', 'event')";

function entriesWhere(condition: string, order: string): string {
  return `SELECT client_id, id, happened_on, channel, direction, audience, kind, reply_needed
    FROM interactions WHERE ${condition} AND kind IN ('exchange', 'attempt') ${order}`;
}

type Row = [
  clientId: number,
  id: number,
  happenedOn: CalendarDate,
  channel: Entry['channel'],
  direction: Entry['direction'],
  audience: Entry['audience'],
  kind: Entry['kind'],
  replyNeeded: number,
];

/** What the rules read, on a connection. */
export function relationshipsOn(database: Connection): Relationships {
  let wished: ReadonlySet<number> = new Set();
  const entryOf = (row: Row): Entry => {
    return {
      id: row[1],
      happenedOn: row[2],
      channel: row[3],
      direction: row[4],
      audience: row[5],
      kind: row[6],
      replyNeeded: row[7] === 1,
      byWish: wished.has(row[1]),
    };
  };
  return {
    subjects: (clientId) =>
      clientId === undefined
        ? database.prepare<[], Subject>(`${relationshipSql.subjects} WHERE archived_on IS NULL`).all()
        : database.prepare<[number], Subject>(`${relationshipSql.subjects} WHERE id = ?`).all(clientId),
    entries(since, clientId) {
      const sql = clientId === undefined ? relationshipSql.entriesOfAll : relationshipSql.entriesOfOne;
      const bound = clientId === undefined ? { since } : { since, clientId };
      wished = new Set(database.prepare<[], number>(relationshipSql.wishedEntries).pluck().all());
      const found = new Map<number, Entry[]>();
      for (const row of database.prepare<[object], Row>(sql).raw().all(bound)) {
        const entries = found.get(row[0]);
        if (entries) entries.push(entryOf(row));
        else found.set(row[0], [entryOf(row)]);
      }
      return found;
    },
    earlier: earlierOn(database, entryOf),
    wishes(clientId) {
      const found = new Map<number, Wish>();
      const rows = database
        .prepare<[object], [number, string, string]>(relationshipSql.wishes)
        .raw()
        .all({ clientId: clientId ?? null });
      for (const [id, who, because] of rows) found.set(id, { who, because });
      return found;
    },
  };
}

/** Reads what lies before the window; thousands of clients may ask, so each statement is compiled once. */
function earlierOn(database: Connection, entryOf: (row: Row) => Entry): Relationships['earlier'] {
  type Bound = { clientId: number; since: CalendarDate };
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const last = (which: string) =>
    once(() => database.prepare<[Bound], Row>(relationshipSql.lastBefore(which)).raw());
  const lastExchange = last("kind = 'exchange'");
  const lastLive = last(`kind = 'exchange' AND ${live}`);
  const lastOneOnOne = last(`kind = 'exchange' AND ${live} AND audience = 'one-on-one'`);
  const first = once(() =>
    database.prepare<[number, CalendarDate], CalendarDate>(relationshipSql.firstBefore).pluck(),
  );
  const count = once(() =>
    database.prepare<[number, CalendarDate], number>(relationshipSql.countBefore).pluck(),
  );
  return (clientId, since): Earlier => {
    const entry = (row: Row | undefined) => (row === undefined ? null : entryOf(row));
    const bound = { clientId, since };
    const read = {
      firstOn: once(() => ({ value: first().get(clientId, since) ?? null })),
      lastExchange: once(() => ({ value: entry(lastExchange().get(bound)) })),
      lastLive: once(() => ({ value: entry(lastLive().get(bound)) })),
      lastOneOnOne: once(() => ({ value: entry(lastOneOnOne().get(bound)) })),
      entries: once(() => ({ value: count().get(clientId, since) ?? 0 })),
    };
    return {
      get firstOn() {
        return read.firstOn().value;
      },
      get lastExchange() {
        return read.lastExchange().value;
      },
      get lastLive() {
        return read.lastLive().value;
      },
      get lastOneOnOne() {
        return read.lastOneOnOne().value;
      },
      get entries() {
        return read.entries().value;
      },
    };
  };
}

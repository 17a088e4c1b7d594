import type { Relationships } from '../app/relationships.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Earlier, Entry, Subject, Wish } from '../domain/relationship.ts';
import type { Connection } from './database.ts';

const talks = "kind = 'exchange' AND channel IN ('call', 'video', 'meeting', 'event')";

// How an entry was comes as one text: there are few such texts, and a hundred thousand entries.
const entry = `SELECT client_id, id, happened_on,
  channel || ' ' || direction || ' ' || audience || ' ' || kind || ' ' || reply_needed FROM interactions`;

const lastBefore = (which: string) =>
  `${entry} WHERE client_id = ? AND happened_on < ? AND ${which} ORDER BY happened_on DESC, id DESC LIMIT 1`;

/** The statements the rules read with; a test holds their plans. */
export const relationshipSql = {
  subjects: `SELECT id, name, status, quiet_until_on, since_on, cadence_days, writing_because, archived_on
    FROM clients`,
  entriesOfAll: `${entry} WHERE happened_on >= ? AND kind IN ('exchange', 'attempt') ORDER BY happened_on, id`,
  entriesOfOne: `${entry} WHERE client_id = ? AND happened_on >= ? AND kind IN ('exchange', 'attempt')
    ORDER BY happened_on, id`,
  lastExchange: lastBefore("kind = 'exchange'"),
  lastLive: lastBefore(talks),
  lastOneOnOne: lastBefore(`${talks} AND audience = 'one-on-one'`),
  wholeLog: 'SELECT min(happened_on), count(*) FROM interactions WHERE client_id = ? AND happened_on <= ?',
  // CROSS JOIN: few people have the wish, and thousands of entries have people.
  wishedEntries: `SELECT taken.interaction_id FROM people
    CROSS JOIN interaction_people AS taken ON taken.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM interaction_people AS other JOIN people AS somebody ON somebody.id = other.person_id
      WHERE other.interaction_id = taken.interaction_id AND somebody.writing_because IS NULL)`,
  wishes: `SELECT positions.client_id, people.name, people.writing_because FROM people
    CROSS JOIN positions ON positions.person_id = people.id
    WHERE people.writing_because IS NOT NULL AND (:clientId IS NULL OR positions.client_id = :clientId)
      AND NOT EXISTS (
        SELECT 1 FROM positions AS other JOIN people AS somebody ON somebody.id = other.person_id
        WHERE other.client_id = positions.client_id AND somebody.writing_because IS NULL)
    ORDER BY people.name_key DESC`,
};

type Row = [clientId: number, id: number, happenedOn: CalendarDate, how: string];
type Manner = Omit<Entry, 'id' | 'happenedOn' | 'byWish'>;

/** What the rules read, on a connection. */
export function relationshipsOn(database: Connection): Relationships {
  const manners = new Map<string, Manner>();
  let wished: ReadonlySet<number> = new Set();
  // Run for every entry before it is compiled: plain property reads cost a fraction of destructuring.
  const entryOf = (row: Row): Entry => {
    let manner = manners.get(row[3]);
    if (!manner) {
      manner = mannerOf(row[3]);
      manners.set(row[3], manner);
    }
    return {
      id: row[1],
      happenedOn: row[2],
      channel: manner.channel,
      direction: manner.direction,
      audience: manner.audience,
      kind: manner.kind,
      replyNeeded: manner.replyNeeded,
      byWish: wished.has(row[1]),
    };
  };
  return {
    subjects: (clientId) =>
      clientId === undefined
        ? database
            .prepare<[], SubjectRow>(`${relationshipSql.subjects} WHERE archived_on IS NULL`)
            .raw()
            .all()
            .map(subjectOf)
        : database
            .prepare<[number], SubjectRow>(`${relationshipSql.subjects} WHERE id = ?`)
            .raw()
            .all(clientId)
            .map(subjectOf),
    entries(since, clientId) {
      wished = new Set(database.prepare<[], number>(relationshipSql.wishedEntries).pluck().all());
      const rows =
        clientId === undefined
          ? database.prepare<[string], Row>(relationshipSql.entriesOfAll).raw().all(since)
          : database.prepare<[number, string], Row>(relationshipSql.entriesOfOne).raw().all(clientId, since);
      const found = new Map<number, Entry[]>();
      for (const row of rows) {
        const entries = found.get(row[0]);
        if (entries) entries.push(entryOf(row));
        else found.set(row[0], [entryOf(row)]);
      }
      return found;
    },
    earlier: earlierOn(database, entryOf),
    wishes(clientId) {
      const rows = database
        .prepare<[object], [number, string, string]>(relationshipSql.wishes)
        .raw()
        .all({ clientId: clientId ?? null });
      return new Map<number, Wish>(rows.map(([id, who, because]) => [id, { who, because }]));
    },
  };
}

type SubjectRow = [
  id: number,
  name: string,
  status: Subject['status'],
  quietUntilOn: CalendarDate | null,
  sinceOn: CalendarDate,
  cadenceDays: number | null,
  writingBecause: string | null,
  archivedOn: CalendarDate | null,
];

function subjectOf(row: SubjectRow): Subject {
  return {
    id: row[0],
    name: row[1],
    status: row[2],
    quietUntilOn: row[3],
    sinceOn: row[4],
    cadenceDays: row[5],
    writingBecause: row[6],
    archivedOn: row[7],
  };
}

function mannerOf(how: string): Manner {
  const [channel, direction, audience, kind, replyNeeded] = how.split(' ');
  return { channel, direction, audience, kind, replyNeeded: replyNeeded === '1' } as Manner;
}

/** Looks up what lies beyond the entries read; thousands of clients may ask, so each statement is compiled once. */
function earlierOn(database: Connection, entryOf: (row: Row) => Entry): Relationships['earlier'] {
  const compiled = new Map<string, ReturnType<typeof compile>>();
  const compile = (sql: string) => database.prepare<[number, CalendarDate], unknown[]>(sql).raw();
  const first = (sql: string, clientId: number, day: CalendarDate) => {
    const statement = compiled.get(sql) ?? compile(sql);
    compiled.set(sql, statement);
    return statement.get(clientId, day);
  };
  return (clientId, since, today): Earlier => {
    let whole: [firstOn: CalendarDate | null, logged: number] | undefined;
    const wholeLog = () => {
      whole ??= first(relationshipSql.wholeLog, clientId, today) as [CalendarDate | null, number];
      return whole;
    };
    const read = new Map<string, Entry | null>();
    const last = (sql: string) => {
      const known = read.get(sql);
      if (known !== undefined) return known;
      const row = first(sql, clientId, since);
      const found = row === undefined ? null : entryOf(row as Row);
      read.set(sql, found);
      return found;
    };
    return {
      get firstOn() {
        return wholeLog()[0];
      },
      get logged() {
        return wholeLog()[1];
      },
      get lastExchange() {
        return last(relationshipSql.lastExchange);
      },
      get lastLive() {
        return last(relationshipSql.lastLive);
      },
      get lastOneOnOne() {
        return last(relationshipSql.lastOneOnOne);
      },
    };
  };
}

import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { Act } from '../domain/rules/rule.ts';
import type { Shown } from '../domain/rules/shown.ts';
import type { Connection } from './connection.ts';

/** What was skipped in the reviews of a day, by the keys of its items; no record, and so not undoable. */
export function reviewSkipsOn(database: Connection) {
  return {
    on: (day: CalendarDate) =>
      new Set(
        database
          .prepare<[string], string>('SELECT item FROM review_skips WHERE skipped_on = ?')
          .pluck()
          .all(day),
      ),
    /** Forgets those of days before; where it cannot be written, nothing is skipped. */
    add: (item: string, day: CalendarDate) =>
      writeIfFree(database, () => {
        database.prepare('DELETE FROM review_skips WHERE skipped_on < ?').run(day);
        database
          .prepare('INSERT OR REPLACE INTO review_skips (item, skipped_on) VALUES (?, ?)')
          .run(item, day);
      }),
    remove: (item: string, day: CalendarDate) =>
      writeIfFree(database, () =>
        database.prepare('DELETE FROM review_skips WHERE item = ? AND skipped_on = ?').run(item, day),
      ),
  };
}

const within = 'BETWEEN :since AND :until';
const yours =
  "kind IN ('exchange', 'attempt') AND (direction <> 'in' OR channel IN ('call', 'video', 'meeting', 'event'))";
const acts = `
  SELECT client_id AS clientId, 'word' AS act, happened_on AS "on" FROM interactions WHERE happened_on ${within} AND ${yours}
  UNION ALL SELECT client_id, 'touch', happened_on FROM interactions
    WHERE happened_on ${within} AND ${yours} AND touches <> '[]'
  UNION ALL SELECT client_id, 'note', noted_on FROM notes WHERE noted_on ${within}
  UNION ALL SELECT client_id, 'note', confirmed_on FROM notes WHERE confirmed_on ${within}
  UNION ALL SELECT client_id, 'person', date(people.created_at) FROM positions
    JOIN people ON people.id = person_id WHERE date(people.created_at) ${within}
  UNION ALL SELECT client_id, 'feedback', coalesce(told_on, closed_on, asked_on, said_on) FROM feedback
    WHERE coalesce(told_on, closed_on, asked_on, said_on) ${within}
  UNION ALL SELECT client_id, 'concern', acted_on FROM concern_acts
    JOIN concerns ON concerns.id = concern_id WHERE acted_on ${within}
  UNION ALL SELECT client_id, 'charge', coalesce(told_on, waived_on) FROM charges
    WHERE coalesce(told_on, waived_on) ${within}
  UNION ALL SELECT client_id, 'reminder', closed_on FROM reminders WHERE closed_on ${within}
  UNION ALL SELECT client_id, 'case', case_steps.happened_on FROM case_steps JOIN cases ON cases.id = case_id
    WHERE case_steps.happened_on ${within}
  UNION ALL SELECT client_id, 'case', settled_on FROM cases WHERE settled_on ${within}`;

/** The flags that pages named; no record, and so not undoable. */
export function shownFlagsOn(database: Connection) {
  return {
    /** Those named from a day on, earliest first. */
    since: (day: CalendarDate): Shown[] =>
      database
        .prepare<[string], Shown>(
          'SELECT client_id AS clientId, rule, shown_on AS "on" FROM shown_flags WHERE shown_on >= ? ORDER BY shown_on',
        )
        .all(day),
    /** Whether a page named any yet. */
    isAny: () => database.prepare('SELECT 1 FROM shown_flags LIMIT 1').get() !== undefined,
    /** What was done about clients in a span, as far as it can be an act on a flag. */
    acts: (since: CalendarDate, until: CalendarDate) =>
      database
        .prepare<[object], { clientId: number; act: Act; on: CalendarDate }>(acts)
        .all({ since, until }),
    /** Keeps those that a page of a day named; where it cannot be written, nothing is kept. */
    add: (named: readonly Omit<Shown, 'on'>[], day: CalendarDate) =>
      writeIfFree(database, () =>
        database
          .prepare(
            `INSERT OR IGNORE INTO shown_flags (client_id, rule, shown_on)
             SELECT value ->> 'clientId', value ->> 'rule', ? FROM json_each(?)`,
          )
          .run(day, JSON.stringify(named)),
      ),
  };
}

/** Writes what is no record; a journal that is read-only, full or busy is left as it is, without waiting. */
export function writeIfFree(database: Connection, write: () => void): void {
  try {
    database.pragma('busy_timeout = 0');
    write();
  } catch {
    // Nothing is lost: this is no record.
  } finally {
    database.pragma('busy_timeout = 5000');
  }
}

/** More changes than this are not traced to their clients: looking at everyone is as quick. */
const mostChanges = 500;

// What changed since an operation: the rows, the entries among them or with people among them, and the people among
// them or in those entries. Joins are used throughout, since SQLite makes a table in memory for each IN (SELECT …).
const changed = `
  WITH since AS (SELECT entity, row_id, before FROM changes WHERE operation_id > :operationId),
  entries (id) AS (
    SELECT row_id FROM since WHERE entity = 'interactions'
    UNION ALL SELECT json_extract(before, '$.interaction_id') FROM since WHERE entity = 'interaction_people'
    UNION ALL SELECT interaction_id FROM since JOIN interaction_people ON interaction_people.id = row_id
      WHERE entity = 'interaction_people'
    UNION ALL SELECT interaction_id FROM since JOIN interaction_people ON person_id = row_id
      WHERE entity = 'people'),
  people (id) AS (
    SELECT row_id FROM since WHERE entity = 'people'
    UNION ALL SELECT person_id FROM entries JOIN interaction_people ON interaction_id = entries.id
    UNION ALL SELECT person_id FROM since JOIN occasions ON occasions.id = row_id WHERE entity = 'occasions'
    UNION ALL SELECT json_extract(before, '$.person_id') FROM since
      WHERE entity IN ('interaction_people', 'occasions'))`;

/** What counts for every client, or every client of a profile. */
const ofEverybody = ['profiles', 'profile_thresholds', 'rule_mutes'];

const ofClients = [
  ...['interactions', 'positions', 'mutes', 'thresholds', 'reminders', 'charges', 'notes', 'occasions'],
  ...['feedback', 'concerns', 'cases'],
];

/** The clients that a rule may judge differently after changes in some tables. */
const traces = (): readonly { tables: readonly string[]; clients: string }[] => [
  { tables: ['clients'], clients: "SELECT row_id FROM since WHERE entity = 'clients'" },
  {
    tables: ofClients,
    clients: "SELECT json_extract(before, '$.client_id') FROM since WHERE before IS NOT NULL",
  },
  ...ofClients.map((table) => ({
    tables: [table],
    clients: `SELECT client_id FROM since JOIN ${table} ON ${table}.id = row_id WHERE entity = '${table}'`,
  })),
  {
    tables: ['interaction_people', 'people'],
    clients: 'SELECT client_id FROM entries JOIN interactions ON interactions.id = entries.id',
  },
  {
    // A talk with somebody who decides elsewhere, too, and a birthday, count at all their clients.
    tables: ['people', 'interactions', 'interaction_people', 'occasions'],
    clients: 'SELECT client_id FROM people JOIN positions ON person_id = people.id',
  },
  {
    // Whether somebody has left is asked of all their positions, and counts where they took part in a talk.
    tables: ['positions'],
    clients: `SELECT client_id FROM since JOIN interaction_people ON person_id = json_extract(before, '$.person_id')
      JOIN interactions ON interactions.id = interaction_id WHERE entity = 'positions'
      UNION ALL SELECT interactions.client_id FROM since JOIN positions ON positions.id = row_id
      JOIN interaction_people ON interaction_people.person_id = positions.person_id
      JOIN interactions ON interactions.id = interaction_id WHERE entity = 'positions'`,
  },
  {
    tables: ['concern_acts'],
    clients: `SELECT client_id FROM since JOIN concern_acts ON concern_acts.id = row_id
      JOIN concerns ON concerns.id = concern_id WHERE entity = 'concern_acts'
      UNION ALL SELECT client_id FROM since JOIN concerns ON concerns.id = json_extract(before, '$.concern_id')
      WHERE entity = 'concern_acts'`,
  },
  {
    tables: ['case_steps', 'interactions'],
    clients: `SELECT client_id FROM since JOIN case_steps ON case_steps.id = row_id
      JOIN cases ON cases.id = case_id WHERE entity = 'case_steps'
      UNION ALL SELECT client_id FROM since JOIN cases ON cases.id = json_extract(before, '$.case_id')
      WHERE entity IN ('case_steps', 'interactions')`,
  },
  {
    tables: ['people'],
    clients: "SELECT client_id FROM since JOIN cases ON person_id = row_id WHERE entity = 'people'",
  },
];

/** A finding as it is kept: what pages order and choose by, and the whole of it as JSON. */
export interface KeptFinding {
  rule: string;
  isReminder: boolean;
  rank: number;
  pressing: number;
  nameKey: string;
  isMuted: boolean;
  finding: string;
  /** What a list says of it; it ends with the separator of its parts. */
  told: string;
  clientId: number;
  name: string;
  overdue: number;
  sinceOn: CalendarDate;
  heardOn: CalendarDate | null;
  caseId: number | null;
  /** What many have in common, in one text. */
  how: string;
}

/** What pages choose a kept finding by. */
type ChosenRow = [
  clientId: number,
  name: string,
  overdue: number,
  sinceOn: CalendarDate,
  heardOn: CalendarDate | null,
  caseId: number | null,
  how: string,
];

const inOrder = 'rank, pressing DESC, name_key, client_id, place';
const chosen = 'SELECT client_id, name, overdue, since_on, heard_on, case_id, how FROM kept_client_findings';
const flags = 'FROM kept_client_findings WHERE is_muted = 0 AND is_reminder = 0';

/** The statements that read kept findings; a test holds their plans. */
export const keptSql = {
  briefs: `${chosen} WHERE is_muted = 0 ORDER BY ${inOrder}`,
  briefsOf: `${chosen} WHERE client_id IN (SELECT value FROM json_each(?)) AND is_muted = 0 ORDER BY ${inOrder}`,
  // Sorting the keys alone takes a fifth of the time.
  all: `WITH sorted AS MATERIALIZED (
      SELECT client_id, place FROM kept_client_findings WHERE is_muted = ? ORDER BY ${inOrder})
    SELECT iif(json_valid(finding), finding, NULL) FROM sorted CROSS JOIN kept_client_findings USING (client_id, place)`,
  told: `SELECT iif(substr(told, -1) = char(31), told, NULL) FROM kept_client_findings WHERE told <> '' AND is_muted = ? ORDER BY ${inOrder}`,
  // Both are counted in an index, which is much smaller than the table.
  clientCount: `SELECT (SELECT count(*) FROM clients) - (SELECT count(*) FROM clients WHERE archived_on IS NOT NULL)`,
  isAnyClient: 'SELECT 1 FROM clients WHERE archived_on IS NULL LIMIT 1',
  ofClient: `SELECT finding FROM kept_client_findings WHERE client_id = ? AND is_muted = 0
    ORDER BY rank, pressing DESC, place`,
  nextRule: `SELECT min(rule) ${flags} AND rule > ?`,
  ofRule: `SELECT client_id ${flags} AND rule = ? ORDER BY rank, pressing DESC, name_key, client_id`,
  clients: `SELECT count(DISTINCT client_id) ${flags}`,
  ofRank: `SELECT count(*) ${flags} AND rule = ? AND rank < ? AND client_id NOT IN (SELECT value FROM json_each(?))`,
};

/** Reading what is kept; it can be made anew where its pages are damaged. */
function keptReadingOn(database: Connection, program: string) {
  /** They can be made anew where their pages are damaged. */
  const unlessDamaged = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch {
      return null;
    }
  };
  return {
    /** The last operation that the findings stored for a stamp know; null where there are none. */
    operationOf: (stamp: string): number | null =>
      unlessDamaged(
        () =>
          database
            .prepare<[string], number>('SELECT operation_id FROM kept_findings WHERE stamp = ?')
            .pluck()
            .get(`${program} ${stamp}`) ?? null,
      ),
    /** What they assume of the log of all clients, as it was kept with them; null where there are none. */
    gapsOf: (stamp: string): string | null =>
      unlessDamaged(
        () =>
          database
            .prepare<[string], string>('SELECT findings FROM kept_findings WHERE stamp = ?')
            .pluck()
            .get(`${program} ${stamp}`) ?? null,
      ),
    /** What pages choose the stored findings by, strongest first, without muted ones. */
    briefs: (): ChosenRow[] | null =>
      unlessDamaged(() => database.prepare<[], ChosenRow>(keptSql.briefs).raw().all()),
    /**
     * The same about some clients, and about those who come first for each rule, so many of each. `unread` is how many
     * other clients have a flag, and `unreadOf` counts those below a rank, by rule.
     */
    firstBriefs: (about: ReadonlySet<number>, most: number, rank: number) =>
      unlessDamaged(() => firstBriefs(database, about, { most, rank })),
    /** All stored findings that are muted, or that are not, each as JSON, strongest first. */
    all: (isMuted: boolean): string[] | null => unlessDamaged(() => allKept(database, keptSql.all, isMuted)),
    /** What a list says of them. */
    told: (isMuted: boolean): string[] | null =>
      unlessDamaged(() => allKept(database, keptSql.told, isMuted)),
    /** Those about one client as JSON, strongest first, without muted ones. */
    ofClient: (clientId: number): string | null =>
      unlessDamaged(
        () => `[${database.prepare<[number], string>(keptSql.ofClient).pluck().all(clientId).join()}]`,
      ),
  };
}

function allKept(database: Connection, sql: string, isMuted: boolean): string[] | null {
  const found = database.prepare<[number], string>(sql).pluck().all(Number(isMuted));
  return found.includes(null as never) ? null : found;
}

function firstBriefs(
  database: Connection,
  about: ReadonlySet<number>,
  { most, rank }: { most: number; rank: number },
): { rows: ChosenRow[]; unread: number; unreadOf: Record<string, number> } {
  const rules: string[] = [];
  const ids = new Set(about);
  const nextRule = database.prepare<[string], string | null>(keptSql.nextRule).pluck();
  const ofRule = database.prepare<[string], number>(keptSql.ofRule).pluck();
  for (let rule = nextRule.get(''); rule; rule = nextRule.get(rule)) {
    let count = 0;
    rules.push(rule);
    for (const id of ofRule.iterate(rule)) {
      if (count === most) break;
      if (!about.has(id)) count += 1;
      ids.add(id);
    }
  }
  const known = JSON.stringify([...ids]);
  const rows = database.prepare<[string], ChosenRow>(keptSql.briefsOf).raw().all(known);
  const clients = (and: string) => database.prepare<string[], number>(keptSql.clients + and).pluck();
  const all = clients('').get() ?? 0;
  const read = clients(' AND client_id IN (SELECT value FROM json_each(?))').get(known) ?? 0;
  const unreadOf: Record<string, number> = {};
  const ofRank = database.prepare<[string, number, string], number>(keptSql.ofRank).pluck();
  for (const rule of all > read ? rules : []) unreadOf[rule] = ofRank.get(rule, rank, known) ?? 0;
  return { rows, unread: all - read, unreadOf };
}

/** What is kept of the findings on a connection; it holds for one build of the program. */
export function keptFindingsOn(database: Connection, program: string) {
  return {
    ...keptReadingOn(database, program),
    /** The newest operation of the journal; 0 before the first. */
    latestOperation: (): number =>
      database.prepare<[], number | null>('SELECT max(id) FROM operations').pluck().get() ?? 0,
    /** The clients that the rules may see differently since an operation; null when it is simpler to look at all. */
    clientsChangedSince(operationId: number): number[] | null {
      const tables = database
        .prepare<[number, number], string>('SELECT entity FROM changes WHERE operation_id > ? LIMIT ?')
        .pluck()
        .all(operationId, mostChanges + 1);
      if (tables.length > mostChanges) return null;
      if (tables.some((table) => ofEverybody.includes(table))) return null;
      const found = traces()
        .filter((trace) => trace.tables.some((table) => tables.includes(table)))
        .map(({ clients }) => clients);
      if (found.length === 0) return [];
      const ids = database
        .prepare<[object], number | null>(`${changed} ${found.join(' UNION ALL ')}`)
        .pluck()
        .all({ operationId });
      return [...new Set(ids)].filter((id) => id !== null);
    },
    /**
     * Keeps findings in place of those before, or of those before about some clients. Where the journal cannot be
     * written just now, nothing happens.
     */
    keep: ({ stamp, ...known }: KeptFor, findings: Iterable<KeptFinding>, clients?: readonly number[]) =>
      keepFindings(database, { stamp: `${program} ${stamp}`, ...known }, findings, clients),
    /** Whether there is a client, archived ones apart. */
    isAnyClient: () => database.prepare(keptSql.isAnyClient).get() !== undefined,
    /** How many clients there are, archived ones apart. */
    clientCount: () => database.prepare<[], number>(keptSql.clientCount).pluck().get() ?? 0,
  };
}

/** What findings were made for: the day and settings, the last operation, and what is assumed of the log of all clients. */
interface KeptFor {
  stamp: string;
  operationId: number;
  /** As JSON. */
  gaps: string;
}

function keepFindings(
  database: Connection,
  { stamp, operationId, gaps }: KeptFor,
  findings: Iterable<KeptFinding>,
  clients?: readonly number[],
): void {
  // Where it is not kept, the next look takes as long as this one did.
  writeIfFree(database, () =>
    database.transaction(() => {
      database
        .prepare(
          `INSERT INTO kept_findings (id, stamp, operation_id, findings) VALUES (1, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, operation_id = excluded.operation_id,
           findings = excluded.findings`,
        )
        .run(stamp, operationId, gaps);
      if (clients) {
        const remove = database.prepare('DELETE FROM kept_client_findings WHERE client_id = ?');
        for (const id of clients) remove.run(id);
      } else database.prepare('DELETE FROM kept_client_findings').run();
      const add = database.prepare(
        `INSERT INTO kept_client_findings VALUES
         (:clientId, :place, :rule, :isMuted, :isReminder, :rank, :pressing, :nameKey, :name, :overdue, :sinceOn, :heardOn, :caseId, :how, :finding, :told)`,
      );
      const places = new Map<number, number>();
      for (const finding of findings) {
        const place = places.get(finding.clientId) ?? 0;
        places.set(finding.clientId, place + 1);
        add.run({
          ...finding,
          ...{ place, isMuted: Number(finding.isMuted), isReminder: Number(finding.isReminder) },
        });
      }
    })(),
  );
}

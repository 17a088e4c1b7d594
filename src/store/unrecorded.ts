import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { Connection } from './open.ts';

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

/** Writes what is no record; a journal that is read-only, full or busy is left as it is, without waiting. */
function writeIfFree(database: Connection, write: () => void): void {
  try {
    database.pragma('busy_timeout = 0');
    write();
  } catch {
    // Nothing is lost: this is no record.
  } finally {
    database.pragma('busy_timeout = 5000');
  }
}

/** What every client of a profile inherits: after a change of it looking at everyone is simplest. */
const sharedStandards = `SELECT 1 FROM changes WHERE operation_id > ? AND entity IN ('profiles', 'profile_thresholds') LIMIT 1`;

/** More changes than this are not traced to their clients: looking at everyone is as quick. */
const mostChanges = 500;

/** The clients that changed since an operation, so that a rule may judge them anew. */
const changedClients = `
  WITH since AS (SELECT entity, row_id, before FROM changes WHERE operation_id > :operationId),
  entries AS (
    SELECT row_id AS id FROM since WHERE entity = 'interactions'
    UNION SELECT json_extract(before, '$.interaction_id') FROM since WHERE entity = 'interaction_people'
    UNION SELECT interaction_id FROM interaction_people
      WHERE id IN (SELECT row_id FROM since WHERE entity = 'interaction_people')
         OR person_id IN (SELECT row_id FROM since WHERE entity = 'people')
  )
  SELECT row_id AS client_id FROM since WHERE entity = 'clients'
  UNION SELECT json_extract(before, '$.client_id') FROM since
    WHERE entity IN ('interactions', 'positions', 'mutes', 'thresholds', 'reminders', 'cases', 'charges',
      'notes', 'occasions', 'concerns', 'feedback')
  UNION SELECT client_id FROM interactions WHERE id IN (SELECT id FROM entries)
  -- A talk with somebody who decides elsewhere, too, and a birthday, count at all their clients.
  UNION SELECT client_id FROM positions
    WHERE id IN (SELECT row_id FROM since WHERE entity = 'positions')
       OR person_id IN (
         SELECT row_id FROM since WHERE entity = 'people'
         UNION SELECT person_id FROM interaction_people WHERE interaction_id IN (SELECT id FROM entries)
         UNION SELECT person_id FROM occasions WHERE id IN (SELECT row_id FROM since WHERE entity = 'occasions')
         UNION SELECT json_extract(before, '$.person_id') FROM since
           WHERE entity IN ('interaction_people', 'occasions'))
  UNION SELECT client_id FROM mutes WHERE id IN (SELECT row_id FROM since WHERE entity = 'mutes')
  UNION SELECT client_id FROM reminders WHERE id IN (SELECT row_id FROM since WHERE entity = 'reminders')
  UNION SELECT client_id FROM notes WHERE id IN (SELECT row_id FROM since WHERE entity = 'notes')
  UNION SELECT client_id FROM occasions WHERE id IN (SELECT row_id FROM since WHERE entity = 'occasions')
  UNION SELECT client_id FROM feedback WHERE id IN (SELECT row_id FROM since WHERE entity = 'feedback')
  UNION SELECT client_id FROM concerns
    WHERE id IN (
      SELECT row_id FROM since WHERE entity = 'concerns'
      UNION SELECT json_extract(before, '$.concern_id') FROM since WHERE entity = 'concern_acts'
      UNION SELECT concern_id FROM concern_acts WHERE id IN (SELECT row_id FROM since WHERE entity = 'concern_acts'))
  UNION SELECT client_id FROM charges WHERE id IN (SELECT row_id FROM since WHERE entity = 'charges')
  UNION SELECT client_id FROM cases
    WHERE id IN (
      SELECT row_id FROM since WHERE entity = 'cases'
      UNION SELECT json_extract(before, '$.case_id') FROM since WHERE entity IN ('case_steps', 'interactions')
      UNION SELECT case_id FROM case_steps WHERE id IN (SELECT row_id FROM since WHERE entity = 'case_steps'))
      OR person_id IN (SELECT row_id FROM since WHERE entity = 'people')
  UNION SELECT client_id FROM thresholds WHERE id IN (SELECT row_id FROM since WHERE entity = 'thresholds')`;

/** The findings that are kept on a connection; they hold for one build of the program. */
export function keptFindingsOn(database: Connection, program: string) {
  return {
    /** The findings stored for a stamp, or those about one client, as JSON, and the last operation they know. */
    read(stamp: string, clientId?: number) {
      // Those of one client are picked out before they are read.
      const findings =
        clientId === undefined
          ? 'findings'
          : `(SELECT json_group_array(json(value)) FROM json_each(findings)
              WHERE value ->> '$.client.id' = :clientId) AS findings`;
      const sql = `SELECT ${findings}, operation_id AS operationId FROM kept_findings WHERE stamp = :stamp`;
      const statement = database.prepare<[object], { findings: string; operationId: number }>(sql);
      return statement.get({ stamp: `${program} ${stamp}`, clientId }) ?? null;
    },
    /** The newest operation of the journal; 0 before the first. */
    latestOperation: (): number =>
      database.prepare<[], number | null>('SELECT max(id) FROM operations').pluck().get() ?? 0,
    /** The clients that the rules may see differently since an operation; null when it is simpler to look at all. */
    clientsChangedSince(operationId: number): number[] | null {
      const count = database
        .prepare<[number, number], number>(
          'SELECT count(*) FROM (SELECT 1 FROM changes WHERE operation_id > ? LIMIT ?)',
        )
        .pluck()
        .get(operationId, mostChanges + 1);
      if (count === undefined || count > mostChanges) return null;
      if (database.prepare<[number], unknown>(sharedStandards).get(operationId)) return null;
      return database
        .prepare<[object], number | null>(changedClients)
        .pluck()
        .all({ operationId })
        .filter((id) => id !== null);
    },
    /** Keeps findings in place of those before. Where the journal cannot be written just now, nothing happens. */
    keep({ stamp, operationId, findings }: { stamp: string; operationId: number; findings: string }) {
      // Where it is not kept, the next look takes as long as this one did.
      writeIfFree(database, () =>
        database
          .prepare(
            `INSERT INTO kept_findings (id, stamp, operation_id, findings) VALUES (1, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, operation_id = excluded.operation_id,
               findings = excluded.findings`,
          )
          .run(`${program} ${stamp}`, operationId, findings),
      );
    },
    /** How many clients there are, archived ones apart. */
    clientCount: () =>
      database.prepare<[], number>('SELECT count(*) FROM clients WHERE archived_on IS NULL').pluck().get() ??
      0,
  };
}

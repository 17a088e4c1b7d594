import type { CalendarDate } from '../domain/days/calendar-date.ts';
import type { Connection } from './file/database.ts';

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

/** Writes what is no record; where the journal is read-only, full or busy nothing is written, and nobody waits for it. */
export function writeIfFree(database: Connection, write: () => void): void {
  try {
    database.pragma('busy_timeout = 0');
    write();
  } catch {
    // What is no record can be done without.
  } finally {
    database.pragma('busy_timeout = 5000');
  }
}

import type { ReviewSkips } from '../app/review-skips-port.ts';
import type { Connection } from './database.ts';
import { writeIfFree } from './write-if-free.ts';

/** What was skipped in the reviews of a day, on a connection. */
export function reviewSkipsOn(database: Connection): ReviewSkips {
  return {
    on: (day) =>
      new Set(
        database
          .prepare<[string], string>('SELECT item FROM review_skips WHERE skipped_on = ?')
          .pluck()
          .all(day),
      ),
    add: (item, day) =>
      writeIfFree(database, () => {
        database.prepare('DELETE FROM review_skips WHERE skipped_on < ?').run(day);
        database
          .prepare('INSERT OR REPLACE INTO review_skips (item, skipped_on) VALUES (?, ?)')
          .run(item, day);
      }),
    remove: (item, day) =>
      writeIfFree(database, () =>
        database.prepare('DELETE FROM review_skips WHERE item = ? AND skipped_on = ?').run(item, day),
      ),
  };
}

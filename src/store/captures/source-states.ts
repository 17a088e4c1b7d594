import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Connection } from '../connection.ts';
import { writeIfFree } from '../unrecorded.ts';

/** How far sources were read, and when they were out of reach; no record, and so not undoable: what was undone stays so. */
export function sourceStatesOn(database: Connection) {
  const put = (source: string, column: 'state' | 'offline_on', value: string) =>
    writeIfFree(database, () =>
      database
        .prepare(
          `INSERT INTO source_states (source, ${column}) VALUES (?, ?)
           ON CONFLICT (source) DO UPDATE SET ${column} = excluded.${column}`,
        )
        .run(source, value),
    );
  return {
    /** As it was kept; null where the source was not read yet. */
    get: (source: string): unknown => {
      const text = database
        .prepare<[string], string>('SELECT state FROM source_states WHERE source = ?')
        .pluck()
        .get(source);
      return text === undefined ? null : JSON.parse(text);
    },
    keep: (source: string, state: unknown) => put(source, 'state', JSON.stringify(state)),
    forget: (source: string) =>
      writeIfFree(database, () => database.prepare('DELETE FROM source_states WHERE source = ?').run(source)),
    /** Keeps that a source is out of reach on a day; returns whether that was known. */
    isOfflineAgain(source: string, day: CalendarDate): boolean {
      const last = database
        .prepare<[string], string | null>('SELECT offline_on FROM source_states WHERE source = ?')
        .pluck()
        .get(source);
      put(source, 'offline_on', day);
      return last === day;
    },
  };
}

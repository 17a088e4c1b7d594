import type { Connection } from './database.ts';

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

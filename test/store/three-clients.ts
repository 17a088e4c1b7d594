import { onTestFinished } from 'vitest';
import type { Connection } from '../../src/store/connection.ts';
import type { Journal } from '../../src/store/journal.ts';
import { memoryJournal } from '../support/memory-journal.ts';

/** A journal that a test writes to, in SQL too: what is done to it belongs to one operation. */
export interface OpenOperation {
  journal: Journal;
  database: Connection;
  run(sql: string): void;
}

/** Makes an empty journal in memory with an operation that stays open, until the test ends. */
export function openOperation(): OpenOperation {
  const { journal, database } = memoryJournal();
  onTestFinished(() => journal.close());
  const run = (sql: string) => void database.exec(sql);
  run("INSERT INTO operations (at, command, summary) VALUES ('', '', '')");
  return { journal, database, run };
}

/** The same with three clients: 1 is Acme, 2 is Nordlicht, and 3 is Gone, which is archived. */
export function threeClients(): OpenOperation {
  const made = openOperation();
  made.run(`INSERT INTO clients (id, name, name_key, since_on, archived_on, created_at) VALUES
    (1, 'Acme', 'acme', '2025-01-01', NULL, ''), (2, 'Nordlicht', 'nordlicht', '2025-01-01', NULL, ''),
    (3, 'Gone', 'gone', '2025-01-01', '2026-01-01', '')`);
  return made;
}

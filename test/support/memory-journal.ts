import { join } from 'node:path';
import { type Connection, connect, migrate, readMigrations } from '../../src/store/connection.ts';
import { type Journal, storeOn } from '../../src/store/journal.ts';
import { recordedTables } from '../../src/store/table.ts';
import { packageFolder } from './package-folder.ts';
import { wallTime } from './wall-clock.ts';

/** Every row of the journal as text, by its table and number: `clients 3`. */
export type Rows = ReadonlyMap<string, string>;

/** A journal in memory, with the connection behind it. */
export interface MemoryJournal {
  journal: Journal;
  database: Connection;
  /** All rows but those of the log itself. */
  rows(): Rows;
  /** The first reference to a row that is not there, or undefined. */
  brokenReference(): unknown;
}

let image: Buffer | undefined;

/** What the migrations make of an empty file; they run once for all journals in memory. */
function emptyImage(): Buffer {
  const database = connect(':memory:', undefined);
  migrate(database, ':memory:', readMigrations(join(packageFolder, 'migrations')));
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** Makes an empty journal in memory, for tests that need no file, or a copy of one from its bytes. */
export function memoryJournal(from?: Buffer): MemoryJournal {
  image ??= emptyImage();
  const database = connect(from ?? image, undefined);
  const journal = storeOn(database, ':memory:', {
    now: wallTime('2026-03-02'),
    command: 'test',
    program: 'test',
  });
  return {
    journal,
    database,
    rows() {
      const found = new Map<string, string>();
      for (const { name } of recordedTables(database)) {
        for (const row of database.prepare<[], { id: number }>(`SELECT * FROM ${name} ORDER BY id`).all()) {
          found.set(`${name} ${row.id}`, JSON.stringify(row));
        }
      }
      return found;
    },
    brokenReference: () => database.prepare('SELECT * FROM pragma_foreign_key_check').get(),
  };
}

import type { Holdings } from '../../domain/backup.ts';
import { codeOf } from '../../domain/text/system-reason.ts';
import { type Connection, versionOf } from '../connection.ts';

/** Counts what stands in a journal, as far as it can be read. */
export function holdingsOf(database: Connection): Holdings {
  const count = (table: string) => firstOf<number>(database, `SELECT count(*) FROM ${table}`);
  return {
    version: versionOf(database),
    clients: count('clients'),
    entries: count('interactions'),
    reminders: count('reminders'),
    lastChangeAt: firstOf<string>(database, 'SELECT at FROM operations ORDER BY id DESC LIMIT 1'),
  };
}

function firstOf<T>(database: Connection, sql: string): T | null {
  try {
    return database.prepare<[], T>(sql).pluck().get() ?? null;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_')) return null;
    throw error;
  }
}

/** How many rows each table has, as JSON. */
export function rowCounts(database: Connection): string {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all();
  const counts = tables.map((table) => [
    table,
    database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get(),
  ]);
  return JSON.stringify(counts);
}

/** What is wrong with the pages and the references of a journal, in words; null where nothing is. */
export function faultIn(database: Connection): string | null {
  const notWhole = 'its pages are not whole';
  try {
    if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return notWhole;
    const [loose] = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    return loose ? `a row of ${loose.table} refers to one of ${loose.parent} that is not there` : null;
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_')) return notWhole;
    throw error;
  }
}

import type { Connection } from '../connection.ts';

/**
 * Takes the indexes from tables that will grow by many times, inside a transaction; the function that is returned makes
 * them again, in their order. To index all rows at once is quicker than to index each as it comes.
 */
export function withoutIndexes(database: Connection, tables: readonly string[]): () => void {
  const marks = tables.map(() => '?').join(', ');
  const indexes = database
    .prepare<unknown[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${marks}) ORDER BY rowid`,
    )
    .all(...tables);
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  return () => {
    for (const { sql } of indexes) database.exec(sql);
  };
}

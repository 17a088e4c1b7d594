import Database from 'better-sqlite3';

/** An open SQLite connection; only `store/` holds one. */
export type Connection = Database.Database;

/** Opens a connection to a file, to `:memory:`, or to the image of a file in memory; `addon` is the path of the native library, where it is known. */
export function connect(file: string | Buffer, addon: string | undefined): Connection {
  const database = new Database(file, addon === undefined ? {} : { nativeBinding: addon });
  database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
  return database;
}

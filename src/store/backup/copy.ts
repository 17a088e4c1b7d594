import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { type Connection, connectIn } from '../connection.ts';
import { clearAbandoned } from '../files.ts';
import { faultIn, rowCounts } from './contents.ts';

/** Makes an empty file for a copy, which its owner alone can use; takes away those that killed runs left for the same name. */
export function makeEmpty(file: string, name: string): void {
  const handle = openSync(file, 'wx', 0o600);
  // A mask may have taken the owner's own rights, too.
  fchmodSync(handle, 0o600);
  clearAbandoned(name, fstatSync(handle).mtimeMs);
  closeSync(handle);
}

/**
 * Copies an open journal to an empty file, as it is at one instant, also while other programs write to it. The copy is opened and
 * compared before this ends; what is wrong with it is returned in words, or null. It has no write-ahead log, so that it can be read
 * on a disk that cannot be written.
 */
export async function copyJournal(
  database: Connection,
  file: string,
  packageFolder: string,
): Promise<string | null> {
  // What is counted and what is copied is the same: both belong to one reading.
  database.exec('BEGIN');
  let counts: string;
  try {
    counts = rowCounts(database);
    await database.backup(file, { progress: () => allPages });
  } finally {
    database.exec('COMMIT');
  }
  setLogging(file, false);
  const copy = connectIn(packageFolder, file);
  try {
    return faultIn(copy) ?? (rowCounts(copy) === counts ? null : 'it has other rows');
  } finally {
    copy.close();
  }
}

const allPages = 0x7fffffff;

/** Sets in the header of a file whether it has a write-ahead log, and puts the file on the disk. */
export function setLogging(file: string, hasLog: boolean): void {
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, hasLog ? Buffer.of(2, 2) : Buffer.of(1, 1), 0, 2, 18);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Takes an unfinished copy away, with what SQLite made beside it. */
export function discardCopy(file: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

import {
  diskFull,
  journalDamaged,
  journalLocked,
  journalUnusable,
  notAJournal,
} from '../../errors/journal.ts';

/** Turns an error of SQLite into a sentence of ours; anything else is given back as it is. */
export function translateSqliteError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('SQLITE_')) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return journalLocked(file);
  // Even a reader needs room for the index of the write-ahead log.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return diskFull(file);
  if (code === 'SQLITE_NOTADB') return notAJournal(file);
  if (code.startsWith('SQLITE_CORRUPT')) return journalDamaged(file);
  if (code.startsWith('SQLITE_READONLY')) return journalUnusable(file, 'it or its folder is read-only');
  if (code.startsWith('SQLITE_CANTOPEN')) return journalUnusable(file, 'it cannot be opened');
  if (code.startsWith('SQLITE_PERM') || code.startsWith('SQLITE_AUTH')) {
    return journalUnusable(file, 'permission is denied');
  }
  if (code.startsWith('SQLITE_IOERR')) return journalUnusable(file, 'reading or writing it failed');
  return error;
}

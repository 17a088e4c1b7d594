import { isRecent } from '../domain/backup.ts';
import { newestBackup } from '../store/backup/names.ts';
import type { Context } from './io.ts';

/** Says in a line that no backup of the journal is newer than a week; is silent where one is. */
export function remindOfBackup({ journalPath, today, status }: Context): void {
  const newest = newestBackup(journalPath);
  if (newest !== null && isRecent(newest, today)) return;
  status('No backup of the journal is newer than a week. To make one: rapport backup');
}

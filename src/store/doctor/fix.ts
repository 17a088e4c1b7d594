import { chmodSync } from 'node:fs';
import { codeOf } from '../../domain/text/system-reason.ts';
import { schemaVersion } from '../../version.ts';
import { connectIn, versionOf } from '../connection.ts';
import { clearAbandoned, unfinishedOf } from '../files.ts';
import { forgetOld } from '../retention.ts';
import { makeAnew } from '../search/search-index.ts';
import type { Examination } from './examine.ts';

/** What was put right; nothing of it can lose anything. */
export type Fixed =
  | { kind: 'access' | 'search' | 'findings' }
  | { kind: 'leftovers' | 'history'; count: number };

/** Puts right in a journal that is whole, and the user's own, what can be put right without loss; all else stays. */
export function fixJournal(
  { file: { path, leadsTo, mode, isOwn, isReadOnly }, contents, knownVersion }: Examination,
  { packageFolder, now }: { packageFolder: string; now: () => Date },
): Fixed[] {
  if (!isOwn || isReadOnly) return [];
  const fixed: Fixed[] = [];
  const file = leadsTo ?? path;
  if (mode !== null && (mode & 0o077) !== 0) {
    chmodSync(file, mode & 0o700);
    fixed.push({ kind: 'access' });
  }
  const before = unfinishedOf(path).length;
  clearAbandoned(path, now().getTime());
  const count = before - unfinishedOf(path).length;
  if (count > 0) fixed.push({ kind: 'leftovers', count });
  if (contents.version !== knownVersion) return fixed;
  if (contents.isKeptDamaged && remade(file, packageFolder, true)) fixed.push({ kind: 'findings' });
  else if (contents.isSearchOff && remade(file, packageFolder, false)) fixed.push({ kind: 'search' });
  const forgotten = forgetOld(file, { packageFolder, now });
  return forgotten > 0 ? [...fixed, { kind: 'history', count: forgotten }] : fixed;
}

/** Makes the search index anew, and has the flags found anew where those that are kept are damaged; false where that cannot be. */
function remade(file: string, packageFolder: string, withFindings: boolean): boolean {
  const database = connectIn(packageFolder, file);
  try {
    if (versionOf(database) !== schemaVersion) return false;
    database
      .transaction(() => {
        if (withFindings) database.exec('DELETE FROM kept_findings; DELETE FROM kept_client_findings');
        makeAnew(database);
      })
      .immediate();
    return true;
  } catch (error) {
    if (/^SQLITE_/.test(codeOf(error))) return false;
    throw error;
  } finally {
    database.close();
  }
}

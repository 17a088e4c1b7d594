import { chmodSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { schemaVersion } from '../../version.ts';
import { codeOf, journalNewer, journalUnusable, notAJournal, reasonOf } from './errors.ts';

/** `RAPP`, the mark of a journal in the header of an SQLite file. */
export const applicationId = 0x52415050;

const magic = 'SQLite format 3\u0000';

/** Makes a file its owner's alone; somebody else's stays as it is, and can at most be read. */
function makePrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EROFS') throw error;
  }
}

/** Whether there is no file at that place. */
export function journalMissing(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'));
    return false;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

/**
 * Reads the header of a journal without opening it in SQLite, so that what is not ours, or newer than
 * ours, is refused untouched. Also makes the file the owner's alone. Returns false where there is no file.
 */
export function inspectJournalFile(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw journalUnusable(file, reasonOf(error));
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw journalUnusable(file, 'it is a folder');
    if (!stat.isFile()) throw journalUnusable(file, 'it is not a file');
    const header = Buffer.alloc(100);
    const read = readSync(handle, header, 0, 100, 0);
    if (read < 100 || header.toString('latin1', 0, 16) !== magic) throw notAJournal(file);
    if (header.readUInt32BE(68) !== applicationId) throw notAJournal(file);
    const version = header.readUInt32BE(60);
    if (version > schemaVersion) throw journalNewer(file, version, schemaVersion);
    if ((stat.mode & 0o077) !== 0) makePrivate(file);
    return true;
  } finally {
    closeSync(handle);
  }
}

import { accessSync, closeSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatedBackup } from '../../domain/backup.ts';
import { schemaVersion } from '../../version.ts';
import { newestBackup } from '../backup/names.ts';
import { type Copy, newestCopy } from '../errors.ts';
import { isOwn, openRegular, unfinishedOf } from '../files.ts';
import { refusalOf } from '../open.ts';
import { type Contents, readContents } from './contents.ts';
import { type Disk, diskUnder } from './disk.ts';

/** A journal file as it is found. */
interface JournalFile {
  /** As it was named. */
  path: string;
  /** Where it leads, if it is a link. */
  leadsTo: string | null;
  bytes: number;
  /** The bits of its mode that say who may read and write it; null where the system has no users. */
  mode: number | null;
  isOwn: boolean;
  /** Whether a link that another user made leads to it. */
  isLinkedByOther: boolean;
  /** Whether its owner may not write to it, or nothing can be written beside it. */
  isReadOnly: boolean;
  /** The folders of the file and of the link to it in which others may write, and whether they are the user's own. */
  openFolders: readonly { path: string; isOwn: boolean }[];
  /** The names of the unfinished files that killed runs left beside it. */
  unfinished: readonly string[];
}

/** All that is found out about a journal. */
export interface Examination {
  file: JournalFile;
  disk: Disk;
  contents: Contents;
  /** The schema that this rapport knows. */
  knownVersion: number;
  newestCopy: Copy | null;
  newestBackup: DatedBackup | null;
}

/** Looks at a journal and changes nothing: not in its file, not beside it. Refuses what is no journal, or newer. */
export function examineJournal(
  path: string,
  { user, packageFolder }: { user: number | undefined; packageFolder: string },
): Examination {
  try {
    const { handle, stat } = openRegular(path);
    try {
      const leadsTo = lstatSync(path).isSymbolicLink() ? realpathSync(path) : null;
      const folder = dirname(realpathSync(path));
      const own = isOwn(path, stat, user);
      return {
        file: {
          ...{ path, leadsTo, bytes: stat.size, mode: user === undefined ? null : stat.mode & 0o777 },
          ...{ isOwn: own, isLinkedByOther: !own && stat.uid === user },
          isReadOnly: (stat.mode & 0o200) === 0 || !isWritable(folder),
          openFolders: user === undefined ? [] : openAmong([dirname(path), folder], user),
          unfinished: unfinishedOf(path).map(({ path: one }) => basename(one)),
        },
        disk: diskUnder(folder),
        contents: readContents(handle, leadsTo ?? path, packageFolder),
        ...{ knownVersion: schemaVersion, newestCopy: newestCopy(path), newestBackup: newestBackup(path) },
      };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openAmong(folders: readonly string[], user: number): JournalFile['openFolders'] {
  const open = new Map(
    folders.map((folder) => realpathSync(folder)).map((folder) => [folder, statSync(folder)]),
  );
  return [...open]
    .filter(([, { mode }]) => (mode & 0o022) !== 0)
    .map(([path, { uid }]) => ({ path, isOwn: uid === user }));
}

import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../domain/text/system-reason.ts';
import { notYourPlace } from './errors.ts';

/** An open file, and what it was when it was opened. */
interface OpenFile {
  handle: number;
  stat: Stats;
}

/** Opens a file for reading. Throws for a folder, a pipe or a device, and waits for none of them. */
export function openRegular(path: string): OpenFile {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const stat = fstatSync(handle);
  if (stat.isFile()) return { handle, stat };
  closeSync(handle);
  throw new Error(stat.isDirectory() ? 'it is a folder' : 'it is a pipe or a device, not a file');
}

/** A file has more bytes than are read of it. */
export class TooLarge extends Error {}

/** The text of a small file. Throws for one of more than `most` bytes, and for what is no file. */
export function readSmallText(path: string, most: number): string {
  const { handle, stat } = openRegular(path);
  try {
    if (stat.size > most) throw new TooLarge(`it is larger than ${most.toLocaleString('en')} bytes`);
    const bytes = Buffer.alloc(most);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, most, 0));
  } finally {
    closeSync(handle);
  }
}

/** Whether a file is the user's own, and is reached by no link of somebody else's. */
export function isOwn(path: string, { uid }: Pick<Stats, 'uid'>, user: number | undefined): boolean {
  if (user === undefined) return true;
  const link = lstatSync(path);
  return uid === user && (!link.isSymbolicLink() || link.uid === user || link.uid === 0);
}

/** Where a file is that may be reached by links. Throws where a link, or the file behind it, is somebody else's. */
export function behindLinks(path: string, user: number | undefined): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return path;
  const isOf = (stat: Stats | undefined, ...users: number[]) =>
    user === undefined || stat === undefined || [user, ...users].includes(stat.uid);
  if (!isOf(link, 0)) throw new Error('it is a link of another user');
  const target = behindLinks(resolve(dirname(path), readlinkSync(path)), user);
  if (isOf(lstatSync(target, { throwIfNoEntry: false }))) return target;
  throw new Error('it is a link to a file of another user');
}

/** Takes from others the right to write to a folder of the user's own: they could put files of theirs in place of ours. */
export function closeFolder(path: string, user: number | undefined): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() && stat.uid === user && (stat.mode & 0o022) !== 0)
    chmodSync(path, stat.mode & 0o755);
}

/** Throws where root would make a file in a folder of another user, who could not use it afterwards. */
export function refusePlaceOfOthers(path: string, user: number | undefined): void {
  if (user !== 0) return;
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  if (statSync(folder).uid !== 0) throw notYourPlace(path);
}

/**
 * Makes a folder and those above it that are missing, for the owner alone. Node's own `recursive` never ends where
 * a file system refuses folders the way `/proc` does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process was first.
    if (!existsSync(path)) throw error;
  }
}

/** What the names of unfinished files have behind that of the file, and nobody else's. */
const ending = '.rapport-new-';

/** The name under which a file is written before it gets its own. */
export function unfinishedName(path: string): string {
  return `${path}${ending}${Math.random().toString(36).slice(2)}`;
}

/** For how long an unfinished file was not written to that nobody writes any more, in milliseconds. */
const abandoned = 60_000;

/** The unfinished files that runs left beside a file. */
export function unfinishedOf(path: string): { path: string; stat: Stats }[] {
  return filesBeside(path, ending);
}

function filesBeside(path: string, behind: string): { path: string; stat: Stats }[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(path) + behind))
    .map((name) => join(folder, name))
    .flatMap((one) => {
      const stat = lstatSync(one, { throwIfNoEntry: false });
      return stat?.isFile() ? [{ path: one, stat }] : [];
    });
}

/** Removes a file if it may be removed. */
function tryToRemove(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It is gone, or another user's; it harms nobody.
  }
}

/** Removes what killed runs left of a file, judged by an instant that is now for the disk. */
export function clearAbandoned(path: string, now: number): void {
  for (const { path: other, stat } of unfinishedOf(path))
    if (now - stat.mtimeMs > abandoned) tryToRemove(other);
}

/** What the name of a replaced journal has behind that of the journal. */
export const replacedEnding = '.replaced-';

/** Removes the second name that a run left to a file when it was killed between the two: an unfinished one, or of one replaced. */
export function clearSecondName(path: string, { ino, nlink }: Pick<Stats, 'ino' | 'nlink'>): void {
  if (nlink < 2) return;
  for (const { path: other, stat } of [...filesBeside(path, ending), ...filesBeside(path, replacedEnding)])
    if (stat.ino === ino) tryToRemove(other);
}

/** Gives a finished file its name unless the name is taken; by renaming where the disk knows no second names. */
export function place(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error)) || existsSync(file))
      throw error;
    renameSync(unfinished, file);
  }
}

/** Puts the names in a folder on the disk, where the system can. */
export function flushFolder(path: string): void {
  try {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Some disks flush no folder; the file itself is on the disk.
  }
}

/**
 * A new file of the user's own, which appears whole or not at all. What is written has no name until it is kept, so that a run
 * that is interrupted leaves nothing. Throws the system's error where it cannot be made.
 */
export class NewFile {
  readonly #path: string;
  /** Where it is from when it is kept until it is finished, and where it stays when it cannot be given its name. */
  readonly unfinished: string;
  readonly #handle: number;

  /** Throws where there is something of that name already. */
  constructor(path: string) {
    this.#path = path;
    this.unfinished = unfinishedName(path);
    if (lstatSync(path, { throwIfNoEntry: false }))
      throw Object.assign(new Error('it is there already'), { code: 'EEXIST' });
    this.#handle = openSync(this.unfinished, 'wx+', 0o600);
    clearAbandoned(path, fstatSync(this.#handle).mtimeMs);
    rmSync(this.unfinished);
  }

  write(text: string): void {
    writeFileSync(this.#handle, text);
  }

  /** Puts what was written on the disk, under a name beside its own. */
  keep(): void {
    const named = openSync(this.unfinished, 'wx', 0o600);
    try {
      const piece = Buffer.alloc(65_536);
      let at = 0;
      for (;;) {
        const read = readSync(this.#handle, piece, 0, piece.length, at);
        if (read === 0) break;
        writeFileSync(named, piece.subarray(0, read));
        at += read;
      }
      fsyncSync(named);
    } finally {
      closeSync(named);
    }
  }

  /** Gives the file its name. */
  finish(): void {
    place(this.unfinished, this.#path);
    this.discard();
  }

  /** Takes an unfinished file away. */
  discard(): void {
    closeSync(this.#handle);
    rmSync(this.unfinished, { force: true });
  }
}

/** Writes a text in pieces to a new file, which appears whole or not at all. */
export function writeNewFile(path: string, pieces: Iterable<string>): void {
  const made = new NewFile(path);
  try {
    for (const piece of pieces) made.write(piece);
    made.keep();
  } catch (error) {
    made.discard();
    throw error;
  }
  made.finish();
}

/** Makes a folder of the user's own with files in it, which appears whole or not at all. Throws where there is something of that name. */
export function writeFolder(path: string, files: Iterable<readonly [name: string, text: string]>): void {
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw Object.assign(new Error('it is there already'), { code: 'EEXIST' });
  const unfinished = unfinishedName(path.replace(/[/\\]+$/, ''));
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    for (const [name, text] of files)
      writeFileSync(join(unfinished, name), text, { flag: 'wx', mode: 0o600 });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The native library where Node would find it. It is named where it was compiled: better-sqlite3 12 would search from the
 * folder in which its own code was compiled, which may be anybody's on another machine. From 13 on it brings a library for
 * each system and finds that beside its code. Throws where there is none.
 */
export function addonIn(packageFolder: string): string | undefined {
  const installed = join(packageFolder, 'node_modules/better-sqlite3');
  const path = join(installed, 'build/Release/better_sqlite3.node');
  if (existsSync(path)) return path;
  if (existsSync(join(installed, 'prebuilds'))) return undefined;
  if (existsSync(installed)) throw new Error('Could not locate the bindings file.');
  const above = dirname(packageFolder);
  if (above === packageFolder) throw Object.assign(new Error('it is missing'), { code: 'MODULE_NOT_FOUND' });
  return addonIn(above);
}

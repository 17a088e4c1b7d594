import {
  chmodSync,
  closeSync,
  copyFileSync,
  lstatSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { codeOf } from '../domain/text/system-reason.ts';
import { oddBeside } from './errors.ts';
import { openRegular } from './files.ts';

/** The pages that a write-ahead log holds of the last whole transaction and those before it, and how many pages there are then. */
interface Log {
  pages: ReadonlyMap<number, Buffer>;
  pageCount: number;
}

const headerLength = 32;
const frameHeaderLength = 24;

/**
 * Reads a write-ahead log as SQLite does (https://www.sqlite.org/walformat.html): frames count as long as they carry the salt
 * of the header and their checksums run on, up to the last that ends a transaction.
 */
function readLog(log: Buffer): Log {
  const pages = new Map<number, Buffer>();
  let pageCount = 0;
  const none = { pages, pageCount };
  if (log.length < headerLength || log.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1) return none;
  const isBig = (log.readUInt32BE(0) & 1) === 1;
  const pageSize = log.readUInt32BE(8);
  let sum = checksum(log.subarray(0, 24), isBig, [0, 0]);
  if (!isSum(sum, log, 24)) return none;
  const pending = new Map<number, Buffer>();
  for (
    let at = headerLength;
    at + frameHeaderLength + pageSize <= log.length;
    at += frameHeaderLength + pageSize
  ) {
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    const page = log.subarray(at + frameHeaderLength, at + frameHeaderLength + pageSize);
    sum = checksum(page, isBig, checksum(log.subarray(at, at + 8), isBig, sum));
    if (!isSum(sum, log, at + 16)) break;
    pending.set(log.readUInt32BE(at), page);
    const pagesAfter = log.readUInt32BE(at + 4);
    if (pagesAfter === 0) continue;
    for (const [number, content] of pending) pages.set(number, content);
    pending.clear();
    pageCount = pagesAfter;
  }
  return { pages, pageCount };
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, isBig: boolean, [first, second]: Sum): Sum {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function isSum([a, b]: Sum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
}

/** The most bytes of a file that are read into memory. */
export const mostBytes = 100_000_000;

/** The place of a database's log: beside the file itself where its name is a link. */
function logOf(file: string): string {
  return `${realpathSync(file)}-wal`;
}

/** Whether a database and its write-ahead log are more than is read into memory. */
export function isTooLarge(file: string): boolean {
  return sizeOf(file) + sizeOf(logOf(file)) > mostBytes;
}

/** Throws where something else than a file stands where SQLite keeps its own: it would wait for a pipe for ever. */
export function refuseOddBeside(file: string): void {
  const place = realpathSync(file);
  for (const ending of ['-wal', '-shm', '-journal']) {
    const stat = lstatSync(place + ending, { throwIfNoEntry: false });
    if (!stat || stat.isFile()) continue;
    const what = stat.isSymbolicLink() ? 'a link' : stat.isDirectory() ? 'a folder' : 'a pipe or a device';
    throw oddBeside(file, place + ending, what);
  }
}

/** What is left of a journal in a file that does not begin as one: nothing but zeros, or a part of it; null for another file. */
export function remainsOf(file: string): 'nothing' | 'part' | null {
  if (sizeOf(file) > mostBytes) return null;
  const bytes = readFileSync(file);
  if (bytes.every((byte) => byte === 0)) return 'nothing';
  // The definition of a table stands behind the first page of each journal.
  return bytes.includes('CREATE TABLE interactions (') ? 'part' : null;
}

/** A log; null where there is none. */
function logIn(path: string): Log | null {
  // Nearly always there is none, and an error costs more than a look.
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  const handle = openedLog(path);
  if (handle === null) return null;
  try {
    return readLog(readFileSync(handle));
  } finally {
    closeSync(handle);
  }
}

/** A log, or null where the last program that used it has just removed it. */
function openedLog(path: string): number | null {
  try {
    return openRegular(path).handle;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The first page in the log beside a database, which has the newest version of its schema; a very long log is not looked at. */
export function firstPageInLog(file: string): Buffer | undefined {
  const log = logOf(file);
  return sizeOf(log) > mostBytes ? undefined : logIn(log)?.pages.get(1);
}

/**
 * The bytes of a database as SQLite would read it: the file, with what its write-ahead log adds. No file is made for that, so it
 * must not be too large.
 */
export function imageOf(file: string): Buffer {
  const image = whileUnchanged(file, () => withLog(readFileSync(file), logIn(logOf(file))));
  // These bytes of the header say that the file has a write-ahead log, which an image cannot have.
  return image.fill(1, 18, 20);
}

/** Copies a database that is too large for the memory, with its log, as a file that its owner alone can use. */
export function copyTo(copy: string, file: string): void {
  whileUnchanged(file, () => {
    for (const [from, to] of [
      [file, copy],
      [logOf(file), `${copy}-wal`],
    ] as const) {
      rmSync(to, { force: true });
      if (!statSync(from, { throwIfNoEntry: false })) continue;
      copyFileSync(from, to);
      chmodSync(to, 0o600);
    }
  });
}

/** Reads a database; where another program writes meanwhile, all of it again. */
function whileUnchanged<T>(file: string, read: () => T): T {
  for (let tries = 1; ; tries += 1) {
    const before = stampOf(file);
    const found = read();
    if (stampOf(file) === before || tries === 10) return found;
  }
}

function withLog(database: Buffer, log: Log | null): Buffer {
  if (!log || log.pages.size === 0) return database;
  const { pages, pageCount } = log;
  const [{ length } = Buffer.alloc(0)] = pages.values();
  const image = Buffer.alloc(pageCount * length);
  database.copy(image);
  for (const [number, content] of pages) if (number <= pageCount) content.copy(image, (number - 1) * length);
  return image;
}

function stampOf(file: string): string {
  return [file, logOf(file)]
    .map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.size} ${stat.mtimeNs}` : ''))
    .join();
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

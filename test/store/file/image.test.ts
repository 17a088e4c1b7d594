import { execFileSync } from 'node:child_process';
import fs, {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import {
  copyTo,
  firstPageInLog,
  imageOf,
  isTooLarge,
  mostBytes,
  refuseOddBeside,
  remainsOf,
} from '../../../src/store/image.ts';
import { quickFolder } from '../../support/package-folder.ts';

const open: Database.Database[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

function inFolder(name = 'journal.db'): string {
  return join(mkdtempSync(join(quickFolder, 'rapport-image-')), name);
}

/** A database whose last changes stand in its write-ahead log, and nothing else. */
function aDatabase(file: string, pageSize = 1024): Database.Database {
  const database = new Database(file);
  open.push(database);
  database.pragma(`page_size = ${pageSize}`);
  database.pragma('journal_mode = WAL');
  database.pragma('wal_autocheckpoint = 0');
  database.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT)');
  return database;
}

function rowsOf(source: string | Buffer): unknown[] {
  const database = new Database(source);
  open.push(database);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  return database.prepare('SELECT * FROM things ORDER BY id').all();
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    text: fc.string({ maxLength: 3000 }),
    count: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), from: fc.nat(40) }),
  fc.record({ kind: fc.constant('checkpoint' as const) }),
  fc.record({ kind: fc.constant('shrink' as const) }),
);

test('an image has what SQLite reads, and makes no file', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.constantFrom(512, 1024, 4096), (steps, pageSize) => {
      const file = inFolder();
      const database = aDatabase(file, pageSize);
      for (const one of steps) {
        if (one.kind === 'checkpoint') database.pragma('wal_checkpoint(RESTART)');
        else if (one.kind === 'shrink') database.exec('VACUUM');
        else if (one.kind === 'remove') database.prepare('DELETE FROM things WHERE id > ?').run(one.from);
        else
          for (let at = 0; at < one.count; at += 1)
            database.prepare('INSERT INTO things (text) VALUES (?)').run(one.text);
      }
      const folder = join(file, '..');
      const files = readdirSync(folder);
      expect(rowsOf(imageOf(file))).toEqual(database.prepare('SELECT * FROM things ORDER BY id').all());
      expect(readdirSync(folder)).toEqual(files);
    }),
    { numRuns: 60 },
  );
});

test('an image has nothing of a transaction that has not ended', () => {
  const file = inFolder();
  const database = aDatabase(file);
  database.exec("INSERT INTO things (text) VALUES ('kept')");
  // So little memory that pages of the transaction are written before its end.
  database.pragma('cache_size = 1');
  database.exec('BEGIN');
  for (let at = 0; at < 200; at += 1)
    database.prepare('INSERT INTO things (text) VALUES (?)').run('x'.repeat(900));
  expect(rowsOf(imageOf(file))).toEqual([{ id: 1, text: 'kept' }]);
  database.exec('ROLLBACK');
});

test('a log that was cut anywhere gives what SQLite finds in it', () => {
  const file = inFolder();
  const database = aDatabase(file);
  for (let at = 0; at < 12; at += 1)
    database.prepare('INSERT INTO things (text) VALUES (?)').run('x'.repeat(300 * at));
  const log = readFileSync(`${file}-wal`);
  for (let length = 0; length <= log.length; length += 487) {
    const copy = inFolder();
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, log);
    truncateSync(`${copy}-wal`, length);
    const image = imageOf(copy);
    const rows = (source: string | Buffer) => {
      const found = new Database(source);
      open.push(found);
      const isThere = found.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'things'").get();
      return isThere ? found.prepare('SELECT * FROM things ORDER BY id').all() : null;
    };
    const inImage = rows(image);
    expect([length, inImage]).toEqual([length, rows(copy)]);
  }
});

test('a damaged frame ends the log', () => {
  const file = inFolder();
  const database = aDatabase(file);
  database.exec("INSERT INTO things (text) VALUES ('first')");
  const before = readFileSync(`${file}-wal`).length;
  database.exec("INSERT INTO things (text) VALUES ('second')");
  const copy = inFolder();
  copyFileSync(file, copy);
  const log = readFileSync(`${file}-wal`);
  log.writeUInt8(log.readUInt8(before + 100) ^ 1, before + 100);
  writeFileSync(`${copy}-wal`, log);
  expect(rowsOf(imageOf(copy))).toEqual([{ id: 1, text: 'first' }]);
});

test('what is too large for the memory is not read', () => {
  const file = inFolder();
  aDatabase(file).exec('PRAGMA user_version = 42');
  const whole = imageOf(file);
  expect(firstPageInLog(file)).toBeDefined();
  // Bytes that no disk holds.
  truncateSync(`${file}-wal`, 100_000_001);
  expect(firstPageInLog(file)).toBeUndefined();
  expect(isTooLarge(file)).toBe(true);
  truncateSync(`${file}-wal`, 1_000_000);
  expect(imageOf(file).equals(whole)).toBe(true);
});

test('a log in the byte order of other machines is read as well', () => {
  const file = inFolder();
  const database = aDatabase(file);
  for (const text of ['first', 'second']) database.prepare('INSERT INTO things (text) VALUES (?)').run(text);
  const log = readFileSync(`${file}-wal`);
  const copy = inFolder();
  copyFileSync(file, copy);
  // The checksums run on through the header and each frame, without the eight bytes in which each is kept.
  let [a, b] = [0, 0];
  const sumUp = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      a = (a + log.readUInt32BE(at) + b) >>> 0;
      b = (b + log.readUInt32BE(at + 4) + a) >>> 0;
    }
  };
  const keepAt = (at: number) => {
    log.writeUInt32BE(a, at);
    log.writeUInt32BE(b, at + 4);
  };
  log.writeUInt32BE(0x377f0683, 0);
  sumUp(0, 24);
  keepAt(24);
  for (let at = 32; at < log.length; at += 24 + 1024) {
    sumUp(at, at + 8);
    sumUp(at + 24, at + 24 + 1024);
    keepAt(at + 16);
  }
  writeFileSync(`${copy}-wal`, log);
  expect(imageOf(copy).equals(imageOf(file))).toBe(true);
  expect(rowsOf(imageOf(copy))).toEqual([
    { id: 1, text: 'first' },
    { id: 2, text: 'second' },
  ]);
});

test('the first page is the newest one of the log', () => {
  const file = inFolder();
  const database = aDatabase(file);
  database.pragma('wal_checkpoint(TRUNCATE)');
  expect(firstPageInLog(file)).toBeUndefined();
  database.pragma('user_version = 41');
  database.pragma('user_version = 42');
  expect(firstPageInLog(file)?.readUInt32BE(60)).toBe(42);
  expect(readFileSync(file).readUInt32BE(60)).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(true);
});

test('a copy has the log with it, is for its owner alone, and takes the place of an older one', () => {
  const [file, copy] = [inFolder(), inFolder('copy.db')];
  const database = aDatabase(file);
  database.exec("INSERT INTO things (text) VALUES ('first')");
  for (const ending of ['', '-wal']) writeFileSync(copy + ending, 'older', { mode: 0o644 });
  copyTo(copy, file);
  for (const ending of ['', '-wal']) {
    expect(readFileSync(copy + ending).equals(readFileSync(file + ending))).toBe(true);
    expect(statSync(copy + ending).mode & 0o777).toBe(0o600);
  }
  database.close();
  copyTo(copy, file);
  expect(existsSync(`${copy}-wal`)).toBe(false);
  expect(rowsOf(copy)).toEqual([{ id: 1, text: 'first' }]);
});

test('the log of a database that a link leads to is beside the database', () => {
  const file = inFolder();
  aDatabase(file).exec("INSERT INTO things (text) VALUES ('first')");
  const link = inFolder('link.db');
  symlinkSync(file, link);
  expect(rowsOf(imageOf(link))).toEqual([{ id: 1, text: 'first' }]);
});

/** Has a file changed by another program after so many of its readings; returns how often it is read. */
function readingsOf(file: string, changes: number): number {
  const { readFileSync: read } = fs;
  let readings = 0;
  fs.readFileSync = ((path: never, ...how: never[]) => {
    const found = read(path, ...how);
    if (path === file) readings += 1;
    if (path === file && readings <= changes) utimesSync(file, 0, changes * 100 + readings);
    return found;
  }) as typeof read;
  syncBuiltinESMExports();
  try {
    imageOf(file);
    return readings;
  } finally {
    fs.readFileSync = read;
    syncBuiltinESMExports();
  }
}

test('a database that changes while it is read is read again, ten times at most', () => {
  const file = inFolder();
  aDatabase(file).close();
  expect([0, 1, 2, 99].map((changes) => readingsOf(file, changes))).toEqual([1, 2, 3, 10]);
});

test('a file and its log are too large where both together are', () => {
  const file = inFolder();
  const sizes = (...[size, ofLog]: number[]) => {
    for (const [path, length] of [
      [file, size],
      [`${file}-wal`, ofLog],
    ] as const) {
      writeFileSync(path, '');
      truncateSync(path, length);
    }
    return isTooLarge(file);
  };
  expect(sizes(mostBytes, 0)).toBe(false);
  expect(sizes(mostBytes, 1)).toBe(true);
  expect(sizes(mostBytes / 2, mostBytes / 2 + 1)).toBe(true);
});

test('what is left of a journal is nothing but zeros, or has the definition of its tables', () => {
  const file = inFolder();
  const remains = (content: string | Buffer) => {
    writeFileSync(file, content);
    return remainsOf(file);
  };
  expect(remains('')).toBe('nothing');
  expect(remains(Buffer.alloc(10))).toBe('nothing');
  expect(remains('\0x')).toBeNull();
  expect(remains('\0CREATE TABLE interactions (')).toBe('part');
});

test('beside a database nothing but files may stand where SQLite keeps its own', () => {
  const file = join(realpathSync(inFolder('.')), 'journal.db');
  writeFileSync(file, '');
  for (const ending of ['-wal', '-shm', '-journal']) writeFileSync(file + ending, '');
  expect(() => refuseOddBeside(file)).not.toThrow();
  for (const [ending, make, what] of [
    ['-wal', (path: string) => mkdirSync(path), 'a folder'],
    ['-shm', (path: string) => symlinkSync(file, path), 'a link'],
    ['-journal', (path: string) => execFileSync('mkfifo', [path]), 'a pipe or a device'],
  ] as const) {
    const other = join(mkdtempSync(join(file, '..', 'odd-')), 'journal.db');
    writeFileSync(other, '');
    make(other + ending);
    expect(() => refuseOddBeside(other)).toThrow(what);
  }
});

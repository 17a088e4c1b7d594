import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { connect, migrate, readMigrations, versionOf } from '../../../src/store/connection.ts';
import type { Journal } from '../../../src/store/journal.ts';
import { journalMissing, openEmptyJournal, openJournal } from '../../../src/store/open.ts';
import { schemaVersion } from '../../../src/version.ts';
import { makeOlderJournal } from '../../support/built/older-journal.ts';
import { packageFolder, quickFolder } from '../../support/package-folder.ts';

const migrations = join(packageFolder, 'migrations');
const released = readMigrations(migrations);

let file: string;
let me: number;
let options: Parameters<typeof openJournal>[1];
let said: string[];
/** The folders that were made for copies. */
let copies: string[];

beforeEach(() => {
  const folder = mkdtempSync(join(quickFolder, 'rapport-open-'));
  file = join(folder, 'journal.db');
  me = statSync(folder).uid;
  said = [];
  copies = [];
  const makeTemporaryFolder = () => {
    copies.push(mkdtempSync(join(quickFolder, 'rapport-copy-')));
    return copies.at(-1) ?? '';
  };
  options = {
    ...{ packageFolder, now: new Date('2026-03-02T09:00:00Z'), command: 'test', program: 'test' },
    ...{ user: me, writes: true, makeFolder: false, makeTemporaryFolder, status: (text) => said.push(text) },
  };
});

function closing(journal: Journal): Journal {
  onTestFinished(() => journal.close());
  return journal;
}

/** Opens the journal, with whatever differs. */
const open = (more: Partial<typeof options> = {}) => closing(openJournal(file, { ...options, ...more }));

/** Makes a journal by a first change, which adds no client. */
function make(more: Partial<typeof options> = {}): void {
  const journal = open(more);
  journal.change('make', () => journal.profiles.update(1, { about: 'mine' }));
  journal.close();
}

const namesOf = (journal: Journal) => journal.clients.list({}).map(({ name }) => name);
const addTag = (journal: Journal) => journal.change('tag', () => journal.clients.setTags(1, ['late']));
const filesBeside = () => readdirSync(dirname(file)).sort();
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a connection checks what rows point to, waits for the disk, and trusts no schema', () => {
  const database = connect(':memory:', undefined);
  onTestFinished(() => void database.close());
  const pragma = (name: string) => database.pragma(name, { simple: true });
  expect([pragma('foreign_keys'), pragma('synchronous'), pragma('trusted_schema')]).toEqual([1, 2, 0]);
});

describe('what is found at its place', () => {
  test('nothing is made into a journal, of today and with a log beside it', () => {
    expect(journalMissing(file)).toBe(true);
    make();
    expect(journalMissing(file)).toBe(false);
    expect(filesBeside()).toEqual(['journal.db']);
    expect(modeOf(file)).toBe('600');
    const database = connect(file, undefined);
    onTestFinished(() => void database.close());
    expect(versionOf(database)).toBe(schemaVersion);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(readFileSync(file).toString('latin1', 68, 72)).toBe('RAPP');
    expect(said).toEqual([]);
  });

  test('a place below a file is not missing a journal', () => {
    writeFileSync(file, '');
    expect(journalMissing(join(file, 'journal.db'))).toBe(false);
  });

  test('what has not the marks of a journal is refused', () => {
    makeOlderJournal(file);
    const whole = readFileSync(file);
    const refuses = (bytes: Buffer, says: string) => {
      writeFileSync(file, bytes);
      expect(() => open()).toThrow(says);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    };
    refuses(whole.subarray(0, 99), 'is not a rapport journal');
    const marks = [
      ...[0, 15].map((at) => [at, 'is damaged'] as const),
      ...[68, 71].map((at) => [at, 'is not a rapport journal'] as const),
    ];
    for (const [at, says] of marks) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      refuses(bytes, says);
    }
    // All of the header is there, and nothing behind it.
    writeFileSync(file, whole.subarray(0, 100));
    expect(() => open()).toThrow('is damaged');
  });

  test('a newer journal is refused, also where only the log beside it says so', () => {
    makeOlderJournal(file);
    const database = connect(file, undefined);
    database.pragma(`user_version = ${schemaVersion + 1}`);
    for (const writes of [true, false]) expect(() => open({ writes })).toThrow('written by a newer rapport');
    database.close();
    expect(() => open()).toThrow('written by a newer rapport');
  });

  test('a journal that is open to others is closed to them by its owner', () => {
    make();
    chmodSync(file, 0o644);
    open({ user: me + 1, writes: false });
    expect(modeOf(file)).toBe('644');
    open({ writes: false });
    expect(modeOf(file)).toBe('600');
    chmodSync(file, 0o501);
    open({ writes: false });
    expect(modeOf(file)).toBe('500');
  });

  test('a journal of another user is read as it is, and not changed', () => {
    makeOlderJournal(file);
    const before = readFileSync(file);
    expect(() => open({ user: me + 1 })).toThrow('belongs to another user');
    const journal = open({ user: me + 1, writes: false });
    expect(namesOf(journal)).toEqual(['Ada']);
    expect(() => addTag(journal)).toThrow('read-only');
    expect(filesBeside()).toEqual(['journal.db']);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a journal of today that cannot be changed is read as it is', () => {
    makeOlderJournal(file);
    open().close();
    const files = filesBeside();
    chmodSync(file, 0o400);
    expect(() => open()).toThrow('it or its folder is read-only');
    for (const how of [{}, { user: me + 1 }])
      expect(namesOf(open({ writes: false, ...how }))).toEqual(['Ada']);
    expect(filesBeside()).toEqual(files);
  });

  test('a journal of today is read as it is at that time', () => {
    make();
    const [reading, writing] = [open({ writes: false }), open()];
    expect(namesOf(reading)).toEqual([]);
    writing.change('add', () =>
      writing.clients.add({ name: 'Ada', status: 'active', sinceOn: calendarDate('2026-03-02') }),
    );
    expect(namesOf(reading)).toEqual(['Ada']);
  });

  test('an older journal is brought to the schema of today by a command that may change it alone', () => {
    makeOlderJournal(file);
    expect(namesOf(open({ writes: false }))).toEqual(['Ada']);
    expect(said).toEqual([]);
    expect(filesBeside()).toEqual(['journal.db']);
    const journal = open();
    expect(namesOf(journal)).toEqual(['Ada']);
    expect(filesBeside()).not.toContain('journal.db.schema-4-20260302T090000');
    addTag(journal);
    expect(filesBeside()).toContain('journal.db.schema-4-20260302T090000');
    expect(said).toEqual([expect.stringContaining('brought to a new schema')]);
  });

  test('an older journal that is too large for the memory is read as a copy, which is removed', () => {
    makeOlderJournal(file);
    const database = connect(file, undefined);
    database.exec(
      "INSERT INTO clients (name, name_key, since_on, created_at) VALUES ('Bob', 'bob', '2026-01-01', '')",
    );
    // The copy is what a crash leaves: the newest row stands in the log alone.
    const large = join(dirname(file), 'large.db');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, large + suffix);
    database.close();
    file = large;
    // Bytes that no disk holds, behind the pages that count.
    truncateSync(file, 100_000_001);
    const stats = () =>
      filesBeside().map((name) => {
        const { size, mtimeMs } = statSync(join(dirname(file), name));
        return [name, size, mtimeMs];
      });
    const before = stats();
    const journal = open({ writes: false });
    expect(namesOf(journal)).toEqual(['Ada', 'Bob']);
    expect(() => addTag(journal)).toThrow('read-only');
    journal.change('tried', () => journal.clients.setTags(1, ['late']), { keep: () => false });
    expect(stats()).toEqual(before);
    expect(copies.map((folder) => existsSync(folder))).toEqual([false]);
    const nowhere = () => mkdtempSync(join(dirname(file), 'nowhere', 'copy-'));
    expect(() => open({ writes: false, makeTemporaryFolder: nowhere })).toThrow(
      'it is read as a copy, and none can be made: its folder does not exist.',
    );
  });

  test('what killed runs left beside it is removed', () => {
    const left = `${file}.rapport-new-1`;
    const leave = () => {
      writeFileSync(left, '');
      utimesSync(left, 0, 0);
    };
    leave();
    make();
    expect(filesBeside()).toEqual(['journal.db']);
    const older = join(dirname(file), 'older.db');
    makeOlderJournal(older);
    file = older;
    writeFileSync(`${older}.rapport-new-1`, '');
    utimesSync(`${older}.rapport-new-1`, 0, 0);
    const journal = open();
    addTag(journal);
    journal.close();
    expect(filesBeside()).toEqual(['journal.db', 'older.db', 'older.db.schema-4-20260302T090000']);
  });

  test('the usual folder is made where it is missing, and closed to others', () => {
    const folder = dirname(file);
    chmodSync(folder, 0o777);
    file = join(folder, 'rapport', 'journal.db');
    expect(() => make()).toThrow('its folder does not exist');
    make({ makeFolder: true });
    expect(modeOf(dirname(file))).toBe('700');
    expect(modeOf(folder)).toBe('777');
    chmodSync(dirname(file), 0o777);
    open().close();
    expect(modeOf(dirname(file))).toBe('777');
    open({ makeFolder: true }).close();
    expect(modeOf(dirname(file))).toBe('755');
  });

  test('a fault of ours is not said of the file', () => {
    make();
    const broken = { ...options, now: new Date(Number.NaN) };
    expect(() => openJournal(file, broken)).toThrow(RangeError);
    symlinkSync(file, `${file}-loop`);
    const loop = join(dirname(file), 'loop');
    symlinkSync(loop, loop);
    expect(() => openJournal(loop, options)).toThrow(`The journal "${loop}" cannot be used`);
  });
});

describe('migrations', () => {
  test('are the files of their folder with a number in front, in order', () => {
    const folder = mkdtempSync(join(quickFolder, 'rapport-migrations-'));
    for (const name of ['0002_b.sql', '0010_c.sql', '0001_a.sql', 'README.md', '1_d.sql', '0003_e.sql.bak'])
      writeFileSync(join(folder, name), name);
    expect(readMigrations(folder)).toEqual(['0001_a.sql', '0002_b.sql', '0010_c.sql']);
  });

  test('end where they are asked to, and one that is missing is a fault', () => {
    const database = connect(':memory:', undefined);
    onTestFinished(() => void database.close());
    migrate(database, ':memory:', released, 2);
    expect(versionOf(database)).toBe(2);
    expect(() => migrate(database, ':memory:', released.slice(0, 3))).toThrow('migration 4 is missing');
    expect(versionOf(database)).toBe(3);
    migrate(database, ':memory:', [], 3);
    expect(versionOf(database)).toBe(3);
  });
});

describe('an empty journal', () => {
  /** A package with the migrations, and an image of an empty journal with an operation in it, to tell it by. */
  function packageWithImage(upTo: number, madeAt: number): string {
    const folder = mkdtempSync(join(quickFolder, 'rapport-package-'));
    for (const name of ['migrations', 'dist']) mkdirSync(join(folder, name));
    symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'));
    for (const name of readdirSync(migrations)) {
      writeFileSync(join(folder, 'migrations', name), readFileSync(join(migrations, name)));
      utimesSync(join(folder, 'migrations', name), 1000, 1000);
    }
    const database = connect(':memory:', undefined);
    migrate(database, ':memory:', released, upTo);
    database.exec("INSERT INTO operations (at, command, summary) VALUES ('', '', 'in the image')");
    const image = join(folder, 'dist', 'empty.db');
    writeFileSync(image, database.serialize());
    utimesSync(image, madeAt, madeAt);
    database.close();
    return folder;
  }

  const operationsIn = (folder: string) =>
    closing(openEmptyJournal({ ...options, packageFolder: folder }))
      .operations.list(-1)
      .map(({ summary }) => summary);

  test('comes from the image the build made, unless that is older than a migration, or of another schema', () => {
    expect(operationsIn(packageWithImage(schemaVersion, 1000))).toEqual(['in the image']);
    expect(operationsIn(packageWithImage(schemaVersion, 2000))).toEqual(['in the image']);
    expect(operationsIn(packageWithImage(schemaVersion, 999))).toEqual([]);
    expect(operationsIn(packageWithImage(schemaVersion - 1, 2000))).toEqual([]);
  });

  test('becomes a file with its first change', () => {
    const journal = open();
    const later = journal.at(new Date('2026-03-05T09:00:00Z'));
    expect(namesOf(journal)).toEqual([]);
    expect(filesBeside()).toEqual([]);
    const profiles = later.profiles.list().length;
    later.change('edit', () => later.profiles.update(1, { about: 'mine' }));
    expect(filesBeside()).toEqual(['journal.db']);
    expect(journal.profiles.get(1)).toMatchObject({ about: 'mine' });
    expect(journal.profiles.list()).toHaveLength(profiles);
    expect(journal.operations.list(1)).toMatchObject([{ at: '2026-03-05T09:00:00.000Z' }]);
    journal.change('edit', () => journal.profiles.update(1, { about: 'mine still' }));
    expect(open().profiles.get(1)).toMatchObject({ about: 'mine still' });
  });

  test('leaves no file where its change is refused, taken back, or changes nothing', () => {
    const journal = open();
    const edit = () => journal.profiles.update(1, { about: 'mine' });
    journal.change('nothing', () => journal.occasions.list({}));
    journal.change('taken back', edit, { keep: () => false });
    const refusal = () => {
      edit();
      throw new Error('refused');
    };
    expect(() => journal.change('refused', refusal)).toThrow('refused');
    expect(filesBeside()).toEqual([]);
    expect(journal.profiles.get(1)).not.toMatchObject({ about: 'mine' });
    journal.change('kept', edit);
    expect(filesBeside()).toEqual(['journal.db']);
    expect(journal.operations.list(9)).toHaveLength(1);
  });

  test('gives way to the journal of another process, which gets the change too', () => {
    const journal = open();
    const change = (about: string, kind?: 'import') => {
      let isFirst = true;
      const work = () => {
        if (isFirst) make();
        isFirst = false;
        journal.profiles.update(2, { about });
      };
      journal.change('edit', work, kind ? { kind } : {});
    };
    expect(() => change('theirs', 'import')).toThrow('Another program is writing to the journal');
    rmSync(file);
    change('theirs');
    expect(journal.profiles.get(1)).toMatchObject({ about: 'mine' });
    expect(journal.profiles.get(2)).toMatchObject({ about: 'theirs' });
    expect(filesBeside()).toEqual(['journal.db', 'journal.db-shm', 'journal.db-wal']);
  });
});

import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applicationId, connect, migrate, readMigrations } from '../../../src/store/connection.ts';
import { examineJournal } from '../../../src/store/doctor/examine.ts';
import { schemaVersion } from '../../../src/version.ts';
import { packageFolder, quickFolder } from '../../support/package-folder.ts';

const me = process.getuid?.();
const somebody = 4321;

/** A journal in a folder of its own, and a link to it in another. */
function aJournal() {
  const base = realpathSync(mkdtempSync(join(quickFolder, 'rapport-examine-')));
  const [there, here] = ['there', 'here'].map((name) => join(base, name));
  if (!there || !here) throw new Error('there are two');
  for (const folder of [there, here]) mkdirSync(folder, { mode: 0o700 });
  const file = join(there, 'journal.db');
  const database = connect(':memory:', undefined);
  migrate(database, file, readMigrations(join(packageFolder, 'migrations')));
  database.pragma(`application_id = ${applicationId}`);
  writeFileSync(file, database.serialize(), { mode: 0o600 });
  database.close();
  const link = join(here, 'link.db');
  symlinkSync(file, link);
  return { there, here, file, link };
}

const examined = (path: string, user: number | undefined = me) =>
  examineJournal(path, { user, packageFolder });

test('a journal is examined as it was named, and where it leads', () => {
  const { file, link } = aJournal();
  const found = examined(file);
  expect(found).toMatchObject({
    contents: { version: schemaVersion, damage: [] },
    ...{ knownVersion: schemaVersion, newestCopy: null },
  });
  expect(found.file).toEqual({
    ...{ path: file, leadsTo: null, bytes: expect.any(Number), mode: 0o600, isOwn: true },
    ...{ isLinkedByOther: false, isReadOnly: false, openFolders: [], unfinished: [] },
  });
  expect(found.file.bytes).toBeGreaterThan(4096);
  expect(examined(link).file).toMatchObject({ path: link, leadsTo: file });
  writeFileSync(`${file}.rapport-new-x`, '');
  chmodSync(file, 0o444);
  expect(examined(file).file).toMatchObject({
    unfinished: ['journal.db.rapport-new-x'],
    isReadOnly: true,
    mode: 0o444,
  });
  expect(() => examined(join(file, '..'))).toThrow('it is a folder');
});

test('where others may write is named once, and nothing where the system has no users', () => {
  const { file, link, there, here } = aJournal();
  chmodSync(there, 0o720);
  expect(examined(file).file.openFolders).toEqual([{ path: there, isOwn: true }]);
  expect(examined(link).file.openFolders).toEqual([{ path: there, isOwn: true }]);
  chmodSync(here, 0o702);
  expect(examined(link).file.openFolders.map(({ path }) => path)).toEqual([here, there]);
  expect(examined(link, somebody).file.openFolders.map(({ isOwn }) => isOwn)).toEqual([false, false]);
  const { file: unowned } = examineJournal(link, { user: undefined, packageFolder });
  expect(unowned).toMatchObject({ mode: null, isOwn: true, openFolders: [] });
});

test.runIf(me === 0)(
  'a journal of another user is not one’s own, nor is one that their link leads to',
  () => {
    const { file, link } = aJournal();
    expect(examined(file, somebody).file).toMatchObject({ isOwn: false, isLinkedByOther: false });
    chownSync(file, somebody, somebody);
    expect(examined(file, somebody).file).toMatchObject({ isOwn: true, isLinkedByOther: false });
    lchownSync(link, somebody + 1, somebody + 1);
    expect(examined(link, somebody).file).toMatchObject({ isOwn: false, isLinkedByOther: true });
  },
);

test('of a journal that is too large its schema alone is told, and no file is made', () => {
  const { file } = aJournal();
  truncateSync(file, 100_000_001);
  expect(examined(file).contents).toEqual({
    ...{ isLookedAt: false, damage: [], isKeptDamaged: false, isSearchOff: false, version: schemaVersion },
    ...{ missing: [], loose: [], readable: [] },
  });
  expect(existsSync(`${file}-wal`)).toBe(false);
});

// The last migration changes keys and no table.
test('tables of another schema than the header says are damage of its beginning', () => {
  const { file } = aJournal();
  const database = connect(file, undefined);
  database.exec(`PRAGMA user_version = ${schemaVersion - 2}`);
  database.close();
  const { damage, version, readable } = examined(file).contents;
  expect([damage, version]).toEqual([[{ kind: 'beginning' }], schemaVersion - 2]);
  expect(readable.find(({ noun }) => noun.name === 'client')).toMatchObject({ count: 0, isAll: true });
});

import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationId, connect, migrate, readMigrations } from '../../../src/store/connection.ts';
import { readContents } from '../../../src/store/doctor/contents.ts';
import { schemaVersion } from '../../../src/version.ts';
import { packageFolder, quickFolder } from '../../support/package-folder.ts';

const pageSize = 4096;

/** A page of a table: which it is, its type in SQLite, and how many rows it holds. */
interface Page {
  name: string;
  number: number;
  type: 'internal' | 'leaf' | 'overflow';
  rows: number;
}

/** A journal of 40 clients and 2,000 entries, some longer than a page; and where everything stands in it. */
function aJournal() {
  const file = join(mkdtempSync(join(quickFolder, 'rapport-doctor-')), 'journal.db');
  const database = connect(file, undefined);
  migrate(database, file, readMigrations(join(packageFolder, 'migrations')));
  database.exec(`
    PRAGMA application_id = ${applicationId};
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
    INSERT INTO clients (name, name_key, since_on, created_at) SELECT 'Client ' || i, 'client ' || i, '2026-01-01', '' FROM n;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO interactions (client_id, happened_on, channel, direction, audience, kind, text, created_at)
    SELECT 1 + i % 40, '2026-01-02', 'email', 'out', 'one-on-one', 'exchange',
      'entry ' || hex(zeroblob(CASE WHEN i % 200 = 0 THEN 4000 ELSE i % 90 END)), '' FROM n;
    DELETE FROM interactions WHERE id % 7 = 0;
    INSERT INTO kept_findings (id, stamp, operation_id, findings) VALUES (1, '', 0, '["${'x'.repeat(9000)}"]')`);
  const pages = database
    .prepare<[], Page>('SELECT name, pageno AS number, pagetype AS type, ncell AS rows FROM dbstat')
    .all();
  database.close();
  return { file, bytes: readFileSync(file), pages, rows: 2000 - 285 };
}

function contentsOf(file: string, bytes: Buffer) {
  writeFileSync(file, bytes);
  const handle = openSync(file, 'r');
  try {
    const found = readContents(handle, file, packageFolder);
    return { ...found, of: (name: string) => found.readable.find(({ noun }) => noun.name === name) };
  } finally {
    closeSync(handle);
  }
}

function withoutPages(bytes: Buffer, pages: readonly { number: number }[], fill = 0xaa): Buffer {
  const copy = Buffer.from(bytes);
  for (const { number } of pages) copy.fill(fill, (number - 1) * pageSize, number * pageSize);
  return copy;
}

const journal = aJournal();
const { file, bytes, rows } = journal;
const pagesOf = (name: string, type: Page['type']) =>
  journal.pages.filter((page) => page.name === name && page.type === type);

test('of a sound journal all is read', () => {
  const found = contentsOf(file, bytes);
  expect(found).toMatchObject({
    ...{ isLookedAt: true, damage: [], isKeptDamaged: false, version: schemaVersion },
    ...{ missing: [], loose: [] },
  });
  expect(found.of('entry')).toMatchObject({ count: rows, total: rows, isAll: true });
  expect(found.of('client')).toMatchObject({ count: 40, total: 40, isAll: true });
});

test('of any pages that are destroyed, the rows on all others are counted', () => {
  const leaves = pagesOf('interactions', 'leaf');
  expect(leaves.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(
      fc.subarray(leaves, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0, 0xaa),
      (lost, fill) => {
        const found = contentsOf(file, withoutPages(bytes, lost, fill));
        const count = rows - lost.reduce((sum, one) => sum + one.rows, 0);
        expect(found.damage).toEqual([{ kind: 'tables', tables: ['interactions'] }]);
        // The index by client still knows how many there were.
        expect(found.of('entry')).toMatchObject({ count, total: rows, isAll: false, isAtLeast: false });
        expect(found.of('client')).toMatchObject({ count: 40, isAll: true });
      },
    ),
    { numRuns: 30 },
  );
});

test('an entry whose text is destroyed is missing, or said to be perhaps another', () => {
  const texts = pagesOf('interactions', 'overflow');
  expect(texts.length).toBeGreaterThan(5);
  for (const lost of texts) {
    const found = contentsOf(file, withoutPages(bytes, [lost]));
    const count = found.of('entry')?.count ?? 0;
    // SQLite has no sum of what stands in a page, and reads the last one of a text as it is.
    expect([rows - 1, rows]).toContain(count);
    expect(found.of('entry')).toMatchObject({ total: rows, isAll: false });
  }
});

test('without the page that leads to the others no row is found, and the search ends', () => {
  const found = contentsOf(file, withoutPages(bytes, pagesOf('interactions', 'internal')));
  expect(found.of('entry')).toMatchObject({ count: 0, total: rows, isAll: false, isAtLeast: true });
});

test('where only an index is damaged, all rows can be read', () => {
  const found = contentsOf(file, withoutPages(bytes, pagesOf('interactions_by_client', 'leaf').slice(0, 1)));
  expect(found.damage).toEqual([{ kind: 'tables', tables: ['interactions'] }]);
  expect(found.of('entry')).toMatchObject({ count: rows, total: rows, isAll: true });
});

test('where no index is left, the ids that were given say how many there were at most', () => {
  const lost = journal.pages.filter(({ name, type }) => /^interactions_/.test(name) && type !== 'internal');
  const [leaf] = pagesOf('interactions', 'leaf');
  if (!leaf) throw new Error('the entries are on no page');
  const found = contentsOf(file, withoutPages(bytes, [...lost, leaf]));
  expect(found.of('entry')).toMatchObject({ count: rows - leaf.rows, total: null, most: 2000, isAll: false });
});

test.each(['leaf', 'overflow'] as const)('a destroyed %s of the kept findings is no damage', (type) => {
  const pages = pagesOf('kept_findings', type).slice(0, 1);
  expect(pages).toHaveLength(1);
  const found = contentsOf(file, withoutPages(bytes, pages));
  expect(found).toMatchObject({ damage: [], isKeptDamaged: true, missing: [], loose: [] });
});

test('damage beside that of the kept findings is damage', () => {
  const pages = [...pagesOf('kept_findings', 'leaf'), ...pagesOf('sqlite_sequence', 'leaf')];
  expect(contentsOf(file, withoutPages(bytes, pages))).toMatchObject({
    damage: [{ kind: 'tables', tables: ['sqlite_sequence'] }],
    isKeptDamaged: true,
  });
  // A count of free pages that is wrong is in no table.
  const free = withoutPages(bytes, pagesOf('kept_findings', 'leaf'));
  free.writeUInt32BE(9, 36);
  expect(contentsOf(file, free)).toMatchObject({ damage: [{ kind: 'elsewhere' }], isKeptDamaged: true });
});

test('a list of tables that is damaged leaves those before the damage', () => {
  const [first, , third] = pagesOf('sqlite_schema', 'leaf');
  const later = contentsOf(file, withoutPages(bytes, third ? [third] : []));
  expect(later.damage).toEqual([{ kind: 'list of tables' }]);
  expect(later.of('entry')).toMatchObject({ count: rows, isAll: true });
  expect(later.of('snooze')).toMatchObject({ count: null, isAll: false });
  const none = contentsOf(file, withoutPages(bytes, first ? [first] : []));
  expect(none.readable.filter(({ count }) => count !== null)).toEqual([]);
});

test('a journal that was cut off says so, and has what stands before', () => {
  const pageCount = bytes.length / pageSize;
  const found = contentsOf(file, bytes.subarray(0, Math.floor((bytes.length * 3) / 4) + 10));
  expect(found.damage[0]).toEqual({ kind: 'end', pageCount, missingCount: Math.ceil(pageCount / 4) });
  const count = found.of('entry')?.count ?? 0;
  expect(count).toBeGreaterThan(50);
  expect(count).toBeLessThan(rows);
});

test.each([
  ['no bytes', Buffer.alloc(0), 'empty'],
  ['nothing but zeros', Buffer.alloc(10_000), 'empty'],
  ['a first page that is destroyed', withoutPages(bytes, [{ number: 1 }]), 'beginning'],
  ['a size of pages that cannot be', Buffer.from(bytes).fill(0xaa, 16, 18), 'beginning'],
])('%s', (_name, content, kind) => {
  expect(contentsOf(file, content)).toMatchObject({ damage: [{ kind }], readable: [] });
});

test('what never was a journal is refused', () => {
  const texts = ['Dear diary', 'Name,Email\n'.repeat(1000), 'SQLite format 3\u0000'].map((text) =>
    Buffer.from(text),
  );
  for (const content of [...texts, Buffer.alloc(100_000_001)])
    expect(() => contentsOf(file, content)).toThrow('is not a rapport journal');
});

/** What is found once a statement has been run in the journal. */
function after(sql: string) {
  writeFileSync(file, bytes);
  const database = connect(file, undefined);
  database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  database.close();
  return contentsOf(file, readFileSync(file));
}

test('tables and columns that are missing are named', () => {
  expect(after('DROP TABLE review_skips; ALTER TABLE clients DROP COLUMN about').missing).toEqual([
    'review_skips',
    'clients.about',
  ]);
});

test('a table that was made again without its key is named', () => {
  expect(
    after(
      'CREATE TABLE again AS SELECT * FROM clients; DROP TABLE clients; ALTER TABLE again RENAME TO clients',
    ),
  ).toMatchObject({ missing: ['clients.id as its key'], damage: [] });
});

test('references to what is not there are counted', () => {
  const { loose, damage } = after('DELETE FROM clients WHERE id = 3');
  expect(damage).toEqual([]);
  expect(loose).toEqual([{ table: 'interactions', to: 'clients', count: expect.any(Number) }]);
  expect(loose[0]?.count).toBeGreaterThan(30);
});

test('an older journal is held against its own schema', () => {
  const older = connect(':memory:', undefined);
  migrate(older, ':memory:', readMigrations(join(packageFolder, 'migrations')), 4);
  older.pragma(`application_id = ${applicationId}`);
  expect(contentsOf(file, older.serialize())).toMatchObject({ version: 4, missing: [], damage: [] });
  older.close();
});

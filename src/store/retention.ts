// How long the log of changes has what operations changed. Of older ones the line in history stays.
import { codeOf } from '../domain/text/system-reason.ts';
import { schemaVersion } from '../version.ts';
import { type Connection, connectIn, versionOf } from './connection.ts';
import { storyTables } from './repair.ts';
import { keepUpToDate } from './search/search-index.ts';

/** What is older than these days is forgotten, unless it is among so many last operations. */
const keptDays = 365;
const keptOperations = 1000;

/** An import that was undone, and every undo of it or of one of these; `last` is the newest. */
interface UndoneImport {
  id: number;
  family: number[];
  last: number;
}

/**
 * Forgets what need no longer be taken back, on a connection of its own and in one transaction; returns of how many operations.
 * Nobody waits for it: where the journal is busy, cannot be written or is of an older schema, nothing happens.
 */
export function forgetOld(
  file: string,
  { packageFolder, now }: { packageFolder: string; now: () => Date },
): number {
  let database: Connection | undefined;
  try {
    database = connectIn(packageFolder, file);
    if (versionOf(database) !== schemaVersion) return 0;
    database.pragma('busy_timeout = 0');
    const forgotten = forgetOn(database, now());
    if (forgotten > 0) giveBackRoom(database);
    return forgotten;
  } catch (error) {
    if (/^SQLITE_/.test(codeOf(error))) return 0;
    throw error;
  } finally {
    database?.close();
  }
}

/** The same on a connection. */
export function forgetOn(database: Connection, now: Date): number {
  const find = () => ({ old: oldOperations(database, now), undone: undoneImports(database) });
  const { old, undone } = find();
  if (old.length + undone.length === 0) return 0;
  return database
    .transaction(() => {
      // Another process may have been first.
      const found = find();
      const known = indexed(database);
      for (const one of found.undone) forgetImport(database, one);
      const ids = [...found.undone.flatMap(({ family }) => family), ...found.old];
      forgetImages(database, found.old);
      database
        .prepare('UPDATE operations SET forgotten = 1 WHERE id IN (SELECT value FROM json_each(?))')
        .run(JSON.stringify(ids));
      dropWhatFollows(database, known, Math.max(0, ...ids));
      return new Set(ids).size;
    })
    .immediate();
}

function oldOperations(database: Connection, now: Date): number[] {
  const since = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  return database
    .prepare<[string, number], number>(
      'SELECT id FROM operations WHERE NOT forgotten AND at < ? AND id <= (SELECT max(id) FROM operations) - ?',
    )
    .pluck()
    .all(since, keptOperations);
}

/** The imports that were undone, with something changed since that is no undo. */
function undoneImports(database: Connection): UndoneImport[] {
  const imports = database
    .prepare<[], number>(
      "SELECT id FROM operations WHERE kind = 'import' AND undone_by IS NOT NULL AND NOT forgotten",
    )
    .pluck()
    .all();
  const familyOf = database
    .prepare<[number], number>(
      `WITH RECURSIVE family (id) AS (
         SELECT ? UNION ALL SELECT operations.id FROM operations JOIN family ON operations.undoes = family.id)
       SELECT id FROM family ORDER BY id`,
    )
    .pluck();
  const isFollowed = database
    .prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM operations WHERE id > ? AND undoes IS NULL)')
    .pluck();
  return imports
    .map((id) => ({ id, family: familyOf.all(id) }))
    .map((one) => ({ ...one, last: Math.max(...one.family) }))
    .filter(({ last }) => isFollowed.get(last) === 1);
}

/** Takes out of the log what an import and the undo of it changed: to all others it is as if neither had been. */
function forgetImport(database: Connection, { id, family, last }: UndoneImport): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.forgotten_rows;
    CREATE TEMP TABLE forgotten_rows (entity TEXT, row_id INTEGER, PRIMARY KEY (entity, row_id)) WITHOUT ROWID`);
  const ids = JSON.stringify(family);
  const ofFamily = 'operation_id IN (SELECT value FROM json_each(:ids))';
  // A row that was changed, put back and so on is as it was after each second time.
  database
    .prepare(
      `INSERT INTO forgotten_rows SELECT entity, row_id FROM changes WHERE ${ofFamily}
       GROUP BY entity, row_id HAVING count(DISTINCT operation_id) % 2 = 0`,
    )
    .run({ ids });
  // What others changed in between needs the images on both sides.
  database
    .prepare(
      `DELETE FROM forgotten_rows WHERE (entity, row_id) IN (
         SELECT entity, row_id FROM changes WHERE operation_id > :id AND operation_id < :last AND NOT ${ofFamily})`,
    )
    .run({ ids, id, last });
  database
    .prepare(
      `DELETE FROM changes WHERE ${ofFamily} AND (entity, row_id) IN (SELECT entity, row_id FROM forgotten_rows)`,
    )
    .run({ ids });
  database.exec('DROP TABLE temp.forgotten_rows');
}

/** Takes the images of operations out of the log; those that tell the story of a case stay. */
function forgetImages(database: Connection, ids: readonly number[]): void {
  const stories = storyTables.map(
    (table) => `entity = '${table}' AND row_id IN (SELECT id FROM ${table} WHERE case_id IS NOT NULL)`,
  );
  database
    .prepare(
      `DELETE FROM changes WHERE operation_id IN (SELECT value FROM json_each(?)) AND kind <> 'insert'
       AND NOT (${stories.join(' OR ')})`,
    )
    .run(JSON.stringify(ids));
}

/** Whether the search index has all changes. */
function indexed(database: Connection): boolean {
  return database.prepare('SELECT 1 FROM kept_search').get() !== undefined && keepUpToDate(database);
}

/** What is kept beside the record goes by the numbers of changes and operations, and some of these are gone. */
function dropWhatFollows(database: Connection, isIndexed: boolean, lastForgotten: number): void {
  database.exec(
    isIndexed
      ? 'UPDATE kept_search SET change_id = (SELECT coalesce(max(id), 0) FROM changes)'
      : 'DELETE FROM kept_search',
  );
  const { changes } = database.prepare('DELETE FROM kept_findings WHERE operation_id < ?').run(lastForgotten);
  if (changes > 0) database.exec('DELETE FROM kept_client_findings');
}

/** A file is written anew where a third of it, and so many pages, are empty. */
const leastEmpty = 2000;

function giveBackRoom(database: Connection): void {
  const [empty, all] = ['freelist_count', 'page_count'].map(
    (of) => database.pragma(of, { simple: true }) as number,
  ) as [number, number];
  if (empty >= leastEmpty && 3 * empty >= all) database.exec('VACUUM');
}

import { codeOf } from '../../domain/text/system-reason.ts';
import type { Connection } from '../connection.ts';
import { dependent, indexing, inOrder, numberBefore, numberNow, searched } from './searched.ts';

// The words of the rows and no more: a hit is read from its table. It forgets a row by its number alone.
const make = (schema: 'main' | 'temp') =>
  `CREATE VIRTUAL TABLE ${schema}.search_index USING fts5(
     text, keys, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`;

/** What is indexed, and how: an index of another edition is made anew. */
const edition = '3';

/** All that an edition stands for. */
export const definition = () => [make('main'), ...searched.map(indexing)].join('\n');

interface State {
  changeId: number;
  isThere: boolean;
}

function stateOf(database: Connection): State | undefined {
  return database
    .prepare<[string], State>(
      `SELECT change_id AS changeId, EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'search_index') AS isThere
       FROM kept_search WHERE stamp = ?`,
    )
    .get(edition);
}

function lastChange(database: Connection): number {
  return database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM changes').pluck().get() ?? 0;
}

/** How an index is brought up to date. */
interface Upkeep {
  isDamaged?: boolean;
  /** Told of how many texts go in, where that takes long. */
  onLongWork?: ((texts: number) => void) | undefined;
}

/** More texts than this take longer than an eye waits. */
const mostAtOnce = 30_000;

/** For so many milliseconds a search waits for another program that writes. */
const longestWait = 250;

/**
 * Brings the index up to the last change. One that is missing, or has more changes than there are, is made anew, as is one that
 * is damaged. Where the journal cannot be written, the index of this run is a temporary one. Work that takes long is told before.
 */
export function bringUpToDate(database: Connection, { isDamaged = false, onLongWork }: Upkeep = {}): void {
  if (keepUpToDate(database, { isDamaged, onLongWork })) return;
  database.exec(`DROP TABLE IF EXISTS temp.search_index; ${make('temp')}`);
  fill(database, onLongWork);
}

/** The same without a temporary index; returns whether it could be written. */
export function keepUpToDate(database: Connection, { isDamaged = false, onLongWork }: Upkeep = {}): boolean {
  const state = isDamaged ? undefined : stateOf(database);
  if (state?.isThere && state.changeId === lastChange(database)) return true;
  try {
    database.pragma(`busy_timeout = ${longestWait}`);
    inTransaction(database, () => {
      // Another process may have been first.
      const now = isDamaged ? undefined : stateOf(database);
      const last = lastChange(database);
      if (!now?.isThere || now.changeId > last || isMostlyNew(database, now.changeId))
        makeAnew(database, onLongWork);
      else takeIn(database, now.changeId, onLongWork);
      database
        .prepare('INSERT OR REPLACE INTO kept_search (id, stamp, change_id) VALUES (1, ?, ?)')
        .run(edition, last);
    });
    return true;
  } catch (error) {
    if (/^SQLITE_/.test(codeOf(error))) return false;
    throw error;
  } finally {
    database.pragma('busy_timeout = 5000');
  }
}

function inTransaction(database: Connection, work: () => void): void {
  const [begin, end, back] = database.inTransaction
    ? ['SAVEPOINT search', 'RELEASE search', 'ROLLBACK TO search; RELEASE search']
    : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'];
  database.exec(begin);
  try {
    work();
    database.exec(end);
  } catch (error) {
    if (database.inTransaction) database.exec(back);
    throw error;
  }
}

/** Whether so much changed that making it anew is quicker. */
function isMostlyNew(database: Connection, since: number): boolean {
  const { changed, indexed } = database
    .prepare<[number], { changed: number; indexed: number }>(
      `SELECT (SELECT count(*) FROM changes WHERE id > ?) AS changed,
              (SELECT count(*) FROM (SELECT 1 FROM search_index_docsize LIMIT 100000)) AS indexed`,
    )
    .get(since) ?? { changed: 0, indexed: 0 };
  return changed > indexed;
}

/** Makes the index anew, inside a transaction. */
export function makeAnew(database: Connection, onLongWork?: Upkeep['onLongWork']): void {
  database.exec(`DROP TABLE IF EXISTS main.search_index; ${make('main')}`);
  fill(database, onLongWork);
  database
    .prepare('INSERT OR REPLACE INTO kept_search (id, stamp, change_id) VALUES (1, ?, ?)')
    .run(edition, lastChange(database));
}

/** Whether the index should have all texts by what is kept of it, and has more or fewer. */
export function isOff(database: Connection): boolean {
  const state = stateOf(database);
  if (!state?.isThere || state.changeId !== lastChange(database)) return false;
  const rows = searched.map(({ noun }) => `(SELECT count(*) FROM ${noun.table})`).join(' + ');
  return (
    database
      .prepare<[], number>(`SELECT (SELECT count(*) FROM search_index_docsize) <> ${rows}`)
      .pluck()
      .get() === 1
  );
}

function fill(database: Connection, onLongWork: Upkeep['onLongWork']): void {
  // The highest id is near enough, and found at once.
  const most = searched.map(({ noun }) => `(SELECT coalesce(max(id), 0) FROM ${noun.table})`).join(' + ');
  tellOf(database.prepare<[], number>(`SELECT ${most}`).pluck().get() ?? 0, onLongWork);
  for (const one of searched) database.exec(`${indexing(one)} ${inOrder(one)}`);
}

function tellOf(texts: number, onLongWork: Upkeep['onLongWork']): void {
  if (texts > mostAtOnce) onLongWork?.(texts);
}

/** Takes in what changed since a change: what is known of a row as it was goes, and the row as it is comes. */
function takeIn(database: Connection, since: number, onLongWork: Upkeep['onLongWork']): void {
  tellOf(lastChange(database) - since, onLongWork);
  database.exec(`
    DROP TABLE IF EXISTS temp.search_changed;
    CREATE TEMP TABLE search_changed (place INTEGER, id INTEGER, number INTEGER, PRIMARY KEY (place, id)) WITHOUT ROWID`);
  const changes = `FROM changes WHERE id > ${since} AND entity`;
  searched.forEach((one, place) => {
    // Of several changes to one row, the earliest knows how the row was.
    database.exec(
      `INSERT OR IGNORE INTO search_changed
       SELECT ${place}, row_id, iif(before IS NULL, NULL, ${numberBefore(one)}) ${changes} = '${one.noun.table}' ORDER BY changes.id`,
    );
  });
  for (const { table, column, noun, by } of dependent) {
    const place = searched.findIndex((one) => one.noun === noun);
    const one = searched[place];
    if (!one) continue;
    database.exec(
      `INSERT OR IGNORE INTO search_changed
       SELECT ${place}, ${noun.table}.id, ${numberNow(one)} FROM ${noun.table} WHERE ${by} IN (
         SELECT ${table}.${column} FROM ${table} WHERE id IN (SELECT row_id ${changes} = '${table}')
         UNION ALL SELECT json_extract(before, '$.${column}') ${changes} = '${table}')`,
    );
  }
  database.exec('DELETE FROM search_index WHERE rowid IN (SELECT number FROM search_changed)');
  searched.forEach((one, place) => {
    database.exec(
      `${indexing(one)} WHERE ${one.noun.table}.id IN (SELECT id FROM search_changed WHERE place = ${place}) ${inOrder(one)}`,
    );
  });
}

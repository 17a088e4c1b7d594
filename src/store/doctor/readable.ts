import type { Noun } from '../../nouns/field.ts';
import { nouns } from '../../nouns/index.ts';
import { operation } from '../../nouns/operation.ts';
import type { Connection } from '../connection.ts';

/** How many rows of a noun can be read. */
export interface Readable {
  noun: Noun;
  /** Null where the table cannot be reached. */
  count: number | null;
  /** How many there are, where an index still tells. */
  total: number | null;
  /** How many ids were given, where that is still known: there are no more. */
  most: number | null;
  /** Whether these are all there are, and as they were. */
  isAll: boolean;
  /** Whether there may be more that can be read, since the search was given up. */
  isAtLeast: boolean;
}

/** Reads the rows of every noun; those of a table with faults as far as they can be read. */
export function readableIn(
  database: Connection,
  faultsOf: ReadonlyMap<string, readonly string[]>,
): Readable[] {
  const search = { triesLeft: mostTries };
  return [...nouns, operation].map((noun) => {
    const { table } = noun;
    try {
      const faults = faultsOf.get(table) ?? [];
      if (faults.length > 0) return { noun, ...readableOf(database, table, faults, search) };
      const count = countOf(database, table, '');
      return { noun, count, total: count, most: count, isAll: true, isAtLeast: false };
    } catch {
      return { noun, count: null, total: null, most: null, isAll: false, isAtLeast: false };
    }
  });
}

function readableOf(
  database: Connection,
  table: string,
  faults: readonly string[],
  search: Search,
): Omit<Readable, 'noun'> {
  const lastId = lastIdOf(database, table);
  const { count, isEnded, isBroken } = readRows(database, table, lastId ?? unlikelyId, search);
  const indexed = isBroken ? countByIndex(database, table) : count;
  // An index that knows fewer rows is damaged itself.
  const total = indexed !== null && indexed >= count ? indexed : null;
  const isAll = count === total && !areInRows(database, table, faults);
  return { count, total, most: total ?? lastId, isAll, isAtLeast: !isEnded };
}

/** Whether faults are in the rows of a table, and not in its indexes alone. The end of a long text can be read when it is destroyed. */
function areInRows(database: Connection, table: string, faults: readonly string[]): boolean {
  const root = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ? LIMIT 1')
    .pluck()
    .get(table);
  const isInIndex = (fault: string) =>
    /^Tree | index |^Sqlite/.test(fault) && !fault.startsWith(`Tree ${root} `);
  return !faults.every(isInIndex);
}

function countOf(database: Connection, table: string, how: string): number {
  return database.prepare<[], number>(`SELECT count(*) FROM ${table} ${how}`).pluck().get() ?? 0;
}

/** The rows that the largest index knows which can be read and has all of them; null where none can. */
function countByIndex(database: Connection, table: string): number | null {
  return mostOf(
    indexesOf(database, table).map((name) => () => countOf(database, table, `INDEXED BY ${name}`)),
  );
}

function indexesOf(database: Connection, table: string): string[] {
  return database
    .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0')
    .pluck()
    .all(table);
}

/** The largest of some numbers, without those that cannot be read. */
function mostOf(numbers: readonly (() => number | null | undefined)[]): number | null {
  const found = numbers.flatMap((read) => {
    try {
      return read() ?? [];
    } catch {
      return [];
    }
  });
  return found.length > 0 ? Math.max(...found) : null;
}

/** The most times that reading is begun again behind damage, in all tables, and in one in which no row was found. */
const mostTries = 40_000;
const mostVainTries = 500;

/** How often reading may still be begun again. */
interface Search {
  triesLeft: number;
}

/** An id above those of a table, where nothing tells the last one. */
const unlikelyId = 1_000_000;

/**
 * Reads the rows of a table. Where that breaks off, the ids behind are halved again and again, the longest parts first: one page
 * that cannot be read holds a few ids in a row, and those before and behind it are on other pages.
 */
function readRows(database: Connection, table: string, lastId: number, search: Search) {
  const statement = database
    .prepare<[number, number], [number]>(
      `SELECT id, * FROM ${table} NOT INDEXED WHERE id BETWEEN ? AND ? ORDER BY id`,
    )
    .raw();
  const parts: [from: number, to: number][] = [[0, lastId]];
  let [count, tries, isBroken] = [0, 0, false];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const [from, to] = part;
    let next = from;
    try {
      for (const [id] of statement.iterate(from, to)) {
        if (id < next) throw new Error('the rows are in no order');
        count += 1;
        next = id + 1;
      }
    } catch {
      isBroken = true;
      const middle = Math.floor((next + to) / 2);
      if (next < to) parts.push([next, middle], [middle + 1, to]);
    }
    tries += 1;
    search.triesLeft -= 1;
    if (search.triesLeft <= 0 || (count === 0 && tries >= mostVainTries)) break;
  }
  return { count, isBroken, isEnded: parts.length === 0 };
}

/** The last id that was given in a table; null where nothing tells it. */
function lastIdOf(database: Connection, table: string): number | null {
  const last = (from: string) => () =>
    database.prepare<[], number>(`SELECT max(id) FROM ${from}`).pluck().get();
  return mostOf([
    last(`${table} NOT INDEXED`),
    () =>
      database.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table),
    ...indexesOf(database, table).map((name) => last(`${table} INDEXED BY ${name}`)),
  ]);
}

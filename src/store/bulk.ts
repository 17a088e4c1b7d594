import type { New, Noun } from '../nouns/field.ts';
import type { Connection } from './connection.ts';
import {
  columnsOf,
  foldOf,
  recordedTables,
  runningOperation,
  type Stored,
  storedFields,
  type Values,
} from './table.ts';

/** How many rows one statement stores; what waits is stored with the largest ones that fit. */
const sizes = [256, 64, 16, 4, 1];

/** The most rows of a table that wait. */
const mostWaiting = 256;

/** The rows of a table that wait, column by column, and the number of the next one. */
interface Waiting {
  table: string;
  columns: readonly string[];
  values: Stored[];
  nextId: number | null;
}

/**
 * Adds rows by the hundred inside a change. A row has its number at once, and waits until others do, or until something
 * else is read or written: its caller calls `store` first.
 */
export class BulkRows {
  readonly #database: Connection;
  readonly #at: string;
  /** By table, in the order they were first used: parents first. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>();
  readonly #keys = new Set<Stored>();
  readonly #lastId: (table: string) => number;
  #isRunning = false;

  constructor(database: Connection, at: string) {
    this.#database = database;
    this.#at = at;
    this.#lastId = lastIds(database);
  }

  /** Runs work that adds rows, inside a change, and records at its end what was added; rows are added in it alone. */
  run<T>(work: () => T): T {
    this.#isRunning = true;
    try {
      return recordedInBulk(this.#database, () => {
        const result = work();
        this.settle();
        return result;
      });
    } finally {
      this.#isRunning = false;
    }
  }

  /** Adds rows of a noun; those with one of `keys` can be asked for while they wait. */
  adder<N extends Noun>(noun: N, keys: readonly string[] = []): (row: New<N>) => number {
    const columns = storedFields(noun).flatMap(([key, field]) =>
      columnsOf(key, field).map((column) => ({ key, field, isKey: keys.includes(key), ...column })),
    );
    const waiting = this.#tableOf(noun.table, ['id', ...columns.map(({ name }) => name)]);
    return (row: Values) => {
      if (!this.#isRunning) throw new Error(`a row of ${noun.table} would not be recorded`);
      waiting.nextId ??= this.#lastId(noun.table) + 1;
      const { nextId: id, values } = waiting;
      waiting.nextId += 1;
      values.push(id);
      for (const { key, field, isKey, write } of columns) {
        const value = key === 'createdAt' ? this.#at : field.foldOf ? foldOf(row[field.foldOf]) : row[key];
        const given = value === undefined ? (field.initial ?? null) : value;
        const stored = given === null ? null : write(given as never);
        values.push(stored);
        if (isKey && stored !== null) this.#keys.add(stored);
      }
      if (values.length >= mostWaiting * waiting.columns.length) this.store();
      return id;
    };
  }

  /** Whether a row with that key waits. */
  isWaiting(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Stores the rows that wait. */
  store(): void {
    for (const one of this.#waiting.values()) if (one.values.length > 0) this.#storeOf(one);
    this.#keys.clear();
  }

  /** The same before others add rows: the next number is asked for again. */
  settle(): void {
    if (!this.#isRunning) return;
    this.store();
    for (const one of this.#waiting.values()) one.nextId = null;
  }

  #tableOf(table: string, columns: readonly string[]): Waiting {
    const waiting = this.#waiting.get(table) ?? { table, columns, values: [], nextId: null };
    this.#waiting.set(table, waiting);
    return waiting;
  }

  #storeOf(waiting: Waiting): void {
    const { values, columns } = waiting;
    waiting.values = [];
    for (let from = 0; from < values.length; ) {
      const left = (values.length - from) / columns.length;
      const size = sizes.find((one) => one <= left) ?? 1;
      const to = from + size * columns.length;
      this.#statement(waiting, size).run(
        from === 0 && to === values.length ? values : values.slice(from, to),
      );
      from = to;
    }
  }

  #statement({ table, columns }: Waiting, size: number): ReturnType<Connection['prepare']> {
    const key = `${table} ${size}`;
    const known = this.#statements.get(key);
    if (known) return known;
    const row = `(${columns.map(() => '?').join(', ')})`;
    const made = this.#database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(size).fill(row).join(', ')}`,
    );
    this.#statements.set(key, made);
    return made;
  }
}

/** The same functions, each after what waits is stored. */
export function afterStoring<T extends object>(rows: BulkRows, functions: T): T {
  const settled = Object.entries(functions).map(([name, value]) => [
    name,
    typeof value !== 'function'
      ? value
      : (...given: unknown[]) => {
          rows.store();
          return value(...given);
        },
  ]);
  return Object.fromEntries(settled) as T;
}

/** The last number that each table gave. */
function lastIds(database: Connection): (table: string) => number {
  const last = database.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
  return (table) => last.get(table) ?? 0;
}

/**
 * Runs work that adds many rows inside the transaction of an operation: what was inserted is recorded in one sweep
 * over each table at its end, instead of row by row. Changes of older rows are recorded as always.
 */
function recordedInBulk<T>(database: Connection, work: () => T): T {
  const lastId = lastIds(database);
  const tables = recordedTables(database).map(({ name }) => ({ name, before: lastId(name) }));
  const result = work();
  const grown = tables.filter(({ name, before }) => lastId(name) > before);
  // To the operation as a whole, a row that was changed after it was inserted is a row that was inserted.
  const forget = database.prepare(
    `DELETE FROM changes WHERE operation_id = ${runningOperation} AND entity = ? AND row_id > ?`,
  );
  for (const { name, before } of grown) forget.run(name, before);
  for (const { name, before } of grown) recordSince(database, name, before);
  return result;
}

/** Records the rows above an id as inserted by the running operation; numbers are never given twice. */
function recordSince(database: Connection, table: string, lastId: number): void {
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind)
       SELECT ${runningOperation}, ?, id, 'insert' FROM ${table} WHERE id > ? ORDER BY id`,
    )
    .run(table, lastId);
}

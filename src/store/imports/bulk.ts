import type { New, Noun } from '../../nouns/field.ts';
import type { Connection } from '../connection.ts';
import {
  columnsOf,
  foldOf,
  recordedTables,
  runningOperation,
  type Stored,
  storedFields,
  type Values,
} from '../table.ts';
import { KeyFilter } from './key-filter.ts';
import { withoutIndexes } from './late-indexes.ts';

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

/** Where keys stand that rows are found by: the columns of tables. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** A journal with fewer rows in each table of keys is as good as empty beside a long file. */
const fewRows = 1_000;

/**
 * Adds rows by the hundred inside a change. A row has its number at once, and waits until many rows do, or until
 * something is read: call `store` before. A journal with few rows loses its indexes when many come, until then.
 */
export class BulkRows {
  readonly #database: Connection;
  readonly #at: string;
  readonly #keys: Keys;
  /** By table, in the order they were first used: parents first. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>();
  readonly #lastId: (table: string) => number;
  /** All keys of the journal; null where they are not known, undefined before the first row. */
  #known: KeyFilter | null | undefined = null;
  /** The keys of the rows that wait. */
  readonly #waitingKeys = new Set<string>();
  /** Whether something was read in this run, which needs indexes. */
  #isRead = false;
  #makeIndexes: (() => void) | null = null;
  #isRunning = false;
  #changes = 0;

  constructor(database: Connection, at: string, keys: Keys = {}) {
    this.#database = database;
    this.#at = at;
    this.#keys = keys;
    this.#lastId = lastIds(database);
  }

  /** Runs work that adds rows, inside a change, and records at its end what was added; rows are added in it alone. */
  run<T>(work: () => T): T {
    this.#isRunning = true;
    this.#isRead = false;
    this.#known = undefined;
    try {
      return recordedInBulk(this.#database, () => {
        const result = work();
        this.settle();
        return result;
      });
    } finally {
      this.#forget();
    }
  }

  /** Ends a run; of one that failed nothing may be left to store. */
  #forget(): void {
    this.#isRunning = false;
    this.#known = null;
    this.#makeIndexes = null;
    this.#waitingKeys.clear();
    for (const one of this.#waiting.values()) Object.assign(one, { values: [], nextId: null });
  }

  /** Adds rows of a noun. */
  adder<N extends Noun>(noun: N): (row: New<N>) => number {
    const keys = this.#keys[noun.table] ?? [];
    const columns = columnReaders(noun, this.#at);
    const keyColumns = columns.flatMap(({ name }, i) => (keys.includes(name) ? [i] : []));
    const waiting = this.#tableOf(noun.table, ['id', ...columns.map(({ name }) => name)]);
    return (row: Values) => {
      if (!this.#isRunning) throw new Error(`a row of ${noun.table} would not be recorded`);
      this.#changes += 1;
      waiting.nextId ??= this.#lastId(noun.table) + 1;
      const { nextId: id, values } = waiting;
      waiting.nextId += 1;
      const from = values.push(id);
      for (const { storedOf } of columns) values.push(storedOf(row));
      for (const i of keyColumns) {
        const key = values[from + i];
        if (key !== null) this.#remember(String(key));
      }
      if (values.length >= mostWaiting * waiting.columns.length) this.#storeMany();
      return id;
    };
  }

  #remember(key: string): void {
    const known = this.#keysOfAll();
    if (known) known.add(key);
    else this.#waitingKeys.add(key);
  }

  #keysOfAll(): KeyFilter | null {
    if (this.#known === undefined) this.#known = keysOf(this.#database, this.#keys);
    return this.#known;
  }

  /** Whether rows with one of the keys may be there; if so, they are ready to be read. */
  mayHave(keys: readonly string[]): boolean {
    const known = this.#keysOfAll();
    if (known && !keys.some((key) => known.mayHave(key))) return false;
    if (known || keys.some((key) => this.#waitingKeys.has(key))) this.store();
    return true;
  }

  #storeMany(): void {
    if (!this.#isRead && this.#known)
      this.#makeIndexes ??= withoutIndexes(this.#database, [...this.#waiting.keys()]);
    this.#storeAll();
  }

  /** A number that grows with each change: what was read before may be other now. */
  get changes(): number {
    return this.#changes;
  }

  /** Makes all rows ready to be read. */
  store(): void {
    this.#isRead = true;
    this.#storeAll();
    this.#makeIndexes?.();
    this.#makeIndexes = null;
  }

  /** The same before others may change the journal: keys and next numbers are no longer known. */
  settle(): void {
    this.#changes += 1;
    if (this.isWaiting || this.#makeIndexes) this.store();
    // Before the first row nothing is known that a change could make wrong.
    if (this.#known !== undefined) this.#known = null;
    for (const one of this.#waiting.values()) one.nextId = null;
  }

  /** Whether rows wait. */
  get isWaiting(): boolean {
    for (const { values } of this.#waiting.values()) if (values.length > 0) return true;
    return false;
  }

  #storeAll(): void {
    if (this.isWaiting) this.#changes += 1;
    for (const one of this.#waiting.values()) if (one.values.length > 0) this.#storeOf(one);
    this.#waitingKeys.clear();
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
      this.#statement(waiting, size).run(values.slice(from, to));
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

/** The columns of a noun's table, and what each holds of a row. */
function columnReaders(noun: Noun, at: string): { name: string; storedOf(row: Values): Stored }[] {
  return storedFields(noun).flatMap(([key, field]) =>
    columnsOf(key, field).map(({ name, write }) => {
      const initial = field.initial ?? null;
      const stored = (value: unknown) => (value === null ? null : write(value as never));
      if (key === 'createdAt') return { name, storedOf: () => at };
      const { foldOf: of } = field;
      if (of) return { name, storedOf: (row) => stored(foldOf(row[of])) };
      return {
        name,
        storedOf(row) {
          const value = row[key];
          return value === undefined ? stored(initial) : stored(value);
        },
      };
    }),
  );
}

/** All keys of a journal with few rows; null for any other. */
function keysOf(database: Connection, keys: Keys): KeyFilter | null {
  const known = new KeyFilter();
  for (const [table, columns] of Object.entries(keys)) {
    const rows = database
      .prepare<[], (string | null)[]>(`SELECT ${columns.join(', ')} FROM ${table} LIMIT ${fewRows + 1}`)
      .raw()
      .all();
    if (rows.length > fewRows) return null;
    for (const key of rows.flat()) if (key !== null) known.add(key);
  }
  return known;
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

import { restoredFrom } from '../domain/backup.ts';
import type { Noun } from '../nouns/field.ts';
import { capturesOn } from './captures/captures.ts';
import { erasedAddressesOn } from './captures/erased-addresses.ts';
import { sourceStatesOn } from './captures/source-states.ts';
import { concernsOn, feedbackOn, notesOn, occasionsOn } from './care.ts';
import { clientsOn, criteriaOn, peopleOn, profilesOn } from './clients.ts';
import type { Connection } from './connection.ts';
import { entriesOn, statisticsOn } from './entries.ts';
import { erasureOn } from './erase.ts';
import { translateSqliteError } from './errors.ts';
import { importsOn } from './imports/imports.ts';
import { mergesOn, pointingTo } from './merge.ts';
import { playbooksOn, remindersOn } from './plans.ts';
import { apologiesOn, casesOn, chargesOn, policiesOn } from './repair.ts';
import { mutesOn, restsOn, thresholdsOn } from './rules/mutes.ts';
import { relationshipsOn } from './rules/relationships.ts';
import { searchOn } from './search/search.ts';
import { tableOn } from './table.ts';
import { operationsOn } from './undo.ts';
import { keptFindingsOn, reviewSkipsOn, shownFlagsOn } from './unrecorded.ts';
import { wholeOn } from './whole.ts';

/** What a removal did to other things: how many went with it, and how many stay without it, by their nouns. */
interface Removed {
  gone: ReadonlyMap<Noun, number>;
  loosened: ReadonlyMap<Noun, number>;
}

/** The rows of every noun on a connection. */
function rowsOn(database: Connection, at: string) {
  const removeAll = (noun: Noun, id: number, gone: Map<Noun, number>, loosened: Map<Noun, number>) => {
    for (const { noun: other, key, field, column } of pointingTo(noun)) {
      const rows = tableOn(database, other, at);
      if (field.optional && !field.partOf) {
        const count = rows.updateWhere({ [key]: id }, { [key]: null });
        if (count > 0) loosened.set(other, (loosened.get(other) ?? 0) + count);
        continue;
      }
      for (const row of rows.read(`WHERE ${other.table}.${column} = ?`, [id])) {
        gone.set(other, (gone.get(other) ?? 0) + 1);
        removeAll(other, row.id, gone, loosened);
      }
    }
    tableOn(database, noun, at).remove(id);
  };
  return {
    /** Removes a row. What cannot be without it goes with it, and what can stays, and points at none. */
    remove(noun: Noun, id: number): Removed {
      const [gone, loosened] = [new Map<Noun, number>(), new Map<Noun, number>()];
      removeAll(noun, id, gone, loosened);
      return { gone, loosened };
    },
    /** The nouns of rows that point to a row and are no part of it. */
    pointing: (noun: Noun, id: number): Noun[] =>
      pointingTo(noun)
        .filter(
          ({ noun: other, field, column }) =>
            !field.partOf &&
            tableOn(database, other, at).read(`WHERE ${other.table}.${column} = ? LIMIT 1`, [id]).length > 0,
        )
        .map(({ noun: other }) => other),
    /** A row of any noun. */
    get: (noun: Noun, id: number) =>
      tableOn(database, noun, at).get(id) as Readonly<Record<string, unknown>> | null,
  };
}

/** The parts of the journal, by topic. */
const topics = (database: Connection, at: string, program: string) => ({
  rows: () => rowsOn(database, at),
  clients: () => clientsOn(database, at),
  people: () => peopleOn(database, at),
  entries: () => entriesOn(database, at),
  notes: () => notesOn(database, at),
  occasions: () => occasionsOn(database, at),
  reminders: () => remindersOn(database, at),
  apologies: () => apologiesOn(database, at),
  cases: () => casesOn(database, at),
  policies: () => policiesOn(database, at),
  charges: () => chargesOn(database, at),
  profiles: () => profilesOn(database, at),
  criteria: () => criteriaOn(database, at),
  playbooks: () => playbooksOn(database, at),
  concerns: () => concernsOn(database, at),
  feedback: () => feedbackOn(database, at),
  relationships: () => relationshipsOn(database),
  mutes: () => mutesOn(database, at),
  rests: () => restsOn(database, at),
  reviewSkips: () => reviewSkipsOn(database),
  shownFlags: () => shownFlagsOn(database),
  sourceStates: () => sourceStatesOn(database),
  thresholds: () => thresholdsOn(database, at),
  statistics: () => statisticsOn(database),
  operations: () => operationsOn(database),
  cachedFindings: () => keptFindingsOn(database, program),
  imports: () => importsOn(database, at),
  captures: () => capturesOn(database, at),
  search: () => searchOn(database),
  merges: () => mergesOn(database, at),
  erasure: () => erasureOn(database),
  erasedAddresses: () => erasedAddressesOn(database),
  whole: () => wholeOn(database, at),
});

type Makers = ReturnType<typeof topics>;
type Topics = { readonly [Topic in keyof Makers]: ReturnType<Makers[Topic]> };

/** How a change is recorded. */
interface ChangeOptions<T> {
  /** Whether the change stays; it is taken back where not. */
  keep?: (result: T) => boolean;
  kind?: 'command' | 'import';
  /** Whether it leaves no operation, and so cannot be taken back. */
  leavesNone?: boolean;
}

/** All the program reads and writes. */
export interface Journal extends Topics {
  /**
   * Runs `work` in one transaction that is recorded as one operation; all of it is on disk afterwards, or none.
   * The summary says in words what was done. A work that changes nothing leaves no operation behind.
   */
  change<T>(summary: string | ((result: T) => string), work: () => T, options?: ChangeOptions<T>): T;
  /** Whether SQLite finds the file whole. */
  isSound(): boolean;
  /** The same journal, whose changes are recorded as made at an instant: for a command that goes on for a while. */
  at(now: Date): Journal;
  close(): void;
}

/** What a journal is told about the run. */
interface StoreOptions {
  now: Date;
  /** The command line recorded for changes. */
  command: string;
  program: string;
  /** Comes before a change is kept in a transaction that opening the journal began, and throws where none can be. */
  beforeCommit?(): void;
}

/** The journal on an open connection. */
export function storeOn(database: Connection, file: string, run: StoreOptions): Journal {
  const at = run.now.toISOString();
  return whenUsed(topics(database, at, run.program), {
    change<T>(summary: string | ((result: T) => string), work: () => T, options?: ChangeOptions<T>): T {
      try {
        return changeOn(database, { at, ...run, ...options }, summary, work);
      } catch (error) {
        throw translateSqliteError(error, file);
      }
    },
    isSound() {
      try {
        return database.pragma('quick_check(1)', { simple: true }) === 'ok';
      } catch {
        return false;
      }
    },
    at: (now: Date) => storeOn(database, file, { ...run, now }),
    close() {
      database.close();
    },
  });
}

/**
 * A journal whose topics are made when they are first used: a command needs few of them. Before another topic
 * is used, the rows of an import that wait are stored.
 */
function whenUsed(makers: Makers, rest: Omit<Journal, keyof Topics>): Journal {
  const made: Record<string | symbol, unknown> = { ...rest };
  return new Proxy<object>(
    { ...makers, ...rest },
    {
      get(_, topic) {
        if (topic in makers && topic !== 'imports') (made.imports as Topics['imports'] | undefined)?.settle();
        made[topic] ??= makers[topic as keyof Makers]?.();
        return made[topic];
      },
    },
  ) as Journal;
}

/**
 * One transaction, recorded as one operation; without changes it leaves nothing behind. A transaction that opening began, for a
 * migration, is committed with the first change.
 */
function changeOn<T>(
  database: Connection,
  {
    at,
    command,
    kind = 'command',
    keep = () => true,
    leavesNone = false,
    beforeCommit,
  }: { at: string } & Pick<StoreOptions, 'command' | 'beforeCommit'> & ChangeOptions<T>,
  summary: string | ((result: T) => string),
  work: () => T,
): T {
  const isBegun = database.inTransaction;
  database.exec(isBegun ? 'SAVEPOINT change' : 'BEGIN IMMEDIATE');
  const takeBack = isBegun ? 'ROLLBACK TO change; RELEASE change' : 'ROLLBACK';
  try {
    const { lastInsertRowid: id } = database
      .prepare('INSERT INTO operations (at, command, summary, kind) VALUES (?, ?, ?, ?)')
      .run(at, command, typeof summary === 'string' ? summary : '', kind);
    const result = work();
    if (!(leavesNone || isChanged(database, id)) || !keep(result)) {
      database.exec(takeBack);
      return result;
    }
    if (leavesNone) database.prepare('DELETE FROM operations WHERE id = ?').run(id);
    if (typeof summary === 'function') {
      database.prepare('UPDATE operations SET summary = ? WHERE id = ?').run(summary(result), id);
    }
    if (isBegun) beforeCommit?.();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec(takeBack);
    throw error;
  }
}

/** Leaves an operation without changes: the journal was restored from a backup, and another one is kept that it replaced. */
export function recordRestore(
  database: Connection,
  { at, command, backup, kept }: { at: string; command: string; backup: string; kept: string | null },
): void {
  const replaced = kept === null ? '' : `; the one it replaced is ${kept}`;
  database
    .prepare('INSERT INTO operations (at, command, summary) VALUES (?, ?, ?)')
    .run(at, command, `${restoredFrom}${backup}${replaced}`);
}

/** Whether an operation changed rows, or took back one that came to nothing. */
function isChanged(database: Connection, id: number | bigint): boolean {
  return (
    database
      .prepare(
        `SELECT 1 FROM changes WHERE operation_id = :id
         UNION ALL SELECT 1 FROM operations WHERE id = :id AND undoes IS NOT NULL LIMIT 1`,
      )
      .get({ id }) !== undefined
  );
}

import { join } from 'node:path';
import { codeOf } from '../../domain/text/system-reason.ts';
import { type Connection, connectIn, opened, readMigrations, versionOf } from '../connection.ts';
import { notAJournal } from '../errors.ts';
import { addonIn } from '../files.ts';
import { imageOf, isTooLarge, remainsOf } from '../image.ts';
import { versionIn } from '../open.ts';
import { isOff } from '../search/search-index.ts';
import { type Readable, readableIn } from './readable.ts';

/** What is damaged: the whole file, a part of it, or what stands in some tables. */
export type Damage =
  | { kind: 'empty' | 'beginning' | 'list of tables' | 'elsewhere' }
  | { kind: 'end'; pageCount: number; missingCount: number }
  | { kind: 'tables'; tables: readonly string[] };

/** What was found in the pages of a journal. */
export interface Contents {
  /** False where it is too large to be read into memory; all below but the version is empty then. */
  isLookedAt: boolean;
  damage: readonly Damage[];
  /** Whether the findings that are kept are damaged. They are made anew, so that is no damage. */
  isKeptDamaged: boolean;
  /** Whether the index of find has other texts than there are. */
  isSearchOff: boolean;
  /** The schema it is at; null where that cannot be told. */
  version: number | null;
  /** Tables and columns of that schema that are not there: `notes`, `clients.about`. Not looked for where there is damage. */
  missing: readonly string[];
  /** How many rows of a table refer to rows of another that are not there. Not looked for where there is damage. */
  loose: readonly { table: string; to: string; count: number }[];
  readable: readonly Readable[];
}

const nothing: Contents = {
  ...{ isLookedAt: true, damage: [], isKeptDamaged: false, isSearchOff: false, version: null },
  ...{ missing: [], loose: [], readable: [] },
};

/** Reads a journal that is open. Throws for what is no journal, or newer. */
export function readContents(handle: number, file: string, packageFolder: string): Contents {
  const version = versionIn(handle, file);
  if (version === null) {
    const remains = remainsOf(file);
    if (remains === null) throw notAJournal(file);
    return { ...nothing, damage: [{ kind: remains === 'nothing' ? 'empty' : 'beginning' }] };
  }
  if (isTooLarge(file)) return { ...nothing, isLookedAt: false, version };
  // SQLite would make files beside the journal.
  const image = imageOf(file);
  return contentsIfSound(image, version, packageFolder) ?? contentsOfDamaged(image, version, packageFolder);
}

/** What is in a journal with which SQLite finds no fault; null where it finds one. */
function contentsIfSound(image: Buffer, version: number, packageFolder: string): Contents | null {
  let database: Connection | undefined;
  try {
    database = connectIn(packageFolder, image);
    if (faultsIn(database, 1).length > 0) return null;
    const structure = structureOf(database, version, packageFolder);
    if (!isAtSchema(database, version, packageFolder))
      return {
        ...nothing,
        damage: [{ kind: 'beginning' }],
        version,
        readable: readableIn(database, new Map()),
      };
    const isSearchOff = structure.missing.length === 0 && isOff(database);
    return { ...nothing, version, ...structure, isSearchOff, readable: readableIn(database, new Map()) };
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_')) throw error;
    return null;
  } finally {
    database?.close();
  }
}

/** What is in a journal that is damaged, as far as SQLite can be led past the damage. */
function contentsOfDamaged(image: Buffer, version: number, packageFolder: string): Contents {
  const database = connectToDamaged(image, packageFolder);
  try {
    const tables = tablesReached(database);
    // The header says so little then that SQLite takes the file for none of its own.
    if (tables === null) return { ...nothing, damage: [{ kind: 'beginning' }], version };
    const faults = new Map(tables.map((name) => [name, faultsIn(database, name)]));
    const damaged = tables.filter((name) => faults.get(name)?.length);
    const lost = damaged.filter((name) => !isKept(name) && name !== list);
    const cut = missingAtEnd(image);
    const damage: Damage[] = [
      ...(cut ? [cut] : []),
      ...(damaged.includes(list) ? [{ kind: 'list of tables' } as const] : []),
      ...(lost.length > 0 ? [{ kind: 'tables', tables: lost } as const] : []),
    ];
    if (damage.length === 0 && hasFaultsElsewhere(database)) damage.push({ kind: 'elsewhere' });
    return {
      ...{ ...nothing, damage, isKeptDamaged: damaged.some(isKept), version },
      ...(damage.length === 0 ? structureOf(database, version, packageFolder) : {}),
      readable: readableIn(database, faults),
    };
  } finally {
    database.close();
  }
}

/** The tables that SQLite knows of before it meets damage in their list, and the list itself; null where it reads nothing. */
function tablesReached(database: Connection): string[] | null {
  try {
    return database
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main'")
      .pluck()
      .all();
  } catch {
    return null;
  }
}

/** The tables of the findings that are kept, and of the index of `find`: what they hold is made anew. */
const isKept = (table: string) =>
  ['kept_findings', 'kept_client_findings', 'kept_search'].includes(table) ||
  table.startsWith('search_index');
/** The list of all tables. */
const list = 'sqlite_schema';

/** The faults that SQLite finds: so many at most, or up to a hundred of one table and its indexes. */
function faultsIn(database: Connection, of: number | string): string[] {
  const what = typeof of === 'string' ? `'${of.replaceAll("'", "''")}'` : of;
  const lines: string[] = [];
  try {
    const check = database.prepare<[], string>(`PRAGMA integrity_check(${what})`).pluck();
    for (const told of check.iterate()) lines.push(...told.split('\n'));
  } catch (error) {
    // It stops where it meets a page that it cannot go past, and has named most before.
    lines.push(String(error));
  }
  // With the list of tables, the free pages are looked at, too.
  const isOther = (line: string) =>
    line === 'ok' || line.startsWith('***') || (of === list && line.startsWith('Freelist'));
  return lines.filter((line) => !isOther(line));
}

/** The most faults that are read to find one that is not about the kept findings. */
const mostFaults = 10_000;

/** Whether there are faults that the damage of the kept findings does not explain: it leaves pages that nothing uses. */
function hasFaultsElsewhere(database: Connection): boolean {
  const explained = new Set(
    (tablesReached(database) ?? []).filter(isKept).flatMap((table) => faultsIn(database, table)),
  );
  const isOfKept = (fault: string) => explained.has(fault) || /^Page \d+: never used$/.test(fault);
  const faults = faultsIn(database, mostFaults);
  return explained.size === 0 ? faults.length > 0 : !faults.every(isOfKept);
}

/** The pages that were cut off the end of a file, by the count in its header; null where none were. */
function missingAtEnd(image: Buffer): Extract<Damage, { kind: 'end' }> | null {
  const pageSize = image.readUInt16BE(16) || 65_536;
  const pageCount = image.readUInt32BE(28);
  // An old SQLite does not keep the count; then these numbers differ.
  if (image.readUInt32BE(24) !== image.readUInt32BE(92)) return null;
  const missingCount = pageCount - Math.floor(image.length / pageSize);
  return missingCount > 0 ? { kind: 'end', pageCount, missingCount } : null;
}

/** What the tables lack. */
function structureOf(
  database: Connection,
  version: number,
  packageFolder: string,
): Pick<Contents, 'missing' | 'loose'> {
  const expected = connectIn(packageFolder, ':memory:');
  try {
    for (const sql of readMigrations(join(packageFolder, 'migrations')).slice(0, version)) expected.exec(sql);
    const there = new Set(namesIn(database));
    const missing = namesIn(expected).filter((name) => !there.has(name));
    // Of a table that is missing, its columns are no news.
    const told = missing.filter((name) => !missing.includes(name.replace(/\..*/, '')) || !name.includes('.'));
    return { missing: told, loose: told.length > 0 ? [] : looseIn(database) };
  } finally {
    expected.close();
  }
}

/** What tells that an open file has not the tables of its schema, in words; null where it has. */
export function structureFaultIn(database: Connection, packageFolder: string): string | null {
  const version = versionOf(database);
  const { missing } = structureOf(database, version, packageFolder);
  if (missing.length > 0) return `it has no ${missing.join(', ')}`;
  return isAtSchema(database, version, packageFolder) ? null : 'it cannot be brought to the newest schema';
}

/** Whether the migrations after a schema can be made: otherwise the header has another number than the tables. */
function isAtSchema(database: Connection, version: number, packageFolder: string): boolean {
  try {
    database.exec('BEGIN');
    for (const sql of readMigrations(join(packageFolder, 'migrations')).slice(version)) database.exec(sql);
    return true;
  } catch {
    return false;
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

/** The tables, and their columns behind a dot; references need the one that is the key to be it. */
function namesIn(database: Connection): string[] {
  return database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' UNION ALL
       SELECT s.name || '.' || c.name || iif(c.pk, ' as its key', '') FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type = 'table'`,
    )
    .pluck()
    .all();
}

function looseIn(database: Connection): Contents['loose'] {
  return database
    .prepare<[], Contents['loose'][number]>(
      'SELECT "table", parent AS "to", count(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2',
    )
    .all();
}

/** Opens a connection to the image of a damaged file. SQLite reads of it what it can reach. */
function connectToDamaged(image: Buffer, packageFolder: string): Connection {
  const database = opened(image, addonIn(packageFolder));
  // Otherwise one page of the list of tables that cannot be read hides all of them.
  database
    .unsafeMode()
    .exec('PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
  } catch {
    // SQLite says once that it could not read the whole list, and goes on with the rest.
  }
  return database;
}

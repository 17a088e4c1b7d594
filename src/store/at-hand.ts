import { closeSync, readSync } from 'node:fs';
import type { Noun } from '../nouns/field.ts';
import { applicationId, opened } from './connection.ts';
import { addonIn, isOwn, openRegular } from './files.ts';

/** A thing of the journal as a shell offers it. */
export interface AtHand {
  id: number;
  name: string;
}

/** What a journal has that can be named on a command line. Nothing in it changes a row. */
export interface NamesAtHand {
  /** The clients with a word that begins like this, folded, by their names. */
  clients(beginning: string, archived: boolean): AtHand[];
  /** The names of rows of a noun, by the alphabet. */
  names(noun: Pick<Noun, 'table' | 'title'>): string[];
  /** The newest things of a noun whose number begins with these digits. */
  newest(noun: Pick<Noun, 'table' | 'title'>, digits: string, which?: 'open' | 'promised'): AtHand[];
}

/** The most things that are offered by their numbers, and the most digits of a number. */
const most = { things: 40, digits: 15 };

const states = { open: "status = 'open'", promised: "status = 'open' AND promise = 1" };

/**
 * Opens a journal to complete a word: as quickly as it can be, and only where it is the user's own and there already. Null where
 * anything at all stands against it.
 */
export function namesAtHand(
  file: string,
  packageFolder: string,
  user: number | undefined,
): NamesAtHand | null {
  try {
    if (!isJournalOf(file, user)) return null;
    const database = opened(file, addonIn(packageFolder));
    database.pragma('query_only = 1');
    const rows = <T>(sql: string, ...values: unknown[]) => database.prepare(sql).all(...values) as T[];
    return {
      clients: (beginning, archived) =>
        rows(
          `SELECT id, name FROM clients WHERE archived_on IS ${archived ? 'NOT' : ''} NULL AND instr(' ' || name_key, ' ' || ?) > 0 ORDER BY name_key`,
          beginning,
        ),
      names: ({ table, title }) =>
        rows<AtHand>(`SELECT DISTINCT ${title} AS name FROM ${table} ORDER BY 1`).map(({ name }) => name),
      newest: ({ table, title }, digits, which) =>
        rows(
          `SELECT id, substr(${title}, 1, 60) AS name FROM ${table} WHERE (${numbersFrom(digits)})${which ? ` AND ${states[which]}` : ''}
           ORDER BY ${which ? 'due_on, id' : 'id DESC'} LIMIT ${most.things}`,
        ),
    };
  } catch {
    return null;
  }
}

/** Whether a file is a journal of the user's own, who may write to it: SQLite makes files beside it while it reads. */
function isJournalOf(file: string, user: number | undefined): boolean {
  const { handle, stat } = openRegular(file);
  const header = Buffer.alloc(72);
  const read = readSync(handle, header, 0, 72, 0);
  closeSync(handle);
  return (
    read === 72 &&
    header.readUInt32BE(68) === applicationId &&
    isOwn(file, stat, user) &&
    (stat.mode & 0o200) !== 0
  );
}

/** A condition on a number that begins with digits: 12, 120 to 129, 1200 to 1299 and so on. */
function numbersFrom(digits: string): string {
  if (digits === '') return 'TRUE';
  const ranges = Array.from({ length: most.digits - digits.length }, (_, more) => 10 ** more);
  return ranges
    .map((size) => `id BETWEEN ${Number(digits) * size} AND ${(Number(digits) + 1) * size - 1}`)
    .join(' OR ');
}

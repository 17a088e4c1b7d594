import { foldText } from '../domain/text/names.ts';
import { codeOf } from '../domain/text/system-reason.ts';
import { type WholeJournal, type WholeRow, wholeFields, wholeName } from '../domain/whole.ts';
import type { Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import type { Connection } from './connection.ts';
import { asItIs, columnsOf, runningOperation, storedFields, tableOn } from './table.ts';

/** The whole journal on a connection: all rows of all nouns, with ids and instants. */
export function wholeOn(database: Connection, at: string) {
  const count = ({ table }: Noun) =>
    database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    count,
    rows: (noun: Noun) => rowsOf(database, noun, at),
    /** All rows as they are at one moment. */
    read: (): WholeJournal =>
      database.transaction(() => new Map(nouns.map((noun) => [noun, rowsOf(database, noun, at)])))(),
    /** Puts rows in the place of all there are, within a change; `unfit` makes the error of a row that cannot be kept. */
    replace(whole: WholeJournal, unfit: (path: string) => Error) {
      database.exec('PRAGMA defer_foreign_keys = ON');
      for (const noun of nouns) {
        const table = tableOn(database, noun, at);
        for (const { id } of rowsOf(database, noun, at)) table.remove(id);
      }
      for (const noun of nouns) addRows(database, noun, whole.get(noun) ?? [], unfit);
    },
  };
}

function rowsOf(database: Connection, noun: Noun, at: string): WholeRow[] {
  const keys = wholeFields(noun).map(([key]) => key);
  const stamp = noun.fields.createdAt?.where === 'internal';
  const also = stamp ? { createdAt: asItIs<string>(`${noun.table}.created_at`) } : {};
  const rows = tableOn<Noun, object>(database, noun, at, also).read(`ORDER BY ${noun.table}.id`);
  return rows.map((row) => {
    const values = row as WholeRow;
    return { id: values.id, ...Object.fromEntries(keys.map((key) => [key, values[key] ?? null])) };
  });
}

/** Stores rows under their own ids, and records them. */
function addRows(
  database: Connection,
  noun: Noun,
  rows: readonly WholeRow[],
  unfit: (path: string) => Error,
): void {
  const columns = storedFields(noun).flatMap(([key, field]) =>
    columnsOf(key, field).map((column) => ({ key, field, ...column })),
  );
  const statement = database.prepare(
    `INSERT INTO ${noun.table} (id, ${columns.map(({ name }) => name).join(', ')})
     VALUES (?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const [index, row] of rows.entries()) {
    const values = columns.map(({ key, field, write }) => {
      const value = (field.foldOf ? folded(row[field.foldOf]) : row[key]) ?? field.initial ?? null;
      return value === null ? null : write(value as never);
    });
    try {
      statement.run(row.id, ...values);
    } catch (error) {
      throw codeOf(error).startsWith('SQLITE_CONSTRAINT') ? unfit(`${wholeName(noun)}[${index}]`) : error;
    }
  }
  database
    .prepare(
      `INSERT INTO changes (operation_id, entity, row_id, kind)
       SELECT ${runningOperation}, ?, id, 'insert' FROM ${noun.table} ORDER BY id`,
    )
    .run(noun.table);
}

/** The folded copy of a text; null where there is none. */
function folded(text: unknown): string | null {
  return typeof text === 'string' ? foldText(text) : null;
}

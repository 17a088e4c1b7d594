import { client } from '../nouns/client.ts';
import type { Field, Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import type { Connection } from './connection.ts';
import { columnName } from './table.ts';

/** The columns of a noun that refer to rows of a table. */
function columnsTo({ fields }: Noun, table: string): string[] {
  const refers = ([, field]: [string, Field]) => field.table === table && field.where === 'column';
  return Object.entries(fields)
    .filter(refers)
    .map(([key, field]) => columnName(key, field));
}

/** The owners of a part, with the column that names each. */
function ownersOf({ fields }: Noun): { owner: Noun; column: string }[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const owner = field.partOf ? nouns.find(({ table }) => table === field.table) : undefined;
    return owner && owner !== client ? [{ owner, column: columnName(key, field) }] : [];
  });
}

/** Whether a change of a row of a noun is about a client, as SQL. */
function isAbout(noun: Noun): string {
  const { table } = noun;
  const own = columnsTo(noun, client.table).map(
    (column) => `EXISTS (SELECT 1 FROM ${table} WHERE id = row_id AND ${column} = :id)`,
  );
  const owned = ownersOf(noun).flatMap(({ owner, column }) =>
    columnsTo(owner, client.table).map(
      (of) =>
        `EXISTS (SELECT 1 FROM ${table} AS one JOIN ${owner.table} AS owner ON owner.id = one.${column}
           WHERE one.id = row_id AND owner.${of} = :id)`,
    ),
  );
  const all = [...(noun === client ? ['row_id = :id'] : []), ...own, ...owned];
  return all.length === 0 ? '' : `entity = '${table}' AND (${all.join(' OR ')})`;
}

/** The numbers of the operations that changed something of a client, the newest first, at most so many. */
export function operationsAbout(database: Connection, clientId: number, limit: number): number[] {
  const changes = database
    .prepare<[object], number>(
      `WITH once (entity, row_id) AS MATERIALIZED (
         SELECT entity, row_id FROM changes WHERE before IS NOT NULL AND json_extract(before, '$.client_id') = :id
       )
       SELECT operation_id FROM changes
       WHERE (entity, row_id) IN once OR ${nouns.map(isAbout).filter(Boolean).join(' OR ')} ORDER BY id DESC`,
    )
    .pluck();
  const found = new Set<number>();
  for (const id of changes.iterate({ id: clientId })) {
    found.add(id);
    if (found.size === limit) break;
  }
  return [...found];
}

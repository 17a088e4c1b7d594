import { nouns } from '../../nouns/index.ts';
import type { Connection } from '../file/database.ts';
import { columnName } from '../table.ts';
import { recordedTables } from './change-log.ts';

/** A foreign key between two recorded tables. */
interface Link {
  child: string;
  column: string;
  parent: string;
  /** Whether the child is a detail of the parent, which is whole only with it. */
  isDetail: boolean;
}

/** The references that make a row a part of the one they point to: `tags.client_id`. */
const parts = new Set(
  nouns.flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([key, field]) =>
      field.partOf ? [`${table}.${columnName(key, field)}`] : [],
    ),
  ),
);

/** The foreign keys between the recorded tables. */
export function links(database: Connection): Link[] {
  return recordedTables(database).flatMap(({ name }) =>
    database
      .prepare<[string], { column: string; parent: string }>(
        'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?) ORDER BY id',
      )
      .all(name)
      .map(({ column, parent }) => ({
        child: name,
        column,
        parent,
        isDetail: parts.has(`${name}.${column}`),
      })),
  );
}

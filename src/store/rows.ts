import type { Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import type { Connection } from './open.ts';
import { columnName, tableOn } from './table.ts';

/** What a removal did to other things: how many went with it, and how many stay without it, by their nouns. */
interface Removed {
  gone: ReadonlyMap<Noun, number>;
  loosened: ReadonlyMap<Noun, number>;
}

/** The rows of every noun on a connection. */
export function rowsOn(database: Connection, at: string) {
  /** Where rows point to a table, by the noun and the field that does. */
  const pointing = (to: Noun) =>
    nouns.flatMap((noun) =>
      Object.entries(noun.fields)
        .filter(([, { table }]) => table === to.table)
        .map(([key, field]) => ({ noun, key, field, column: columnName(key, field) })),
    );
  const removeAll = (noun: Noun, id: number, gone: Map<Noun, number>, loosened: Map<Noun, number>) => {
    for (const { noun: other, key, field, column } of pointing(noun)) {
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
  };
}

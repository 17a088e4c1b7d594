import { client, contactPoint } from '../nouns/client.ts';
import type { Field, Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import { person } from '../nouns/person.ts';
import type { Connection } from './connection.ts';
import { columnName, tableOn } from './table.ts';
import { uniqueKeys } from './undo.ts';

type Row = { id: number } & Readonly<Record<string, unknown>>;

/** A value of the row that goes which differs from the one that stays. */
export interface Differing {
  noun: Noun;
  key: string;
  value: unknown;
}

/** What a merge came to: how many rows went over, by their nouns, and what the row that stays could not take. */
export interface Merged {
  moved: ReadonlyMap<Noun, number>;
  differing: Differing[];
}

/** What only says how things stand with one of the two, and is not taken over. */
const ofItsOwn: ReadonlySet<string> = new Set(['status', 'quietUntilOn', 'archivedOn']);

/** Where rows point to a table, by the noun and the field that does. */
export function pointingTo(to: Noun): { noun: Noun; key: string; field: Field; column: string }[] {
  return nouns.flatMap((noun) =>
    Object.entries(noun.fields)
      .filter(([, { table, where }]) => table === to.table && where === 'column')
      .map(([key, field]) => ({ noun, key, field, column: columnName(key, field) })),
  );
}

/** Merging rows of a noun on a connection. */
export function mergesOn(database: Connection, at: string) {
  const keys = uniqueKeys(database);
  const moved = new Map<Noun, number>();
  const differing: Differing[] = [];
  const rows = (noun: Noun) => tableOn(database, noun, at);
  const counted = (noun: Noun) => moved.set(noun, (moved.get(noun) ?? 0) + 1);

  /** The row that has the place which a row would take. */
  const rival = (noun: Noun, row: Row, key: string, keptId: number): Row | undefined => {
    const values = { ...row, [key]: keptId } as Record<string, unknown>;
    // An address has no place of its own, and is wanted once all the same.
    const unique = noun === contactPoint ? [[columnOf(noun, key), 'kind', 'value_key']] : [];
    const places = [
      ...unique,
      ...keys.filter(({ table }) => table === noun.table).map(({ columns }) => columns),
    ];
    for (const columns of places.filter((some) => some.includes(columnOf(noun, key)))) {
      const having = columns.map((column) => values[keyOf(noun, column)]);
      const where = columns.map((column) => `${noun.table}.${column} = ?`).join(' AND ');
      const found = rows(noun).read(`WHERE ${where} AND ${noun.table}.id <> ?`, [...having, row.id])[0];
      if (found) return found as Row;
    }
    return undefined;
  };

  /** What the row that stays lacks goes to it; what differs is told. */
  const fill = (noun: Noun, kept: Row, gone: Row, except: string): Record<string, unknown> => {
    const changes: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(noun.fields)) {
      const [has, had] = [kept[key], gone[key]];
      if (field.where !== 'column' || key === except || isEmpty(had) || same(has, had)) continue;
      if (field.options.merges === 'earliest') changes[key] = String(has) < String(had) ? has : had;
      else if (key === 'toldContactOn' && !isEmpty(has)) changes[key] = String(has) > String(had) ? has : had;
      else if (field.kind === 'list')
        changes[key] = [...new Set([...(has as string[]), ...(had as string[])])];
      else if (isEmpty(has) && !ofItsOwn.has(key)) changes[key] = had;
      else if (field.kind !== 'reference' || field.named)
        differing.push({ noun, key, value: field.named ? gone[key.replace(/Id$/, 'Name')] : had });
    }
    return changes;
  };

  /** Moves all that points to a row over to another one, and takes the row away. */
  const absorb = (noun: Noun, keptId: number, goneId: number): void => {
    const [kept, gone] = [rows(noun).stored(keptId) as Row, rows(noun).stored(goneId) as Row];
    for (const { noun: other, key, column } of pointingTo(noun)) {
      for (const row of rows(other).read(`WHERE ${other.table}.${column} = ?`, [goneId]) as Row[]) {
        const taken = rival(other, row, key, keptId);
        if (taken) {
          rows(other).update(taken.id, fill(other, taken, row, key));
          rows(other).remove(row.id);
        } else {
          rows(other).update(row.id, { [key]: keptId });
          counted(other);
        }
      }
    }
    const changes = fill(noun, kept, gone, '');
    rows(noun).remove(goneId);
    rows(noun).update(keptId, changes);
  };

  return {
    /** Makes one client of two. People of one name who are at both become one as well. */
    clients(keptId: number, goneId: number): Merged {
      const twice = database
        .prepare<[number, number], { kept: number; gone: number }>(
          `SELECT min(here.id) AS kept, there.id AS gone FROM people AS here
           JOIN positions AS at ON at.person_id = here.id AND at.client_id = ?
           JOIN people AS there ON there.name_key = here.name_key AND there.id <> here.id
           JOIN positions AS away ON away.person_id = there.id AND away.client_id = ?
           GROUP BY there.id`,
        )
        .all(keptId, goneId);
      for (const one of twice) absorb(person, one.kept, one.gone);
      absorb(client, keptId, goneId);
      return { moved, differing };
    },
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function columnOf(noun: Noun, key: string): string {
  const field = noun.fields[key];
  return field ? columnName(key, field) : key;
}

function keyOf(noun: Noun, column: string): string {
  return Object.keys(noun.fields).find((key) => columnOf(noun, key) === column) ?? column;
}

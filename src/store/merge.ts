import { client, contactPoint, otherId } from '../nouns/client.ts';
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

/** Merging rows on a connection. */
export function mergesOn(database: Connection, at: string) {
  return {
    /** Makes one client of two. People of one name who are at both become one as well. */
    clients(keptId: number, goneId: number): Merged {
      const merge = new Merge(database, at);
      const twice = database
        .prepare<[number, number], { kept: number; gone: number }>(
          `SELECT min(here.id) AS kept, there.id AS gone FROM people AS here
           JOIN positions AS at ON at.person_id = here.id AND at.client_id = ?
           JOIN people AS there ON there.name_key = here.name_key AND there.id <> here.id
           JOIN positions AS away ON away.person_id = there.id AND away.client_id = ?
           GROUP BY there.id`,
        )
        .all(keptId, goneId);
      for (const one of twice) merge.absorb(person, one.kept, one.gone);
      merge.absorb(client, keptId, goneId);
      return merge;
    },
  };
}

class Merge implements Merged {
  readonly moved = new Map<Noun, number>();
  readonly differing: Differing[] = [];
  readonly #database: Connection;
  readonly #at: string;
  readonly #keys: ReturnType<typeof uniqueKeys>;

  constructor(database: Connection, at: string) {
    this.#database = database;
    this.#at = at;
    this.#keys = uniqueKeys(database);
  }

  /** Moves all that points to a row over to another one, and takes the row away. */
  absorb(noun: Noun, keptId: number, goneId: number): void {
    const rows = this.#rows(noun);
    const [kept, gone] = [rows.stored(keptId) as Row, rows.stored(goneId) as Row];
    for (const { noun: other, key, column } of pointingTo(noun)) {
      const others = this.#rows(other);
      for (const row of others.read(`WHERE ${other.table}.${column} = ?`, [goneId]) as Row[]) {
        const rival = this.#rival(other, row, key, keptId);
        if (rival) {
          others.update(rival.id, this.#filling(other, rival, row, key));
          others.remove(row.id);
        } else {
          others.update(row.id, { [key]: keptId });
          this.moved.set(other, (this.moved.get(other) ?? 0) + 1);
        }
      }
    }
    const changes = this.#filling(noun, kept, gone, '');
    const ids = this.differing.findIndex((one) => one.noun === client && one.key === 'externalId');
    const [id] = ids < 0 ? [] : this.differing.splice(ids, 1);
    // First it goes, since an id from elsewhere is there once.
    rows.remove(goneId);
    rows.update(keptId, changes);
    if (id) this.#rows(otherId).add({ clientId: keptId, externalId: String(id.value) });
  }

  #rows(noun: Noun) {
    return tableOn(this.#database, noun, this.#at);
  }

  /** The row that has the place which a row would take. */
  #rival(noun: Noun, row: Row, key: string, keptId: number): Row | undefined {
    const { table } = noun;
    const values: Readonly<Record<string, unknown>> = { ...row, [key]: keptId };
    const own = columnOf(noun, key);
    const places = this.#keys.filter((one) => one.table === table).map(({ columns }) => columns);
    // An address has no place of its own, and is wanted once all the same.
    if (noun === contactPoint) places.push([own, 'kind', 'value_key']);
    for (const columns of places.filter((some) => some.includes(own))) {
      const having = columns.map((column) => values[keyOf(noun, column)]);
      const where = columns.map((column) => `${table}.${column} = ?`).join(' AND ');
      const [found] = this.#rows(noun).read(`WHERE ${where} AND ${table}.id <> ?`, [...having, row.id]);
      if (found) return found as Row;
    }
    return undefined;
  }

  /** What the row that stays lacks and takes over; what differs is told. */
  #filling(noun: Noun, kept: Row, gone: Row, except: string): Record<string, unknown> {
    const changes: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(noun.fields)) {
      const [has, had] = [kept[key], gone[key]];
      if (field.where !== 'column' || key === except || isEmpty(had) || same(has, had)) continue;
      if (isEmpty(has) && !ofItsOwn.has(key)) changes[key] = had;
      else if (field.options.merges === 'earliest') changes[key] = String(has) < String(had) ? has : had;
      else if (key === 'toldContactOn') changes[key] = String(has) > String(had) ? has : had;
      else if (field.kind === 'list')
        changes[key] = [...new Set([...(has as string[]), ...(had as string[])])];
      else if (field.kind !== 'reference' || field.named)
        this.differing.push({ noun, key, value: field.named ? gone[key.replace(/Id$/, 'Name')] : had });
    }
    return changes;
  }
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

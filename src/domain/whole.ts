// The whole journal as rows, as an export has them: what the nouns declare, with ids and instants.
import { client } from '../nouns/client.ts';
import { entry } from '../nouns/entry.ts';
import type { Field, Noun, Row } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';
import { note } from '../nouns/note.ts';
import type { CalendarDate } from './days/calendar-date.ts';

/** A row with its id and all that is stored of it but folded copies. */
export type WholeRow = { readonly id: number } & Readonly<Record<string, unknown>>;

/** The rows of every noun. */
export type WholeJournal = ReadonlyMap<Noun, readonly WholeRow[]>;

/** The fields of a row that an export has, beside its id. */
export function wholeFields({ fields }: Noun): [key: string, field: Field][] {
  return Object.entries(fields).filter(
    ([, { where, foldOf }]) => where === 'column' || (where === 'internal' && foldOf === undefined),
  );
}

/** What an export calls the rows of a noun: `idsElsewhere`. */
export function wholeName({ inData: [, plural] }: Noun): string {
  return plural.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}

/** A field that points to a row of another noun. */
interface Pointer {
  key: string;
  to: Noun;
  field: Field;
}

/** The fields of a noun that point to rows. */
export function pointersOf(noun: Noun): Pointer[] {
  return wholeFields(noun).flatMap(([key, field]) => {
    const to = nouns.find(({ table }) => field.kind === 'reference' && table === field.table);
    return to ? [{ key, to, field }] : [];
  });
}

/** What is logged on a day: an export from a day on leaves older ones out. */
const logged: readonly (readonly [Noun, key: string])[] = [
  [entry, 'happenedOn'],
  [note, 'notedOn'],
];

/** The clients with an entry or a note on a day or later. */
export function clientsSince(whole: WholeJournal, day: CalendarDate): Set<number> {
  const rows = logged.flatMap(([noun, key]) =>
    (whole.get(noun) ?? []).filter((row) => String(row[key]) >= day),
  );
  return new Set(rows.map(({ clientId }) => Number(clientId)));
}

/**
 * What belongs to some clients: what cannot be without them, the people and other things that this names, and their parts,
 * unless those are about another client. Entries and notes before `since` are left out, unless something else names them.
 */
export function belongingTo(
  whole: WholeJournal,
  clients: ReadonlySet<number>,
  since?: CalendarDate,
): WholeJournal {
  const taken = new Map<Noun, Set<number>>(nouns.map((noun) => [noun, new Set()]));
  const has = (noun: Noun, id: unknown) => taken.get(noun)?.has(id as number) === true;
  const old = since === undefined ? new Map<Noun, Set<number>>() : loggedBefore(whole, since);
  /** Takes rows that pass; returns whether there were new ones. */
  const take = (noun: Noun, passes: (row: WholeRow) => boolean): boolean => {
    const found = (whole.get(noun) ?? []).filter((row) => !has(noun, row.id) && passes(row));
    for (const { id } of found) taken.get(noun)?.add(id);
    return found.length > 0;
  };
  const pointers = new Map(nouns.map((noun) => [noun, pointersOf(noun)]));
  const pointing = (noun: Noun) => pointers.get(noun) ?? [];
  /** Whether a row is old, or a part of an old one that nothing has named. */
  const isOld = (noun: Noun, row: WholeRow) =>
    old.get(noun)?.has(row.id) === true ||
    pointing(noun).some(
      ({ key, to, field }) =>
        field.partOf && old.get(to)?.has(Number(row[key])) === true && !has(to, row[key]),
    );
  take(client, ({ id }) => clients.has(id));
  const owned = (noun: Noun) =>
    take(
      noun,
      (row) =>
        pointing(noun).some(({ key, to, field }) => (!field.optional || field.partOf) && has(to, row[key])) &&
        !isOld(noun, row),
    );
  whileAny(owned);
  const named = (noun: Noun) =>
    pointing(noun)
      .map(({ key, to }) => {
        const ids = new Set((whole.get(noun) ?? []).filter(({ id }) => has(noun, id)).map((row) => row[key]));
        return take(to, ({ id }) => ids.has(id));
      })
      .includes(true);
  const parts = (noun: Noun) =>
    take(noun, (row) => {
      const set = pointing(noun).filter(({ key }) => row[key] !== null);
      return (
        set.some(({ key, to, field }) => field.partOf && has(to, row[key])) &&
        set.every(({ key, to }) => to !== client || has(to, row[key]))
      );
    });
  whileAny((noun) => [named(noun), parts(noun)].includes(true));
  return new Map(nouns.map((noun) => [noun, (whole.get(noun) ?? []).filter(({ id }) => has(noun, id))]));
}

/** The entries and notes before a day. */
function loggedBefore(whole: WholeJournal, day: CalendarDate): Map<Noun, Set<number>> {
  return new Map(
    logged.map(([noun, key]) => [
      noun,
      new Set((whole.get(noun) ?? []).filter((row) => String(row[key]) < day).map(({ id }) => id)),
    ]),
  );
}

/** The rows of a noun by a value of theirs. */
export function rowsBy<N extends Noun>(
  whole: WholeJournal,
  noun: N,
  key: string,
): ReadonlyMap<unknown, readonly Row<N>[]> {
  const groups = new Map<unknown, Row<N>[]>();
  for (const row of whole.get(noun) ?? []) {
    const group = groups.get(row[key]);
    if (group) group.push(row as unknown as Row<N>);
    else groups.set(row[key], [row as unknown as Row<N>]);
  }
  return groups;
}

/** Asks of every noun again and again, until nothing new comes of it. */
function whileAny(work: (noun: Noun) => boolean): void {
  while (nouns.map(work).includes(true));
}

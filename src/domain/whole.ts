// The whole journal as rows, as an export has them: what the nouns declare, with ids and instants.
import { client } from '../nouns/client.ts';
import type { Field, Noun } from '../nouns/field.ts';
import { nouns } from '../nouns/index.ts';

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

/**
 * What belongs to one client: what cannot be without it, the people and other things that this names, and their parts,
 * unless those are about another client.
 */
export function belongingTo(whole: WholeJournal, clientId: number): WholeJournal {
  const taken = new Map<Noun, Set<number>>(nouns.map((noun) => [noun, new Set()]));
  const has = (noun: Noun, id: unknown) => taken.get(noun)?.has(id as number) === true;
  /** Takes rows that pass; returns whether there were new ones. */
  const take = (noun: Noun, passes: (row: WholeRow) => boolean): boolean => {
    const found = (whole.get(noun) ?? []).filter((row) => !has(noun, row.id) && passes(row));
    for (const { id } of found) taken.get(noun)?.add(id);
    return found.length > 0;
  };
  const pointers = new Map(nouns.map((noun) => [noun, pointersOf(noun)]));
  const pointing = (noun: Noun) => pointers.get(noun) ?? [];
  take(client, ({ id }) => id === clientId);
  const owned = (noun: Noun) =>
    take(noun, (row) =>
      pointing(noun).some(({ key, to, field }) => (!field.optional || field.partOf) && has(to, row[key])),
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

/** Asks of every noun again and again, until nothing new comes of it. */
function whileAny(work: (noun: Noun) => boolean): void {
  while (nouns.map(work).includes(true));
}

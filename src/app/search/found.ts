import { hitsIn, type Search, type Term } from '../../domain/search/search-words.ts';
import type { CalendarDate, Noun } from '../../nouns/field.ts';
import { nouns } from '../../nouns/index.ts';
import type { Journal } from '../../store/journal.ts';

/** A thing that was found, with the text in which its words stand. */
export interface Found {
  /** The thing that opens it. */
  noun: Noun;
  id: number;
  /** Its day; null for a name. */
  on: CalendarDate | null;
  clientId: number | null;
  clientName: string | null;
  /** The field of the text. */
  field: string;
  text: string;
}

/** What was found of a search, and how many there are; `isMore` where they were not all counted. */
export interface SearchAnswer {
  terms: readonly Term[];
  found: Found[];
  count: number;
  isMore: boolean;
}

/** Finds things by their words, at most so many. */
export function findThings(
  journal: Journal,
  search: Search,
  limit: number,
  onLongWork?: (texts: number) => void,
): SearchAnswer {
  const { hits, count, isMore } = journal.search.find(search, limit, onLongWork);
  const all = hits.map(({ noun, id }) => foundAt(journal, noun, id, search));
  // A person is found by name and by address; the name, which comes last, is shown.
  const found = [...new Map(all.map((one) => [`${one.noun.letter}${one.id}`, one])).values()];
  return { terms: search.terms, found, count: count - (all.length - found.length), isMore };
}

type Row = Readonly<Record<string, unknown>>;

function foundAt(journal: Journal, noun: Noun, id: number, { terms }: Search): Found {
  const row = rowOf(journal, noun, id);
  const owner = ownerOf(journal, noun, row);
  const texts = Object.entries(noun.fields)
    .filter(([key, { kind }]) => kind === 'text' && key !== 'externalId' && typeof row[key] === 'string')
    .map(([key]) => ({
      field: key,
      // Another name alone does not say whose it is.
      text: key === 'alsoCalled' ? `${row.name}, also called ${row[key]}` : String(row[key]),
    }));
  const hit = texts.find(({ text }) => hitsIn(text, terms).length > 0);
  const title = texts.find(({ field }) => field === noun.title) ?? texts[0];
  const days = [
    row.happenedOn,
    row.notedOn,
    row.actedOn,
    row.madeOn,
    row.openedOn,
    row.saidOn,
    row.askedOn,
    row.dueOn,
  ];
  return {
    ...{ noun: owner.noun, id: Number(owner.row.id) },
    on: (days.find((day) => typeof day === 'string') as CalendarDate | undefined) ?? null,
    ...clientOf(journal, owner.noun, owner.row),
    ...(hit ?? title ?? { field: noun.title ?? '', text: '' }),
  };
}

/** A row with a handle: the one itself, or the one that it is a part of. */
function ownerOf(journal: Journal, noun: Noun, row: Row): { noun: Noun; row: Row } {
  if (noun.letter !== null) return { noun, row };
  const part = Object.entries(noun.fields).find(([key, { partOf }]) => partOf && row[key] !== null);
  const owner = nouns.find(({ table }) => table === part?.[1].table);
  if (!part || !owner) throw new Error(`a ${noun.name} is part of nothing`);
  return ownerOf(journal, owner, rowOf(journal, owner, Number(row[part[0]])));
}

function rowOf(journal: Journal, noun: Noun, id: number): Row {
  const row = journal.rows.get(noun, id);
  if (!row) throw new Error(`the index has a ${noun.name} ${id} that is not there`);
  return row;
}

function clientOf(journal: Journal, noun: Noun, row: Row): Pick<Found, 'clientId' | 'clientName'> {
  if (noun.name === 'client') return { clientId: Number(row.id), clientName: String(row.name) };
  const place = noun.name === 'person' ? journal.people.places(Number(row.id))[0] : row;
  return {
    clientId: (place?.clientId as number | undefined) ?? null,
    clientName: (place?.clientName as string | undefined) ?? null,
  };
}

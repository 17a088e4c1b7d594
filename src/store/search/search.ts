import type { Search, Term } from '../../domain/search/search-words.ts';
import { codeOf } from '../../domain/text/system-reason.ts';
import type { Noun } from '../../nouns/field.ts';
import type { Connection } from '../connection.ts';
import { bringUpToDate, keepUpToDate } from './search-index.ts';
import { numberOfDay, parts, searched } from './searched.ts';

/** A row that was found. */
interface Hit {
  noun: Noun;
  id: number;
}

/** Rows that were found, and how many there are; `isMore` where they were not all counted. */
export interface Hits {
  hits: Hit[];
  count: number;
  isMore: boolean;
}

/** So many are counted; a word that finds more is too common. */
const mostCounted = 1000;
/** A word that is the name of more clients than this is no name. */
const mostNamed = 50;

/** Finding rows by their words on a connection. */
export function searchOn(database: Connection) {
  return {
    /** Takes in what changed, as after an import, so that the next search need not; where that cannot be, the next one does. */
    takeIn: () => keepUpToDate(database),
    /** Names first, then rows in which the words stand together, then the others; each from the latest. Work on the index that takes long is told before. */
    find(search: Search, limit: number, onLongWork?: (texts: number) => void): Hits {
      bringUpToDate(database, { onLongWork });
      try {
        return find(database, search, limit);
      } catch (error) {
        if (!/^SQLITE_(CORRUPT|ERROR)/.test(codeOf(error))) throw error;
        bringUpToDate(database, { isDamaged: true, onLongWork });
        return find(database, search, limit);
      }
    },
  };
}

function find(database: Connection, search: Search, limit: number): Hits {
  const most = Math.max(mostCounted, limit);
  const all = rowsOf(database, expression(database, search), search, most + 1);
  const words = search.terms.flatMap((term) => term.words);
  const together =
    search.terms.length > 1 && all.length > 1
      ? rowsOf(database, `{text}: ${quotedWords(words)}${keysOf(search)}`, search, limit)
      : [];
  const once = new Map(
    [...all.filter(isName), ...together, ...all].map((row) => [`${row.place} ${row.id}`, row]),
  );
  const hits = [...once.values()].slice(0, limit).flatMap(({ place, id }): Hit[] => {
    const noun = searched[place]?.noun;
    return noun ? [{ noun, id }] : [];
  });
  return { hits, count: Math.min(all.length, most), isMore: all.length > most };
}

interface Row {
  place: number;
  id: number;
}

const isName = ({ place }: Row) => searched[place]?.day === null;

function rowsOf(database: Connection, match: string, { since, until }: Search, limit: number): Row[] {
  return database
    .prepare<[object], Row>(
      `SELECT ${parts} FROM search_index WHERE search_index MATCH :match
       ${since === undefined ? '' : `AND rowid >= ${numberOfDay(':since')}`}
       ${since === undefined && until === undefined ? '' : `AND rowid < ${numberOfDay("date(:until, '+1 day')")}`}
       ORDER BY rowid DESC LIMIT :limit`,
    )
    .all({ match, limit, since, until: until ?? '9999-12-30' });
}

// What is typed stands in quotation marks, where nothing is a sign of the language of the index.

function quotedWords(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}

function phrase({ words, isBeginning }: Term): string {
  return `{text}: ${quotedWords(words)}${isBeginning ? ' *' : ''}`;
}

/** Every term is in the text, or is the name of the client or person; one of them is in the text. */
function expression(database: Connection, search: Search): string {
  const { terms } = search;
  const texts = terms.map(phrase);
  if (terms.length < 2) return texts.join('') + keysOf(search, terms.length === 0);
  const each = terms.map((term, at) => {
    const named = namedBy(database, term);
    return named.length > 0 ? `(${texts[at]} OR {keys}: (${named.join(' OR ')}))` : `(${texts[at]})`;
  });
  const isText = each.some((one) => one.includes('{keys}')) ? ` AND (${texts.join(' OR ')})` : '';
  return `${each.join(' AND ')}${isText}${keysOf(search)}`;
}

function keysOf({ clientIds, personIds, channel, kind }: Search, isFirst = false): string {
  const keys = [
    clientIds?.map((id) => `k${id}`),
    personIds?.map((id) => `p${id}`),
    channel && [`c${channel}`],
    kind && [`n${kind}`],
  ];
  const all = keys.flatMap((some) => (some ? [`{keys}: (${some.join(' OR ')})`] : []));
  return `${isFirst || all.length === 0 ? '' : ' AND '}${all.join(' AND ')}`;
}

/** The clients and people whose name has a term as whole words, as the index knows them. */
function namedBy(database: Connection, { words, isBeginning }: Term): string[] {
  const found = database
    .prepare<[object], string>(
      `SELECT 'k' || id FROM clients WHERE instr(' ' || name_key || ' ', :text)
       UNION ALL SELECT 'p' || id FROM people WHERE instr(' ' || name_key || ' ', :text) LIMIT :most`,
    )
    .pluck()
    .all({ text: ` ${words.join(' ')}${isBeginning ? '' : ' '}`, most: mostNamed + 1 });
  return found.length > mostNamed ? [] : found;
}

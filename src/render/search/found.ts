import type { Found, SearchAnswer } from '../../app/search/found.ts';
import { hitsIn, type Term } from '../../domain/search/search-words.ts';
import { handleOf } from '../../nouns/field.ts';
import { rowList } from '../layout/table.ts';
import { cut, marked, oneLine, width } from '../layout/text.ts';
import type { Page, View } from '../layout/view.ts';
import { sayOn } from '../words/days.ts';

/** What was looked for, and what was found of it. */
export interface SearchPage extends SearchAnswer {
  /** As it was typed. */
  words: string;
  /** Whether words that were to stand together were found apart. */
  isApart: boolean;
  /** Names that were perhaps meant, where nothing was found. */
  near: readonly string[];
}

const list = rowList(
  ['source', 'sourceId', 'handle', 'dayOn', 'client', 'clientId', 'field', 'text', 'hits'],
  ({ found, terms }: SearchPage) =>
    found.map(({ noun, id, on, clientName, clientId, field, text }) => ({
      ...{ source: noun.name, sourceId: id, handle: handleOf(noun, id), dayOn: on },
      ...{ client: clientName, clientId, field, text, hits: hitsIn(text, terms) },
    })),
);

export const searchPage: View<SearchPage> = {
  human(answer, page) {
    const { found, words, isApart, near, terms } = answer;
    if (found.length === 0) {
      const meant =
        near.length > 0 ? ` Did you mean ${near.map((name) => `"${oneLine(name)}"`).join(' or ')}?` : '';
      return marked('hint', `Nothing was found for ${oneLine(words)}.${meant}`, page);
    }
    return [
      ...(isApart
        ? [marked('hint', `No text has these words together; these texts have each of them.`, page)]
        : []),
      ...found.flatMap((one) => hitLines(one, terms, page)),
      ...moreLine(answer, page),
    ].join('\n');
  },
  json: list.json,
  list,
};

function moreLine({ found, count, isMore, words }: SearchPage, page: Page): string[] {
  const more = count - found.length;
  if (more <= 0 && !isMore) return [];
  return [
    marked('hint', `${isMore ? `More than ${more}` : more} more: rapport find ${oneLine(words)} --all`, page),
  ];
}

/** Two lines: what it is, when and with whom, and the text around the first hit. */
function hitLines({ noun, id, on, clientName, text }: Found, terms: readonly Term[], page: Page): string[] {
  const handle = handleOf(noun, id);
  const isName = noun.name === 'client';
  const day = on === null ? noun.name : sayOn(page)(on, 'weekday');
  const client =
    clientName === null || isName
      ? ''
      : `, ${page.mark('name', cut(oneLine(clientName), page.width - width(day) - 10))}`;
  return [
    `${page.mark('muted', handle.padEnd(5))} ${day}${client}`,
    `      ${excerpt(text, terms, page.width - 6, page)}`,
  ];
}

/** The part of a text around its first hit, cut to some columns, with its hits marked. */
export function excerpt(
  text: string,
  terms: readonly Term[],
  columns: number,
  page: Pick<Page, 'mark'>,
): string {
  const line = oneLine(text);
  const [first] = hitsIn(line, terms);
  const part = cut(width(line) > columns && first ? around(line, first, columns) : line, columns);
  let shown = '';
  let end = 0;
  for (const [from, to] of hitsIn(part, terms)) {
    shown += part.slice(end, from) + page.mark('hit', part.slice(from, to));
    end = to;
  }
  return shown + part.slice(end);
}

/** What follows a space some words before a hit. */
function around(line: string, [from, to]: readonly [from: number, to: number], columns: number): string {
  if (width(line.slice(0, to)) < columns) return line;
  const start = line.indexOf(' ', Math.max(0, from - Math.floor(columns / 3))) + 1;
  return `…${line.slice(start > 0 && start <= from ? start : from)}`;
}

import type { CsvRow, CsvTable } from '../csv/csv.ts';
import { type FileBytes, openText, wideEncoding } from '../csv/dialect.ts';
import { mostValues } from '../csv/limits.ts';
import { type CardCells, cellsOf } from './card-cells.ts';
import { cardColumns } from './card-columns.ts';
import { cardsIn } from './cards.ts';

/** The most columns of properties that are not read; the others share one. */
const mostOthers = 200;
const restColumn = 'other properties';

/** Reads a vCard file of any version as a table: a row for each card, a column for what any card says. */
export function readVcards(bytes: FileBytes): CsvTable {
  const { encoding, pieces } = bytesOf(bytes);
  const columns = new Set<string>([cardColumns.uid, cardColumns.name]);
  let [emails, phones, isWestern] = [0, 0, false];
  for (const card of cardsIn(pieces())) {
    const found = cellsOf(card);
    for (const column of found.cells.keys()) columns.add(column);
    emails = Math.max(emails, found.emails.length);
    phones = Math.max(phones, found.phones.length);
    isWestern ||= card.properties.some((property) => property.isWestern);
  }
  const known: readonly string[] = Object.values(cardColumns);
  const others = [...columns].filter((column) => !known.includes(column));
  const header = [
    ...known.filter((column) => columns.has(column)),
    ...numbered('E-mail', emails),
    ...numbered('Phone', phones),
    ...others.slice(0, mostOthers),
    ...(others.length > mostOthers ? [restColumn] : []),
  ];
  const place = new Map(header.map((column, i) => [column, i]));
  return {
    header,
    rows: {
      *[Symbol.iterator]() {
        for (const card of cardsIn(pieces())) yield rowOf(card.line, cellsOf(card), header.length, place);
      },
    },
    delimiter: null,
    encoding: isWestern && encoding === 'utf-8' ? 'windows-1252' : encoding,
    preambleLines: 0,
  };
}

/** A file as pieces of bytes, one a character; a text of wide letters as UTF-8. */
function bytesOf(bytes: FileBytes): Pick<CsvTable, 'encoding'> & { pieces(): Iterable<string> } {
  const wide = wideEncoding(bytes);
  const text = wide && openText(bytes);
  return {
    encoding: wide ?? 'utf-8',
    *pieces() {
      let isFirst = true;
      for (const piece of text ? text.pieces() : bytes()) {
        const found =
          typeof piece === 'string'
            ? Buffer.from(piece)
            : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
        const latin = found.toString('latin1');
        yield isFirst ? latin.replace(/^\xef\xbb\xbf/, '') : latin;
        isFirst = false;
      }
    },
  };
}

function numbered(what: string, most: number): string[] {
  return Array.from({ length: Math.min(most, mostValues + 1) }, (_, i) => [
    `${what} ${i + 1} - Value`,
    `${what} ${i + 1} - Label`,
  ]).flat();
}

function rowOf(line: number, card: CardCells, width: number, place: ReadonlyMap<string, number>): CsvRow {
  const cells = Array.from({ length: width }, () => '');
  const put = (column: string, text: string) => {
    const at = place.get(column) ?? place.get(restColumn);
    if (at !== undefined) cells[at] = cells[at] ? `${cells[at]}\n${text}` : text;
  };
  for (const [column, text] of card.cells) put(column, text);
  for (const [what, values] of [
    ['E-mail', card.emails],
    ['Phone', card.phones],
  ] as const) {
    for (const [i, { value, label }] of values.entries()) {
      put(`${what} ${i + 1} - Value`, value);
      if (label !== '') put(`${what} ${i + 1} - Label`, label);
    }
  }
  return {
    line,
    cells,
    ...(card.broken !== undefined && { broken: card.broken }),
    ...(card.remarks.length > 0 && { mended: [...new Set(card.remarks)].join('; ') }),
  };
}

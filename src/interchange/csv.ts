import { guessDelimiter } from './csv-delimiter.ts';
import { type CsvRow, csvRows, rowEnd } from './csv-rows.ts';
import type { Encoding } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import { refuseForeignText } from './foreign-file.ts';
import { FormatError } from './format-error.ts';

/** A CSV file as its header and its rows, and how it was written. */
export interface CsvTable {
  header: string[];
  /** The rows below the header, read anew each time; throws a FormatError at quotes that do not match. */
  rows: Iterable<CsvRow>;
  delimiter: string;
  encoding: Encoding;
  /** How many lines stand before the header. */
  preambleLines: number;
}

const searchedForHeader = 30;

/**
 * Reads a CSV file. The header is the first row `isHeader` accepts, else the first row that holds something; rows with
 * nothing in them are left out. Throws a FormatError for what is no CSV.
 */
export function readCsv(
  bytes: Uint8Array,
  options: { isHeader?: (cells: string[]) => boolean } = {},
): CsvTable {
  const { text: whole, encoding } = decodeText(bytes);
  refuseForeignText(whole);
  // Excel reads and writes a first line `sep=;`, which says how the rest is cut.
  const declared = /^"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\r|\n|$)/i.exec(whole);
  const body = declared ? whole.slice(declared[0].length) : whole;
  const newline = rowEnd(body);
  // papaparse takes a quote before a space at the very end of the text for a broken one; a line end settles it.
  const text = body === '' || /[\r\n]$/.test(body) ? body : body + newline;
  const delimiter = declared?.[1] ?? guessDelimiter(text, newline === '\r' ? '\r' : '\n', options.isHeader);
  const cutting = { delimiter, newline, firstLine: declared ? 2 : 1 };

  const header = findHeader(csvRows(text, cutting), options.isHeader);
  return {
    header: header.cells,
    rows: {
      *[Symbol.iterator]() {
        for (const row of csvRows(text, cutting)) if (row.line > header.line) yield row;
      },
    },
    delimiter,
    encoding,
    preambleLines: header.line - 1,
  };
}

function findHeader(rows: Iterable<CsvRow>, isHeader: (cells: string[]) => boolean = () => true): CsvRow {
  let first: CsvRow | undefined;
  let looked = 0;
  for (const row of rows) {
    if (isHeader(row.cells)) return row;
    first ??= row;
    looked += 1;
    if (looked === searchedForHeader) break;
  }
  if (first) return first;
  throw new FormatError('The file is empty.', 'Check that the export finished, then try again.');
}

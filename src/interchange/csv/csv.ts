import { type Encoding, type FileBytes, openText, type TextFile } from './decode-text.ts';
import { guessDelimiter } from './delimiter.ts';
import { FormatError, refuseForeignText } from './foreign-file.ts';
import { type CsvRow, csvRows, rowEnd } from './rows.ts';

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
const headLength = 65_536;

/**
 * Reads a CSV file. The header is the first row `isHeader` accepts, else the first row that holds something; rows with
 * nothing in them are left out. Throws a FormatError for what is no CSV.
 */
export function readCsv(
  bytes: FileBytes,
  options: { isHeader?: (cells: string[]) => boolean } = {},
): CsvTable {
  const text = openText(bytes);
  const head = headOf(text);
  refuseForeignText(head);
  // Excel reads and writes a first line `sep=;`, which says how the rest is cut.
  const declared = /^"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\r|\n|$)/i.exec(head);
  const start = declared?.[0].length ?? 0;
  const newline = rowEnd(head.slice(start));
  const body = /[\r\n]$/.test(head) ? head.slice(start) : head.slice(start) + newline;
  const delimiter = declared?.[1] ?? guessDelimiter(body, newline === '\r' ? '\r' : '\n', options.isHeader);
  const cutting = { delimiter, newline, firstLine: declared ? 2 : 1 };
  const allRows = () => csvRows(from(start, text), cutting);

  const header = findHeader(allRows(), options.isHeader);
  return {
    header: header.cells,
    rows: {
      *[Symbol.iterator]() {
        for (const row of allRows()) if (row.line > header.line) yield row;
      },
    },
    delimiter,
    encoding: text.encoding,
    preambleLines: header.line - 1,
  };
}

/** The beginning of a text. */
function headOf(text: TextFile): string {
  let head = '';
  for (const piece of text.pieces()) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** The text without its first `start` letters. */
function* from(start: number, text: TextFile): Generator<string> {
  let left = start;
  for (const piece of text.pieces()) {
    yield left > 0 ? piece.slice(left) : piece;
    left = Math.max(0, left - piece.length);
  }
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

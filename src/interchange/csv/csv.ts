import { type Breach, type CutRows, cutRows } from './cut-rows.ts';
import { type Encoding, type FileBytes, guessDelimiter, openText, rowEnd, type TextFile } from './dialect.ts';
import { FormatError, refuseForeignText } from './format-error.ts';
import { longestRow, mostColumns, mostEmptyRows } from './limits.ts';
import { unguardCell } from './writer.ts';

/** A non-empty row and its first line in the file, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
  /** Why the row cannot be used, as a clause; its cells are as good as they could be cut. */
  broken?: string;
  /** What was mended in it, as a clause. */
  mended?: string;
}

/** How to split text into rows and cells. */
interface Cutting {
  delimiter: string;
  newline: '\n' | '\r\n' | '\r';
  /** The file's line number at the start of the text. */
  firstLine: number;
}

/** The most characters of a row with its quotes and delimiters, which at most double it where it has few enough cells. */
const longestWritten = 3 * longestRow;

/**
 * The non-empty rows of a text. It parses piece by piece, so that a long file never fills memory. Throws a FormatError
 * for a row that is too long.
 */
function* csvRows(pieces: Iterable<string>, cutting: Cutting): Generator<CsvRow> {
  const place = { line: cutting.firstLine, emptyFrom: cutting.firstLine };
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest += piece;
    if (rest.length < enough) continue;
    const cut = cutPiece(rest, cutting, false);
    yield* numbered(cut, cutting, place);
    rest = rest.slice(cut.end);
    let isUnfinished = cut.rows.length === 0;
    while (isUnfinished && rest.length > longestWritten) {
      const first = cutPiece(rest, cutting, true, 1);
      // A quote that is never closed costs its row; a row that is too long is said to be.
      if (first.broken.size === 0) throw rowTooLong(first.rows[0] ?? [], place.line);
      yield* numbered(first, cutting, place);
      const more = cutPiece(rest.slice(first.end), cutting, false);
      yield* numbered(more, cutting, place);
      rest = rest.slice(first.end + more.end);
      isUnfinished = more.rows.length === 0;
    }
    // Do not parse an unfinished row again until its text doubles.
    enough = isUnfinished ? Math.min(2 * rest.length, longestWritten + 1) : 0;
  }
  if (rest !== '') yield* numbered(cutPiece(rest, cutting, true), cutting, place);
}

function cutPiece(
  text: string,
  { delimiter, newline }: Omit<Cutting, 'firstLine'>,
  isLast: boolean,
  most?: number,
): CutRows {
  // Split at \n in a \r\n file too, so that a bare \n cannot merge two rows.
  return cutRows(text, { delimiter, newline: newline === '\r' ? '\r' : '\n', isLast, most });
}

/** How far a file was read. */
interface Place {
  /** The line of the next row. */
  line: number;
  /** The line after the last row that was not empty. */
  emptyFrom: number;
}

/** Non-empty rows with their lines; moves the place behind them. */
function* numbered({ rows, broken, hasNul }: CutRows, { newline }: Cutting, place: Place): Generator<CsvRow> {
  for (const [i, cells] of rows.entries()) {
    const { line } = place;
    if (newline === '\r\n') dropCarriageReturn(cells);
    place.line += 1;
    let length = 0;
    for (const cell of cells) {
      place.line += lineBreaks(cell);
      length += cell.length;
    }
    if (length > longestRow) throw rowTooLong(cells, line);
    if (cells.every(isBlank)) {
      if (line - place.emptyFrom >= mostEmptyRows) throw tooManyEmptyRows(place.emptyFrom);
      continue;
    }
    place.emptyFrom = place.line;
    const row: CsvRow = { line, cells };
    if (hasNul && withoutNuls(cells)) row.mended = 'a NUL, which no text has, was taken out';
    cells.forEach(unguardInPlace);
    const breach = broken.size > 0 && broken.get(i);
    if (breach) row.broken = breaches[breach];
    yield row;
  }
}

function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
}

/** Takes NULs out of cells, and says whether there were any. */
function withoutNuls(cells: string[]): boolean {
  let found = false;
  for (const [i, cell] of cells.entries()) {
    if (!cell.includes('\0')) continue;
    cells[i] = cell.replaceAll('\0', '');
    found = true;
  }
  return found;
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function unguardInPlace(cell: string, index: number, cells: string[]): void {
  if (cell.startsWith("'")) cells[index] = unguardCell(cell);
}

function lineBreaks(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

const breaches: Readonly<Record<Breach, string>> = {
  stray: 'the quotes do not match; a quote inside a cell is written twice',
  open: 'a quote is opened and never closed',
};

function unmatchedQuotes(line: number): FormatError {
  return new FormatError(
    `The quotes on line ${line} do not match.`,
    'A cell that starts with a quote must end with one, and a quote inside it is written twice: "the ""new"" site".',
    line,
  );
}

function rowTooLong(cells: readonly string[], line: number): FormatError {
  if (cells.length > mostColumns) return tooManyColumns(line);
  return new FormatError(
    `The row that starts on line ${line} has more than ${longestRow.toLocaleString('en')} characters.`,
    'An unclosed quote turns all that follows into one row. Close it, or remove the row.',
    line,
  );
}

function tooManyEmptyRows(line: number): FormatError {
  return new FormatError(
    `More than ${mostEmptyRows.toLocaleString('en')} empty lines follow each other from line ${line} on.`,
    'Delete them, then import the file.',
    line,
  );
}

function tooManyColumns(line: number): FormatError {
  return new FormatError(
    `Line ${line} has more than ${mostColumns.toLocaleString('en')} columns.`,
    'Delete the columns you do not need, then import the file.',
    line,
  );
}

/** A CSV file: header, rows, and format. */
export interface CsvTable {
  header: string[];
  /** The rows below the header, read again on each iteration; throws a FormatError for one that is too long. */
  rows: Iterable<CsvRow>;
  /** What parts the cells; null where no mark does. */
  delimiter: string | null;
  encoding: Encoding;
  /** Lines before the header. */
  preambleLines: number;
}

const searchedForHeader = 30;
const headLength = 65_536;

/**
 * Reads a CSV file. The header is the first row `isHeader` accepts, or else the first non-empty row. Skips empty rows.
 * Throws a FormatError for anything but CSV.
 */
export function readCsv(
  bytes: FileBytes,
  options: { isHeader?: (cells: string[]) => boolean } = {},
): CsvTable {
  const text = openText(bytes);
  const head = headOf(text);
  refuseForeignText(head);
  // Excel reads and writes a first line `sep=;` that names the delimiter.
  const declared = /^"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\r|\n|$)/i.exec(head);
  const start = declared?.[0].length ?? 0;
  const newline = rowEnd(head.slice(start));
  const body = /[\r\n]$/.test(head) ? head.slice(start) : head.slice(start) + newline;
  const rowsBy = (delimiter: string) => cutPiece(body, { delimiter, newline }, true).rows;
  const delimiter = declared?.[1] ?? guessDelimiter(body, rowsBy, options.isHeader);
  const cutting = { delimiter, newline, firstLine: declared ? 2 : 1 };
  const allRows = () => csvRows(from(start, text), cutting);

  const header = findHeader(allRows(), options.isHeader);
  if (header.broken !== undefined) throw unmatchedQuotes(header.line);
  return {
    header: header.cells,
    rows: { [Symbol.iterator]: () => rowsBelow(header, allRows()) },
    delimiter,
    encoding: text.encoding,
    preambleLines: header.line - 1,
  };
}

/** The rows below the header. */
function* rowsBelow(header: CsvRow, rows: Iterable<CsvRow>): Generator<CsvRow> {
  // A cell of several lines that cannot be closed leaves its other lines behind.
  let restOfBroken = 0;
  for (const row of rows) {
    if (row.line <= header.line) continue;
    if (row.broken === breaches.open) restOfBroken = longestRest;
    else if (restOfBroken > 0 && row.cells.length < header.cells.length) {
      restOfBroken = row.cells.some((cell) => cell.includes('"')) ? 0 : restOfBroken - 1;
      row.broken ??= 'it seems to belong to the row above, whose quotes do not match';
    } else restOfBroken = 0;
    yield row;
  }
}

/** The most lines that are taken for the rest of a broken row. */
const longestRest = 20;

function headOf(text: TextFile): string {
  let head = '';
  for (const piece of text.pieces()) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** The text after its first `start` characters. */
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
    if (row.cells.length > mostColumns) throw tooManyColumns(row.line);
    if (isHeader(row.cells)) return row;
    first ??= row;
    looked += 1;
    if (looked === searchedForHeader) break;
  }
  if (first) return first;
  throw new FormatError('The file is empty.', 'Check that the export finished, then try again.');
}

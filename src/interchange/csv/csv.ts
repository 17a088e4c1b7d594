import { type Encoding, type FileBytes, guessDelimiter, openText, rowEnd, type TextFile } from './dialect.ts';
import { FormatError, refuseForeignText } from './format-error.ts';
import { longestRow, mostColumns, mostEmptyRows } from './limits.ts';
import { unguardCell } from './writer.ts';

/** A non-empty row and its first line in the file, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
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
 * for unmatched quotes, and for a row that is too long.
 */
function* csvRows(pieces: Iterable<string>, cutting: Cutting): Generator<CsvRow> {
  const place = { line: cutting.firstLine, emptyFrom: cutting.firstLine };
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest += piece;
    if (rest.length < enough) continue;
    const { rows, end } = soundRows(rest, cutting, place.line, false);
    yield* numbered(rows, cutting, place);
    rest = rest.slice(end);
    const isUnfinished = rows.length === 0;
    if (isUnfinished && rest.length > longestWritten)
      throw rowTooLong(cutPiece(rest, cutting, true).rows[0] ?? [], place.line);
    // Do not parse an unfinished row again until its text doubles.
    enough = isUnfinished ? Math.min(2 * rest.length, longestWritten + 1) : 0;
  }
  if (rest === '') return;
  yield* numbered(soundRows(rest, cutting, place.line, true).rows, cutting, place);
}

/** The complete rows at the start of a text, and their end; `line` is where the text starts. */
function soundRows(text: string, cutting: Cutting, line: number, isLast: boolean): CutRows {
  const cut = cutPiece(text, cutting, isLast);
  if (cut.broken !== undefined) throw unmatchedQuotes(line + lineBreaks(text.slice(0, cut.broken)));
  return cut;
}

function cutPiece(
  text: string,
  { delimiter, newline }: Omit<Cutting, 'firstLine'>,
  isLast: boolean,
): CutRows {
  // Split at \n in a \r\n file too, so that a bare \n cannot merge two rows.
  return cutRows(text, { delimiter, newline: newline === '\r' ? '\r' : '\n', isLast });
}

/** How a piece of text is split into rows and cells. */
interface PieceCutting {
  delimiter: string;
  newline: '\n' | '\r';
  /** Whether the text ends here, so that its last row is complete. */
  isLast: boolean;
}

/** The complete rows at the start of a text, and where they end. */
interface CutRows {
  rows: string[][];
  end: number;
  /** Where the first cell starts whose quotes do not match; the rows end before it. */
  broken?: number;
}

/**
 * Cuts text into rows after RFC 4180; blanks may follow a closing quote. It looks at each character a fixed number of
 * times, so no text is slow.
 */
export function cutRows(text: string, cutting: PieceCutting): CutRows {
  return text.includes('"') ? cutQuoted(text, cutting) : cutPlain(text, cutting);
}

/** One for all empty lines: a file may have a million, and nothing is put into it. */
const emptyRow = [''];

function cutPlain(text: string, { delimiter, newline, isLast }: PieceCutting): CutRows {
  const end = isLast ? text.length : text.lastIndexOf(newline) + 1;
  if (end === 0) return { rows: [], end };
  const lines = text.slice(0, text[end - 1] === newline ? end - 1 : end).split(newline);
  return { rows: lines.map((line) => (line === '' ? emptyRow : line.split(delimiter))), end };
}

function cutQuoted(text: string, { delimiter, newline, isLast }: PieceCutting): CutRows {
  const nextDelimiter = searcher(text, delimiter);
  const nextNewline = searcher(text, newline);
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at + 1) : -1;
    if (isQuoted && close < 0) return isLast ? { rows, end, broken: at } : { rows, end };
    const after = isQuoted
      ? afterBlanks(text, close + 1, delimiter, newline)
      : Math.min(nextDelimiter(at), nextNewline(at));
    const mark = text[after];
    if (mark === undefined && !isLast) return { rows, end };
    if (mark !== undefined && mark !== delimiter && mark !== newline) return { rows, end, broken: at };
    row.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, after));
    at = after + 1;
    // A delimiter at the end of the text has an empty cell behind it.
    if (mark === delimiter && at < text.length) continue;
    if (mark === delimiter && !isLast) return { rows, end };
    if (mark === delimiter) row.push('');
    rows.push(row);
    row = [];
    end = Math.min(at, text.length);
  }
  return { rows, end };
}

/** Finds the next place of a mark from a place on, which only ever grows; the end of the text where there is none. */
function searcher(text: string, mark: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    next = text.indexOf(mark, from);
    if (next < 0) next = text.length;
    return next;
  };
}

/** The quote that ends a cell, after doubled ones; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function afterBlanks(text: string, from: number, ...marks: string[]): number {
  let at = from;
  while (at < text.length && !marks.includes(text[at] ?? '') && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** How far a file was read. */
interface Place {
  /** The line of the next row. */
  line: number;
  /** The line after the last row that was not empty. */
  emptyFrom: number;
}

/** Non-empty rows with their lines; moves the place behind them. */
function* numbered(rows: readonly string[][], { newline }: Cutting, place: Place): Generator<CsvRow> {
  for (const cells of rows) {
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
    cells.forEach(unguardInPlace);
    yield { line, cells };
  }
}

function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
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
  /** The rows below the header, read again on each iteration; throws a FormatError for unmatched quotes. */
  rows: Iterable<CsvRow>;
  delimiter: string;
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

import Papa from 'papaparse';
import {
  type Encoding,
  type FileBytes,
  FormatError,
  openText,
  refuseForeignText,
  type TextFile,
} from './decode-text.ts';
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

/**
 * The non-empty rows of a text. It parses piece by piece, so that a long file never fills memory. Throws a FormatError
 * for unmatched quotes.
 */
function* csvRows(pieces: Iterable<string>, cutting: Cutting): Generator<CsvRow> {
  let line = cutting.firstLine;
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest += piece;
    if (rest.length < enough) continue;
    const { rows, end } = cutRows(rest, cutting, { line, isLast: false });
    line = yield* numbered(rows, cutting, line);
    rest = rest.slice(end);
    // Do not parse an unfinished row again until its text doubles.
    enough = rows.length === 0 ? 2 * rest.length : 0;
  }
  if (rest === '') return;
  // papaparse rejects a quote before a trailing space at the end of the text; a line end settles it.
  const last = /[\r\n]$/.test(rest) ? rest : rest + cutting.newline;
  yield* numbered(cutRows(last, cutting, { line, isLast: true }).rows, cutting, line);
}

/** The complete rows at the start of a text, and their end; the last text has only complete rows. */
function cutRows(
  text: string,
  { delimiter, newline }: Cutting,
  { line, isLast }: { line: number; isLast: boolean },
): { rows: string[][]; end: number } {
  // Split at \n in a \r\n file too, so that a bare \n cannot merge two rows.
  const parser = new Papa.Parser({ delimiter, newline: newline === '\r' ? '\r' : '\n' });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
  // An error in the last row of a piece only means that the row continues.
  const broken = errors.find(({ type, row }) => type === 'Quotes' && (isLast || (row ?? 0) < data.length));
  if (broken) throw unmatchedQuotes(line + lineBreaks(text.slice(0, broken.index)));
  return { rows: data, end: meta.cursor };
}

/** Non-empty rows with their lines, starting at `line`; returns the line after them. */
function* numbered(rows: readonly string[][], { newline }: Cutting, line: number): Generator<CsvRow, number> {
  let next = line;
  for (const cells of rows) {
    const start = next;
    if (newline === '\r\n') dropCarriageReturn(cells);
    next += 1;
    for (const cell of cells) next += lineBreaks(cell);
    if (cells.every(isBlank)) continue;
    cells.forEach(unguardInPlace);
    yield { line: start, cells };
  }
  return next;
}

/** The line end of the first row, ignoring line breaks inside quotes. */
function rowEnd(text: string): '\n' | '\r\n' | '\r' {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) return '\n';
    else if (letter === '\r' && !quoted) return text[i + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
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

const candidates = [',', ';', '\t', '|'];
const sampleLength = 65_536;
const sampleRows = 40;

/**
 * The most likely delimiter: first the one that shows a header, then the one with the fewest misplaced quotes and the
 * most rows of equal length; a comma in doubt.
 */
function guessDelimiter(
  text: string,
  newline: '\n' | '\r',
  isHeader: (cells: string[]) => boolean = () => false,
): string {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: string; marks: number[] } | null = null;
  for (const delimiter of candidates) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: sampleRows });
    const marks = [data.some(isHeader) ? 1 : 0, -misplacedQuotes(sample, delimiter), ...evenness(data)];
    if (!best || compare(marks, best.marks) > 0) best = { delimiter, marks };
  }
  return best?.delimiter ?? ',';
}

/** Counts quotes that neither start nor end a cell and are not doubled inside one. */
function misplacedQuotes(sample: string, delimiter: string): number {
  let misplaced = 0;
  let state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  for (const letter of sample) {
    const ends = letter === delimiter || letter === '\n' || letter === '\r';
    if (state === 'quoted') {
      if (letter === '"') state = 'closing';
    } else if (letter === '"') {
      if (state === 'bare') misplaced += 1;
      else state = 'quoted';
    } else if (ends) {
      state = 'start';
    } else {
      if (state === 'closing' && letter !== ' ') misplaced += 1;
      if (state !== 'closing' || letter !== ' ') state = 'bare';
    }
  }
  return misplaced;
}

/** The most common number of cells above one, and how many rows have it. */
function evenness(rows: readonly string[][]): [rows: number, cells: number] {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let most: [number, number] = [0, 0];
  for (const [cells, count] of counts) if (compare([count, cells], most) > 0) most = [count, cells];
  return most;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, mark] of a.entries()) {
    const difference = mark - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
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
    if (isHeader(row.cells)) return row;
    first ??= row;
    looked += 1;
    if (looked === searchedForHeader) break;
  }
  if (first) return first;
  throw new FormatError('The file is empty.', 'Check that the export finished, then try again.');
}

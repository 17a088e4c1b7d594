import Papa from 'papaparse';
import { FormatError } from './foreign-file.ts';
import { unguardCell } from './writer.ts';

/** One row that holds something, with the line of the file it starts on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** How a text is cut into rows and cells. */
interface Cutting {
  delimiter: string;
  newline: '\n' | '\r\n' | '\r';
  /** The line of the file the text starts on. */
  firstLine: number;
}

/**
 * The rows of a text that hold something. They are cut as the pieces of the text come in, so that a long file does not
 * stand in memory. Throws a FormatError where quotes do not match.
 */
export function* csvRows(pieces: Iterable<string>, cutting: Cutting): Generator<CsvRow> {
  let line = cutting.firstLine;
  let rest = '';
  let enough = 0;
  for (const piece of pieces) {
    rest += piece;
    if (rest.length < enough) continue;
    const { rows, end } = cutRows(rest, cutting, { line, isLast: false });
    line = yield* numbered(rows, cutting, line);
    rest = rest.slice(end);
    // A row that goes on and on is not looked at again until it is twice as long.
    enough = rows.length === 0 ? 2 * rest.length : 0;
  }
  if (rest === '') return;
  // papaparse takes a quote before a space at the very end of the text for a broken one; a line end settles it.
  const last = /[\r\n]$/.test(rest) ? rest : rest + cutting.newline;
  yield* numbered(cutRows(last, cutting, { line, isLast: true }).rows, cutting, line);
}

/** The whole rows a text begins with, and where they end; the last text has no others. */
function cutRows(
  text: string,
  { delimiter, newline }: Cutting,
  { line, isLast }: { line: number; isLast: boolean },
): { rows: string[][]; end: number } {
  // Rows are cut at \n in a \r\n file as well, so that one bare \n in it cannot merge two rows.
  const parser = new Papa.Parser({ delimiter, newline: newline === '\r' ? '\r' : '\n' });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
  // What is wrong with the row a piece ends in is only that it goes on.
  const broken = errors.find(({ type, row }) => type === 'Quotes' && (isLast || (row ?? 0) < data.length));
  if (broken) throw unmatchedQuotes(line + lineBreaks(text.slice(0, broken.index)));
  return { rows: data, end: meta.cursor };
}

/** The rows that hold something with their lines, the first row being on `line`; returns the line after them. */
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

/** How the first row ends, looking past line breaks inside quotes. */
export function rowEnd(text: string): '\n' | '\r\n' | '\r' {
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

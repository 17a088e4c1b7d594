import Papa from 'papaparse';
import { unguardCell } from './csv-writer.ts';
import { FormatError } from './format-error.ts';

/** One row that holds something, with the line of the file it starts on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** How a text is cut into rows and cells. */
export interface Cutting {
  delimiter: string;
  newline: '\n' | '\r\n' | '\r';
  /** The line of the file the text starts on. */
  firstLine: number;
}

// Large enough that the cuts cost nothing, small enough that few rows are in memory at once.
const pieceLength = 262_144;

/**
 * The rows of a text that hold something. They are cut piece by piece as they are asked for, so that a long file does
 * not stand in memory as cells. Throws a FormatError where quotes do not match.
 */
export function* csvRows(text: string, cutting: Cutting): Generator<CsvRow> {
  const { delimiter, newline, firstLine } = cutting;
  // Rows are cut at \n in a \r\n file as well, so that one bare \n in it cannot merge two rows.
  const cut = newline === '\r' ? '\r' : '\n';
  let line = firstLine;
  let length = pieceLength;
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + length);
    const isLast = from + length >= text.length;
    const parser = new Papa.Parser({ delimiter, newline: cut });
    const { data, errors, meta } = parser.parse(piece, from, !isLast) as Papa.ParseResult<string[]>;
    // What is wrong with the row a piece ends in is only that it goes on.
    const broken = errors.find(
      ({ type, row }) => type === 'Quotes' && (isLast || (row ?? data.length) < data.length),
    );
    if (broken) throw unmatchedQuotes(line + lineBreaks(piece.slice(0, broken.index)));
    const quoted = piece.includes('"');
    for (const cells of data) {
      const start = line;
      if (newline === '\r\n') dropCarriageReturn(cells);
      line += 1;
      if (quoted) for (const cell of cells) line += lineBreaks(cell);
      if (cells.every(isBlank)) continue;
      cells.forEach(unguardInPlace);
      yield { line: start, cells };
    }
    if (isLast) return;
    // A row longer than the piece needs a longer one.
    length = data.length === 0 ? length * 2 : pieceLength;
    from = meta.cursor;
  }
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

import Papa from 'papaparse';
import { guessDelimiter } from './csv-delimiter.ts';
import { unguardCell } from './csv-writer.ts';
import type { Encoding } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import { refuseForeignText } from './foreign-file.ts';
import { FormatError } from './format-error.ts';

/** One row that holds something, with the line of the file it starts on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** A CSV file as its header and its rows, and how it was written. */
export interface CsvTable {
  header: string[];
  rows: CsvRow[];
  delimiter: string;
  encoding: Encoding;
  /** How many lines stand before the header. */
  preambleLines: number;
}

const searchedForHeader = 30;

/**
 * Reads a CSV file. The header is the first row `isHeader` accepts, else the first row that holds something; rows with
 * nothing in them are left out. Throws a FormatError for what is no CSV and for quotes that do not match.
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
  const firstLine = declared ? 2 : 1;
  const newline = rowEnd(body);
  // papaparse takes a quote before a space at the very end of the text for a broken one; a line end settles it.
  const text = /[\r\n]$/.test(body) ? body : body + newline;
  const delimiter = declared?.[1] ?? guessDelimiter(text, newline === '\r' ? '\r' : '\n', options.isHeader);
  const rows = filledRows(parse(text, delimiter, newline, firstLine), text, firstLine);

  const found = options.isHeader
    ? rows.slice(0, searchedForHeader).findIndex((row) => options.isHeader?.(row.cells))
    : 0;
  const at = Math.max(found, 0);
  const header = rows[at];
  if (!header) throw new FormatError('The file is empty.', 'Check that the export finished, then try again.');
  return {
    header: header.cells,
    rows: rows.slice(at + 1),
    delimiter,
    encoding,
    preambleLines: header.line - 1,
  };
}

function parse(
  text: string,
  delimiter: string,
  newline: '\n' | '\r\n' | '\r',
  firstLine: number,
): string[][] {
  // Rows are cut at \n in a \r\n file as well, so that one bare \n in it cannot merge two rows.
  const cut = newline === '\r' ? '\r' : '\n';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: cut });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken) throw unmatchedQuotes(firstLine + lineBreaks(text.slice(0, broken.index)));
  if (newline === '\r\n') data.forEach(dropCarriageReturn);
  return data;
}

function dropCarriageReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1);
}

function filledRows(data: string[][], text: string, firstLine: number): CsvRow[] {
  const quoted = text.includes('"');
  const rows: CsvRow[] = [];
  let line = firstLine;
  for (const cells of data) {
    const start = line;
    line += 1;
    if (quoted) for (const cell of cells) line += lineBreaks(cell);
    if (cells.every(isBlank)) continue;
    cells.forEach(unguardInPlace);
    rows.push({ line: start, cells });
  }
  return rows;
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function unguardInPlace(cell: string, index: number, cells: string[]): void {
  if (cell.startsWith("'")) cells[index] = unguardCell(cell);
}

/** How the first row ends, looking past line breaks inside quotes. */
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

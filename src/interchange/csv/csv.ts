import { type CutRows, cutRows } from './cut-rows.ts';
import { guessDelimiter, rowEnd } from './dialect.ts';
import { FormatError, refuseForeignBytes, refuseForeignText } from './format-error.ts';
import { longestRow, mostColumns, mostEmptyRows } from './limits.ts';
import { unguardCell } from './writer.ts';

/** Reads a file's bytes in pieces, from the start on each call; the next piece invalidates the last. */
export type FileBytes = () => Iterable<Uint8Array>;

/** At least the first `length` bytes of a file, or all of a shorter file. */
function firstBytes(bytes: FileBytes, length: number): Uint8Array {
  const parts: Buffer[] = [];
  let found = 0;
  for (const piece of bytes()) {
    parts.push(Buffer.from(piece));
    found += piece.length;
    if (found >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text file: its encoding, and its text in pieces without the byte order mark, read again on each call. */
export interface TextFile {
  encoding: Encoding;
  pieces(): Iterable<string>;
}

const saveAsUtf8 = 'Save it again as CSV UTF-8, then import that file.';

// windows-1252 letters at Latin-1's control characters (0x80 to 0x9F); dots are undefined. Node's own decoder reads
// these as Latin-1 since 20.18.3 (nodejs/node#60888), so we do not use it.
const windowsLetters = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Opens a text file; throws a FormatError for binary data or text it would garble. */
export function openText(bytes: FileBytes): TextFile {
  const head = firstBytes(bytes, 4096);
  refuseForeignBytes(head);
  const wide = wideEncoding(head);
  if (wide) {
    if (!reads(wide, bytes)) throw new FormatError('This UTF-16 file is damaged or cut short.', saveAsUtf8);
    return unicode(wide, bytes);
  }
  if (reads('utf-8', bytes)) return unicode('utf-8', bytes);
  refuseDamagedUtf8(bytes, head);
  refuseOtherLetters(bytes);
  return {
    encoding: 'windows-1252',
    *pieces() {
      for (const piece of bytes()) yield decodeWindows(piece);
    },
  };
}

function unicode(encoding: Encoding, bytes: FileBytes): TextFile {
  return {
    encoding,
    *pieces() {
      try {
        yield* decoded(encoding, bytes, { fatal: true });
      } catch (error) {
        // The first pass read the whole file without an error, so it has changed since.
        if (error instanceof TypeError)
          throw new FormatError('The file changed while it was read.', 'Try again.');
        throw error;
      }
    },
  };
}

function* decoded(encoding: Encoding, bytes: FileBytes, options: { fatal: boolean }): Generator<string> {
  const decoder = new TextDecoder(encoding, options);
  for (const piece of bytes()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Whether the whole file is text in that encoding; throws for a NUL, which text never contains. */
function reads(encoding: Encoding, bytes: FileBytes): boolean {
  try {
    for (const text of decoded(encoding, bytes, { fatal: true })) if (text.includes('\0')) throw notText();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Detects UTF-16 by its mark, or by the zero byte on one side of nearly every Western letter. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const looked = head.length & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < looked; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = looked / 8;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}

/** Throws if nearly all bytes are UTF-8: another encoding would garble every other accent. */
function refuseDamagedUtf8(bytes: FileBytes, head: Uint8Array): void {
  let damaged = 0;
  let sound = 0;
  let line = 1;
  for (const text of decoded('utf-8', bytes, { fatal: false })) {
    const at = text.indexOf('\uFFFD');
    if (damaged === 0) line += (at < 0 ? text : text.slice(0, at)).match(/\n|\r(?!\n)/g)?.length ?? 0;
    damaged += text.match(/\uFFFD/g)?.length ?? 0;
    sound += text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  }
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (!marked && sound <= damaged) return;
  throw new FormatError(
    `A letter on line ${line} is damaged; the rest of the file is UTF-8.`,
    saveAsUtf8,
    line,
  );
}

/** Throws for bytes that windows-1252 text cannot contain, or that suggest another code page. */
function refuseOtherLetters(bytes: FileBytes): void {
  let before = '';
  for (const piece of bytes()) {
    const latin = before + latinOf(piece);
    if (/[\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(latin)) throw notText();
    // Western words never have four accented letters in a row; Cyrillic and Greek code pages look like that.
    if (/[\xc0-\xff]{4}/.test(latin)) {
      throw new FormatError(
        'The encoding of this file cannot be told: it is neither Unicode nor Western.',
        saveAsUtf8,
      );
    }
    before = latin.slice(-3);
  }
}

function decodeWindows(piece: Uint8Array): string {
  return latinOf(piece).replace(/[\x80-\x9f]/g, (letter) =>
    windowsLetters.charAt(letter.charCodeAt(0) - 0x80),
  );
}

function latinOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function notText(): FormatError {
  return new FormatError('This file is not text: it holds bytes no text has.', saveAsUtf8);
}

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

function cutPiece(text: string, { delimiter, newline }: Cutting, isLast: boolean): CutRows {
  // Split at \n in a \r\n file too, so that a bare \n cannot merge two rows.
  return cutRows(text, { delimiter, newline: newline === '\r' ? '\r' : '\n', isLast });
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
    'A quote that is never closed makes one row of all that follows. Close it, or take the row out.',
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
    if (row.cells.length > mostColumns) throw tooManyColumns(row.line);
    if (isHeader(row.cells)) return row;
    first ??= row;
    looked += 1;
    if (looked === searchedForHeader) break;
  }
  if (first) return first;
  throw new FormatError('The file is empty.', 'Check that the export finished, then try again.');
}

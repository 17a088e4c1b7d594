import { FormatError, refuseForeignBytes } from './format-error.ts';

/** Reads a file's bytes in pieces, from the start on each call; the next piece invalidates the last. */
export type FileBytes = () => Iterable<Uint8Array>;

/** At least the first `length` bytes of a file, or all of a shorter file. */
export function firstBytes(bytes: FileBytes, length: number): Uint8Array {
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
  const wide = wideEncoding(bytes);
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

/** Whether the whole file is text in that encoding; throws for more NULs than a damaged text has: one a line. */
function reads(encoding: Encoding, bytes: FileBytes): boolean {
  try {
    let spare = 1;
    for (const text of decoded(encoding, bytes, { fatal: true })) {
      // Lines are only counted where there is a NUL: nearly no file has one.
      if (text.includes('\0')) spare += text.split('\n').length - text.split('\0').length;
      if (spare < 0) throw notText();
    }
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Detects UTF-16 by its mark, or by the zero byte on one side of nearly every Western letter. */
export function wideEncoding(bytes: FileBytes): 'utf-16le' | 'utf-16be' | null {
  const head = firstBytes(bytes, 4096);
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
    if (/[\x01-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(latin)) throw notText();
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

export function decodeWindows(piece: Uint8Array): string {
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

/** The line end of the first row, ignoring line breaks inside quotes. */
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

const candidates = [',', ';', '\t', '|'];
const sampleRows = 40;

/**
 * The most likely delimiter of a text: first the one that shows a header, then the one with the fewest misplaced quotes
 * and the most rows of equal length; a comma in doubt.
 */
export function guessDelimiter(
  sample: string,
  rowsBy: (delimiter: string) => string[][],
  isHeader: (cells: string[]) => boolean = () => false,
): string {
  let best: { delimiter: string; marks: number[] } | null = null;
  for (const delimiter of candidates) {
    const rows = rowsBy(delimiter).slice(0, sampleRows);
    const marks = [rows.some(isHeader) ? 1 : 0, -misplacedQuotes(sample, delimiter), ...evenness(rows)];
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

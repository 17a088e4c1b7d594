/** A file in the wrong format: the message says what is wrong, the hint what to do. */
export class FormatError extends Error {
  readonly hint: string;
  /** The file's line with the error, counted from 1, if one line is to blame. */
  readonly line: number | undefined;

  constructor(message: string, hint: string, line?: number) {
    super(message);
    this.name = 'FormatError';
    this.hint = hint;
    this.line = line;
  }
}

const saveAsCsv = 'In the spreadsheet choose File › Save as › CSV UTF-8, then import that file.';
const exportCsv = 'Export it as CSV from the program it comes from, then import that file.';

/** Throws a FormatError that names the format if the first bytes belong to a well-known binary format. */
function refuseForeignBytes(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) throw zipped(head);
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw foreign('an old spreadsheet file (.xls)', saveAsCsv);
  if (head.startsWith('SQLite format 3\0')) throw foreign('an SQLite database', exportCsv);
  if (head.startsWith('%PDF-')) throw foreign('a PDF document', exportCsv);
  if (head.startsWith('!BDN'))
    throw foreign('an Outlook data file (.pst)', 'In Outlook choose Export › CSV.');
  if (/^(?:\x1f\x8b|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd|7z\xbc\xaf)/.test(head)) {
    throw foreign('a compressed file', 'Unpack it first, then import the CSV file inside.');
  }
}

/** Throws a FormatError that names the format if the text is in a well-known format without rows and cells. */
export function refuseForeignText(text: string): void {
  const head = text.slice(0, 200).trimStart();
  if (/^BEGIN:VCARD/i.test(head)) {
    throw foreign('a vCard file (.vcf)', 'Export the contacts as CSV instead, then import that file.');
  }
  if (/^BEGIN:VCALENDAR/i.test(head)) throw foreign('a calendar file (.ics)', exportCsv);
  if (/^<(?:!doctype|html|\?xml)/i.test(head)) {
    throw foreign(
      'a web page or an XML file',
      'Download the CSV itself: a page is often saved where a sign-in ran out.',
    );
  }
  if (/^(?:\{\s*"|\[\s*[[{"])/.test(head)) throw foreign('a JSON file', exportCsv);
}

function zipped(head: string): FormatError {
  if (/\[Content_Types\]\.xml|xl\//.test(head)) return foreign('a spreadsheet file (.xlsx)', saveAsCsv);
  if (head.includes('opendocument.spreadsheet')) return foreign('a spreadsheet file (.ods)', saveAsCsv);
  if (/Index\/|\.iwa/.test(head)) return foreign('a spreadsheet file (.numbers)', saveAsCsv);
  return foreign('a ZIP archive', 'Unpack it first, then import the CSV file inside.');
}

function foreign(what: string, hint: string): FormatError {
  return new FormatError(`This looks like ${what}, not CSV.`, hint);
}

/** Reads a file's bytes in pieces, from the start on each call; the next piece invalidates the last. */
export type FileBytes = () => Iterable<Uint8Array>;

/** Splits bytes in memory into pieces. */
export function inPieces(bytes: Uint8Array, length = 262_144): FileBytes {
  return function* () {
    for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
  };
}

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

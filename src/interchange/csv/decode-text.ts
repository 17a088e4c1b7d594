/** A file that cannot be read as what it should be: the message says what is wrong, the hint what to do about it. */
export class FormatError extends Error {
  readonly hint: string;
  /** The line of the file it was found on, counted from 1, where one line is to blame. */
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

/** Throws a FormatError that names the file when its first bytes are those of a well-known format that is not text. */
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

/** Throws a FormatError that names the format when the text is of a well-known one that has no rows and cells. */
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

/** The bytes of a file in pieces, from its beginning each time it is called; a piece is good until the next one. */
export type FileBytes = () => Iterable<Uint8Array>;

/** Bytes that are in memory already, as pieces. */
export function inPieces(bytes: Uint8Array, length = 262_144): FileBytes {
  return function* () {
    for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
  };
}

/** The first bytes of a file, at least `length` of them where it has as many. */
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

/** How the letters of a text file are stored. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text file: how it is stored, and its text in pieces, without its byte order mark, anew each time. */
export interface TextFile {
  encoding: Encoding;
  pieces(): Iterable<string>;
}

const saveAsUtf8 = 'Save it again as CSV UTF-8, then import that file.';

// What windows-1252 puts where Latin-1 has control characters (0x80 to 0x9F); the dots are undefined. Node's own
// decoder has read these as Latin-1 since 20.18.3 (nodejs/node#60888), so it is not asked.
const windowsLetters = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Opens a text file; throws a FormatError for what is not text or cannot be read without garbling it. */
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
        // It was read to its end before.
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

/** Whether the whole file is text in that encoding; throws for a NUL, which no text has. */
function reads(encoding: Encoding, bytes: FileBytes): boolean {
  try {
    for (const text of decoded(encoding, bytes, { fatal: true })) if (text.includes('\0')) throw notText();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-16 by its mark or, unmarked, by the zero byte that nearly every Western letter has on one side. */
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

/** Throws when nearly all bytes are UTF-8: read in another encoding, every other accent would be garbled. */
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

/** Throws for bytes that are no text of windows-1252, or that look like one of another code page. */
function refuseOtherLetters(bytes: FileBytes): void {
  let before = '';
  for (const piece of bytes()) {
    const latin = before + latinOf(piece);
    if (/[\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(latin)) throw notText();
    // Four accented letters in a row are no Western word; they are what Cyrillic or Greek code pages look like.
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

import type { ImportKind } from '../../app/importing/import-rows.ts';

/** A column with the first cells that tell what is in it. */
export interface ColumnChoice {
  name: string;
  samples: readonly string[];
}

/** What a person could say to make a file readable. */
export type Asking =
  /** Which of the columns has a field; `isNeeded` where it cannot be none of them. */
  | { about: 'column'; kind: ImportKind; field: string; among: readonly ColumnChoice[]; isNeeded: boolean }
  /** Which of the fields a column has, if any. */
  | { about: 'field'; kind: ImportKind; column: ColumnChoice; fields: readonly string[] }
  | { about: 'kind' }
  /** What comes first in the days of a column. */
  | { about: 'day order'; column: string }
  /** A column that was named, and is not there. */
  | { about: 'missing column'; column: string };

/** A file in the wrong format: the message says what is wrong, the hint what to do. */
export class FormatError extends Error {
  readonly hint: string;
  /** The file's line with the error, counted from 1, if one line is to blame. */
  readonly line: number | undefined;
  /** What a person can be asked, if an answer would do. */
  readonly asking: Asking | undefined;

  constructor(message: string, hint: string, line?: number, asking?: Asking) {
    super(message);
    this.name = 'FormatError';
    this.hint = hint;
    this.line = line;
    this.asking = asking;
  }
}

/** A file that cannot be read until somebody says more. */
export function unclear(message: string, hint: string, asking: Asking): FormatError {
  return new FormatError(message, hint, undefined, asking);
}

/** How to make a file that is read of one that is not. */
export const saveAsCsv = 'In the spreadsheet choose File › Save as › CSV UTF-8, then import that file.';
const exportCsv = 'Export it as CSV from the program it comes from, then import that file.';

/** Throws a FormatError that names the format if the first bytes belong to a well-known binary format. */
export function refuseForeignBytes(bytes: Uint8Array): void {
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
  if (head.includes('opendocument.spreadsheet')) return foreign('a spreadsheet file (.ods)', saveAsCsv);
  if (/Index\/|\.iwa/.test(head)) return foreign('a spreadsheet file (.numbers)', saveAsCsv);
  return foreign('a ZIP archive', 'Unpack it first, then import the CSV file inside.');
}

function foreign(what: string, hint: string): FormatError {
  return new FormatError(`This looks like ${what}, not CSV.`, hint);
}

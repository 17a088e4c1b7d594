import { type CsvTable, readCsv } from './csv/csv.ts';
import { type FileBytes, firstBytes } from './csv/dialect.ts';
import { readVcards } from './vcard/vcard-table.ts';

/** What a file is written in, told by its first bytes. */
type Format = 'csv' | 'vcard';

/** A file as rows and columns, whatever it is written in. */
export interface FileTable extends CsvTable {
  format: Format;
}

/** Reads any file of rows; `isHeader` finds the header of a text. Throws a FormatError for one that is no such file. */
export function readTable(bytes: FileBytes, isHeader: (cells: string[]) => boolean): FileTable {
  const format = formatOf(bytes);
  return { format, ...(format === 'vcard' ? readVcards(bytes) : readCsv(bytes, { isHeader })) };
}

function formatOf(bytes: FileBytes): Format {
  const head = Buffer.from(firstBytes(bytes, 4096)).toString('latin1');
  // A byte order mark, the zeros of wide letters, and blanks may come first.
  return /^[\s\0\xef\xbb\xbf\xff\xfe]*B\0?E\0?G\0?I\0?N\0?:\0?V\0?C\0?A\0?R\0?D/i.test(head)
    ? 'vcard'
    : 'csv';
}

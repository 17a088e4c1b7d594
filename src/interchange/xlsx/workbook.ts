import type { FileBytes } from '../csv/dialect.ts';
import { FormatError, saveAsCsv } from '../csv/format-error.ts';
import { writeCsv } from '../csv/writer.ts';

/** The first sheet of a workbook that has rows. */
export interface Sheet {
  name: string;
  /** Its rows as CSV. */
  bytes: FileBytes;
  /** The names of the other sheets that have rows. */
  others: string[];
}

/** The most bytes of a workbook, packed and unpacked: all of it is held in memory. */
const mostPacked = 50_000_000;
const mostUnpacked = 300_000_000;

/** Reads a workbook. Throws a FormatError where it is damaged, too large, or has no rows. */
export async function sheetOf(bytes: FileBytes): Promise<Sheet> {
  const packed = gathered(bytes);
  if (unpackedSize(packed) > mostUnpacked) throw tooLarge();
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await readWorkbook(new Blob([packed])).catch(() => {
    throw damaged();
  });
  const [first, ...others] = sheets.filter(({ data }) => data.some((row) => row.some(isFilled)));
  if (!first) throw empty();
  const csv = Buffer.from(writeCsv(first.data.map((row) => row.map(cellText))));
  return { name: first.sheet, bytes: () => [csv], others: others.map(({ sheet }) => sheet) };
}

function gathered(bytes: FileBytes): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  for (const piece of bytes()) {
    length += piece.length;
    if (length > mostPacked) throw tooLarge();
    // A piece is good until the next one.
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

/** What the files in an archive say that they unpack to. */
function unpackedSize(archive: Buffer): number {
  let [total, at] = [0, archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')];
  if (at < 0 || at + 20 > archive.length) throw damaged();
  at = archive.readUInt32LE(at + 16);
  while (at + 46 <= archive.length && archive.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    total += archive.readUInt32LE(at + 24);
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return total;
}

const isFilled = (cell: unknown) => cell !== null && String(cell).trim() !== '';

/** A cell as CSV has it: days as 2026-03-02, with the hour where there is one, and numbers with all their digits. */
function cellText(cell: unknown): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  const instant = cell.toISOString();
  return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant.slice(0, 16).replace('T', ' ');
}

function damaged(): FormatError {
  return new FormatError(
    'It cannot be read as a spreadsheet: it is damaged, locked with a password, or of another program.',
    saveAsCsv,
  );
}

function tooLarge(): FormatError {
  return new FormatError('The spreadsheet is too large to be read as it is.', saveAsCsv);
}

function empty(): FormatError {
  return new FormatError(
    'No sheet of it has rows.',
    'Check in the spreadsheet program that it was saved, then try again.',
  );
}

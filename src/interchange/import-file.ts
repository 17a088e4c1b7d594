import type {
  ClientRecord,
  ImportKind,
  ImportRecord,
  InteractionRecord,
  ReminderRecord,
} from '../domain/import-records.ts';
import { importKinds } from '../domain/import-records.ts';
import { toClientRecord } from './client-rows.ts';
import type { CsvTable } from './csv.ts';
import { readCsv } from './csv.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Encoding } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import { FormatError } from './format-error.ts';
import type { HeaderMapping } from './header-map.ts';
import { headerRecogniser, recogniseHeader } from './header-map.ts';
import type { Source } from './header-source.ts';
import { toInteractionRecord } from './interaction-rows.ts';
import { checkRecord } from './record-schemas.ts';
import { toReminderRecord } from './reminder-rows.ts';
import { withWaysOfWriting } from './row-reader.ts';
import { kindOf } from './told-kind.ts';
import { UnreadColumns } from './unread-columns.ts';

/** One row of the file, as it stands there and as what it means. */
export interface FileRow<R extends ImportRecord> {
  row: CsvRow;
  record: R;
}

/** The rows of a file, by what they hold. */
export type FileRows =
  | { kind: 'clients'; rows: Iterable<FileRow<ClientRecord>> }
  | { kind: 'interactions'; rows: Iterable<FileRow<InteractionRecord>> }
  | { kind: 'reminders'; rows: Iterable<FileRow<ReminderRecord>> };

/** A file that can be imported. */
export interface ImportFile {
  source: Source;
  encoding: Encoding;
  delimiter: string;
  header: readonly string[];
  /** Read once, as they are asked for; throws a FormatError at quotes that do not match. */
  content: FileRows;
  /** The ignored columns that held something in the rows read so far. */
  unread(): string[];
}

/**
 * Reads a CSV file of clients, interactions or reminders; without a kind its header tells, and clients are meant where
 * it does not. `currency` is that of amounts which name none. Throws a FormatError for what is no such file.
 */
export function readImportFile(
  bytes: FileBytes,
  options: { kind?: ImportKind; map: ReadonlyMap<string, string>; currency: string | null },
): ImportFile {
  const kinds = options.kind ? [options.kind] : importKinds;
  const recognisers = kinds.map((kind) => headerRecogniser(kind, options.map));
  const table = readCsv(bytes, { isHeader: (cells) => recognisers.some((isHeader) => isHeader(cells)) });
  const kind = options.kind ?? kindOf(table.header, options.map);
  const mapping = withWaysOfWriting(recogniseHeader(table.header, kind, options.map), table.rows);
  if (isEmpty(table.rows)) {
    throw new FormatError(
      'The file has a header and no rows.',
      'Check that the export finished, then try again.',
    );
  }
  const unread = new UnreadColumns(table.header, mapping);
  const rows = <R extends ImportRecord>(read: (row: CsvRow, mapping: HeaderMapping) => R) =>
    fileRows(table, kind, unread, (row) => read(row, mapping));
  return {
    source: mapping.source,
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: table.header,
    content:
      kind === 'clients'
        ? { kind, rows: rows((row, columns) => toClientRecord(row, columns, options.currency)) }
        : kind === 'interactions'
          ? { kind, rows: rows(toInteractionRecord) }
          : { kind, rows: rows(toReminderRecord) },
    unread: () => unread.names(),
  };
}

function* fileRows<R extends ImportRecord>(
  table: CsvTable,
  kind: ImportKind,
  unread: UnreadColumns,
  read: (row: CsvRow) => R,
): Generator<FileRow<R>> {
  for (const row of table.rows) {
    unread.see(row);
    const record = read(row);
    checkRecord(kind, record);
    yield { row, record };
  }
}

function isEmpty(rows: Iterable<unknown>): boolean {
  for (const _ of rows) return false;
  return true;
}

import {
  type ClientRecord,
  type EntryRecord,
  type ImportKind,
  type ImportRecord,
  importKinds,
  type ReminderRecord,
} from '../../domain/import-records.ts';
import { type CsvRow, type CsvTable, readCsv } from '../csv/csv.ts';
import { type Encoding, type FileBytes, FormatError } from '../csv/decode-text.ts';
import { toClientRecord } from './client-rows.ts';
import { toEntryRecord, toReminderRecord } from './entry-rows.ts';
import { type HeaderMapping, headerRecogniser, recogniseHeader } from './header-map.ts';
import type { FieldName, Source } from './header-names.ts';
import { checkRecord } from './record-schemas.ts';
import { withWaysOfWriting } from './row-reader.ts';

// Columns that only a list of clients has.
const aboutClients: readonly FieldName[] = [
  'firstName',
  'lastName',
  'phone',
  'status',
  'title',
  'lastContacted',
];

/** What a header plainly says its rows are: entries or reminders where no other reading is likely, else clients. */
function kindOf(header: string[], map: ReadonlyMap<string, string>): ImportKind {
  const as = (kind: ImportKind) => readAs(header, kind, map);
  const has = (mapping: HeaderMapping | null, ...fields: FieldName[]) =>
    mapping !== null && fields.every((field) => mapping.fields.has(field));
  const clients = as('clients');
  if (aboutClients.some((field) => has(clients, field))) return 'clients';
  if (has(as('entries'), 'on', 'channel')) return 'entries';
  const reminders = as('reminders');
  const dueColumns = (reminders?.fields.get('due') ?? []).map((i) => header[i] ?? '');
  // A bare `Date` beside a name and notes may be anything.
  const saysDue = dueColumns.some((name) => /due|deadline|remind/i.test(name) || map.has(name.trim()));
  return saysDue && has(reminders, 'text', 'client') ? 'reminders' : 'clients';
}

function readAs(header: string[], kind: ImportKind, map: ReadonlyMap<string, string>): HeaderMapping | null {
  try {
    return recogniseHeader(header, kind, map);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/** The column in which a file of refused rows says why each was refused; nothing reads it. */
export const reasonColumn = 'refused because';

/** Watches the rows go by for ignored columns that hold something: what an import leaves behind. */
export class UnreadColumns {
  readonly #names = new Map<number, string>();
  readonly #filled = new Set<number>();

  constructor(header: readonly string[], { columns, ignored }: HeaderMapping) {
    const unread = new Set(ignored);
    for (const [i, name] of header.entries()) {
      const label = name.trim();
      if (!columns[i] && unread.has(label) && label !== reasonColumn) this.#names.set(i, label);
    }
  }

  /** Looks at one row. */
  see({ cells }: CsvRow): void {
    for (const i of this.#names.keys()) {
      if (this.#filled.has(i) || (cells[i] ?? '').trim() === '') continue;
      this.#filled.add(i);
    }
  }

  /** The names of the columns that held something so far, in the order of the file. */
  names(): string[] {
    return [...this.#names].filter(([i]) => this.#filled.has(i)).map(([, name]) => name);
  }
}

/** One row of the file, as it stands there and as what it means. */
export interface FileRow<R extends ImportRecord> {
  row: CsvRow;
  record: R;
}

/** The rows of a file, by what they hold. */
type FileRows =
  | { kind: 'clients'; rows: Iterable<FileRow<ClientRecord>> }
  | { kind: 'entries'; rows: Iterable<FileRow<EntryRecord>> }
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
 * Reads a CSV file of clients, entries or reminders; without a kind its header tells, and clients are meant where
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
        : kind === 'entries'
          ? { kind, rows: rows(toEntryRecord) }
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

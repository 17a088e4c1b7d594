import * as z from 'zod/mini';
import {
  type ClientRecord,
  type EntryRecord,
  type ImportKind,
  type ImportRecord,
  importKinds,
  type ReminderRecord,
} from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Field, importFields, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import { type CsvRow, type CsvTable, readCsv } from '../csv/csv.ts';
import { type Encoding, type FileBytes, FormatError } from '../csv/decode-text.ts';
import { toClientRecord } from './client-rows.ts';
import { toEntryRecord, toReminderRecord } from './entry-rows.ts';
import { type FieldName, foldWord, isOwnList, type Source } from './file-words.ts';
import { type HeaderMapping, headerRecogniser, recogniseHeader } from './header-map.ts';
import { withWaysOfWriting } from './row-reader.ts';

/** What a record may hold at most, in characters. */
const longest = { name: 500, email: 320, phone: 100, tag: 100 } as const;

const upTo = (most: number, what: string) =>
  z.string().check(z.maxLength(most, `${what} is longer than ${most.toLocaleString('en')} characters`));
const name = (what: string) => z.optional(upTo(longest.name, what));
const shaped = (pattern: RegExp, what: string) =>
  z.regex(pattern, { error: ({ input }) => `"${String(input)}" is ${what}` });
const labelled = (value: z.ZodMiniString) =>
  z.object({ value, label: z.optional(upTo(longest.tag, 'the label of an address')) });
const email = upTo(longest.email, 'an email address').check(
  shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').check(shaped(/\d\D*\d\D*\d/, 'not a phone number'));

/** What a cell of a declared field may hold; null for a kind that is read by a list or a calendar, so cannot be wrong. */
function schemaOf(
  what: string,
  { kind, options: { least = 0, most, ...options } }: Field,
): z.ZodMiniType | null {
  switch (kind) {
    case 'text':
    case 'period':
      return upTo(options.longest ?? longest.name, `the ${what}`);
    case 'days':
    case 'whole number': {
      const number = z.number().check(z.minimum(least, `the ${what} are less than ${least}`));
      if (most === undefined) return number;
      return number.check(z.maximum(most, `the ${what} are more than ${most.toLocaleString('en')}`));
    }
    default:
      return null;
  }
}

const valuesOf = (noun: Noun) =>
  z.object(
    Object.fromEntries(
      importFields(noun).flatMap(([key, what, field]) => {
        const schema = schemaOf(what, field);
        return schema ? [[key, z.optional(schema)]] : [];
      }),
    ),
  );

// The texts and numbers that come from cells as they are; what the record has besides was made by the program.
const schemas: Readonly<Record<ImportKind, z.ZodMiniType>> = {
  clients: z.object({
    externalId: name('the id'),
    name: name('the name'),
    company: name('the company'),
    person: z.optional(z.object({ name: name('the name of the person'), title: name('the job title') })),
    emails: z.array(labelled(email)),
    phones: z.array(labelled(phone)),
    tags: z.array(upTo(longest.tag, 'a tag')),
    profile: name('the profile'),
    values: valuesOf(client),
  }),
  entries: z.object({
    externalId: name('the id'),
    client: name('the client'),
    person: name('the name of the person'),
    email: z.optional(upTo(longest.email, 'the email address')),
    values: valuesOf(entry),
  }),
  reminders: z.object({
    externalId: name('the id'),
    client: name('the client'),
    values: valuesOf(reminder),
  }),
};

/** Adds to a record's problems what of its cells the journal could not hold; each is a clause for the report. */
function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // A row that is refused anyway need not be told twice what is wrong with it.
  if (record.problems.length > 0) return;
  const checked = schemas[kind].safeParse(record);
  if (!checked.success) record.problems.push(...new Set(checked.error.issues.map(({ message }) => message)));
}

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
  const names = header.map(foldWord);
  if (isOwnList(names) && names.includes('comesupon')) return 'reminders';
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

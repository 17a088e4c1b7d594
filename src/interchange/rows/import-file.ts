import { z } from 'zod';
import { isCalendarDate } from '../../domain/days/calendar-date.ts';
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
import { roles } from '../../nouns/person.ts';
import { reminder } from '../../nouns/reminder.ts';
import { type CsvRow, type CsvTable, readCsv } from '../csv/csv.ts';
import { type Encoding, type FileBytes, FormatError } from '../csv/decode-text.ts';
import { toClientRecord } from './client-rows.ts';
import { toEntryRecord, toReminderRecord } from './entry-rows.ts';
import type { FieldName, Source } from './file-words.ts';
import { type HeaderMapping, headerRecogniser, recogniseHeader } from './header-map.ts';
import { withWaysOfWriting } from './row-reader.ts';

/** What a record may hold at most, in characters. */
const longest = { name: 500, email: 320, phone: 100, tag: 100 } as const;

const upTo = (most: number, what: string) =>
  z.string().max(most, `${what} is longer than ${most.toLocaleString('en')} characters`);
const name = (what: string) => upTo(longest.name, what);
const day = z.string().refine(isCalendarDate, 'a day is not a day of the calendar');
const labelled = (value: z.ZodString) =>
  z.object({ value, label: upTo(longest.tag, 'the label of an address').optional() });

const shaped = (pattern: RegExp, what: string) =>
  [pattern, { error: ({ input }: { input?: unknown }) => `"${String(input)}" is ${what}` }] as const;
const email = upTo(longest.email, 'an email address').regex(
  ...shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').regex(...shaped(/\d\D*\d\D*\d/, 'not a phone number'));

/** What a declared field can hold of a file. */
function schemaOf(what: string, { kind, choices = [], options }: Field): z.ZodType {
  switch (kind) {
    case 'day':
      return day;
    case 'money':
      return z.object({ minor: z.int().min(1), currency: z.string() });
    case 'choice':
      return z.enum(choices);
    case 'list':
      return z.array(z.enum(choices));
    case 'yes or no':
      return z.boolean();
    case 'days':
    case 'whole number':
      return z
        .int()
        .min(options.least ?? 0)
        .max(
          options.most ?? Number.MAX_SAFE_INTEGER,
          `the ${what} are more than ${options.most?.toLocaleString('en')}`,
        );
    case 'number':
      return z.number();
    default:
      return upTo(options.longest ?? longest.name, `the ${what}`);
  }
}

const valuesOf = (noun: Noun) =>
  z.object(
    Object.fromEntries(
      importFields(noun).map(([key, what, field]) => [key, schemaOf(what, field).optional()]),
    ),
  );
const common = {
  line: z.int().min(1),
  externalId: name('the id').optional(),
};

const schemas: Readonly<Record<ImportKind, z.ZodType>> = {
  clients: z.object({
    ...common,
    name: name('the name').optional(),
    company: name('the company').optional(),
    person: z
      .object({
        name: name('the name of the person'),
        title: name('the job title').optional(),
        role: z.enum(roles).optional(),
      })
      .optional(),
    emails: z.array(labelled(email)),
    phones: z.array(labelled(phone)),
    tags: z.array(upTo(longest.tag, 'a tag')),
    lastContactedOn: day.optional(),
    birthday: z
      .object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31), year: z.int().nullable() })
      .optional(),
    profile: name('the profile').optional(),
    values: valuesOf(client),
  }),
  entries: z.object({
    ...common,
    client: name('the client').optional(),
    person: name('the name of the person').optional(),
    email: upTo(longest.email, 'the email address').optional(),
    values: valuesOf(entry),
  }),
  reminders: z.object({
    ...common,
    client: name('the client').optional(),
    values: valuesOf(reminder),
  }),
};

/** Adds to a record's problems what of it the journal could not hold; each is a clause for the report. */
function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // One reason is enough to refuse a row.
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

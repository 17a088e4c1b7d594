import * as z from 'zod/mini';
import type {
  ClientRecord,
  EntryRecord,
  ImportKind,
  ImportRecord,
  ReminderRecord,
  ThingKind,
  ThingRecord,
} from '../../app/importing/import-rows.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { tooManyCharacters } from '../../domain/text/failure.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { client } from '../../nouns/client.ts';
import { type Channel, entry } from '../../nouns/entry.ts';
import { type Field, importFields, longestName, type Noun } from '../../nouns/field.ts';
import { thingNouns } from '../../nouns/index.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow, CsvTable } from '../csv/csv.ts';
import type { Encoding, FileBytes } from '../csv/dialect.ts';
import { FormatError } from '../csv/format-error.ts';
import { longestCell, longestNamed } from '../csv/limits.ts';
import { type HeaderMapping, headerRecogniser, recogniseHeader } from '../header/columns.ts';
import type { Source } from '../header/source.ts';
import { notRead, ownListOf } from '../own-lists.ts';
import { type FileTable, readTable } from '../read-table.ts';
import { toClientRecord } from './client-rows.ts';
import { toEntryRecord, toReminderRecord, toThingRecord } from './entry-rows.ts';
import { evidenceOf } from './evidence.ts';
import { kindOf } from './kind.ts';
import { readLog, withLearntColumns } from './log-evidence.ts';
import { type ToldMeaning, withMeanings } from './meanings.ts';
import type { LostCells } from './row-reader.ts';
import { refuseLostDays, withWaysOfWriting } from './ways-of-writing.ts';

/** The longest values in a record, in characters. */
const longest = { name: longestName, email: 320, phone: 100, tag: 100 } as const;

const upTo = (most: number, what: string) =>
  z.string().check(z.maxLength(most, tooManyCharacters(what, most)));
const name = (what: string) => z.optional(upTo(longest.name, what));
const shaped = (pattern: RegExp, what: string) =>
  z.regex(pattern, { error: ({ input }) => `"${String(input)}" is ${what}` });
const labelled = (value: z.ZodMiniString) =>
  z.object({ value, label: z.optional(upTo(longest.tag, 'the label of an address')) });
const email = upTo(longest.email, 'an email address').check(
  shaped(/^[^\s@<>",;]+@[^\s@<>",;]+$/u, 'not an email address'),
);
const phone = upTo(longest.phone, 'a phone number').check(shaped(/\d\D*\d\D*\d/, 'not a phone number'));

/** The schema for a declared field's cell; null for kinds that a list or calendar has already checked. */
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
      const are = what.endsWith('s') ? 'are' : 'is';
      const number = z.number().check(z.minimum(least, `the ${what} ${are} less than ${least}`));
      if (most === undefined) return number;
      return number.check(z.maximum(most, `the ${what} ${are} more than ${most.toLocaleString('en')}`));
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

// Check texts and numbers that come straight from cells; the program made the rest.
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
    phone: z.optional(upTo(longest.phone, 'the phone number')),
    values: valuesOf(entry),
  }),
  reminders: z.object({
    externalId: name('the id'),
    client: name('the client'),
    values: valuesOf(reminder),
  }),
  ...schemasOfThings(),
};

function schemasOfThings(): Record<ThingKind, z.ZodMiniType> {
  const schemas = Object.entries(thingNouns).map(([kind, noun]) => [
    kind,
    z.object({ client: name('the client'), person: name('the name of the person'), values: valuesOf(noun) }),
  ]);
  return Object.fromEntries(schemas) as Record<ThingKind, z.ZodMiniType>;
}

export const importKinds = Object.keys(schemas) as ImportKind[];

/** Adds a problem, as a clause for the report, for each cell that the journal could not hold. */
function checkRecord(kind: ImportKind, record: ImportRecord): void {
  // A refused row needs no second reason.
  if (record.problems.length > 0 || (kind === 'clients' && isPlain(record))) return;
  const checked = schemas[kind].safeParse(record);
  if (checked.success) return;
  const { issues } = checked.error;
  const without = kind === 'clients' && issues.every(({ path }) => isDetail(path)) ? issues : null;
  if (without === null) record.problems.push(...new Set(issues.map(({ message }) => message)));
  else leaveOut(record, without);
}

/** The least limit of a client's texts: nothing is wrong with the length of one that is no longer. */
const shortest = Math.min(
  ...Object.values(longest),
  ...importFields(client).map(([, , { options }]) => options.longest ?? longest.name),
);

/** Whether a client's record is short texts alone, as most are; their shapes were looked at when they were read. */
function isPlain(value: object): boolean {
  for (const key in value) {
    if (key === 'line') continue;
    const part = (value as Record<string, unknown>)[key];
    if (typeof part === 'string' ? part.length > shortest : typeof part === 'number') return false;
    if (typeof part === 'object' && part !== null && !isPlain(part)) return false;
  }
  return true;
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'>;

/** Whether a client can do without the value at a path of its record. */
function isDetail([first, second]: Issue['path']): boolean {
  if (first === 'person') return second === 'title';
  return (
    first === 'emails' || first === 'phones' || first === 'tags' || first === 'profile' || first === 'values'
  );
}

/** Takes from a record what the journal could not hold, with a remark on each. */
function leaveOut(record: ImportRecord, issues: readonly Issue[]): void {
  for (const { path } of issues) {
    const owner = path
      .slice(0, -1)
      .reduce<Record<PropertyKey, unknown>>(
        (at, key) => at[key] as Record<PropertyKey, unknown>,
        record as unknown as Record<PropertyKey, unknown>,
      );
    delete owner[path.at(-1) ?? ''];
  }
  const client = record as ClientRecord;
  const isWhole = (one: { value?: string } | undefined) => one?.value !== undefined;
  client.emails = client.emails.filter(isWhole);
  client.phones = client.phones.filter(isWhole);
  client.tags = client.tags.filter((tag) => tag !== undefined);
  const said = new Set(issues.map(({ message }) => `a value was left out: ${message}`));
  client.remarks = [...(client.remarks ?? []), ...said];
}

/** The column for the reason in a file of refused rows; imports skip it. */
export const reasonColumn = 'refused because';

/** A column that lost something. */
export interface UnreadColumn {
  name: string;
  /** What of it was not read; empty where nothing of it was read. */
  lost: readonly string[];
}

/** Finds columns that lost something: ignored ones with content, and those that were read in part. */
export class UnreadColumns {
  readonly #header: readonly string[];
  readonly #ignored: readonly number[];
  readonly #filled = new Set<number>();
  /** The columns that were read, with cells that were not. */
  readonly inPart: LostCells = new Map();

  constructor(header: readonly string[], { columns, ignored, own }: HeaderMapping) {
    this.#header = header;
    const unread = new Set(ignored);
    this.#ignored = [...header.keys()].filter((i) => {
      const name = header[i]?.trim() ?? '';
      const isOwn = i === own?.client || i === own?.row;
      return !columns[i] && !isOwn && unread.has(name) && name !== reasonColumn;
    });
  }

  see({ cells }: CsvRow): void {
    for (const i of this.#ignored) {
      if (this.#filled.has(i) || (cells[i] ?? '').trim() === '') continue;
      this.#filled.add(i);
    }
  }

  /** The non-empty columns so far, in file order. */
  found(): UnreadColumn[] {
    const lost = [...this.#filled, ...this.inPart.keys()].sort((a, b) => a - b);
    return lost
      .map((i) => ({ name: this.#header[i]?.trim() ?? '', lost: [...(this.inPart.get(i) ?? [])] }))
      .filter(({ name }) => name !== '');
  }
}

/** A row as it is in the file, and as a record. */
export interface FileRow<R extends ImportRecord> {
  row: CsvRow;
  record: R;
}

type FileRows =
  | { kind: 'clients'; rows: Iterable<FileRow<ClientRecord>> }
  | { kind: 'entries'; rows: Iterable<FileRow<EntryRecord>> }
  | { kind: 'reminders'; rows: Iterable<FileRow<ReminderRecord>> }
  | { kind: ThingKind; rows: Iterable<FileRow<ThingRecord>> };

export interface ImportFile {
  source: Source;
  encoding: Encoding;
  delimiter: string | null;
  header: readonly string[];
  /** Its rows are read lazily, anew on each iteration; throws a FormatError for one that is too long. */
  content: FileRows;
  /** The column that holds the names by its cells alone. */
  nameByCells: string | null;
  /** What each column is. */
  mapping: HeaderMapping;
  /** The columns that lost something in the rows read so far. */
  unread(): UnreadColumn[];
}

/** What each column is: by its name, by what its cells tell, and by what was told. */
function mappingOf(
  { header, rows }: Pick<FileTable, 'header' | 'rows'>,
  kind: ImportKind,
  evidence: Parameters<typeof recogniseHeader>[3],
  {
    map,
    dateOrder,
    meanings = [],
  }: Pick<Parameters<typeof readImportFile>[1], 'map' | 'dateOrder' | 'meanings'>,
): HeaderMapping {
  const named = withLearntColumns(recogniseHeader(header, kind, map, evidence), kind, rows);
  return withMeanings(withWaysOfWriting(named, rows, dateOrder), kind, meanings);
}

/**
 * Reads a CSV file of clients, entries or reminders. Without a kind, the header decides; clients in doubt. `currency`
 * is the default currency, `dateOrder` counts in columns that tell none themselves. Throws a FormatError for any other file.
 */
export function readImportFile(
  bytes: FileBytes,
  options: {
    kind?: ImportKind;
    map: ReadonlyMap<string, string>;
    meanings?: readonly ToldMeaning[];
    currency: string | null;
    dateOrder?: DateOrder | null;
    /** The channel of entries whose row names none. */
    channel?: Channel;
  },
): ImportFile {
  const kinds = options.kind ? [options.kind] : importKinds;
  const recognisers = kinds.map((kind) => headerRecogniser(kind, options.map));
  const table = readTable(bytes, (cells) => recognisers.some((isHeader) => isHeader(cells)));
  const { kind, isWeighed } = kindIn(table, options);
  const evidence = isWeighed ? evidenceOf(table.header.length, table.rows) : [];
  const mapping = mappingOf(table, kind, evidence, options);
  if (isWeighed) refuseLostDays(table.header, mapping, table.rows);
  if (isEmpty(table.rows)) {
    throw new FormatError(
      'The file has a header and no rows.',
      'Check that the export finished, then try again.',
    );
  }
  const log = kind === 'entries' ? readLog(mapping, table.rows, options.channel) : undefined;
  const unread = new UnreadColumns(table.header, mapping);
  const rows = <R extends ImportRecord>(read: (row: CsvRow, mapping: HeaderMapping) => R) =>
    fileRows(table, kind, unread, mapping, read);
  return {
    source: mapping.source,
    encoding: table.encoding,
    delimiter: table.delimiter,
    header: table.header,
    content:
      kind === 'clients'
        ? {
            kind,
            rows: rows((row, columns) => toClientRecord(row, columns, options.currency, unread.inPart)),
          }
        : kind === 'entries'
          ? { kind, rows: rows((row, columns) => toEntryRecord(row, columns, log, unread.inPart)) }
          : kind === 'reminders'
            ? { kind, rows: rows((row, columns) => toReminderRecord(row, columns, unread.inPart)) }
            : {
                kind,
                rows: rows((row, columns) =>
                  toThingRecord(row, columns, kind, options.currency, unread.inPart),
                ),
              },
    nameByCells: mapping.nameByCells === undefined ? null : (table.header[mapping.nameByCells]?.trim() ?? ''),
    mapping,
    unread: () => unread.found(),
  };
}

/** What the rows of a table are, and whether the cells count beside the names of the columns. */
function kindIn(
  table: FileTable,
  { kind, map }: { kind?: ImportKind; map: ReadonlyMap<string, string> },
): { kind: ImportKind; isWeighed: boolean } {
  if (table.format === 'vcard') {
    if (kind !== undefined && kind !== 'clients') throw cardsAreClients();
    // What a property of a card holds is said by its name, as by a column of our own.
    return { kind: 'clients', isWeighed: false };
  }
  const own = ownListOf(table.header);
  if (own && own.kind === null && kind === undefined && map.size === 0) throw notRead(own);
  const found = kind ?? own?.kind ?? kindOf(table, map);
  return { kind: found, isWeighed: found === 'clients' && !own };
}

function fileRows<R extends ImportRecord>(
  table: CsvTable,
  kind: ImportKind,
  unread: UnreadColumns,
  mapping: HeaderMapping,
  read: (row: CsvRow, mapping: HeaderMapping) => R,
): Iterable<FileRow<R>> {
  const recordOf = (row: CsvRow): R => {
    if (row.broken !== undefined)
      return { ...read({ line: row.line, cells: [] }, mapping), problems: [row.broken] };
    const long = row.cells.findIndex((cell, i) => cell.length > longestCell && isRead(i, mapping));
    // What is wrong with it is known; nothing more is made of such a cell.
    if (long >= 0) return { ...read({ line: row.line, cells: [] }, mapping), problems: [tooLong(long)] };
    const record = read(row, mapping);
    if (isHeaderAgain(row, table.header))
      record.problems.splice(0, record.problems.length, 'the header again');
    checkRecord(kind, record);
    const remarks = [row.mended, shortness(row, table.header)].filter((one) => one !== undefined);
    return remarks.length === 0 ? record : { ...record, remarks: [...(record.remarks ?? []), ...remarks] };
  };
  const tooLong = (column: number) =>
    tooManyCharacters(`the cell of "${shortened(table.header[column] ?? '', longestNamed)}"`, longestCell);
  return {
    *[Symbol.iterator]() {
      for (const row of table.rows) {
        unread.see(row);
        yield { row, record: recordOf(row) };
      }
    },
  };
}

/** Whether a row repeats the header, as pages of a report do. */
function isHeaderAgain({ cells }: CsvRow, header: readonly string[]): boolean {
  const [first = ''] = header;
  return cells[0] === first && header.length > 1 && cells.every((cell, i) => cell === (header[i] ?? ''));
}

/** A remark on a row with too few cells whose last is filled: programs only leave out empty cells at the end. */
function shortness({ cells }: CsvRow, header: readonly string[]): string | undefined {
  if (cells.length >= header.length || (cells.at(-1) ?? '').trim() === '') return undefined;
  return `it has ${cells.length} cells for ${header.length} columns; a missing cell moves those behind it one column to the left`;
}

function isRead(column: number, { columns }: HeaderMapping): boolean {
  return Boolean(columns[column]) || columns.some((target) => target?.labelColumn === column);
}

function isEmpty(rows: Iterable<unknown>): boolean {
  for (const _ of rows) return false;
  return true;
}

function cardsAreClients(): FormatError {
  return new FormatError('It is a vCard file, and its cards are clients.', 'Leave --kind out.');
}

import { basename } from 'node:path';
import type { FirstLook } from '../../app/flags/first-look.ts';
import { clientImporter } from '../../app/importing/import-clients.ts';
import { entryImporter, reminderImporter } from '../../app/importing/import-entries.ts';
import {
  type ImportOutcome,
  type ImportRecord,
  type ImportRun,
  type RowTaker,
  importRows as takeAllIn,
} from '../../app/importing/import-rows.ts';
import { thingImporter } from '../../app/importing/import-things.ts';
import type { PhoneReader } from '../../domain/text/phone-number.ts';
import { shortened } from '../../domain/text/shorten.ts';
import type { CsvRow } from '../../interchange/csv/csv.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { FormatError, unclear } from '../../interchange/csv/format-error.ts';
import { longestNamed } from '../../interchange/csv/limits.ts';
import type { Source } from '../../interchange/header/source.ts';
import { ReadingSample } from '../../interchange/reading/reading.ts';
import { type FileRow, type ImportFile, readImportFile } from '../../interchange/rows/import-file.ts';
import { type ImportReport, importReport } from '../../render/journal/import-report.ts';
import { forgetOld } from '../../store/retention.ts';
import { type Reply, reply } from '../command.ts';
import { tagsIn } from '../flags/client-flags.ts';
import type { Context } from '../io.ts';
import { saveMap } from './map-files.ts';
import { RejectsFile } from './refused-rows.ts';
import type { Told } from './told.ts';
import { translated } from './unusable.ts';

/** What is imported, and how. */
export interface RowsInput extends Told {
  file: string;
  dryRun: boolean;
  strict: boolean;
  refused: string | undefined;
  exitCode: boolean;
  /** Where to keep what the columns are. */
  saveMap: string | undefined;
  /** Whether the columns were shown before. */
  isTalkedOver?: boolean;
  /** Whether no new clients are made. */
  onlyKnown?: boolean;
  /** What the operation is called, where that is not an import. */
  title?: string;
}

/** The programs' common names; null if the columns do not tell. */
const sourceNames: Readonly<Record<Source, string | null>> = {
  google: 'Google Contacts',
  'google-old': 'Google Contacts',
  outlook: 'Outlook',
  'outlook-web': 'Outlook',
  linkedin: 'LinkedIn',
  hubspot: 'HubSpot',
  quickbooks: 'QuickBooks',
  freshbooks: 'FreshBooks',
  vcard: 'vCard',
  rapport: null,
  unknown: null,
};

/** Reads a file as its columns and what was told of them say; throws a FormatError for one that cannot be read so. */
export function openRows(
  bytes: FileBytes,
  { kind, map, meanings, channel, dateOrder }: Told,
  { settings }: Context,
): ImportFile {
  try {
    return readImportFile(bytes, {
      ...(kind ? { kind } : {}),
      map: new Map(map.map(([column, field]) => [column, field])),
      meanings,
      currency: settings.currency,
      dateOrder: dateOrder ?? settings.dateOrder,
      ...(channel && { channel }),
    });
  } catch (error) {
    throw error instanceof FormatError ? ofMapFile(error, map) : error;
  }
}

/** The same error, with the file that named a column that is not there. */
function ofMapFile(error: FormatError, map: Told['map']): FormatError {
  const { asking, hint } = error;
  if (asking?.about !== 'missing column') return error;
  const source = map.findLast(([column]) => column === asking.column)?.[2];
  return source === undefined
    ? error
    : unclear(`"${source}" names a column "${asking.column}", which the file has not.`, hint, asking);
}

/** What reads phone numbers, which only lists of entries need. */
export async function phonesFor(
  { content }: ImportFile,
  { settings }: Context,
): Promise<PhoneReader | undefined> {
  if (content.kind !== 'entries') return undefined;
  const { phoneReader } = await import('../../domain/text/phone-number.ts');
  return phoneReader(settings.country?.code ?? null);
}

/** Imports the rows of a file. */
export async function importRows(bytes: FileBytes, input: RowsInput, context: Context): Promise<Reply> {
  context.io.keepMemoryLow?.();
  const open = () => translated(input.file, () => openRows(bytes, input, context));
  const file = open();
  const phones = await phonesFor(file, context);
  if (input.saveMap !== undefined) saveMap(input.saveMap, open(), input, context);
  if (!input.isTalkedOver) tellOfReading(file, input, context);
  const report = translated(input.file, () => takeRows(file, input, context, phones));
  if (report.takenBack) tellOfNothing(report, context);
  const firstLook = report.operation === null ? null : await lookFirst(context);
  if (report.operation !== null && !context.wantsData && context.journal.operations.hasOneImport()) {
    const { remindOfBackup } = await import('../backup-reminder.ts');
    remindOfBackup(context);
  }
  return reply(
    importReport,
    { ...report, firstLook },
    {
      refused: report.takenBack,
      attention: input.exitCode && report.refusedCount > 0,
      afterwards: () => {
        if (report.operation !== null) forgetOld(context.journalPath, context.io);
      },
    },
  );
}

/** Says on stderr what the columns alone decided. */
function tellOfReading({ content, nameByCells }: ImportFile, input: Told, { status }: Context): void {
  const { kind } = content;
  if (input.kind === undefined && kind !== 'clients') {
    const what = kind === 'entries' ? 'entries (interactions with clients)' : kind;
    status(`Read as ${what}, by the columns. To change that: --kind.`);
  }
  if (nameByCells !== null) {
    const name = shortened(nameByCells, longestNamed);
    status(`"${name}" was read as the name, by what is in it. To change that: --map.`);
  }
}

function tellOfNothing({ refusedCount, rows }: ImportReport, { status }: Context): void {
  status(
    refusedCount === rows
      ? 'Nothing was imported, because no row can be used.'
      : `Nothing was imported, because of --strict: ${refusedCount} of ${rows} rows cannot be used.`,
  );
}

/** The rules are only loaded for people, who may not have seen a page yet. */
async function lookFirst({ journal, settings, today, wantsData }: Context): Promise<FirstLook | null> {
  if (wantsData) return null;
  const { firstLook } = await import('../../app/flags/first-look.ts');
  return firstLook(journal, settings, today);
}

/** Takes the rows of a file in, and says what came of it. A dry run looks at the columns, too. */
export function takeRows(
  file: ImportFile,
  input: RowsInput,
  context: Context,
  phones: PhoneReader | undefined,
): ImportReport {
  const sample = input.dryRun ? new ReadingSample(file.header, file.mapping, file.content.kind) : null;
  const outcome = takeIn(file, input, context, { phones, sample });
  if (outcome.operation !== null) context.journal.search.takeIn();
  const takenBack = outcome.refusedCount === outcome.rows || (input.strict && outcome.refusedCount > 0);
  return {
    file: input.file,
    kind: file.content.kind,
    source: file.source,
    sourceName: sourceNames[file.source],
    encoding: file.encoding,
    delimiter: file.delimiter,
    ...outcome,
    unread: file.unread(),
    dryRun: input.dryRun,
    takenBack,
    firstLook: null,
    reading: sample?.reading() ?? null,
  };
}

/** What looks at rows on their way. */
interface Onlookers {
  phones: PhoneReader | undefined;
  sample: ReadingSample | null;
}

function takeIn(file: ImportFile, input: RowsInput, context: Context, onlookers: Onlookers): ImportOutcome {
  const begin = () => (input.refused === undefined ? null : new RejectsFile(input.refused, file.header));
  let rejects = begin();
  let current: CsvRow | undefined;
  const run: ImportRun = {
    dryRun: input.dryRun,
    strict: input.strict,
    title:
      input.title ??
      `imported ${file.content.kind} from ${input.file === '-' ? 'stdin' : basename(input.file)}`,
    onRefused: ({ reason }) => rejects?.add(current?.cells ?? [], reason),
    onAgain() {
      rejects?.discard();
      rejects = begin();
    },
    // Before the change is kept: refused rows are not lost once the others are in.
    onEnd: () => rejects?.keep(),
    onProgress: (rows) => context.progress(`${rows.toLocaleString('en')} rows`),
  };
  const onRow = (row: CsvRow, record: ImportRecord) => {
    current = row;
    onlookers.sample?.see(row, record);
  };
  try {
    const outcome = takeInRows(file, input, context, { phones: onlookers.phones, run, onRow });
    rejects?.close();
    return outcome;
  } catch (error) {
    rejects?.discard();
    throw error;
  }
}

/** How the rows of a file become changes. */
interface Way {
  phones: PhoneReader | undefined;
  run: ImportRun;
  onRow(row: CsvRow, record: ImportRecord): void;
}

function takeInRows(
  { content, source }: ImportFile,
  input: Told & Pick<RowsInput, 'onlyKnown'>,
  { journal, today }: Context,
  { phones, run, onRow }: Way,
): ImportOutcome {
  const channel = input.channel ? { channel: input.channel } : {};
  const take = <R extends ImportRecord>(rows: Iterable<FileRow<R>>, begin: () => RowTaker<R>) => {
    const records = {
      *[Symbol.iterator]() {
        for (const { row, record } of rows) {
          onRow(row, record);
          yield record;
        }
      },
    };
    return takeAllIn(journal, records, begin, run);
  };
  switch (content.kind) {
    case 'clients': {
      const options = {
        today,
        sourceName: sourceNames[source] ?? 'the imported list',
        tags: tagsIn(input.tags),
        ...channel,
        ...(input.status ? { status: input.status } : {}),
        ...(input.onlyKnown && { onlyKnown: true }),
      };
      return take(content.rows, () => clientImporter(journal, options));
    }
    case 'entries':
      return take(content.rows, () => entryImporter(journal, { ...channel, phones }));
    case 'reminders':
      return take(content.rows, () => reminderImporter(journal));
    default:
      return take(content.rows, () => thingImporter(journal, content.kind, today));
  }
}

import { basename } from 'node:path';
import type { FirstLook } from '../../../app/flags/first-look.ts';
import { clientImporter } from '../../../app/importing/import-clients.ts';
import { entryImporter, reminderImporter } from '../../../app/importing/import-entries.ts';
import {
  type ImportKind,
  type ImportOutcome,
  type ImportRecord,
  type ImportRun,
  importRows,
  type RowTaker,
} from '../../../app/importing/import-rows.ts';
import { thingImporter } from '../../../app/importing/import-things.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import type { PhoneReader } from '../../../domain/text/phone-number.ts';
import { shortened } from '../../../domain/text/shorten.ts';
import type { CsvRow } from '../../../interchange/csv/csv.ts';
import { FormatError } from '../../../interchange/csv/format-error.ts';
import { longestNamed } from '../../../interchange/csv/limits.ts';
import {
  type FileRow,
  type ImportFile,
  importKinds,
  readImportFile,
} from '../../../interchange/rows/import-file.ts';
import type { ToldMeaning } from '../../../interchange/rows/meanings.ts';
import type { Source } from '../../../interchange/rows/source.ts';
import { clientStatuses } from '../../../nouns/client.ts';
import { channels } from '../../../nouns/entry.ts';
import { importReport } from '../../../render/journal/import-report.ts';
import {
  defineCommand,
  many,
  needed,
  oneOf,
  type Parse,
  reply,
  toggle,
  value,
  withChoices,
  words,
} from '../../command.ts';
import { nowCalled } from '../../failures.ts';
import { tagsIn } from '../../flags/client-flags.ts';
import { RejectsFile } from '../../import/refused-rows.ts';
import type { Context } from '../../io.ts';
import { named, oldKinds } from '../../program/names.ts';

/** Cut at the last `=`, as the name of a column may hold others. */
const mapping: Parse<[column: string, field: string]> = (text) => {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  if (column && field) return [column, field];
  throw badMapping(text);
};

/** Cut at the first `:` and the last `=`: the value may hold others. */
const meaning: Parse<[field: string, value: string, meaning: string]> = (text) => {
  const [colon, equals] = [text.indexOf(':'), text.lastIndexOf('=')];
  const field = text.slice(0, Math.max(colon, 0)).trim();
  const [value, means] = [text.slice(colon + 1, Math.max(equals, 0)).trim(), text.slice(equals + 1).trim()];
  if (field && value && means && equals > colon) return [field, value, means];
  throw badMeaning(text);
};

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

const importKind = withChoices<ImportKind>(importKinds, (text, flag, context) => {
  const now = named(oldKinds, text);
  if (now) context.status?.(nowCalled(text, now));
  return oneOf(importKinds)(now ?? text, flag, context);
});

const flags = {
  kind: value(
    '-k, --kind <kind>',
    `what the rows are: ${importKinds.join(', ')}; often the header tells`,
    importKind,
  ),
  map: many('-m, --map <column=field>', 'what a column is, if its name does not tell', mapping),
  mapValue: many('--map-value <field:value=meaning>', 'what a value means; may be repeated', meaning),
  dryRun: toggle('-n, --dry-run', 'say what would happen and change nothing'),
  status: value(
    '-s, --status <status>',
    'the status of new clients whose row has none',
    oneOf(clientStatuses),
  ),
  tag: many('-t, --tag <tag>', 'a tag for every client of the file; may be repeated', words),
  channel: value('-c, --channel <channel>', 'the channel of entries whose row names none', oneOf(channels)),
  strict: toggle('--strict', 'import nothing when a row is refused'),
  refused: value('--refused <file>', 'write refused rows to a new CSV file, to correct and import', words),
  exitCode: toggle('--exit-code', 'exit with 4 if rows were refused'),
};

export default defineCommand({
  summary: 'Import clients, entries, reminders and more from CSV or vCard',
  details:
    'Knows the columns of Google Contacts, Outlook, LinkedIn, HubSpot, QuickBooks and FreshBooks, and plain names such as email; name others with --map. Empty cells change nothing. A row that cannot be used is refused, the others are imported. Importing a file twice changes nothing.',
  examples: [
    'rapport import csv contacts.csv --dry-run',
    'rapport import csv phone.vcf',
    'rapport import csv leads.csv --map "Firma=company" --status prospect --tag fair',
    'rapport import csv book.csv --map "Umsatz=value" --map-value status:past_due=active',
    'rapport import csv calls.csv --kind entries --refused refused.csv',
  ],
  writes: ({ dryRun }) => !dryRun,
  args: { file: needed('<file>', 'the file; - for stdin') },
  flags,
  async run(input, context) {
    // A journal that cannot be used is said before a file is read.
    const { journal } = context;
    const file = await openFile(context, input);
    const phones = await phonesFor(file, context);
    const { report, isRefused } = translated(input.file, () => {
      const { kind } = file.content;
      if (input.kind === undefined && kind !== 'clients') {
        const what = kind === 'entries' ? 'entries (interactions with clients)' : kind;
        context.status(`Read as ${what}, by the columns. To change that: --kind.`);
      }
      if (file.nameByCells !== null) {
        context.status(
          `"${shortened(file.nameByCells, longestNamed)}" was read as the name, by what is in it. To change that: --map.`,
        );
      }
      const outcome = takeIn(file, input, context, phones);
      if (outcome.operation !== null) journal.search.takeIn();
      const isRefused = outcome.refusedCount === outcome.rows || (input.strict && outcome.refusedCount > 0);
      if (isRefused) {
        const all = outcome.refusedCount === outcome.rows;
        context.status(
          all
            ? 'Nothing was imported, because no row can be used.'
            : `Nothing was imported, because of --strict: ${outcome.refusedCount} of ${outcome.rows} rows cannot be used.`,
        );
      }
      return {
        isRefused,
        report: {
          file: input.file,
          kind,
          source: file.source,
          sourceName: sourceNames[file.source],
          encoding: file.encoding,
          delimiter: file.delimiter,
          ...outcome,
          ignoredColumns: file.unread(),
          dryRun: input.dryRun,
          takenBack: isRefused,
        },
      };
    });
    const firstLook = report.operation === null ? null : await lookFirst(context);
    return reply(
      importReport,
      { ...report, firstLook },
      { refused: isRefused, attention: input.exitCode && report.refusedCount > 0 },
    );
  },
});

/** The rules are only loaded for people, who may not have seen a page yet. */
async function lookFirst({ journal, settings, today, wantsData }: Context): Promise<FirstLook | null> {
  if (wantsData) return null;
  const { firstLook } = await import('../../../app/flags/first-look.ts');
  return firstLook(journal, settings, today);
}

interface Input {
  file: string;
  dryRun: boolean;
  strict: boolean;
  refused: string | undefined;
  status: (typeof clientStatuses)[number] | undefined;
  channel: (typeof channels)[number] | undefined;
  tag: readonly string[];
}

/** What reads phone numbers, which only lists of entries need. */
async function phonesFor({ content }: ImportFile, { settings }: Context): Promise<PhoneReader | undefined> {
  if (content.kind !== 'entries') return undefined;
  const { phoneReader } = await import('../../../domain/text/phone-number.ts');
  return phoneReader(settings.country?.code ?? null);
}

function takeIn(
  file: ImportFile,
  input: Input,
  context: Context,
  phones: PhoneReader | undefined,
): ImportOutcome {
  const begin = () => (input.refused === undefined ? null : new RejectsFile(input.refused, file.header));
  let rejects = begin();
  let current: CsvRow | undefined;
  const run: ImportRun = {
    dryRun: input.dryRun,
    strict: input.strict,
    title: `imported ${file.content.kind} from ${input.file === '-' ? 'stdin' : basename(input.file)}`,
    onRefused: ({ reason }) => rejects?.add(current?.cells ?? [], reason),
    onAgain() {
      rejects?.discard();
      rejects = begin();
    },
    // Before the change is kept: refused rows are not lost once the others are in.
    onEnd: () => rejects?.keep(),
    onProgress: (rows) => context.progress(`${rows.toLocaleString('en')} rows`),
  };
  try {
    const outcome = takeInRows(file, input, { context, phones, run, onRow: (row) => (current = row) });
    rejects?.close();
    return outcome;
  } catch (error) {
    rejects?.discard();
    throw error;
  }
}

function takeInRows(
  { content, source }: ImportFile,
  input: Input,
  {
    context: { journal, today },
    phones,
    run,
    onRow,
  }: { context: Context; phones: PhoneReader | undefined; run: ImportRun; onRow: (row: CsvRow) => void },
): ImportOutcome {
  const channel = input.channel ? { channel: input.channel } : {};
  const take = <R extends ImportRecord>(rows: Iterable<FileRow<R>>, begin: () => RowTaker<R>) => {
    const records = {
      *[Symbol.iterator]() {
        for (const { row, record } of rows) {
          onRow(row);
          yield record;
        }
      },
    };
    return importRows(journal, records, begin, run);
  };
  switch (content.kind) {
    case 'clients': {
      const options = {
        today,
        sourceName: sourceNames[source] ?? 'the imported list',
        tags: tagsIn(input.tag),
        ...channel,
        ...(input.status ? { status: input.status } : {}),
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

async function openFile(
  context: Context,
  {
    file,
    kind,
    map,
    mapValue,
    channel,
  }: Pick<Input, 'file' | 'channel'> & {
    kind: ImportKind | undefined;
    map: readonly (readonly [string, string])[];
    mapValue: readonly ToldMeaning[];
  },
): Promise<ImportFile> {
  const bytes = await context.openFile(file);
  return translated(file, () => {
    const { currency, dateOrder } = context.settings;
    return readImportFile(bytes, {
      ...(kind ? { kind } : {}),
      map: new Map(map),
      meanings: mapValue,
      currency,
      dateOrder,
      ...(channel && { channel }),
    });
  });
}

/** What is wrong with a file, said as every failure is. */
function translated<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw unusableFile(file === '-' ? 'stdin' : file, error.message, error.hint);
  }
}

/** A file that cannot be read as what it should be; `why` says what is wrong with it in a sentence. */
function unusableFile(file: string, why: string, hint: string): RapportError {
  return new RapportError('refused', 'unusable-file', `"${file}" cannot be imported. ${why}`, [
    hint,
    'Nothing was changed.',
  ]);
}

/** A `--map` that does not name a column and what it is. */
function badMapping(text: string): RapportError {
  return new RapportError('usage', 'bad-mapping', `"${text}" does not say which column is what.`, [
    'Write it as --map "Company=name".',
  ]);
}

/** A `--map-value` that does not name a field, a value and what it means. */
function badMeaning(text: string): RapportError {
  return new RapportError('usage', 'bad-meaning', `"${text}" does not say what a value means.`, [
    'Write it as --map-value status:past_due=active.',
  ]);
}

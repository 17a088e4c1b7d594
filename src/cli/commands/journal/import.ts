import { captureFormatOf, formatOf, importFormats } from '../../../interchange/format.ts';
import { columnSections } from '../../../interchange/reading/fields.ts';
import { fromFolder, fromMbox, fromMessage, isFolder } from '../../capture/mail-source.ts';
import { askedOne, defineCommand, optional, type Reply, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { toldOf } from '../../import/map-files.ts';
import { asRows, namedFile, openNamed } from '../../import/named-file.ts';
import { importRows } from '../../import/rows.ts';
import { toldFlags } from '../../import/told.ts';
import type { Context } from '../../io.ts';

/** The flags that say how rows are read and taken in; a whole journal has none of them. */
const rowFlags = {
  ...toldFlags,
  dryRun: toggle('-n, --dry-run', 'say how the file is read and what would happen; change nothing'),
  saveMap: value('--save-map <file>', 'write what the columns are to a new file, for --map', words),
  strict: toggle('--strict', 'import nothing when a row is refused'),
  refused: value('--refused <file>', 'write refused rows to a new CSV file, to correct and import', words),
  bodies: toggle('--bodies', 'keep the words of each mail, not its subject alone'),
  exitCode: toggle('--exit-code', 'exit with 4 if rows were refused'),
};

export default defineCommand({
  details:
    'On a terminal, without FORMAT, rapport shows how it reads the file and asks first. json is the export of a whole journal, for an empty one. Empty cells change nothing. A row that cannot be used is refused, the others are imported. Importing a file twice changes nothing.',
  examples: [
    'rapport import contacts.csv',
    'rapport import phone.vcf --dry-run',
    'rapport import leads.csv --map "Firma=company" --status prospect --tag fair',
    'rapport import book.csv --map-value status:past_due=active',
    'rapport import calls.csv --kind entries --save-map calls.map',
    'rapport import june.csv --map calls.map --refused refused.csv',
    'rapport import json book.json --journal new.db',
  ],
  sections: columnSections,
  writes: ({ dryRun }) => !dryRun,
  args: {
    first: optional('[format]', `${importFormats.join(' or ')}; left out, the file tells`),
    second: askedOne('[file]', 'a file of CSV, vCard or .xlsx, or an export; - for stdin'),
  },
  flags: { ...rowFlags, yes: toggle('-y, --yes', 'do not ask on a terminal') },
  async run(input, context) {
    // A journal that cannot be used is said before a file is read.
    void context.journal;
    const named = await namedFile(input, context);
    const { file } = named;
    const captured = await capture(named, input, context);
    if (captured) return captured;
    const bytes = await asRows(await openNamed(named, context), file, context);
    const format = named.format ?? formatOf(bytes, file);
    const canBeAsked = named.format === undefined && file !== '-' && context.canAsk && !context.wantsData;
    const asks = canBeAsked && !input.dryRun && !input.yes;
    if (format === 'json') {
      refuseRowFlags(input);
      const { importDocument } = await import('../../import/document.ts');
      return importDocument(bytes, file, asks, context);
    }
    const { kind, status, channel, dryRun, strict, refused, exitCode, saveMap } = input;
    const said = { kind, status, channel, meanings: input.mapValue, tags: input.tag };
    const told = await toldOf(said, input.map, context);
    const wanted = { ...{ ...told, file, dryRun, strict, refused }, exitCode, saveMap };
    if (!asks) return importRows(bytes, wanted, context);
    const { talkOver } = await import('../../import/talk.ts');
    return importRows(bytes, await talkOver(bytes, wanted, context), context);
  },
});

/** Imports mail and calendars, which fill the log; null for a file of rows. */
async function capture(
  named: Awaited<ReturnType<typeof namedFile>>,
  { dryRun, bodies }: { dryRun: boolean; bodies: boolean },
  context: Context,
): Promise<Reply | null> {
  const { file } = named;
  const path = context.io.pathOf(file);
  const how = { file, dryRun, bodies };
  if (file !== '-' && isFolder(path)) {
    const { importMail } = await import('../../capture/mail.ts');
    return importMail(fromFolder(path), how, context);
  }
  const bytes = await openNamed(named, context);
  const kind = captureFormatOf(bytes);
  if (kind === null) return null;
  if (kind === 'calendar') {
    const { importCalendar } = await import('../../capture/calendar.ts');
    return importCalendar(bytes, how, context);
  }
  const { importMail } = await import('../../capture/mail.ts');
  return importMail(kind === 'mbox' ? fromMbox(bytes) : fromMessage(bytes), how, context);
}

/** Refuses what is said of rows where there is a whole journal. */
function refuseRowFlags(input: Readonly<Record<string, unknown>>): void {
  for (const [key, { spec }] of Object.entries(rowFlags)) {
    const given = input[key];
    const isGiven = Array.isArray(given) ? given.length > 0 : given !== undefined && given !== false;
    const [name = ''] = /--[\w-]+/.exec(spec) ?? [];
    if (isGiven) throw flagsConflict('An export of a whole journal', name);
  }
}

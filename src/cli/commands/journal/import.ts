import { columnSections } from '../../../interchange/reading/fields.ts';
import { asked, defineCommand, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { namedFiles } from '../../import/named-file.ts';
import { importsOf } from '../../import/one-import.ts';
import { severally } from '../../import/severally.ts';
import { toldFlags } from '../../import/told.ts';

/** The flags that say how rows are read and taken in; a whole journal has none of them. */
const rowFlags = {
  ...toldFlags,
  dryRun: toggle('-n, --dry-run', 'say how the file is read and what would happen; change nothing'),
  saveMap: value('--save-map <file>', 'write what the columns are to a new file, for --map', words),
  strict: toggle('--strict', 'import nothing when a row is refused'),
  refused: value('--refused <file>', 'write refused rows to a new CSV file, to correct and import', words),
  bodies: toggle('--bodies', 'keep the words of each mail, not its subject alone'),
  byTitle: toggle('--by-title', 'take clients that the title of a meeting names for its guests'),
  exitCode: toggle('--exit-code', 'exit with 4 if rows were refused'),
};

export default defineCommand({
  details:
    'Of mail and calendars, only what is with clients becomes an entry. On a terminal, rapport shows how it reads rows and asks first. A row that cannot be used is refused, the others are imported. Importing a file twice changes nothing. json is a whole journal, for an empty one.',
  examples: [
    'rapport import contacts.csv',
    'rapport import Inbox.mbox Sent.mbox Maildir calendar.ics calls.xml',
    'rapport import - < message.eml',
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
    files: asked('[file...]', 'files or folders; csv or json before them names the format, and - is stdin'),
  },
  flags: { ...rowFlags, yes: toggle('-y, --yes', 'do not ask on a terminal') },
  async run(input, context) {
    // A journal that cannot be used is said before a file is read.
    void context.journal;
    const named = await namedFiles(input.files, context);
    const how = named.length > 1 ? { ...input, yes: true } : input;
    const imports = await importsOf(named, how, context, () => refuseRowFlags(input));
    const [only, ...more] = imports;
    return only && more.length === 0 ? only.run() : severally(imports, context);
  },
});

/** Refuses what is said of rows where there is a whole journal. */
function refuseRowFlags(input: Readonly<Record<string, unknown>>): void {
  for (const [key, { spec }] of Object.entries(rowFlags)) {
    const given = input[key];
    const isGiven = Array.isArray(given) ? given.length > 0 : given !== undefined && given !== false;
    const [name = ''] = /--[\w-]+/.exec(spec) ?? [];
    if (isGiven) throw flagsConflict('An export of a whole journal', name);
  }
}

import type { CalendarDate } from '../../../domain/days/calendar-date.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { codeOf, hintsFor, reasonOf } from '../../../domain/text/system-reason.ts';
import { belongingTo, clientsSince, type WholeJournal } from '../../../domain/whole.ts';
import { documentLines, documentSchema, documentText } from '../../../interchange/document/document.ts';
import { cardsText } from '../../../interchange/vcard/write-cards.ts';
import { client, tag as tagNoun } from '../../../nouns/client.ts';
import { clientList } from '../../../render/clients/clients.ts';
import { clientFiles } from '../../../render/journal/client-file.ts';
import { type Exported, exportedView, exportText } from '../../../render/journal/export.ts';
import { refusePlaceOfOthers, writeFolder, writeNewFile } from '../../../store/files.ts';
import { schemaVersion } from '../../../version.ts';
import { defineCommand, oneOf, optional, pastDay, reply, toggle, value, words } from '../../command.ts';
import { flagsConflict } from '../../failures.ts';
import { tagsIn } from '../../flags/client-flags.ts';

import type { Context } from '../../io.ts';
import { clientOfList } from '../../references/clients.ts';
import { draw } from '../../run.ts';

const formats = ['json', 'ndjson', 'csv', 'markdown', 'vcard', 'vcard3'] as const;
type Format = (typeof formats)[number];

export default defineCommand({
  details:
    'json has everything, with ids; rapport import reads it back. csv has the list of clients, ndjson a row a line, vcard cards (vcard3 for old phones), markdown a file for each. The ending of FILE tells the format. No file is replaced. schema prints the JSON Schema.',
  examples: [
    'rapport export book.json',
    'rapport export acme.json --client acme',
    'rapport export markdown clients',
    'rapport export vips.vcf --tag vip',
    'rapport export clients.csv --for-spreadsheet',
    'rapport export json > book.json',
    'rapport export schema',
  ],
  args: {
    first: optional('[format]', `${formats.join(', ')}; left out, the ending of the file tells`),
    second: optional('[file]', 'the file to write, or the folder; left out or -, stdout'),
  },
  flags: {
    format: value('-f, --format <format>', formats.join(', '), oneOf(formats)),
    client: value('--client <client>', 'only what belongs to this client', words),
    tag: value('-t, --tag <tag>', 'only what belongs to clients with the tag', words),
    since: value(
      '--since <day>',
      'only clients with an entry or a note since then, and none that is older',
      pastDay,
    ),
    forSpreadsheet: toggle('--for-spreadsheet', 'csv with a mark by which Excel knows its letters'),
  },
  async run({ first, second, format, client: ref, tag, since, forSpreadsheet }, context) {
    if (first === 'schema') {
      const text = `${JSON.stringify(documentSchema(), null, 2)}\n`;
      return reply(exportText, { format: 'json', text });
    }
    const isFormat = first !== undefined && (second !== undefined || formats.includes(first as Format));
    const named = isFormat ? oneOf(formats)(first, 'the format', context) : format;
    const file = isFormat ? second : first;
    const as = named ?? (forSpreadsheet ? 'csv' : formatOf(file));
    if (forSpreadsheet && as !== 'csv') throw flagsConflict(`The format ${as}`, '--for-spreadsheet');
    const one = await clientOfList(context, ref);
    const all = context.journal.whole.read();
    const part = partOf(all, { ...(one && { clientId: one.id }), tag, since });
    const whole = part ?? all;
    const target = file === '-' ? undefined : file;
    const mark = forSpreadsheet ? '\uFEFF' : '';
    if (target === undefined) {
      if (as === 'markdown') throw needsFolder();
      return reply(exportText, { format: as, text: [mark, ...pieces(as, whole, context)].join('') });
    }
    write(target, as, mark, whole, context);
    const clients = whole.get(client) ?? [];
    const isWhole = as === 'json' || as === 'ndjson';
    const counts = isWhole ? [...whole.values()].map(({ length }) => length) : [clients.length];
    const written: Exported = {
      ...{ file: target, format: as, clientCount: clients.length, isPart: part !== null },
      rowCount: counts.reduce((a, b) => a + b, 0),
    };
    return reply(exportedView, written);
  },
});

interface Chosen {
  clientId?: number;
  tag: string | undefined;
  since: CalendarDate | undefined;
}

/** What belongs to the clients that are asked for; null if all are. */
function partOf(whole: WholeJournal, { clientId, tag, since }: Chosen): WholeJournal | null {
  if (clientId === undefined && tag === undefined && since === undefined) return null;
  const [wanted] = tagsIn(tag === undefined ? [] : [tag]);
  const tagged = (whole.get(tagNoun) ?? []).filter((row) => row.tag === wanted);
  const sets = [
    ...(clientId === undefined ? [] : [new Set([clientId])]),
    ...(tag === undefined ? [] : [new Set(tagged.map((row) => Number(row.clientId)))]),
    ...(since === undefined ? [] : [clientsSince(whole, since)]),
  ];
  const ids = (whole.get(client) ?? []).flatMap(({ id }) => (sets.every((set) => set.has(id)) ? [id] : []));
  if (ids.length === 0) throw nothingToExport();
  return belongingTo(whole, new Set(ids), since);
}

function formatOf(file = ''): Format {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  if (/\.(vcf|vcard)$/i.test(file)) return 'vcard';
  return /\.csv$/i.test(file) ? 'csv' : 'json';
}

function pieces(
  format: Exclude<Format, 'markdown'>,
  whole: WholeJournal,
  context: Context,
): Iterable<string> {
  if (format === 'json') return documentText(whole, schemaVersion);
  if (format === 'ndjson') return documentLines(whole);
  if (format !== 'csv') return cardsText(listedOf(whole), format === 'vcard' ? '4.0' : '3.0');
  const ids = new Set((listedOf(whole).get(client) ?? []).map(({ id }) => id));
  const { clients } = context.journal;
  const listed = [false, true]
    .flatMap((archived) => clients.list({ archived }))
    .filter(({ id }) => ids.has(id));
  const page = { width: Number.POSITIVE_INFINITY, isTerminal: false, today: context.today };
  return [draw(clientList, listed, 'csv', { ...page, mark: (_, text) => text })];
}

/** A journal without its archived clients, which lists leave out; where all that were asked for are archived, they are there. */
function listedOf(whole: WholeJournal): WholeJournal {
  const clients = whole.get(client) ?? [];
  const open = clients.filter(({ archivedOn }) => archivedOn === null);
  return open.length === 0 ? whole : new Map([...whole, [client, open]]);
}

/** Writes a new file or folder, whole or not at all. */
function write(target: string, format: Format, mark: string, whole: WholeJournal, context: Context): void {
  const { io } = context;
  const path = io.pathOf(target);
  try {
    refusePlaceOfOthers(path, io.user);
    if (format === 'markdown') {
      writeFolder(path, clientFiles(whole));
      return;
    }
    writeNewFile(path, marked(mark, pieces(format, whole, context)));
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw codeOf(error) === 'EEXIST' ? exportExists(target) : exportUnwritable(target, error);
  }
}

function* marked(mark: string, texts: Iterable<string>): Generator<string> {
  yield mark;
  yield* texts;
}

/** There is something of that name. */
function exportExists(path: string): RapportError {
  return new RapportError(
    'refused',
    'export-exists',
    `"${path}" is there already, and no export replaces it.`,
    ['Name another one: rapport export FILE'],
  );
}

/** The export cannot be written where it should be. */
function exportUnwritable(path: string, error: unknown): RapportError {
  return new RapportError(
    'refused',
    'export-unwritable',
    `Nothing was exported to "${path}": ${reasonOf(error)}.`,
    [...hintsFor(error), 'Name another place: rapport export FILE'],
  );
}

/** Several files have no place on stdout. */
function needsFolder(): RapportError {
  return new RapportError(
    'usage',
    'export-needs-folder',
    'Markdown is a file for each client, and needs a folder.',
    ['Name a new one: rapport export markdown FOLDER'],
  );
}

/** No client is what was asked for. */
function nothingToExport(): RapportError {
  return new RapportError(
    'refused',
    'nothing-to-export',
    'No client matches that, so nothing was exported.',
    ['See them with: rapport list'],
  );
}

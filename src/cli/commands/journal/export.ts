import { RapportError } from '../../../domain/text/failure.ts';
import { codeOf, hintsFor, reasonOf } from '../../../domain/text/system-reason.ts';
import { belongingTo, type WholeJournal } from '../../../domain/whole.ts';
import { documentLines, documentSchema, documentText } from '../../../interchange/document/document.ts';
import { client } from '../../../nouns/client.ts';
import { clientList } from '../../../render/clients/clients.ts';
import { clientFiles } from '../../../render/journal/client-file.ts';
import { type Exported, exportedView, exportText } from '../../../render/journal/export.ts';
import { NewFile, refusePlaceOfOthers, writeFolder } from '../../../store/files.ts';
import { schemaVersion } from '../../../version.ts';
import { defineCommand, oneOf, optional, reply, value, words } from '../../command.ts';
import type { Context } from '../../io.ts';
import { clientOfList } from '../../references/clients.ts';
import { draw } from '../../run.ts';

const formats = ['json', 'ndjson', 'csv', 'markdown'] as const;
type Format = (typeof formats)[number];

export default defineCommand({
  details:
    'json has everything, with ids; rapport import reads it back. csv has the list of clients, ndjson one row a line, and markdown a folder with a file for each client. The ending of FILE can tell the format. No file is replaced. schema prints the JSON Schema.',
  examples: [
    'rapport export book.json',
    'rapport export acme.json --client acme',
    'rapport export markdown clients',
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
  },
  async run({ first, second, format, client: ref }, context) {
    if (first === 'schema') {
      const text = `${JSON.stringify(documentSchema(), null, 2)}\n`;
      return reply(exportText, { format: 'json', text });
    }
    const { journal } = context;
    const isFormat = first !== undefined && (second !== undefined || formats.includes(first as Format));
    const named = isFormat ? oneOf(formats)(first, 'the format', context) : format;
    const file = isFormat ? second : first;
    const as = named ?? formatOf(file);
    const one = await clientOfList(context, ref);
    const all = journal.whole.read();
    const whole = one ? belongingTo(all, one.id) : all;
    const target = file === '-' ? undefined : file;
    if (target === undefined) {
      if (as === 'markdown') throw needsFolder();
      return reply(exportText, { format: as, text: [...pieces(as, whole, context)].join('') });
    }
    write(target, as, whole, context);
    const clients = whole.get(client) ?? [];
    const isWhole = as === 'json' || as === 'ndjson';
    const counts = isWhole ? [...whole.values()].map(({ length }) => length) : [clients.length];
    const written: Exported = {
      ...{ file: target, format: as, clientCount: clients.length },
      rowCount: counts.reduce((a, b) => a + b, 0),
    };
    return reply(exportedView, written);
  },
});

function formatOf(file = ''): Format {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  return /\.csv$/i.test(file) ? 'csv' : 'json';
}

function pieces(
  format: Exclude<Format, 'markdown'>,
  whole: WholeJournal,
  context: Context,
): Iterable<string> {
  if (format === 'json') return documentText(whole, schemaVersion);
  if (format === 'ndjson') return documentLines(whole);
  const clients = whole.get(client) ?? [];
  const ids = new Set(clients.map(({ id }) => id));
  // The list leaves archived clients out; one that was asked for is there.
  const archived = clients.length > 0 && clients.every(({ archivedOn }) => archivedOn !== null);
  const listed = context.journal.clients.list({ archived }).filter(({ id }) => ids.has(id));
  const page = { width: Number.POSITIVE_INFINITY, isTerminal: false, today: context.today };
  return [draw(clientList, listed, 'csv', { ...page, mark: (_, text) => text })];
}

/** Writes a new file or folder, whole or not at all. */
function write(target: string, format: Format, whole: WholeJournal, context: Context): void {
  const { io } = context;
  const path = io.pathOf(target);
  try {
    refusePlaceOfOthers(path, io.user);
    if (format === 'markdown') {
      writeFolder(path, clientFiles(whole));
      return;
    }
    const made = new NewFile(path);
    try {
      for (const piece of pieces(format, whole, context)) made.write(piece);
      made.keep();
    } catch (error) {
      made.discard();
      throw error;
    }
    made.finish();
  } catch (error) {
    if (error instanceof RapportError) throw error;
    throw codeOf(error) === 'EEXIST' ? exportExists(target) : exportUnwritable(target, error);
  }
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

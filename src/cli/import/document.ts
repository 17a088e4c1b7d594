import { basename } from 'node:path';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import type { FileBytes } from '../../interchange/csv/dialect.ts';
import { badValue, notAnExport, readDocument } from '../../interchange/document/document.ts';
import { nouns } from '../../nouns/index.ts';
import { foundDocument, importedDocument } from '../../render/journal/export.ts';
import type { Journal } from '../../store/journal.ts';
import { openEmptyJournal } from '../../store/open.ts';
import { schemaVersion } from '../../version.ts';
import { type Reply, reply } from '../command.ts';
import type { Context, Io } from '../io.ts';
import { smallText } from '../small-file.ts';

// A text of more characters can be no string.
const limit = { most: 500_000_000, hint: 'Copy a journal of that size with: rapport backup' };

/** Puts an export of a whole journal into an empty one, after a question if there is one to be asked. */
export async function importDocument(
  bytes: FileBytes,
  file: string,
  asks: boolean,
  context: Context,
): Promise<Reply> {
  const { journal, io } = context;
  const { source, text } = smallText(bytes, file, limit, notAnExport);
  const whole = readDocument(text, source, schemaVersion);
  const unfit = (path: string) => badValue(source, `rows.${path}`, 'breaks a rule of the journal');
  const counts = [...whole.values()].map(({ length }) => length);
  const found = { file, clientCount: counts[0] ?? 0, rowCount: counts.reduce((a, b) => a + b, 0) };
  if (!isNew(journal, io)) throw notEmpty(file);
  if (asks) await allowed(found, context);
  journal.change(
    `imported a whole journal from ${file === '-' ? 'stdin' : basename(file)}`,
    () => {
      // Somebody may have been faster.
      if (!isNew(journal, io)) throw notEmpty(file);
      journal.whole.replace(whole, unfit);
    },
    { kind: 'import' },
  );
  journal.search.takeIn();
  return reply(importedDocument, found);
}

async function allowed(found: Parameters<typeof foundDocument>[0], context: Context): Promise<void> {
  const prompter = await context.ask();
  (prompter.show ?? context.status)(foundDocument(found));
  if (!(await prompter.confirm({ message: 'Import it?', initial: true }))) throw cancelled();
}

/** Whether a journal has what a new one has, which is some profiles. */
function isNew({ whole }: Journal, io: Io): boolean {
  const fresh = openEmptyJournal({
    ...{ packageFolder: io.packageFolder, now: io.now(), command: '', program: '' },
    status: () => {},
  });
  try {
    return (
      nouns.every((noun) => whole.count(noun) === fresh.whole.count(noun)) &&
      nouns.every((noun) => JSON.stringify(whole.rows(noun)) === JSON.stringify(fresh.whole.rows(noun)))
    );
  } finally {
    fresh.close();
  }
}

/** There is something in the journal already. */
function notEmpty(file: string): RapportError {
  return new RapportError(
    'refused',
    'journal-not-empty',
    'The journal is not empty, and an export can only be read into an empty one.',
    [`Name a new journal: ${commandLine(['rapport', 'import', 'json', file, '--journal', 'NEW.db'])}`],
  );
}

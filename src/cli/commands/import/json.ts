import { basename } from 'node:path';
import { RapportError } from '../../../domain/text/failure.ts';
import { commandLine } from '../../../domain/text/shell-word.ts';
import { badValue, notAnExport, readDocument } from '../../../interchange/document/document.ts';
import { nouns } from '../../../nouns/index.ts';
import { importedDocument } from '../../../render/journal/export.ts';
import type { Journal } from '../../../store/journal.ts';
import { openEmptyJournal } from '../../../store/open.ts';
import { schemaVersion } from '../../../version.ts';
import { defineCommand, optional, reply } from '../../command.ts';
import { missingArgument } from '../../failures.ts';
import type { Io } from '../../io.ts';
import { smallFile } from '../../small-file.ts';

// A text of more characters can be no string.
const limit = { most: 500_000_000, hint: 'Copy a journal of that size with: rapport backup' };

const example = 'rapport import json book.json';

export default defineCommand({
  summary: 'Read an export of a whole journal into an empty one',
  details:
    'Reads what rapport export FILE.json wrote. Ids and handles stay the same. The journal must be empty.',
  examples: [example, 'rapport import json book.json --journal new.db'],
  writes: true,
  args: { file: optional('[file]', 'the file; left out or -, stdin') },
  async run({ file: typed }, context) {
    if (typed === undefined && context.canAsk) throw missingArgument('file', 'import json', example);
    const file = typed ?? '-';
    const { journal, io } = context;
    const { source, text } = await smallFile(context, file, limit, notAnExport);
    const whole = readDocument(text, source, schemaVersion);
    const unfit = (path: string) => badValue(source, `rows.${path}`, 'breaks a rule of the journal');
    const name = file === '-' ? 'stdin' : basename(file);
    journal.change(
      `imported a whole journal from ${name}`,
      () => {
        if (!isNew(journal, io)) throw notEmpty(file);
        journal.whole.replace(whole, unfit);
      },
      { kind: 'import' },
    );
    journal.search.takeIn();
    const counts = [...whole.values()].map(({ length }) => length);
    const [clientCount = 0] = counts;
    return reply(importedDocument, { file, clientCount, rowCount: counts.reduce((a, b) => a + b, 0) });
  },
});

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

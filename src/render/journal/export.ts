import { commandLine } from '../../domain/text/shell-word.ts';
import { oneLine, plural } from '../layout/text.ts';
import { sentenceView } from '../layout/view.ts';

/** What was written to a file or a folder. */
export interface Exported {
  file: string;
  format: string;
  clientCount: number;
  /** How many rows of all kinds; a table of clients has nothing else. */
  rowCount: number;
  /** Whether only some clients were asked for. */
  isPart: boolean;
}

export const exportedView = sentenceView<Exported>(({ file, format, clientCount, rowCount, isPart }, page) =>
  [
    `Exported ${plural(clientCount, 'client')} to ${page.mark('name', oneLine(file))}${rowCount > clientCount ? `, ${plural(rowCount, 'row')} in all` : ''}.`,
    ...(isPart && format === 'json'
      ? ['This is only a part of the journal. For a copy of all of it: rapport backup']
      : []),
    ...(format === 'json'
      ? [
          `To read it into a new journal: ${page.mark('command', oneLine(commandLine(['rapport', 'import', 'json', file, '--journal', 'NEW.db'])))}`,
        ]
      : []),
  ].join('\n'),
);

/** An export that goes to stdout; one that is JSON is its own data. */
export const exportText = sentenceView<{ format: string; text: string }>(
  ({ text }) => text,
  ({ format, text }) => (format === 'json' ? (JSON.parse(text) as unknown) : { format, text }),
);

/** What a document has. */
interface DocumentCounts {
  file: string;
  clientCount: number;
  rowCount: number;
}

/** What is said of a document before it is read into the journal. */
export function foundDocument({ file, clientCount, rowCount }: DocumentCounts): string {
  return `${oneLine(file)} is the export of a whole journal: ${plural(clientCount, 'client')}, ${plural(rowCount, 'row')} in all.`;
}

/** A document that was read into the journal. */
export const importedDocument = sentenceView<DocumentCounts>(({ file, clientCount, rowCount }, page) =>
  [
    `Imported ${plural(clientCount, 'client')} from ${page.mark('name', oneLine(file))}, ${plural(rowCount, 'row')} in all.`,
    page.mark('hint', 'To undo it: rapport undo'),
  ].join('\n'),
);

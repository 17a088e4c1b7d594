// A file that says how files of one program are read: a line for a flag of `import`, without its dashes.
import type { ImportKind } from '../../app/importing/import-rows.ts';
import { visibleLine } from '../../domain/text/words.ts';
import type { ToldMeaning } from '../rows/meanings.ts';
import type { ReadColumn } from './reading.ts';

/** What such a file says beside its columns. */
interface Said {
  kind: ImportKind;
  meanings: readonly ToldMeaning[];
  status: string | undefined;
  channel: string | undefined;
  tags: readonly string[];
  dateOrder: string | undefined;
}

/** The words that begin a line. */
export const mapWords = ['kind', 'status', 'channel', 'tag', 'date-order', 'map', 'map-value'] as const;
export type MapWord = (typeof mapWords)[number];

/** The file as text. What the names of columns say by themselves is a comment, so that it can be changed. */
export function mapFileText(file: string, columns: readonly ReadColumn[], said: Said): string {
  const first = new Map(columns.toReversed().map((column) => [column.name, column]));
  const named = columns.filter(
    (column) => column.name !== '' && !column.isLabel && first.get(column.name) === column,
  );
  const line = ({ name, field }: ReadColumn) => `map ${visibleLine(name)}=${field ?? 'ignore'}`;
  const isTold = ({ knownBy }: ReadColumn) => knownBy === 'you' || knownBy === 'cells';
  const told = named.filter(isTold);
  const byName = named.filter(({ knownBy }) => knownBy === 'header');
  const unread = named.filter(({ knownBy, samples }) => knownBy === null && samples.length > 0);
  const values = said.meanings.map(
    ([field, value, meaning]) => `map-value ${field}:${visibleLine(value)}=${meaning}`,
  );
  return [
    `# How rapport reads ${visibleLine(file)}, and files like it.`,
    '# To read another one so: rapport import FILE --map THIS-FILE',
    '# Each line is a flag of import without its dashes. A line that begins with # says nothing.',
    '',
    `kind ${said.kind}`,
    ...(said.status ? [`status ${said.status}`] : []),
    ...(said.channel ? [`channel ${said.channel}`] : []),
    ...said.tags.map((tag) => `tag ${visibleLine(tag)}`),
    ...(said.dateOrder ? [`date-order ${said.dateOrder}`] : []),
    ...part('What you said of columns:', told.map(line)),
    ...part('What values mean:', values),
    ...part(
      'Read by their names; to read one as something else, take its # away and change it:',
      byName.map((column) => `# ${line(column)}`),
    ),
    ...part(
      'Not read; to read one, take its # away and say what it is:',
      unread.map((column) => `# ${line(column)}`),
    ),
    '',
  ].join('\n');
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `# ${title}`, ...lines];
}

/** A line of such a file: a word and what follows it; the word is null where it is none of ours. */
export interface MapLine {
  line: number;
  text: string;
  word: MapWord | null;
  rest: string;
}

/** The lines that say something. */
export function mapLines(text: string): MapLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, at) => {
      const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(raw.trim()) ?? [];
      return { line: at + 1, text: raw.trim(), word: mapWords.find((one) => one === word) ?? null, rest };
    })
    .filter(({ text: said }) => said !== '' && !said.startsWith('#'));
}

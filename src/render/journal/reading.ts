import { row } from '../layout/row.ts';
import { table } from '../layout/table.ts';
import { oneLine } from '../layout/text.ts';
import type { Column, Page } from '../layout/view.ts';

/** How a column of a file is read. */
interface ReadColumn {
  name: string;
  /** As `--map` names it; null for a column that is not read. */
  field: string | null;
  knownBy: 'you' | 'header' | 'cells' | null;
  /** Whether it says what kind of address or number another column holds. */
  isLabel: boolean;
  samples: readonly string[];
}

/** How a file is read: its columns, and its first rows as they were understood. */
export interface Reading {
  columns: readonly ReadColumn[];
  rows: readonly { line: number; understood: readonly { field: string; text: string }[] }[];
}

const columns: readonly Column<ReadColumn>[] = [
  { title: 'Column', cell: ({ name }) => oneLine(name), label: 'name', shrinks: true },
  { title: 'Is', cell: meaning },
  { title: 'For example', cell: ({ samples }) => samples.map(oneLine).join(' · '), shrinks: 'last' },
];

/** What a column is, and what tells it where its name does not. */
function meaning({ field, knownBy, isLabel }: ReadColumn): string {
  if (isLabel) return `kind of ${field}`;
  const tells = { you: ', as you said', cells: ', by its cells', header: '' } as const;
  return `${field}${knownBy === null ? '' : tells[knownBy]}`;
}

/** The columns that are read and hold something, and three rows as they were understood. */
export function readingLines(reading: Reading, kind: string, page: Page): string[][] {
  const read = reading.columns.filter(({ field, samples }) => field !== null && samples.length > 0);
  if (read.length === 0) return [];
  const rows = reading.rows.flatMap(({ line, understood }) =>
    row(
      [
        { text: `line ${line}`, label: 'muted', room: widestLine(reading.rows) },
        { text: understood.map(({ field, text }) => `${field} ${oneLine(text)}`).join(' · ') },
      ],
      page,
    ),
  );
  return [
    [`Each row is read as ${singular[kind] ?? kind}:`, ...table(columns, read, page).split('\n')],
    ...(rows.length > 0 ? [['As understood:', ...rows]] : []),
  ];
}

const singular: Readonly<Record<string, string>> = {
  clients: 'a client',
  entries: 'an entry',
  reminders: 'a reminder',
  notes: 'a note',
  charges: 'a charge',
  feedback: 'feedback',
  concerns: 'a concern',
};

function widestLine(rows: Reading['rows']): number {
  return Math.max(...rows.map(({ line }) => `line ${line}`.length));
}

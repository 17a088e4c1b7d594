import { guardCell, writeCsv } from '../interchange/csv-writer.ts';
import { record } from '../render/table.ts';
import { safeText } from '../render/text.ts';
import type { Cell, Page, View } from '../render/view.ts';

/** The ways an answer can be written. */
export type Face = 'human' | 'json' | 'csv' | 'ndjson';

/** An answer as text in the wanted face, ending in a line break unless it is empty. */
export function draw<T>(view: View<T>, data: T, face: Face, page: Page): string {
  if (face === 'json') return `${jsonText(view.json(data), 2)}\n`;
  if (face !== 'human' && view.list) {
    const rows = view.list.rows(data) as readonly never[];
    const records = rows.map((row) => record(view.list?.columns ?? [], row));
    if (face === 'ndjson') return records.map((one) => `${jsonText(one)}\n`).join('');
    const keys = view.list.columns.map((column) => column.key);
    return writeCsv([keys, ...records.map((one) => keys.map((key) => cellText(one[key] ?? null)))]);
  }
  const text = view.human(data, page);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** A cell of CSV, which has no way to escape what acts on a terminal; only text can be taken for a formula. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return guardCell(safeText(typeof cell === 'string' ? cell : cell.join(' ::: ')));
}

/** JSON in which nothing can act on a terminal: C1 controls and bidirectional overrides are escaped, and whole. */
function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

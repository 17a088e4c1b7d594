import { guardCell, writeCsv } from '../interchange/csv-writer.ts';
import { record } from '../render/table.ts';
import type { Page, View } from '../render/view.ts';

/** The ways an answer can be written. */
export type Face = 'human' | 'json' | 'csv' | 'ndjson';

/** An answer as text in the wanted face, ending in a line break unless it is empty. */
export function draw<T>(view: View<T>, data: T, face: Face, page: Page): string {
  if (face === 'json') return `${JSON.stringify(view.json(data), null, 2)}\n`;
  if (face !== 'human' && view.list) {
    const rows = view.list.rows(data) as readonly never[];
    const records = rows.map((row) => record(view.list?.columns ?? [], row));
    if (face === 'ndjson') return records.map((one) => `${JSON.stringify(one)}\n`).join('');
    const keys = view.list.columns.map((column) => column.key);
    return writeCsv([
      keys,
      ...records.map((one) => keys.map((key) => guardCell(cellText(one[key] ?? null)))),
    ]);
  }
  const text = view.human(data, page);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function cellText(cell: string | number | boolean | null | readonly string[]): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(' ::: ') : String(cell);
}

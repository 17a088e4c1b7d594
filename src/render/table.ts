import { cut, oneLine, pad, width } from './text.ts';
import type { Cell, Column, Page, View } from './view.ts';

/** A list: a table for people, and the same columns for CSV, JSON and NDJSON. */
export function listView<Row>(options: {
  columns: readonly Column<Row>[];
  /** What people read when there is nothing in it. */
  empty: string;
}): View<readonly Row[]> {
  const { columns, empty } = options;
  return {
    human: (rows, page) => (rows.length === 0 ? page.mark('hint', empty) : table(columns, rows, page)),
    json: (rows) => rows.map((row) => record(columns, row)),
    list: { rows: (rows) => rows, columns: columns as readonly Column<never>[] },
  };
}

/** A row as JSON shows it. */
export function record<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map((column) => [column.key, column.cell(row)]));
}

/** Rows under headings, cut to the page where it is narrow. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], page: Page): string {
  const shown = columns.filter((column) => column.title !== undefined);
  const cells = rows.map((row) =>
    shown.map((column) => oneLine(column.show?.(row, page) ?? plain(column.cell(row)))),
  );
  // A column in which no row has anything says nothing.
  const used = shown.map((_, index) => cells.some((line) => line[index] !== ''));
  const kept = shown.flatMap((column, index) => (used[index] ? [{ column, index }] : []));
  const widths = kept.map(({ column, index }) =>
    cells.reduce((most, line) => Math.max(most, width(line[index] ?? '')), width(column.title ?? '')),
  );
  fit(
    widths,
    kept.map(({ column }) => column.shrinks === true),
    page.width,
  );

  const line = (texts: (position: number) => string, label: (position: number) => (text: string) => string) =>
    kept
      .map(({ column }, position) => {
        const room = widths[position] ?? 0;
        const text = cut(texts(position), room);
        const last = position === kept.length - 1 && column.align !== 'right';
        const filled = last ? text : pad(text, room, column.align ?? 'left');
        return label(position)(filled);
      })
      .join('  ')
      .trimEnd();

  const head = line(
    (position) => kept[position]?.column.title ?? '',
    () => (text) => page.mark('muted', text),
  );
  const body = rows.map((row, at) =>
    line(
      (position) => cells[at]?.[kept[position]?.index ?? 0] ?? '',
      (position) => (text) => {
        const wanted = kept[position]?.column.label;
        const label = typeof wanted === 'function' ? wanted(row, page) : wanted;
        return label ? page.mark(label, text) : text;
      },
    ),
  );
  return [head, ...body].join('\n');
}

function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : '';
  return typeof cell === 'object' ? cell.join(', ') : String(cell);
}

/** Takes the missing room from the widest columns that may shrink. */
function fit(widths: number[], shrinks: readonly boolean[], room: number): void {
  const gaps = 2 * (widths.length - 1);
  let over = widths.reduce((sum, one) => sum + one, gaps) - room;
  while (over > 0) {
    let widest = -1;
    for (const [index, one] of widths.entries()) {
      if (shrinks[index] && one > 8 && (widest < 0 || one > (widths[widest] ?? 0))) widest = index;
    }
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
}

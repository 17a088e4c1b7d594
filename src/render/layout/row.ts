import { gap } from './measures.ts';
import type { Label } from './styles.ts';
import { block, cut, fitted, oneLine, paragraph, readable, width } from './text.ts';
import type { Sheet } from './view.ts';

/** How a column behaves when the page has too little room. */
export interface Fit {
  /** Columns its longest text takes. */
  room: number;
  /** The narrowest it may get, in columns; by default it keeps its room. */
  least?: number | undefined;
  /** Whether to drop it when the others need its room. */
  spare?: boolean | undefined;
  /** Whether it keeps twice the room of others that narrow. */
  isText?: boolean | undefined;
}

/**
 * Fits columns to the page: narrows the widest flexible ones, a text by half as much, and drops spare ones. Null if too
 * much room is missing.
 */
export function fitColumns<C extends Fit>(columns: readonly C[], page: number): C[] | null {
  const fitted = columns.map((column) => ({ ...column }));
  const needed = fitted.filter(({ spare }) => !spare);
  let left = needed.reduce((sum, { room }) => sum - room - gap, page + gap);
  for (; left < 0; left++) {
    const widest = needed.reduce<C | undefined>(widerColumn, undefined);
    if (!widest) return null;
    widest.room--;
  }
  return fitted.filter((column) => {
    const { least = column.room, spare } = column;
    const room = Math.min(column.room, left - gap);
    if (!spare || room < Math.min(column.room, least)) return !spare;
    left -= room + gap;
    column.room = room;
    return true;
  });
}

/** Of two columns that may get narrower, the one that has more room than it may claim. */
function widerColumn<C extends Fit>(widest: C | undefined, column: C): C | undefined {
  const { room, least = room } = column;
  return room > least && (!widest || claim(column) > claim(widest)) ? column : widest;
}

function claim({ room, isText }: Fit): number {
  return isText ? room / 2 : room;
}

export interface Cell {
  /** Separate lines if it must not wrap. */
  text: string | readonly string[];
  label?: Label | undefined;
  /** Columns to cut to, and to pad to unless last; by default its own width, or the room left. */
  room?: number;
  /** Most lines; by default one, or any number for the last cell. */
  lines?: number;
  /** Whether the last cell may use the full page, beyond easy reading width. */
  isWide?: boolean;
  /** Extra indent of its later lines. */
  hang?: number;
  align?: 'right' | undefined;
}

/** Cells side by side behind an indent of `start` columns; longer cells continue below in their column. */
export function row(cells: readonly Cell[], page: Sheet, start = gap, between = gap): string[] {
  const drawn: string[] = [];
  let at = start;
  cells.forEach((cell, position) => {
    const isLast = position === cells.length - 1;
    const lines = linesOf(cell, isLast ? readable(page, at, cell.isWide) : Number.POSITIVE_INFINITY, isLast);
    const room = cell.room ?? widest(lines);
    const height = Math.max(lines.length, drawn.length);
    for (let line = 0; line < height; line++) {
      const text = lines[line] ?? '';
      const filled = isLast && !cell.align ? text : fitted(text, room, cell.align);
      const shown = line < lines.length ? painted(page, cell.label, filled) : filled;
      const before = (drawn[line] ?? ' '.repeat(at)) + (line > 0 ? ' '.repeat(cell.hang ?? 0) : '');
      drawn[line] = isLast ? (before + shown).trimEnd() : before + shown + ' '.repeat(between);
    }
    at += room + between;
  });
  return drawn;
}

/** A cell's lines; a padded cell is also cut. */
function linesOf(cell: Cell, left: number, isLast: boolean): readonly string[] {
  const { text, room = left, hang = 0, lines = isLast ? Number.POSITIVE_INFINITY : 1 } = cell;
  if (typeof text !== 'string') return text;
  if (lines === 1) return [isLast ? cut(text, room) : text];
  return Number.isFinite(lines) ? paragraph(text, room, lines) : block(text, room - hang);
}

/** Rows with aligned columns, each as wide as its longest text. */
export function rows(all: readonly (readonly Cell[])[], page: Sheet): string[] {
  const rooms: number[] = [];
  for (const cells of all)
    cells.slice(0, -1).forEach(({ text, room }, at) => {
      rooms[at] = Math.max(rooms[at] ?? 0, room ?? widest([text].flat()));
    });
  return all.flatMap((cells) => {
    const last = cells.length - 1;
    return row(
      cells.map((cell, at) => (at < last ? { ...cell, room: rooms[at] ?? 0 } : cell)),
      page,
    );
  });
}

/** Rows of labelled facts; facts without text are left out. */
export function factRows(
  facts: readonly (readonly [name: string, text: string])[],
  page: Sheet,
  room = 13,
): string[] {
  return facts.flatMap(([name, text]) =>
    text === '' ? [] : row([{ text: name, label: 'muted', room }, { text: oneLine(text) }], page, 0),
  );
}

/** Lines under titles, with a blank line between sections; empty sections are left out. */
export function titled(
  sections: readonly { title: string; lines: readonly string[] }[],
  { mark }: Pick<Sheet, 'mark'>,
): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [mark('title', title), ...lines].join('\n'))
    .join('\n\n');
}

/** The width of the longest text, in columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** The text, marked if it has a label. */
export function painted({ mark }: Pick<Sheet, 'mark'>, label: Label | undefined, text: string): string {
  return label ? mark(label, text) : text;
}

import { gap } from './measures.ts';
import type { Label } from './styles.ts';
import { block, cut, fitted, oneLine, paragraph, readable, width } from './text.ts';
import type { Sheet } from './view.ts';

/** What a column does on a page that has no room for all. */
export interface Fit {
  /** Columns its longest text takes. */
  room: number;
  /** Columns down to which it may be narrowed; it keeps its room when not said. */
  least?: number | undefined;
  /** Whether it is left out where the others leave no room for it. */
  spare?: boolean | undefined;
}

/**
 * Columns with the room they have on a page: what is missing is taken from the widest that may be narrowed, and spare
 * ones are left out for which none is left. Null where too much is missing.
 */
export function fitColumns<C extends Fit>(columns: readonly C[], page: number): C[] | null {
  const fitted = columns.map((column) => ({ ...column }));
  const needed = fitted.filter(({ spare }) => !spare);
  let left = needed.reduce((sum, { room }) => sum - room - gap, page + gap);
  for (; left < 0; left++) {
    const [first, ...others] = needed.filter(({ room, least = room }) => room > least);
    if (!first) return null;
    others.reduce((widest, one) => (one.room > widest.room ? one : widest), first).room--;
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

export interface Cell {
  /** Lines, where it is not to be broken. */
  text: string | readonly string[];
  label?: Label | undefined;
  /** Columns it is cut to, and filled to unless it is the last; what it takes when not said, or what is left. */
  room?: number;
  /** Lines it may take; when not said, one, and the last as many as it needs. */
  lines?: number;
  /** Whether what is left is the whole page, however wide, and not what is easy to read. */
  isWide?: boolean;
  /** How much further in its later lines begin. */
  hang?: number;
  align?: 'right' | undefined;
}

/** Cells beside each other behind an indent of `start` columns; what takes several lines goes on below, in its column. */
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

/** The lines of a cell; one that is filled is cut as it is filled. */
function linesOf(cell: Cell, left: number, isLast: boolean): readonly string[] {
  const { text, room = left, hang = 0, lines = isLast ? Number.POSITIVE_INFINITY : 1 } = cell;
  if (typeof text !== 'string') return text;
  if (lines === 1) return [isLast ? cut(text, room) : text];
  return Number.isFinite(lines) ? paragraph(text, room, lines) : block(text, room - hang);
}

/** Rows whose cells stand in the same columns, each as wide as its longest text. */
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

/** Facts with their names before them, a row each; those without a text are left out. */
export function factRows(
  facts: readonly (readonly [name: string, text: string])[],
  page: Sheet,
  room = 13,
): string[] {
  return facts.flatMap(([name, text]) =>
    text === '' ? [] : row([{ text: name, label: 'muted', room }, { text: oneLine(text) }], page, 0),
  );
}

/** Lines under their titles, with an empty line between two sections; those without lines are left out. */
export function titled(
  sections: readonly { title: string; lines: readonly string[] }[],
  { mark }: Pick<Sheet, 'mark'>,
): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [mark('title', title), ...lines].join('\n'))
    .join('\n\n');
}

/** The columns that the longest of some texts takes. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, width(text)), 0);
}

/** A text with its meaning, where it has one. */
export function painted({ mark }: Pick<Sheet, 'mark'>, label: Label | undefined, text: string): string {
  return label ? mark(label, text) : text;
}

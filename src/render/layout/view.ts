import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Label } from './styles.ts';

export interface Page {
  /** Columns to fill; Infinity forbids cuts. */
  width: number;
  /** Lines of the terminal; undefined where there is none, or it is not known. */
  height?: number | undefined;
  /** Whether a person reads it live. */
  isTerminal: boolean;
  today: CalendarDate;
  /** Marks a text with its meaning; this becomes colour if colour is on. */
  mark(label: Label, text: string): string;
}

export type Cell = string | number | boolean | null | readonly string[];

export interface Column<Row> {
  title: string;
  cell(row: Row): Cell;
  /** Formats the cell; by default the plain value. */
  show?(row: Row, page: Page): string;
  label?: Label | ((row: Row, page: Page) => Label | undefined);
  align?: 'right';
  /** Whether a narrow terminal may shorten it; the text that a row is read for keeps twice the room of others. */
  shrinks?: boolean | 'last';
  /** For the last column: whether it wraps instead of being cut. */
  wraps?: boolean;
  /** Whether to drop it when the others need its room. */
  spare?: boolean;
}

/** How to show one answer, in every format. */
export interface View<T> {
  human(data: T, page: Page): string;
  json(data: T): unknown;
  /** For lists: the rows of `--ndjson` and the columns of `--csv`. */
  list?: {
    keys: readonly string[];
    json(data: T): readonly object[];
    cells(data: T): readonly Readonly<Record<string, Cell>>[];
  };
}

/** A view of one thing: text for people, JSON for scripts. */
export function sentenceView<T>(
  human: (data: T, page: Page) => string,
  json: (data: T) => unknown = (data) => data,
): View<T> {
  return { human, json };
}

/** Things a command acted on, one line each; JSON has each on its own. */
export function linesView<T>(
  line: (one: T, page: Page) => string,
  json: (one: T) => unknown,
): View<readonly T[]> {
  return {
    human: (all, page) => all.map((one) => line(one, page)).join('\n'),
    json: (all) => all.map(json),
  };
}

/** Removed things, one line each, and how to restore them. */
export function removedView<T>(
  line: (one: T, page: Page) => string,
  json: (one: T) => unknown,
): View<readonly T[]> {
  const lines = linesView(line, json);
  const again = (page: Page) => page.mark('hint', 'To undo it: rapport undo');
  return { ...lines, human: (all, page) => `${lines.human(all, page)}\n${again(page)}` };
}

/** What an edit says if it changed nothing. */
export const sameAsBefore: View<never> = sentenceView(() => 'Nothing changed; it was already so.');

/** The drawing area: its columns, and how it marks meanings. */
export interface Sheet {
  width: number;
  mark(label: Label, text: string): string;
}

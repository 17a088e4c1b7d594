import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Label } from './styles.ts';

export interface Page {
  /** Columns to fill; Infinity where nothing may be cut. */
  width: number;
  /** Whether a person reads it live. */
  isTerminal: boolean;
  today: CalendarDate;
  /** Marks a text with its meaning, which becomes colour where colour is wanted. */
  mark(label: Label, text: string): string;
}

/** A value in a table or in CSV. */
export type Cell = string | number | boolean | null | readonly string[];

/** One column of a table for people. */
export interface Column<Row> {
  title: string;
  cell(row: Row): Cell;
  /** How the cell is shown, where that is not as it is. */
  show?(row: Row, page: Page): string;
  label?: Label | ((row: Row, page: Page) => Label | undefined);
  align?: 'right';
  /** May be shortened on a narrow terminal. */
  shrinks?: boolean;
  /** Of the last column: broken into lines where it would be cut. */
  wraps?: boolean;
  /** Left out where the others leave no room for it. */
  spare?: boolean;
}

/** How an answer is shown: one model, every face. */
export interface View<T> {
  /** The answer for people. */
  human(data: T, page: Page): string;
  /** The answer for `--json`. */
  json(data: T): unknown;
  /** For lists: what `--ndjson` writes, and the columns and cells of `--csv`. */
  list?: {
    keys: readonly string[];
    json(data: T): readonly object[];
    cells(data: T): readonly Readonly<Record<string, Cell>>[];
  };
}

/** A view of one thing: a sentence or a block for people, and the thing itself as JSON. */
export function sentenceView<T>(
  human: (data: T, page: Page) => string,
  json: (data: T) => unknown = (data) => data,
): View<T> {
  return { human, json };
}

/** Things that a command acted on, a line for each; as JSON, each by itself. */
export function linesView<T>(
  line: (one: T, page: Page) => string,
  json: (one: T) => unknown,
): View<readonly T[]> {
  return {
    human: (all, page) => all.map((one) => line(one, page)).join('\n'),
    json: (all) => all.map(json),
  };
}

/** Things that were just removed, a line for each, and how to have them again. */
export function removedView<T>(
  line: (one: T, page: Page) => string,
  json: (one: T) => unknown,
): View<readonly T[]> {
  const lines = linesView(line, json);
  const again = (page: Page) => page.mark('hint', 'To have it again: rapport undo');
  return { ...lines, human: (all, page) => `${lines.human(all, page)}\n${again(page)}` };
}

/** What an edit says that found everything as it was asked to be. */
export const sameAsBefore: View<never> = sentenceView(() => 'Nothing changed: it was so already.');

/** Where lines are drawn: the columns there are, and how a meaning is shown. */
export interface Sheet {
  width: number;
  mark(label: Label, text: string): string;
}

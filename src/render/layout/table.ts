import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { Noun } from '../../nouns/field.ts';
import { handle } from '../../nouns/index.ts';
import { csvKeys } from '../../nouns/list-columns.ts';
import { cellOf, csvOf, type Json } from '../json/shape.ts';
import { sayOn } from '../words/days.ts';
import { packed } from './flow.ts';
import { below, leastSpare, leastText } from './measures.ts';
import { type Cell, type Fit, fitColumns, painted, row, widest } from './row.ts';
import type { Label } from './styles.ts';
import { marked, oneLine, width } from './text.ts';
import type { Column, Page, Cell as Value, View } from './view.ts';

/** A list of things: a table for people; for data, each row through `json`. */
export function nounList<Row>({
  noun,
  json,
  columns,
  empty,
  below = () => [],
}: {
  noun: Noun;
  json(row: Row): Json;
  columns: readonly Column<Row>[];
  /** The text for an empty list. */
  empty: string;
  /** The lines below the table. */
  below?(rows: readonly Row[]): readonly string[];
}): View<readonly Row[]> {
  const all = (rows: readonly Row[]) => rows.map(json);
  const human = tableOr(columns, empty);
  return {
    human: (rows, page) => [human(rows, page), ...below(rows)].join('\n'),
    json: all,
    // Made when it is asked for: most answers are read by people.
    get list() {
      const cells = (rows: readonly Row[]) => all(rows).map((row) => csvOf(noun, row));
      return { keys: csvKeys(noun), json: all, cells };
    },
  };
}

/** NDJSON and CSV for rows that are not journal things. */
export function rowList<T>(
  keys: readonly string[],
  rows: (answer: T) => readonly Json[],
): NonNullable<View<T>['list']> {
  const cells = (row: Json) => Object.fromEntries(keys.map((key) => [key, cellOf(row[key])]));
  return { keys, json: rows, cells: (answer) => rows(answer).map(cells) };
}

/** A table, or the text for an empty one. */
export function tableOr<Row>(columns: readonly Column<Row>[], empty: string): View<readonly Row[]>['human'] {
  return (rows, page) => (rows.length === 0 ? marked('hint', empty, page) : table(columns, rows, page));
}

/** The handle column, such as `e12`. */
export function idColumn<Row>(
  noun: Parameters<typeof handle>[0],
  idOf: (row: Row) => number | null,
): Column<Row> {
  return {
    title: 'ID',
    cell: idOf,
    show: (row) => {
      const id = idOf(row);
      return id === null ? '' : handle(noun, id);
    },
    align: 'right',
    label: 'muted',
  };
}

/** A column of days with weekdays, or `short` without. */
export function dayColumn<Row>(
  title: string,
  cell: (row: Row) => CalendarDate | null,
  { isShort = false, ...rest }: Pick<Column<Row>, 'label'> & { isShort?: boolean } = {},
): Column<Row> {
  const show = (row: Row, page: Page) => {
    const day = cell(row);
    return day === null ? '' : sayOn(page)(day, isShort ? undefined : 'weekday');
  };
  return { title, cell, show, ...rest };
}

/** A column as drawn: the text of each row, and its fit. */
interface Drawn<Row> extends Fit {
  column: Column<Row>;
  texts: readonly string[];
}

/**
 * A table with headings. On narrow pages it drops spare columns and cuts flexible ones; if that is not enough, each row
 * gets its own lines.
 */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], page: Page): string {
  const drawn = columns.flatMap((column): Drawn<Row>[] => {
    const { title, shrinks, spare } = column;
    const texts = rows.map((one) => textOf(column, one, page));
    // Hide a column that is empty in every row.
    if (texts.every((text) => text === '')) return [];
    const least = shrinks ? (spare ? leastSpare : leastText) : undefined;
    return [
      {
        column,
        texts,
        room: Math.max(width(title), widest(texts)),
        least,
        spare,
        isText: shrinks === 'last',
      },
    ];
  });
  const shown = fitColumns(drawn, page.width);
  if (!shown) return rows.flatMap((one, at) => inLines(drawn, one, at, page)).join('\n');
  const head = shown.map(({ column: { title, align }, room }): Cell => {
    return { text: title, label: 'muted', room, lines: 1, align };
  });
  const body = rows.map((one, at) =>
    shown.map(({ column, texts, room }): Cell => {
      const lines = column.wraps ? Number.POSITIVE_INFINITY : 1;
      return { text: texts[at] ?? '', label: labelOf(column, one, page), room, lines, align: column.align };
    }),
  );
  return [head, ...body].flatMap((cells) => row(cells, page, 0)).join('\n');
}

/** A row as separate lines: its title, then each value after its heading. */
function inLines<Row>(drawn: readonly Drawn<Row>[], one: Row, at: number, page: Page): string[] {
  const parts = drawn
    .map(({ column, texts }) => ({ column, text: texts[at] ?? '' }))
    .filter(({ text }) => text !== '');
  const named = parts.findIndex(({ column }) => column.label === 'name');
  const called = (named < 0 ? parts.findIndex(({ column }) => column.shrinks) : named) + 1;
  const shown = ({ column, text }: (typeof parts)[number]) => painted(page, labelOf(column, one, page), text);
  const names = parts.slice(0, called);
  const name = { text: names.map(({ text }) => text).join('  '), shown: names.map(shown).join('  ') };
  const rest = parts.slice(called).map((part) => ({
    text: `${part.column.title} ${part.text}`,
    shown: `${page.mark('muted', part.column.title)} ${shown(part)}`,
  }));
  return [
    ...packed([name], page.width, ''),
    ...packed(rest, page.width - below, ' · ').map((line) => ' '.repeat(below) + line),
  ];
}

function textOf<Row>(column: Column<Row>, one: Row, page: Page): string {
  return oneLine(column.show?.(one, page) ?? plain(column.cell(one)));
}

function labelOf<Row>({ label }: Column<Row>, one: Row, page: Page): Label | undefined {
  return typeof label === 'function' ? label(one, page) : label;
}

function plain(cell: Value): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : '';
  return typeof cell === 'object' ? cell.join(', ') : String(cell);
}

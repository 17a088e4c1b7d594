import type { Noun } from '../../nouns/field.ts';
import { csvKeys, csvOf } from './json.ts';
import { cut, marked, oneLine, pad, paragraph, width } from './text.ts';
import type { Cell, Column, Page, View } from './view.ts';

/** A list: a table for people, and the same columns for CSV, JSON and NDJSON. */
export function listView<Row>(options: {
  columns: readonly Column<Row>[];
  /** What people read when there is nothing in it. */
  empty: string;
}): View<readonly Row[]> {
  const { columns, empty } = options;
  return {
    human: tableOr(columns, empty),
    json: (rows) => rows.map((row) => record(columns, row)),
    list: dataList(columns, (rows) => rows),
  };
}

/** What `--csv` and `--ndjson` write of the rows in an answer. */
export function dataList<T, Row>(
  columns: readonly Column<Row>[],
  rowsOf: (data: T) => readonly Row[],
): NonNullable<View<T>['list']> {
  const records = (data: T) => rowsOf(data).map((row) => record(columns, row));
  return { keys: columns.map(({ key }) => key), json: records, cells: records };
}

/** A list of things: a table for people, and for data what `json` makes of each, as everywhere. */
export function nounList<Row>(options: {
  noun: Noun;
  json(row: Row): Record<string, unknown>;
  columns: readonly Column<Row>[];
  empty: string;
}): View<readonly Row[]> {
  const { noun, json, columns, empty } = options;
  const all = (rows: readonly Row[]) => rows.map(json);
  return {
    human: tableOr(columns, empty),
    json: all,
    list: { keys: csvKeys(noun), json: all, cells: (rows) => all(rows).map((row) => csvOf(noun, row)) },
  };
}

function tableOr<Row>(columns: readonly Column<Row>[], empty: string): View<readonly Row[]>['human'] {
  return (rows, page) => (rows.length === 0 ? marked('hint', empty, page) : table(columns, rows, page));
}

/** A row as JSON shows it. */
export function record<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map((column) => [column.key, column.cell(row)]));
}

/** One column on a page: what it shows of each row, and the room it gets. */
interface Drawn<Row> {
  column: Column<Row>;
  texts: readonly string[];
  room: number;
}

/** Spaces between two columns. */
const gap = 2;
/** Columns to which one that shrinks is cut at most: less says nothing. */
const leastRoom = 12;
/** The same of one that is spare. */
const leastSpare = 24;

/**
 * Rows under headings. On a narrow page spare columns are left out, and those that shrink are cut; where that is not
 * enough, each row gets lines of its own.
 */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], page: Page): string {
  const drawn = columns.flatMap((column): Drawn<Row>[] => {
    if (column.title === undefined) return [];
    const texts = rows.map((row) => oneLine(column.show?.(row, page) ?? plain(column.cell(row))));
    // A column in which no row has anything says nothing.
    if (texts.every((text) => text === '')) return [];
    const room = texts.reduce((most, text) => Math.max(most, width(text)), width(column.title));
    return [{ column, texts, room }];
  });
  const fitted = fit(drawn, page.width);
  if (fitted) return inColumns(fitted, rows, page);
  return rows.flatMap((row, at) => inLines(drawn, row, at, page)).join('\n');
}

function inColumns<Row>(drawn: readonly Drawn<Row>[], rows: readonly Row[], page: Page): string {
  const line = (textOf: (one: Drawn<Row>) => string, paint: (one: Drawn<Row>, text: string) => string) =>
    drawn
      .map((one, position) => {
        const { column, room } = one;
        const text = cut(textOf(one), room);
        const isLast = position === drawn.length - 1 && column.align !== 'right';
        return paint(one, isLast ? text : pad(text, room, column.align ?? 'left'));
      })
      .join(' '.repeat(gap))
      .trimEnd();
  const head = line(
    ({ column }) => column.title ?? '',
    (_, text) => page.mark('muted', text),
  );
  const last = drawn.at(-1);
  const start = drawn.slice(0, -1).reduce((sum, { room }) => sum + room + gap, 0);
  const body = rows.flatMap((row, at) => {
    const [first, ...more] = last?.column.wraps ? paragraph(last.texts[at] ?? '', last.room) : [];
    const top = line(
      (one) => (one === last && first !== undefined ? first : (one.texts[at] ?? '')),
      ({ column }, text) => painted(column, text, row, page),
    );
    return [top, ...more.map((text) => ' '.repeat(start) + text)];
  });
  return [head, ...body].join('\n');
}

/** A row in lines of its own: what it is called, and below it the rest, each behind its heading. */
function inLines<Row>(drawn: readonly Drawn<Row>[], row: Row, at: number, page: Page): string[] {
  const parts = drawn
    .map(({ column, texts }) => ({ column, text: texts[at] ?? '' }))
    .filter(({ text }) => text !== '');
  const named = parts.findIndex(({ column }) => column.label === 'name');
  const called = (named < 0 ? parts.findIndex(({ column }) => column.shrinks) : named) + 1;
  const indent = '    ';
  const room = page.width - indent.length;
  const rest = parts.slice(called).map(({ column, text }) => ({
    plain: `${column.title} ${text}`,
    shown: `${page.mark('muted', column.title ?? '')} ${painted(column, text, row, page)}`,
  }));
  const lines: { used: number; shown: string }[] = [];
  for (const { plain, shown } of rest) {
    const last = lines.at(-1);
    const used = width(plain);
    if (last && last.used + 3 + used <= room) {
      last.used += 3 + used;
      last.shown += ` · ${shown}`;
    } else if (used <= room) lines.push({ used, shown });
    else for (const broken of paragraph(plain, room)) lines.push({ used: width(broken), shown: broken });
  }
  const name = parts.slice(0, called);
  const plainName = name.map(({ text }) => text).join('  ');
  const head =
    width(plainName) > page.width
      ? paragraph(plainName, page.width)
      : [name.map(({ column, text }) => painted(column, text, row, page)).join('  ')];
  return [...head, ...lines.map(({ shown }) => `${indent}${shown}`)];
}

function painted<Row>({ label }: Column<Row>, text: string, row: Row, page: Page): string {
  const wanted = typeof label === 'function' ? label(row, page) : label;
  return wanted ? page.mark(wanted, text) : text;
}

function plain(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : '';
  return typeof cell === 'object' ? cell.join(', ') : String(cell);
}

/**
 * The columns with the missing room taken from the widest that may shrink, and of the spare ones those for which room
 * is left; null where too much is missing.
 */
function fit<Row>(drawn: readonly Drawn<Row>[], width: number): Drawn<Row>[] | null {
  const rooms = new Map(drawn.filter(({ column }) => !column.spare).map((one) => [one.column, one.room]));
  let left = width + gap;
  for (const room of rooms.values()) left -= room + gap;
  for (; left < 0; left++) {
    const [widest] = [...rooms]
      .filter(([{ shrinks }, room]) => shrinks && room > leastRoom)
      .toSorted(([, a], [, b]) => b - a);
    if (!widest) return null;
    rooms.set(widest[0], widest[1] - 1);
  }
  for (const { column, room } of drawn) {
    const given = column.shrinks ? Math.min(room, left - gap) : room;
    if (!column.spare || given + gap > left || given < Math.min(room, leastSpare)) continue;
    rooms.set(column, given);
    left -= given + gap;
  }
  return drawn.flatMap((one) => {
    const room = rooms.get(one.column);
    return room === undefined ? [] : [{ ...one, room }];
  });
}

import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { foldWord, nearest } from '../../domain/text/names.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { FormatError, unclear } from '../csv/format-error.ts';
import { longestNamed, mostNamed } from '../csv/limits.ts';
import { ownListOf } from '../own-lists.ts';
import type { ThousandsMark } from '../rows/amounts.ts';
import { type ColumnEvidence, cellKind } from '../rows/evidence.ts';
import { cardColumns } from '../vcard/card-columns.ts';
import {
  type ColumnNames,
  columnNames,
  contactColumn,
  type FieldName,
  foldHeader,
  repeatable,
  withoutOwner,
} from './column-names.ts';
import { namesItsKeeper } from './log-columns.ts';
import { isOwnList, type Source, sourceOf } from './source.ts';
import { choiceOf, nameByCells, refuseHalfNames, weighed } from './weighing.ts';

/** What a column fills. */
export interface FieldTarget {
  field: FieldName;
  /** Whether the user said so. */
  isTold?: true;
  /** Whether its cells say so, and its name says something else. */
  isByCells?: true;
  /** The kind of address or number in the column, such as `mobile`. */
  label?: string;
  /** The position of the column that labels each row's value. */
  labelColumn?: number;
  /** Day or month first in a date such as 3/4/2026, if the column's values tell. */
  dateOrder?: DateOrder;
  /** The thousands mark in amounts such as 12,500, if the column's values tell. */
  thousandsMark?: ThousandsMark;
}

/** The meaning of a file's columns. */
export interface HeaderMapping {
  source: Source;
  /** The names of the columns, folded. */
  names: readonly string[];
  /** One per column; null for columns that fill no field themselves. */
  columns: (FieldTarget | null)[];
  /** The column positions of each field, first choice first. */
  fields: ReadonlyMap<FieldName, readonly number[]>;
  /** The names of unread columns. */
  ignored: string[];
  /** The column that holds the names by its cells alone. */
  nameByCells?: number;
  /** Where a list of rapport's own has the number of the client, or a card of its own the handle. */
  own?: OwnColumns;
  /** What values of a field mean, by field and folded value. */
  meanings?: ReadonlyMap<FieldName, ReadonlyMap<string, string>>;
}

/** The columns in which rapport wrote whose row it is. */
export interface OwnColumns {
  /** What its rows are. */
  what: string;
  client: number;
  row: number;
}

type Overrides = ReadonlyMap<string, string>;

/**
 * Maps a header by its names and by `overrides` (column name to field name or `ignore`), weighed with what the cells
 * look like. Throws a FormatError if an override names no column or no field, if no column says whom a row is about, or
 * if the cells contradict what the names say.
 */
export function recogniseHeader(
  header: string[],
  kind: ImportKind,
  overrides: Overrides,
  evidence: readonly ColumnEvidence[] = [],
): HeaderMapping {
  const forced = resolveOverrides(header, kind, overrides);
  const folded = header.map(foldHeader);
  const own = ownColumns(header);
  // Numbers in one journal mean nothing in another, and a client has other names than the people there.
  const notHere = own?.what === 'people' ? /^(?!external).*id$|^alsocalled$/ : /^(?!external).*id$/;
  const isOwn = isOwnList(folded);
  const names = folded.map((name) => (isOwn && notHere.test(name) ? '' : name));
  const columns = assign({ header, names, known: columnNames[kind], forced, evidence });
  if (kind === 'entries' && namesItsKeeper(names)) dropKeeper(columns, forced);
  if (columns.some((target) => target?.field === 'minutes')) dropEnds(columns, forced);
  const labelColumns = pairLabels(names, columns);
  const looked = {
    header,
    names,
    columns,
    evidence,
    isFree: (i: number) => !forced.has(i) && !labelColumns.has(i),
  };
  if (columns.every((target) => target === null) && header.some(isData)) throw noHeader();
  const byCells = kind === 'clients' && evidence.length > 0 ? nameByCells(looked) : null;
  if (byCells !== null) columns[byCells] = { field: 'name', isByCells: true };
  if (!isAboutSomebody(columns, kind)) {
    throw aboutNobody(header, kind, evidence);
  }
  if (kind === 'clients' && evidence.length > 0) refuseHalfNames(looked);
  const unread = header.filter((_, i) => !columns[i] && !labelColumns.has(i));
  const ignored = unread.map((name) => name.trim()).filter((name) => name !== '');
  return {
    source: sourceOf(folded),
    names: folded,
    columns,
    fields: preferred(names, columns, kind, forced),
    ignored,
    ...(byCells === null ? {} : { nameByCells: byCells }),
    ...(own && { own }),
  };
}

/** Where rapport wrote whose row it is; undefined where another program wrote the file. */
function ownColumns(header: readonly string[]): OwnColumns | undefined {
  const card = header.indexOf(cardColumns.handle);
  if (card >= 0 && header.includes(cardColumns.uid)) return { what: 'cards', client: card, row: card };
  const list = ownListOf(header);
  if (!list) return undefined;
  const client = header.indexOf(list.what === 'clients' ? 'id' : 'clientId');
  return client < 0 ? undefined : { what: list.what, client, row: header.indexOf('id') };
}

/** Recognises the header row of such a file, to find it below a preamble. */
export function headerRecogniser(kind: ImportKind, overrides: Overrides): (cells: string[]) => boolean {
  const named = [...overrides.keys()].map(foldHeader);
  return (cells) => {
    const names = cells.map(foldHeader);
    if (named.length > 0 && named.every((name) => names.includes(name))) return true;
    const columns = assign({
      header: cells,
      names,
      known: columnNames[kind],
      forced: new Map(),
      evidence: [],
    });
    const filled = names.filter((name) => name !== '').length;
    const known = columns.filter((target) => target !== null).length;
    return isAboutSomebody(columns, kind) && (known > 1 || filled === 1);
  };
}

/** What tells what a column is. */
interface Telling {
  header: readonly string[];
  /** The header, folded. */
  names: readonly string[];
  known: ColumnNames;
  forced: ReadonlyMap<number, FieldName | null>;
  evidence: readonly ColumnEvidence[];
}

function assign({ header, names, known, forced, evidence }: Telling): (FieldTarget | null)[] {
  const columns = names.map((_, i): FieldTarget | null => {
    const field = forced.get(i);
    return field ? { field, isTold: true } : null;
  });
  const taken = new Set(columns.flatMap((target) => (target ? [target.field] : [])));
  // An overridden field has no other columns, unless it takes several.
  const closed = new Set([...taken].filter((field) => !repeatable.has(field)));
  const put = (i: number, named: FieldTarget) => {
    if (columns[i] || forced.has(i)) return;
    const found = weighed(named, evidence[i]);
    if (!found || closed.has(found.field)) return;
    const target = found.field === named.field ? found : { ...found, isByCells: true as const };
    columns[i] = target;
    taken.add(target.field);
  };
  const plain = fieldsByName(known);
  for (const [i, name] of names.entries()) {
    const rest = withoutOwner(header[i] ?? '');
    const target =
      plainTarget(name, plain, known) ?? (rest === null ? null : plainTarget(rest, plain, known));
    if (target) put(i, target);
  }
  for (const [name, ...fields] of known.vague) {
    const i = names.indexOf(name);
    const field = fields.find((candidate) => !taken.has(candidate));
    if (i < 0 || !field || (field === 'status' && (evidence[i]?.share('status') ?? 0) < 0.5)) continue;
    put(i, { field });
  }
  return columns;
}

/** The field of each name; the first field that claims it. */
function fieldsByName(known: ColumnNames): Map<string, FieldName> {
  const named = entries(known).flatMap(([field, names]) => names.map((name) => [name, field] as const));
  return new Map(named.toReversed());
}

function plainTarget(
  name: string,
  plain: ReadonlyMap<string, FieldName>,
  known: ColumnNames,
): FieldTarget | null {
  const field = plain.get(name);
  if (field !== undefined) return { field };
  const contact = contactColumn(name);
  if (contact) return known.fields[contact.field] ? contact : null;
  const [, one] = /^(.+\D)\d+$/.exec(name) ?? [];
  const target = one === undefined ? null : plainTarget(one, plain, known);
  return target && repeatable.has(target.field) ? target : null;
}

function entries(known: ColumnNames): [FieldName, readonly string[]][] {
  return Object.entries(known.fields) as [FieldName, readonly string[]][];
}

/** Takes away the address in a sheet of hours, which is that of its keeper. */
function dropKeeper(columns: (FieldTarget | null)[], forced: ReadonlyMap<number, unknown>): void {
  for (const [i, target] of columns.entries())
    if (target?.field === 'email' && !forced.has(i)) columns[i] = null;
}

/** Takes away when a talk ended where another column has its minutes. */
function dropEnds(columns: (FieldTarget | null)[], forced: ReadonlyMap<number, unknown>): void {
  for (const [i, target] of columns.entries())
    if ((target?.field === 'end' || target?.field === 'endDate') && !forced.has(i)) columns[i] = null;
}

function isAboutSomebody(columns: readonly (FieldTarget | null)[], kind: ImportKind): boolean {
  const has = (field: FieldName) => columns.some((target) => target?.field === field);
  if (columnNames[kind].who.some(has)) return true;
  // A calendar names its client in the text.
  return kind === 'entries' && has('on') && has('text');
}

/** Pairs each `E-mail 1 - Value` with its `E-mail 1 - Label` (formerly `- Type`), and returns the label columns. */
function pairLabels(names: readonly string[], columns: readonly (FieldTarget | null)[]): Set<number> {
  const found = new Set<number>();
  const first = new Map(names.map((name, i) => [name, i] as const).toReversed());
  for (const [i, target] of columns.entries()) {
    const stem = /^((?:email|phone)\d+)value$/.exec(names[i] ?? '')?.[1];
    if (!target || !stem) continue;
    const at = Math.min(first.get(`${stem}label`) ?? Infinity, first.get(`${stem}type`) ?? Infinity);
    if (at === Infinity || columns[at]) continue;
    target.labelColumn = at;
    found.add(at);
  }
  return found;
}

function preferred(
  names: readonly string[],
  columns: readonly (FieldTarget | null)[],
  kind: ImportKind,
  forced: ReadonlyMap<number, FieldName | null>,
): Map<FieldName, number[]> {
  const fields = new Map<FieldName, number[]>();
  for (const [i, target] of columns.entries()) {
    if (!target) continue;
    const indexes = fields.get(target.field);
    if (indexes) indexes.push(i);
    else fields.set(target.field, [i]);
  }
  for (const [field, indexes] of fields) {
    if (repeatable.has(field)) continue;
    const synonyms = columnNames[kind].fields[field] ?? [];
    const rank = (i: number) => (forced.has(i) ? -1 : synonyms.indexOf(names[i] ?? '') + 1 || Infinity);
    // Treat equal ranks as equal instead of subtracting Infinity from Infinity.
    indexes.sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
  }
  return fields;
}

/** Whether a cell of a header looks like one of the rows below: a day, an address, a number to ring, a sum. */
function isData(cell: string): boolean {
  return ['day', 'email', 'phone', 'link'].includes(cellKind(cell)) || /^[-+]?\d+[.,]\d+$/.test(cell.trim());
}

/** The first line is a row like the others. */
function noHeader(): FormatError {
  return new FormatError(
    'Its first line is no header: it looks like the rows below.',
    'Add a line before it that names the columns, such as: name,email,phone',
  );
}

function resolveOverrides(
  header: string[],
  kind: ImportKind,
  overrides: Overrides,
): Map<number, FieldName | null> {
  const valid = entries(columnNames[kind]).map(([field]) => field);
  const forced = new Map<number, FieldName | null>();
  for (const [column, input] of overrides) {
    const named = columnsNamed(header, column);
    if (named.length === 0) {
      throw noSuchColumn(header, column);
    }
    const field = valid.find((candidate) => foldWord(candidate) === foldWord(input));
    if (!field && foldWord(input) !== 'ignore') {
      throw new FormatError(
        `"${input}" is nothing a column of ${kind} can be.`,
        listed('It can be', [...valid, 'ignore'], input),
      );
    }
    for (const at of named) forced.set(at, field ?? null);
  }
  return forced;
}

/** No column says which client a row is about. */
function aboutNobody(
  header: readonly string[],
  kind: ImportKind,
  evidence: readonly ColumnEvidence[],
): FormatError {
  const field = kind === 'clients' ? 'name' : 'client';
  const filled = [...header.keys()].filter((i) => header[i]?.trim());
  return unclear(
    'No column says which client a row is about.',
    `Name it with --map "COLUMN=${field}". ${listed('The columns are', header)}`,
    {
      ...{ about: 'column', kind, field, isNeeded: true },
      among: filled.map((i) => choiceOf(i, header, evidence)),
    },
  );
}

/** A column was named that is not there. */
function noSuchColumn(header: readonly string[], column: string): FormatError {
  return unclear(`The file has no column "${column}".`, listed('The columns are', header, column), {
    about: 'missing column',
    column,
  });
}

/** The columns that a name stands for: all that have it, else the first that is written a little differently. */
export function columnsNamed(header: readonly string[], name: string): number[] {
  const at = [...header.keys()];
  const exact = at.filter((i) => header[i]?.trim() === name.trim());
  if (exact.length > 0) return exact;
  const folded = foldHeader(name);
  return at.filter((i) => folded !== '' && foldHeader(header[i] ?? '') === folded).slice(0, 1);
}

/** A sentence that lists names, the near miss of `input` first. */
export function listed(lead: string, names: readonly string[], input = ''): string {
  const present = names.map((name) => name.trim()).filter((name) => name !== '');
  const near =
    input &&
    nearest(
      input,
      present.filter((name) => name.length <= longestNamed),
    );
  const shown = present.slice(0, mostNamed).map((name) => shortened(name, longestNamed));
  const left = present.length - shown.length;
  const more = left > 0 ? `, and ${left.toLocaleString('en')} more` : '';
  return `${near ? `Did you mean "${near}"? ` : ''}${lead} ${shown.join(', ')}${more}.`;
}

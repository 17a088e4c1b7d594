import type { ImportKind } from '../../app/importing/import-rows.ts';
import { nearest } from '../../domain/text/names.ts';
import { FormatError } from '../csv/decode-text.ts';
import {
  type ColumnNames,
  columnNames,
  contactColumn,
  type FieldName,
  foldWord,
  isOwnList,
  repeatable,
  type Source,
  sourceOf,
} from './file-words.ts';
import type { ThousandsMark } from './row-reader.ts';

interface FieldTarget {
  field: FieldName;
  /** The kind of address or number in the column, such as `mobile`. */
  label?: string;
  /** The position of the column that labels each row's value. */
  labelColumn?: number;
  /** Day or month first in a date such as 3/4/2026, if the column's values tell. */
  dateOrder?: 'dmy' | 'mdy';
  /** The thousands mark in amounts such as 12,500, if the column's values tell. */
  thousandsMark?: ThousandsMark;
}

/** The meaning of a file's columns. */
export interface HeaderMapping {
  source: Source;
  /** One per column; null for columns that fill no field themselves. */
  columns: (FieldTarget | null)[];
  /** The column positions of each field, first choice first. */
  fields: ReadonlyMap<FieldName, readonly number[]>;
  /** The names of unread columns. */
  ignored: string[];
}

type Overrides = ReadonlyMap<string, string>;

/** Splits a `--map` option at its last `=` into column and field; throws a FormatError if one is missing. */
export function parseMapOption(text: string): [column: string, field: string] {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  if (column && field) return [column, field];
  throw new FormatError(`"${text}" does not say which column is what.`, 'Write it as --map "Company=name".');
}

/**
 * Maps a header by its names and by `overrides` (column name to field name or `ignore`). Throws a FormatError if an
 * override names no column or no field, or if no column says whom a row is about.
 */
export function recogniseHeader(header: string[], kind: ImportKind, overrides: Overrides): HeaderMapping {
  const forced = resolveOverrides(header, kind, overrides);
  const folded = header.map(foldWord);
  const isOwn = isOwnList(folded);
  // Numbers in one journal mean nothing in another.
  const names = folded.map((name) => (isOwn && /^(?!external).*id$/.test(name) ? '' : name));
  const columns = assign(names, columnNames[kind], forced);
  if (!isAboutSomebody(columns, kind)) {
    throw new FormatError(
      'No column says which client a row is about.',
      `Name it with --map "COLUMN=${kind === 'clients' ? 'name' : 'client'}". ${listed('The columns are', header)}`,
    );
  }
  const labelColumns = pairLabels(names, columns);
  const unread = header.filter((_, i) => !columns[i] && !labelColumns.has(i));
  const ignored = unread.map((name) => name.trim()).filter((name) => name !== '');
  return { source: sourceOf(folded), columns, fields: preferred(names, columns, kind, forced), ignored };
}

/** Recognises the header row of such a file, to find it below a preamble. */
export function headerRecogniser(kind: ImportKind, overrides: Overrides): (cells: string[]) => boolean {
  const named = [...overrides.keys()].map(foldWord);
  return (cells) => {
    const names = cells.map(foldWord);
    if (named.length > 0 && named.every((name) => names.includes(name))) return true;
    const columns = assign(names, columnNames[kind], new Map());
    const filled = names.filter((name) => name !== '').length;
    const known = columns.filter((target) => target !== null).length;
    return isAboutSomebody(columns, kind) && (known > 1 || filled === 1);
  };
}

function assign(
  names: string[],
  known: ColumnNames,
  forced: ReadonlyMap<number, FieldName | null>,
): (FieldTarget | null)[] {
  const columns = names.map((_, i): FieldTarget | null => {
    const field = forced.get(i);
    return field ? { field } : null;
  });
  const taken = new Set(columns.flatMap((target) => (target ? [target.field] : [])));
  // An overridden field has no other columns, unless it takes several.
  const closed = new Set([...taken].filter((field) => !repeatable.has(field)));
  const put = (i: number, target: FieldTarget) => {
    if (columns[i] || forced.has(i) || closed.has(target.field)) return;
    columns[i] = target;
    taken.add(target.field);
  };
  for (const [i, name] of names.entries()) {
    const target = plainTarget(name, known);
    if (target) put(i, target);
  }
  for (const [name, ...fields] of known.vague) {
    const i = names.indexOf(name);
    const field = fields.find((candidate) => !taken.has(candidate));
    if (i >= 0 && field) put(i, { field });
  }
  return columns;
}

function plainTarget(name: string, known: ColumnNames): FieldTarget | null {
  for (const [field, synonyms] of entries(known)) if (synonyms.includes(name)) return { field };
  const contact = contactColumn(name);
  return contact && known.fields[contact.field] ? contact : null;
}

function entries(known: ColumnNames): [FieldName, readonly string[]][] {
  return Object.entries(known.fields) as [FieldName, readonly string[]][];
}

function isAboutSomebody(columns: readonly (FieldTarget | null)[], kind: ImportKind): boolean {
  return columns.some((target) => target && columnNames[kind].who.includes(target.field));
}

/** Pairs each `E-mail 1 - Value` with its `E-mail 1 - Label` (formerly `- Type`), and returns the label columns. */
function pairLabels(names: readonly string[], columns: readonly (FieldTarget | null)[]): Set<number> {
  const found = new Set<number>();
  for (const [i, target] of columns.entries()) {
    const stem = /^((?:email|phone)\d+)value$/.exec(names[i] ?? '')?.[1];
    if (!target || !stem) continue;
    const at = names.findIndex((name) => name === `${stem}label` || name === `${stem}type`);
    if (at < 0 || columns[at]) continue;
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
    if (target) fields.set(target.field, [...(fields.get(target.field) ?? []), i]);
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

function resolveOverrides(
  header: string[],
  kind: ImportKind,
  overrides: Overrides,
): Map<number, FieldName | null> {
  const valid = entries(columnNames[kind]).map(([field]) => field);
  const forced = new Map<number, FieldName | null>();
  for (const [column, input] of overrides) {
    const exact = header.findIndex((name) => name.trim() === column.trim());
    const at =
      exact >= 0
        ? exact
        : header.findIndex((name) => foldWord(name) !== '' && foldWord(name) === foldWord(column));
    if (at < 0) {
      throw new FormatError(`The file has no column "${column}".`, listed('The columns are', header, column));
    }
    const field = valid.find((candidate) => foldWord(candidate) === foldWord(input));
    if (!field && foldWord(input) !== 'ignore') {
      throw new FormatError(
        `"${input}" is nothing a column of ${kind} can be.`,
        listed('It can be', [...valid, 'ignore'], input),
      );
    }
    forced.set(at, field ?? null);
  }
  return forced;
}

function listed(lead: string, names: readonly string[], input = ''): string {
  const present = names.map((name) => name.trim()).filter((name) => name !== '');
  const near = input && nearest(input, present);
  return `${near ? `Did you mean "${near}"? ` : ''}${lead} ${present.join(', ')}.`;
}

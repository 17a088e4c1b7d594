import { shortened } from '../../domain/text/shorten.ts';
import { type ColumnChoice, type FormatError, unclear } from '../csv/format-error.ts';
import { longestNamed } from '../csv/limits.ts';
import type { ColumnEvidence } from '../rows/evidence.ts';
import { type FieldName, isElsewhere, speaksOfNames } from './column-names.ts';
import type { FieldTarget } from './columns.ts';

const nameFields: ReadonlySet<FieldName> = new Set([
  'name',
  'firstName',
  'middleName',
  'lastName',
  'company',
]);

/** The share of cells that overrules the name of a column. */
const most = 0.8;

/** What a column is by its name and its cells together; null if the cells say that it is not what its name says. */
export function weighed(target: FieldTarget, cells: ColumnEvidence | undefined): FieldTarget | null {
  if (!cells || cells.filled === 0) return target;
  const { field } = target;
  const isMostly = (...kinds: Parameters<ColumnEvidence['share']>) => cells.share(...kinds) >= most;
  if (nameFields.has(field) || field === 'phone') {
    if (isMostly('email')) return { field: 'email' };
    if (nameFields.has(field) && isMostly('phone')) return { field: 'phone' };
  }
  if (nameFields.has(field)) {
    if (isMostly('yes or no', 'number', 'amount', 'day', 'link', 'email', 'phone')) return null;
    if (field === 'company' && cells.filled > 1 && isMostly('status', 'yes or no')) return null;
  }
  if (field === 'email' && cells.share('email') === 0 && isMostly('phone')) return { field: 'phone' };
  const isAsked = field === 'email' || field === 'phone' || field === 'title' || field === 'tags';
  return isAsked && cells.share('email', 'phone') === 0 && isMostly('yes or no', 'day') ? null : target;
}

/** A file's header with what its cells look like. */
interface Looked {
  header: readonly string[];
  names: readonly string[];
  columns: readonly (FieldTarget | null)[];
  evidence: readonly ColumnEvidence[];
  /** Whether nobody said what the column is. */
  isFree(column: number): boolean;
}

/**
 * The column that holds the names by its cells, where no column is called so; null if there is none. Throws a
 * FormatError if it could be several, or if clients would be called by their addresses beside a column that may name them.
 */
export function nameByCells(looked: Looked): number | null {
  const { columns, evidence, names, header } = looked;
  if (columns.some((target) => target && nameFields.has(target.field))) return null;
  const candidates = unread(looked).filter((i) => holdsNames(evidence[i]));
  const named = candidates.filter((i) => speaksOfNames(names[i] ?? ''));
  // A list of tasks has texts like names, too: something else has to be about clients.
  if (named.length === 0 && columns.every((target) => target === null)) return null;
  const [only, other] = named.length > 0 ? named : candidates;
  if (only === undefined) return null;
  const isClear = named.length > 0 || (evidence[only]?.words ?? 0) >= 1.5;
  if (other === undefined && isClear) return only;
  throw namesUnclear((named.length > 0 ? named : candidates).map((i) => choiceOf(i, header, evidence)));
}

/** Throws a FormatError if a column that is not read seems to hold the other half of the names. */
export function refuseHalfNames(looked: Looked): void {
  const { columns, evidence, names, header } = looked;
  const at = (field: FieldName) => columns.findIndex((target) => target?.field === field);
  const [name, first, last] = [at('name'), at('firstName'), at('lastName')];
  const isHalf =
    name < 0 ? first < 0 !== last < 0 : first < 0 && last < 0 && (evidence[name]?.words ?? 0) < 1.2;
  if (!isHalf || columns[name]?.isTold) return;
  const other = unread(looked).find(
    (i) => speaksOfNames(names[i] ?? '') && holdsNames(evidence[i]) && (evidence[i]?.words ?? 0) < 1.5,
  );
  if (other !== undefined)
    throw halfNames(choiceOf(other, header, evidence), last < 0 ? 'lastName' : 'firstName');
}

/** The columns with cells that nothing is known of. */
function unread({ columns, evidence, names, isFree }: Looked): number[] {
  return [...evidence.keys()].filter(
    (i) => !columns[i] && isFree(i) && (evidence[i]?.filled ?? 0) > 0 && !isElsewhere(names[i] ?? ''),
  );
}

function holdsNames(cells: ColumnEvidence | undefined): boolean {
  return cells !== undefined && cells.share('name') >= 0.6 && (cells.filled < 3 || cells.distinct >= 0.7);
}

function quoted(name: string): string {
  return `"${shortened(name.trim(), longestNamed)}"`;
}

/** A column as a person can choose it. */
export function choiceOf(
  column: number,
  header: readonly string[],
  evidence: readonly ColumnEvidence[],
): ColumnChoice {
  return { name: header[column]?.trim() ?? '', samples: evidence[column]?.samples ?? [] };
}

/** Nothing but cells says what the clients are called, and they do not say it clearly. */
function namesUnclear(columns: readonly ColumnChoice[]): FormatError {
  const shown = columns.slice(0, 5).map(({ name }) => name);
  const [first = ''] = shown;
  return unclear(
    shown.length === 1
      ? `${quoted(first)} may hold the names of the clients, but does not say so.`
      : `The names of the clients may be in ${shown.map(quoted).join(' or ')}.`,
    `Name it with ${shown.map((name) => `--map "${name}=name"`).join(' or ')}, or leave ${shown.length === 1 ? 'it' : 'them'} out with ${shown.map((name) => `--map "${name}=ignore"`).join(' ')}`,
    { about: 'column', kind: 'clients', field: 'name', among: columns, isNeeded: false },
  );
}

/** A column seems to hold half of each name. */
function halfNames(column: ColumnChoice, field: FieldName): FormatError {
  const { name } = column;
  return unclear(
    `${quoted(name)} may hold the other half of the names.`,
    `Say so with --map "${name}=${field}", or leave it out with --map "${name}=ignore"`,
    { about: 'field', kind: 'clients', column, fields: [field] },
  );
}

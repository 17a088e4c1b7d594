import type { ImportKind } from '../../app/importing/import-rows.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { foldWord, nearest } from '../../domain/text/names.ts';
import { shortened } from '../../domain/text/shorten.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { importName, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import { FormatError } from '../csv/format-error.ts';
import { longestNamed, mostNamed } from '../csv/limits.ts';
import type { ThousandsMark } from './row-reader.ts';
import { isOwnList, type Source, sourceOf } from './source.ts';

interface FieldTarget {
  field: FieldName;
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
}

type Overrides = ReadonlyMap<string, string>;

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
  return {
    source: sourceOf(folded),
    names: folded,
    columns,
    fields: preferred(names, columns, kind, forced),
    ignored,
  };
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
  const plain = fieldsByName(known);
  for (const [i, name] of names.entries()) {
    const target = plainTarget(name, plain, known);
    if (target) put(i, target);
  }
  for (const [name, ...fields] of known.vague) {
    const i = names.indexOf(name);
    const field = fields.find((candidate) => !taken.has(candidate));
    if (i >= 0 && field) put(i, { field });
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

/** A column's field, as `--map` names it. */
export type FieldName = string;

/** Column names for one kind of file, folded (lower case, letters and digits only), best first. */
export interface ColumnNames {
  fields: Readonly<Record<FieldName, readonly string[]>>;
  /** Vague names: each fills the first of its fields that no clearer column fills. */
  vague: readonly (readonly [name: string, ...fields: FieldName[]])[];
  /** Fields that identify somebody; a row needs one of them. */
  who: readonly FieldName[];
}

/** Fields that several columns may fill together; for other fields, the first non-empty column counts. */
export const repeatable: ReadonlySet<FieldName> = new Set(['email', 'phone', 'tags', 'notes', 'text']);

const externalId = ['externalid', 'recordid', 'id', 'uid', 'uuid', 'hsobjectid'];
const organisation = [
  'company',
  'companyname',
  'organization',
  'organisation',
  'organizationname',
  'organisationname',
];
const business = [
  ...organisation,
  'organization1name',
  'business',
  'businessname',
  'employer',
  'associatedcompany',
];
const customer = ['client', 'clientname', 'customer', 'customername', 'account', 'accountname'];

/** The columns of a noun's declared fields, by `--map` name. */
function declaredColumns({ fields }: Noun): Record<FieldName, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.options.imports === undefined
        ? []
        : [[importName(key, field), [...field.options.imports, key.toLowerCase()]]],
    ),
  );
}

const { emails: _, phones: __, ...clientFields } = declaredColumns(client);

const clientColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'contactid'],
  // A row about an employee has the employee's own id; these columns always hold the company's.
  clientId: ['clientid', 'customerid', 'companyid', 'accountid', 'clientnumber', 'customernumber'],
  name: ['name', 'fullname', 'contactname', 'contactperson', 'person', 'personname', 'displayname'],
  firstName: ['firstname', 'givenname', 'forename', 'first'],
  middleName: ['middlename', 'additionalname', 'middle'],
  lastName: ['lastname', 'familyname', 'surname', 'last'],
  company: [...business, 'client', 'clientname', 'customer', 'customername', 'accountname'],
  title: ['jobtitle', 'organizationtitle', 'organization1title', 'position', 'role'],
  email: ['email'],
  phone: ['phone'],
  ...clientFields,
  lastContacted: [
    ...[
      'lastcontacted',
      'lastcontactedon',
      'lastcontactedat',
      'lastcontact',
      'lastcontactdate',
      'toldcontacton',
    ],
    ...['lastinteraction', 'lastspoke', 'lastactivitydate', 'lastactivity'],
  ],
  currency: ['currency', 'currencycode', 'yearlyvaluecurrency'],
  birthday: ['birthday', 'birthdate', 'dateofbirth', 'dob', 'born', 'bornon'],
};

const entryColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'interactionid', 'activityid'],
  client: [...customer, ...business],
  person: ['person', 'with', 'contactname', 'contactperson', 'personname', 'fullname', 'people', 'attendees'],
  email: ['email'],
  ...declaredColumns(entry),
};

const reminderColumns: ColumnNames['fields'] = {
  externalId: [...externalId, 'reminderid', 'taskid'],
  client: [...customer, ...business],
  ...declaredColumns(reminder),
};

/** Column names in real files, by kind of file. */
export const columnNames: Readonly<Record<ImportKind, ColumnNames>> = {
  clients: {
    fields: clientColumns,
    vague: [
      ['contact', 'name'],
      // Next to a job column, `Title` means Mr. or Dr.
      ['title', 'title'],
    ],
    who: ['name', 'firstName', 'lastName', 'company', 'email'],
  },
  entries: {
    fields: entryColumns,
    vague: [
      ['name', 'client', 'person'],
      ['contact', 'person'],
      ['who', 'person'],
      ['title', 'text'],
      ['createdate', 'on'],
    ],
    who: ['client', 'person', 'email'],
  },
  reminders: {
    fields: reminderColumns,
    vague: [
      ['name', 'client'],
      ['contact', 'client'],
      ['person', 'client'],
      ['who', 'client'],
      ['date', 'due'],
      ['day', 'due'],
      ['title', 'text'],
      ['subject', 'text'],
      ['summary', 'text'],
      ['description', 'text'],
      ['note', 'text'],
      ['notes', 'text'],
    ],
    who: ['client'],
  },
};

const emailColumn =
  /^(?:(work|business|home|personal|other)|primary|secondary|alternate|additional|billing|main|contact|client|customer|person)?emails?\d*(?:address(?:es)?|value|id)?\d*$/;
const phoneColumn =
  /^(?:(work|business|bus|office|home|mobile|mob|cell|other|car|radio|companymain|ttytdd)|primary|company|contact|main|billing)?(?:tele)?phones?(?:no|nr|numbers?)?\d*(?:value)?$/;
const barePhone = /^(?:(mobile|cell|mob)(?:no|numbers?)?|tel|telefon)\d*$/;

const labels: Readonly<Record<string, string>> = {
  business: 'work',
  bus: 'work',
  office: 'work',
  mob: 'mobile',
  cell: 'mobile',
  companymain: 'main',
  ttytdd: 'tty',
};

/** The address or number field of a folded column name, with its label; null for other columns. */
export function contactColumn(folded: string): { field: 'email' | 'phone'; label?: string } | null {
  const email = emailColumn.exec(folded);
  const found = email ?? phoneColumn.exec(folded) ?? barePhone.exec(folded);
  if (!found) return null;
  const label = found[1] && (labels[found[1]] ?? found[1]);
  return { field: email ? 'email' : 'phone', ...(label ? { label } : {}) };
}

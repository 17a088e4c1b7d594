import type {
  ClientRecord,
  EntryRecord,
  ImportKind,
  ImportRecord,
  LabelledValue,
} from '../../app/importing/import-rows.ts';
import { formatMoney, type Money } from '../../domain/money/money.ts';
import { importFields } from '../../nouns/field.ts';
import type { CsvRow } from '../csv/csv.ts';
import type { FieldName } from '../header/column-names.ts';
import type { HeaderMapping } from '../header/columns.ts';
import type { FileRow, ImportFile } from '../rows/import-file.ts';
import { nounsOfRows } from '../rows/meanings.ts';

/** What tells what a column is: the user, its name, or what stands in it. */
export type Evidence = 'you' | 'header' | 'cells';

/** How a column of a file is read. */
export interface ReadColumn {
  name: string;
  /** As `--map` names it; null for a column that is not read. */
  field: FieldName | null;
  knownBy: Evidence | null;
  /** Whether it says what kind of address or number another column holds. */
  isLabel: boolean;
  /** Its first cells that differ. */
  samples: readonly string[];
}

/** A value of a row as it was understood. */
export interface Understood {
  field: FieldName;
  text: string;
}

/** How a file is read: its columns, and its first rows as they were understood. */
export interface Reading {
  columns: readonly ReadColumn[];
  rows: readonly { line: number; understood: readonly Understood[] }[];
}

const mostSamples = 3;
const mostRows = 3;
/** The most characters of a value that are shown. */
const longestShown = 200;

/** Collects how a file is read while its rows pass. */
export class ReadingSample {
  readonly #header: readonly string[];
  readonly #mapping: HeaderMapping;
  readonly #kind: ImportKind;
  readonly #samples: string[][];
  /** The columns that still lack samples. */
  #open: number[];
  readonly #rows: { line: number; understood: readonly Understood[] }[] = [];
  /** The line up to which rows have passed: they may pass again. */
  #seenTo = 0;

  constructor(header: readonly string[], mapping: HeaderMapping, kind: ImportKind) {
    this.#header = header;
    this.#mapping = mapping;
    this.#kind = kind;
    this.#samples = header.map(() => []);
    this.#open = [...header.keys()];
  }

  see({ cells }: CsvRow, record: ImportRecord): void {
    if (record.line <= this.#seenTo) return;
    this.#seenTo = record.line;
    let isFull = false;
    for (const i of this.#open) {
      const [cell, samples] = [cells[i], this.#samples[i]];
      if (!cell || !samples) continue;
      const text = cell.trim().slice(0, longestShown);
      if (text === '' || samples.includes(text)) continue;
      isFull ||= samples.push(text) === mostSamples;
    }
    if (isFull) this.#open = this.#open.filter((i) => (this.#samples[i]?.length ?? 0) < mostSamples);
    if (this.#rows.length < mostRows && record.problems.length === 0)
      this.#rows.push({ line: record.line, understood: understoodIn(record, this.#kind) });
  }

  reading(): Reading {
    return { columns: readColumns(this.#header, this.#mapping, this.#samples), rows: this.#rows };
  }
}

/** How many rows are looked at where the whole file is not read. */
const mostLookedAt = 1000;

/** How the first rows of a file are read. */
export function readingOf({ header, mapping, content }: ImportFile): Reading {
  const sample = new ReadingSample(header, mapping, content.kind);
  let seen = 0;
  for (const { row, record } of content.rows as Iterable<FileRow<ImportRecord>>) {
    sample.see(row, record);
    seen += 1;
    if (seen === mostLookedAt) break;
  }
  return sample.reading();
}

/** How the columns of a file are read. */
function readColumns(
  header: readonly string[],
  { columns }: HeaderMapping,
  samples: readonly (readonly string[])[],
): ReadColumn[] {
  const labels = new Map(
    columns.flatMap((target) => (target?.labelColumn === undefined ? [] : [[target.labelColumn, target]])),
  );
  return header.map((name, i) => {
    const target = columns[i] ?? labels.get(i);
    return {
      name: name.trim(),
      field: target?.field ?? null,
      knownBy: target ? (target.isTold ? 'you' : target.isByCells ? 'cells' : 'header') : null,
      isLabel: !columns[i] && labels.has(i),
      samples: samples[i] ?? [],
    };
  });
}

/** A record of any kind. */
type AnyRecord = Partial<
  Omit<ClientRecord, 'values' | 'person'> &
    Omit<EntryRecord, 'values' | 'person'> & {
      person: ClientRecord['person'] | string;
      values: Readonly<Record<string, unknown>>;
    }
>;

/** What a row says, in the order of its record. */
function understoodIn(record: ImportRecord, kind: ImportKind): Understood[] {
  const { values = {}, ...known } = record as ImportRecord & AnyRecord;
  const of = (field: FieldName, text: string | undefined): Understood[] =>
    text ? [{ field, text: text.slice(0, longestShown) }] : [];
  const all = (field: FieldName, found: readonly LabelledValue[] = []) =>
    of(field, found.map(({ value, label }) => (label ? `${value} (${label})` : value)).join(', '));
  const { birthday, person } = known;
  return [
    ...of('name', known.name),
    ...of('client', known.client),
    ...(known.sides ?? []).flatMap(({ direction, client, email, phone }) =>
      of(direction === 'in' ? 'from' : direction === 'out' ? 'to' : 'guests', client ?? email ?? phone),
    ),
    ...(typeof person === 'object'
      ? [...of('person', person.name), ...of('title', person.title ?? person.role)]
      : of('person', person)),
    ...of('email', known.email),
    ...of('phone', known.phone),
    ...all('email', known.emails),
    ...all('phone', known.phones),
    ...of('tags', known.tags?.join(', ')),
    ...of('lastContacted', known.lastContactedOn),
    ...(birthday ? of('birthday', yearlyText(birthday)) : []),
    ...of('profile', known.profile),
    ...importFields(nounsOfRows[kind]).flatMap(([key, name]) => of(name, valueText(values[key]))),
  ];
}

function yearlyText({ year, month, day }: NonNullable<ClientRecord['birthday']>): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}-${two(day)}`;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? formatMoney(value as Money) : String(value);
}

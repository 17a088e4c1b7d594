import type { LabelledValue } from '../../app/importing/import-rows.ts';
import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { daysOfPeriod, formatPeriod, type Period, parsePeriod } from '../../domain/days/period.ts';
import { foldWord } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { type Changes, type Field, importFields, type Noun } from '../../nouns/field.ts';
import type { CsvRow } from '../csv/csv.ts';
import { type FieldName, foldHeader, repeatable } from '../header/column-names.ts';
import type { HeaderMapping } from '../header/columns.ts';
import { readMoney, withoutThousandsMarks } from './amounts.ts';
import { saysSomething } from './cell-words.ts';
import { readBirthday, readFileDay } from './file-dates.ts';

/** A cell with the kind of address or number it holds. */
export interface Cell extends LabelledValue {
  index: number;
}

/** The columns that lost something in the rows so far, by their positions, and what that was. */
export type LostCells = Map<number, Set<string>>;

/** The cells of one row by field, and what is wrong with them so far. */
export class RowReader {
  readonly row: CsvRow;
  readonly mapping: HeaderMapping;
  /** Reasons to refuse the row, as clauses. */
  readonly problems: string[] = [];
  /** Remarks about an accepted row. */
  readonly remarks: string[] = [];
  /** A value of another kind than its column, if any. */
  misfit: string | null = null;
  readonly #lost: LostCells | undefined;
  /** The cells that were read: several fields ask for the same ones. */
  readonly #cells: string[] = [];

  constructor(row: CsvRow, mapping: HeaderMapping, lost?: LostCells) {
    this.row = row;
    this.mapping = mapping;
    this.#lost = lost;
    if (
      row.cells.length > mapping.columns.length &&
      row.cells.slice(mapping.columns.length).some((cell) => cell.trim())
    ) {
      this.problems.push(
        'more cells than the header has columns; a cell with the delimiter in it needs quotes',
      );
    }
  }

  /** The number of the client that a row of rapport's own is about; undefined in other rows. */
  get ownClient(): number | undefined {
    const { own } = this.mapping;
    const [, id] = /^(?:(?:p\d+-)?k)?(\d{1,15})$/.exec((own && this.row.cells[own.client]) ?? '') ?? [];
    return id === undefined ? undefined : Number(id);
  }

  /** The number of the thing itself in such a row. */
  get ownRow(): number | undefined {
    const { own } = this.mapping;
    return own ? Number(this.row.cells[own.row]) || undefined : undefined;
  }

  /** The field's first non-empty cell; undefined if all are empty. Others that say something else are lost. */
  one(field: FieldName): string | undefined {
    return this.#at(field, this.indexOf(field))?.value;
  }

  /** The field's first cell that says something. */
  said(field: FieldName): string | undefined {
    return this.at(field)?.value;
  }

  /** The same with the column that has it. */
  at(field: FieldName): { value: string; column: number } | undefined {
    return this.#at(
      field,
      this.mapping.fields.get(field)?.find((index) => this.isSaid(index)),
    );
  }

  #at(field: FieldName, column: number | undefined): { value: string; column: number } | undefined {
    if (column === undefined) return undefined;
    const value = this.cell(column);
    this.loseBeside(field, column, value);
    return { value, column };
  }

  /** Counts the field's cells as lost; `what` says what they were. */
  lose(field: FieldName, what: string): void {
    for (const index of this.mapping.fields.get(field) ?? []) {
      if (this.isSaid(index)) this.loseAt(index, what);
    }
  }

  /** Counts a cell as lost; `what` says what it was. */
  loseAt(index: number, what: string): void {
    const known = this.#lost?.get(index);
    if (known) known.add(what);
    else this.#lost?.set(index, new Set([what]));
  }

  /** Counts the cells as lost that no field asked for, since other columns said what the row needs. */
  loseUnasked(): void {
    for (const [index, target] of this.mapping.columns.entries())
      if (target && this.#cells[index] === undefined && this.isSaid(index)) this.loseAt(index, 'not needed');
  }

  /** Refuses a row that has fewer cells than there are columns, and a value that does not fit: its cells have moved. */
  refuseMoved(): void {
    const [cells, columns] = [this.row.cells.length, this.mapping.columns.length];
    if (this.misfit !== null && cells < columns)
      this.problems.push(
        `it has ${cells} cells for ${columns} columns, and "${this.misfit}" stands in the wrong one`,
      );
  }

  /** Turns the problems after the first `from` ones into remarks: `what` was left out. */
  remarkInstead(from: number, what: string): void {
    for (const problem of this.problems.splice(from)) this.remarks.push(`${what} was left out: ${problem}`);
  }

  /** The first amount, without thousands marks if the column's mark is known; undefined if there is none. */
  amount(field: FieldName): string | undefined {
    const index = this.indexOf(field);
    const written = this.one(field);
    const mark = index === undefined ? undefined : this.mapping.columns[index]?.thousandsMark;
    return mark && written !== undefined ? withoutThousandsMarks(written, mark) : written;
  }

  /** All the field's non-empty cells, first choice first, with labels. */
  cells(field: FieldName): Cell[] {
    const found: Cell[] = [];
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      if (value === '') continue;
      const target = this.mapping.columns[index];
      const own = target?.labelColumn === undefined ? '' : this.cell(target.labelColumn);
      // Google puts a star before the label of the preferred address.
      const label = (own.startsWith('*') ? own.slice(1).trim() : own).toLowerCase() || target?.label;
      found.push(label ? { value, index, label } : { value, index });
    }
    return found;
  }

  /** All the field's cells, one per line. */
  text(field: FieldName): string | undefined {
    const parts = this.cells(field).map(({ value }) =>
      value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value,
    );
    return parts.length > 1 ? [...new Set(parts)].join('\n') : parts[0];
  }

  /** The first day among the field's cells; if there is none, an unreadable one is a problem. */
  day(field: FieldName): CalendarDate | undefined {
    const { found, problem } = this.#firstOf(field, (value, index) => {
      const read = readFileDay(value, this.mapping.columns[index]?.dateOrder);
      return 'day' in read ? read.day : read;
    });
    if (problem !== undefined) this.problems.push(problem);
    return found;
  }

  /** The first thing that one of the field's cells holds, else the first problem with one; other cells are lost. */
  #firstOf<T>(
    field: FieldName,
    read: (value: string, index: number) => T | { problem: string } | null,
  ): { found?: T; problem?: string } {
    let first: { index: number; problem: string } | undefined;
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      const result = value === '' ? null : read(value, index);
      if (result === null) continue;
      if (typeof result === 'object' && 'problem' in result) {
        first ??= { index, problem: result.problem };
        continue;
      }
      this.loseBeside(field, index, value);
      return { found: result };
    }
    if (!first) return {};
    this.loseBeside(field, first.index, this.cell(first.index));
    return { problem: first.problem };
  }

  /** The same for a required day; `missing` is the problem if there is none. */
  dayOrProblem(field: FieldName, missing: string): CalendarDate | undefined {
    const before = this.problems.length;
    const day = this.day(field);
    if (!day && this.problems.length === before) this.problems.push(missing);
    return day;
  }

  /** The same, but an unreadable day is only a remark about `what`. */
  dayOrRemark(field: FieldName, what: string): CalendarDate | undefined {
    const before = this.problems.length;
    const day = this.day(field);
    this.remarkInstead(before, what);
    return day;
  }

  /** The first birthday among the field's cells; if there is none, an unreadable one is only a remark. */
  birthday(field: FieldName): YearlyDay | undefined {
    const { found, problem } = this.#firstOf(field, (value, index) => {
      const read = readBirthday(value, this.mapping.columns[index]?.dateOrder);
      return 'birthday' in read ? read.birthday : read;
    });
    if (problem !== undefined) this.remarks.push(`the birthday was left out: ${problem}`);
    return found;
  }

  /** The birthday whose year, month and day stand in three columns; that of the day has the field's name. */
  birthdayOfParts(field: FieldName): YearlyDay | undefined {
    const [year, month, day] = [this.said('birthYear'), this.said('birthMonth'), this.said(field)];
    if (month === undefined && year === undefined) return this.birthday(field);
    if (month === undefined || day === undefined) {
      for (const part of ['birthYear', 'birthMonth', field]) this.lose(part, 'parts of a birthday');
      return undefined;
    }
    const two = (part: string) => part.padStart(2, '0');
    const isNumber = /^\d+$/.test(month);
    const written = isNumber
      ? `${year ?? '-'}-${two(month)}-${two(day)}`
      : `${day} ${month}${year === undefined ? '' : ` ${year}`}`;
    const read = readBirthday(written, undefined);
    if ('birthday' in read) return read.birthday ?? undefined;
    this.remarks.push(`the birthday was left out: ${read.problem}`);
    return undefined;
  }

  /** A period such as `2w`, or a bare number of days; an unreadable one is a problem. */
  period(field: FieldName): Period | undefined {
    const written = this.one(field);
    if (written === undefined || /^(?:once|none|never|no|0|-)$/i.test(written)) return undefined;
    const found = parsePeriod(/^\d+$/.test(written) ? `${written}d` : written);
    if (!found) this.problems.push(`"${written}" is not a period; write it as 2w, 30d or monthly`);
    return found ?? undefined;
  }

  /** The meaning of the field's word; a word outside `meanings` (folded) is a problem that names the `valid` ones. */
  word<T>(field: FieldName, meanings: ReadonlyMap<string, T>, valid: readonly string[]): T | undefined {
    const written = this.said(field);
    if (written === undefined) return undefined;
    const meaning = meanings.get(foldWord(written));
    if (meaning === undefined)
      this.problems.push(`"${written}" is no ${field}; it can be ${valid.join(', ')}`);
    return meaning;
  }

  /** The words in a cell such as `help, thanks`, without repeats and in `valid` order; others are problems. */
  words(field: FieldName, valid: readonly string[], called: string): string[] | undefined {
    const written = (this.one(field) ?? '').split(/:::|[;,]/).map((word) => word.trim());
    const filled = written.filter((word) => word !== '');
    const folded = new Set(filled.map(foldWord));
    for (const word of new Set(filled.filter((one) => !valid.includes(foldWord(one)))))
      this.problems.push(`"${word}" is no ${called}; it can be ${valid.join(', ')}`);
    return folded.size === 0 ? undefined : valid.filter((word) => folded.has(foldWord(word)));
  }

  /** A number, integer if `isWhole`; an unreadable one is a problem. */
  number(field: FieldName, isWhole: boolean): number | undefined {
    const written = this.said(field);
    if (written === undefined) return undefined;
    const number = Number(written);
    if (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)) return number;
    this.problems.push(`"${written}" is no ${isWhole ? 'whole number' : 'number'}`);
    return undefined;
  }

  private indexOf(field: FieldName): number | undefined {
    return this.mapping.fields.get(field)?.find((index) => this.cell(index) !== '');
  }

  /** A column's cell. A spreadsheet keeps a number as text with `="0049"`. */
  private cell(index: number): string {
    const known = this.#cells[index];
    if (known !== undefined) return known;
    const cell = this.#cellAt(index);
    this.#cells[index] = cell;
    return cell;
  }

  #cellAt(index: number): string {
    const text = this.row.cells[index]?.trim() ?? '';
    const written = text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text;
    return this.mapping.meanings && written !== '' ? this.#meaningOf(written, index) : written;
  }

  #meaningOf(written: string, index: number): string {
    const field = this.mapping.columns[index]?.field ?? '';
    const meaning = this.mapping.meanings?.get(field)?.get(foldHeader(written));
    return meaning === 'ignore' ? '' : (meaning ?? written);
  }

  private isSaid(index: number): boolean {
    const value = this.cell(index);
    return value !== '' && saysSomething(value);
  }

  /** Counts the field's other cells as lost, unless they say the same. */
  private loseBeside(field: FieldName, chosen: number, value: string): void {
    const indexes = this.mapping.fields.get(field) ?? [];
    if (indexes.length < 2) return;
    for (const index of indexes) {
      if (index !== chosen && this.isSaid(index) && this.cell(index) !== value)
        this.loseAt(index, 'further values');
    }
  }
}

/** What the reader must know about declared fields. */
interface FieldReading {
  /** File words for choices, by field key; without them each choice stands for itself. */
  words?: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Keys of fields that are read elsewhere. */
  without?: readonly string[];
  /** The default currency. */
  home?: string | null;
  /** Whether an unreadable cell is only a remark. */
  isLenient?: boolean;
}

/** The noun's declared fields in a row; empty ones are left out. */
export function readFields<N extends Noun>(
  noun: N,
  reader: RowReader,
  reading: FieldReading = {},
): Changes<N> {
  const values: Record<string, unknown> = {};
  for (const [key, name, field] of importFields(noun)) {
    if (!reader.mapping.fields.has(name) || reading.without?.includes(key)) continue;
    const before = reader.problems.length;
    const value = readField(reader, name, field, reading.words?.[key], reading.home ?? null);
    if (reading.isLenient && reader.problems.length > before) {
      if (field.kind === 'choice') reader.problems.push(`${reader.problems.pop()}; ${placing(reader, name)}`);
      reader.remarkInstead(before, `the ${field.options.called ?? name}`);
    }
    if (value !== undefined) values[key] = value;
  }
  return values as Changes<N>;
}

/** How to say what a word of the file means. */
function placing(reader: RowReader, field: FieldName): string {
  return `to place it: --map-value ${shellWord(`${field}:${reader.said(field)}=active`)}`;
}

function readField(
  reader: RowReader,
  name: string,
  { kind, choices = [], options: { called = name, lenient } }: Field,
  words: ReadonlyMap<string, string> | undefined,
  home: string | null,
): unknown {
  switch (kind) {
    case 'day':
      return lenient ? reader.dayOrRemark(name, `the ${called}`) : reader.day(name);
    case 'days': {
      const period = reader.period(name);
      return period && daysOfPeriod(period);
    }
    case 'period': {
      const period = reader.period(name);
      return period && formatPeriod(period);
    }
    case 'money':
      return readMoney(reader, { name, called, home });
    case 'choice':
      return reader.word(name, words ?? new Map(choices.map((one) => [foldWord(one), one])), choices);
    case 'list':
      return reader.words(name, choices, called);
    case 'whole number':
    case 'number':
      return reader.number(name, kind === 'whole number');
    case 'yes or no':
      return reader.word(name, yesOrNo, ['yes', 'no']);
    default:
      if (repeatable.has(name)) return reader.text(name);
      return reader.said(name);
  }
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

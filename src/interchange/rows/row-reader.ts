import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { daysOfPeriod, formatPeriod, type Period, parsePeriod } from '../../domain/days/period.ts';
import type { LabelledValue } from '../../domain/import-records.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Changes, type Field, importFields, type Kind, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { inferThousandsMark, readMoney, withoutThousandsMarks } from './amounts.ts';
import { inferDateOrder, readBirthday, readFileDay } from './file-dates.ts';
import { type FieldName, foldWord, repeatable, saysSomething } from './file-words.ts';
import type { HeaderMapping } from './header-map.ts';

/** Reads one row's cells by field, and collects problems. */
export class RowReader {
  readonly row: CsvRow;
  readonly mapping: HeaderMapping;
  /** Reasons to refuse the row, as clauses. */
  readonly problems: string[] = [];
  /** Remarks about an accepted row. */
  readonly remarks: string[] = [];

  constructor(row: CsvRow, mapping: HeaderMapping) {
    this.row = row;
    this.mapping = mapping;
    if (
      row.cells.length > mapping.columns.length &&
      row.cells.slice(mapping.columns.length).some((cell) => cell.trim())
    ) {
      this.problems.push(
        'more cells than the header has columns; a cell with the delimiter in it needs quotes',
      );
    }
  }

  /** The field's first non-empty cell; undefined if all are empty. */
  one(field: FieldName): string | undefined {
    const index = this.indexOf(field);
    return index === undefined ? undefined : this.cell(index);
  }

  /** The first amount, without thousands marks if the column's mark is known; undefined if there is none. */
  amount(field: FieldName): string | undefined {
    const index = this.indexOf(field);
    const written = this.one(field);
    const mark = index === undefined ? undefined : this.mapping.columns[index]?.thousandsMark;
    return mark && written !== undefined ? withoutThousandsMarks(written, mark) : written;
  }

  /** All the field's non-empty cells in file order, with labels. */
  all(field: FieldName): LabelledValue[] {
    const found: LabelledValue[] = [];
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      if (value === '') continue;
      const target = this.mapping.columns[index];
      const own = target?.labelColumn === undefined ? '' : this.cell(target.labelColumn);
      // Google puts a star before the label of the preferred address.
      const label = (own.startsWith('*') ? own.slice(1).trim() : own).toLowerCase() || target?.label;
      found.push(label ? { value, label } : { value });
    }
    return found;
  }

  /** All the field's cells, one per line. */
  text(field: FieldName): string | undefined {
    const parts = this.all(field).map(({ value }) =>
      value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value,
    );
    return parts.length > 1 ? [...new Set(parts)].join('\n') : parts[0];
  }

  /** The first day among the field's cells; an unreadable one is a problem. */
  day(field: FieldName): CalendarDate | undefined {
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      if (value === '') continue;
      const read = readFileDay(value, this.mapping.columns[index]?.dateOrder);
      if ('problem' in read) {
        this.problems.push(read.problem);
        return undefined;
      }
      if (read.day) return read.day;
    }
    return undefined;
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
    for (const problem of this.problems.splice(before)) this.remarks.push(`${what} was left out: ${problem}`);
    return day;
  }

  /** The first birthday among the field's cells; an unreadable one is only a remark. */
  birthday(field: FieldName): YearlyDay | undefined {
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      if (value === '') continue;
      const read = readBirthday(value, this.mapping.columns[index]?.dateOrder);
      if ('problem' in read) this.remarks.push(`the birthday was left out: ${read.problem}`);
      else if (read.birthday) return read.birthday;
    }
    return undefined;
  }

  /** A period such as `2w`, or a bare number of days; an unreadable one is a problem. */
  period(field: FieldName): Period | undefined {
    const written = this.one(field);
    if (written === undefined || /^(?:once|none|never|no|0|-)$/i.test(written)) return undefined;
    const found = parsePeriod(/^\d+$/.test(written) ? `${written}d` : written);
    if (!found) this.problems.push(`"${written}" is no period; write it as 2w, 30d or monthly`);
    return found ?? undefined;
  }

  /** The meaning of the field's word; a word outside `meanings` (folded) is a problem that names the `valid` ones. */
  word<T>(field: FieldName, meanings: ReadonlyMap<string, T>, valid: readonly string[]): T | undefined {
    const written = this.one(field);
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
    const written = this.one(field);
    if (written === undefined) return undefined;
    const number = Number(written);
    if (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)) return number;
    this.problems.push(`"${written}" is no ${isWhole ? 'whole number' : 'number'}`);
    return undefined;
  }

  private indexOf(field: FieldName): number | undefined {
    return this.mapping.fields.get(field)?.find((index) => this.cell(index) !== '');
  }

  private cell(index: number): string {
    return this.row.cells[index]?.trim() ?? '';
  }
}

/** The `--map` names of a kind's declared fields. */
function namesOf(kind: Kind): string[] {
  return [...importFields(client), ...importFields(entry), ...importFields(reminder)]
    .filter(([, , field]) => field.kind === kind)
    .map(([, name]) => name);
}

const dayColumns: ReadonlySet<FieldName> = new Set([...namesOf('day'), 'lastContacted', 'birthday']);
const moneyColumns: ReadonlySet<FieldName> = new Set(namesOf('money'));

/** Adds the date order and thousands mark of each column, judged by its values. */
export function withWaysOfWriting(mapping: HeaderMapping, rows: Iterable<CsvRow>): HeaderMapping {
  const columns = mapping.columns.map((target, i) => {
    if (target && dayColumns.has(target.field)) {
      const dateOrder = inferDateOrder(cellsOf(rows, i));
      return dateOrder ? { ...target, dateOrder } : target;
    }
    if (!target || !moneyColumns.has(target.field)) return target;
    const thousandsMark = inferThousandsMark(cellsOf(rows, i));
    return thousandsMark ? { ...target, thousandsMark } : target;
  });
  return { ...mapping, columns };
}

function* cellsOf(rows: Iterable<CsvRow>, index: number): Generator<string> {
  for (const { cells } of rows) yield cells[index] ?? '';
}

/** What the reader must know about declared fields. */
interface FieldReading {
  /** File words for choices, by field key; without them each choice stands for itself. */
  words?: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Keys of fields that are read elsewhere. */
  without?: readonly string[];
  /** The default currency. */
  home?: string | null;
}

/** The noun's declared fields in a row; empty ones are left out. */
export function readFields<N extends Noun>(
  noun: N,
  reader: RowReader,
  reading: FieldReading = {},
): Changes<N> {
  const values: Record<string, unknown> = {};
  for (const [key, name, field] of importFields(noun)) {
    if (reading.without?.includes(key)) continue;
    const value = readField(reader, name, field, { ...reading, words: reading.words?.[key] });
    if (value !== undefined) values[key] = value;
  }
  return values as Changes<N>;
}

function readField(
  reader: RowReader,
  name: string,
  { kind, choices = [], options: { called = name, lenient } }: Field,
  { words, home = null }: { words?: ReadonlyMap<string, string>; home?: string | null },
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
      return reader.all(name).find(({ value }) => saysSomething(value))?.value;
  }
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

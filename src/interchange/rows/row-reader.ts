import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import { daysOfPeriod, formatPeriod, type Period, parsePeriod } from '../../domain/days/period.ts';
import type { LabelledValue } from '../../domain/import-records.ts';
import { minorDigits } from '../../domain/money/currencies.ts';
import { type Money, type MoneyReading, parseMoney } from '../../domain/money/money.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Changes, type Field, importFields, type Kind, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { inferDateOrder, readBirthday, readFileDay } from './file-dates.ts';
import { type FieldName, foldWord, repeatable, saysSomething } from './file-words.ts';
import type { HeaderMapping } from './header-map.ts';

/** What stands between the thousands of an amount. */
export type ThousandsMark = ',' | '.';

/** What a mark is for in an amount: `1,250,000` and `12,500.00` mark thousands, `12,5` and `12.500,00` do not. */
const uses = [
  { marks: /\d([.,])\d{3}(?:\1\d{3}|[.,]\d{1,2})(?!\d)/, thousands: true },
  { marks: /\d([.,])\d{1,2}(?![\d.,])/, thousands: false },
] as const;

const inThrees = /^\D*\d{1,3}([.,])\d{3}\D*$/;

/**
 * What marks thousands in a column of amounts: from the values that tell, else from several that all have three digits
 * behind the same mark; undefined when none tells or they disagree.
 */
export function inferThousandsMark(values: Iterable<string>): ThousandsMark | undefined {
  const found = new Set<string>();
  const alike: string[] = [];
  for (const value of values) {
    for (const { marks, thousands } of uses) {
      const mark = marks.exec(value)?.[1];
      if (mark !== undefined) found.add(thousands ? mark : mark === ',' ? '.' : ',');
    }
    alike.push(...(inThrees.exec(value)?.slice(1) ?? []));
  }
  const [only, other] = found.size > 0 ? found : alike.length > 1 ? new Set(alike) : [];
  return other === undefined ? (only as ThousandsMark | undefined) : undefined;
}

/** An amount without the marks between its thousands; one that is not grouped in threes throughout stays as it is. */
export function withoutThousandsMarks(amount: string, mark: ThousandsMark): string {
  const grouped = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:[${mark}]\\d{3})+(?!\\d|[${mark}])`, 'g');
  return amount.replace(grouped, (number) => number.replaceAll(mark, ''));
}

/**
 * The amount of money in a row's column. One without a currency is in that of the row's own column, else in
 * `home`; nothing, or an amount of 0, is no word about it. What cannot be read is a remark, and refuses no row.
 */
export function readMoney(
  reader: RowReader,
  { name, called, home }: { name: string; called: string; home: string | null },
): Money | undefined {
  const written = reader.one(name);
  if (written === undefined || !saysSomething(written)) return undefined;
  const currency = reader.one('currency');
  const usual = currency === undefined ? home : currencyIn(currency, home);
  const unmarked = parseMoney(reader.amount(name) ?? written, usual);
  // Of a currency with three decimals three digits tell nothing.
  const isClear = unmarked.kind === 'money' && minorDigits(unmarked.money.currency) < 3;
  const reading = isClear ? unmarked : parseMoney(written, usual);
  if (reading.kind !== 'money') {
    reader.remarks.push(`the ${called} was left out: ${problemOf(reading, written, currency)}`);
    return undefined;
  }
  return reading.money.minor === 0 ? undefined : reading.money;
}

/** The currency a code or a sign means; null when it means none or several. */
function currencyIn(text: string, home: string | null): string | null {
  const reading = parseMoney(`1 ${text}`, home);
  return reading.kind === 'money' ? reading.money.currency : null;
}

function problemOf(
  reading: Exclude<MoneyReading, { kind: 'money' }>,
  text: string,
  currency: string | undefined,
): string {
  switch (reading.kind) {
    case 'not-money':
      return `"${text}" is no amount of money; write it as 5000 EUR`;
    case 'no-currency':
      return currency === undefined
        ? `"${text}" has no currency; add a column currency, or type rapport config set currency EUR`
        : `"${currency}" does not say which currency; write its three letters, such as EUR or USD`;
    case 'ambiguous':
      return `"${text}" can be read in several ways; write ${reading.readings.slice(0, 3).join(' or ')}`;
    case 'too-fine':
      return `"${text}" has more decimals than ${reading.currency} has`;
    case 'too-large':
      return `"${text}" is more money than rapport can count`;
    case 'unknown-currency':
      return `there is no currency "${reading.code}" in use`;
  }
}

/** The cells of one row by field, and what is wrong with them so far. */
export class RowReader {
  readonly row: CsvRow;
  readonly mapping: HeaderMapping;
  /** Clauses, each a reason to refuse the row. */
  readonly problems: string[] = [];
  /** What is said of the row where it is taken in. */
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

  /** The first of the field's columns that holds something; undefined when none does. */
  one(field: FieldName): string | undefined {
    const index = this.indexOf(field);
    return index === undefined ? undefined : this.cell(index);
  }

  /** The first amount, without the marks between its thousands where the column tells them; undefined when there is none. */
  amount(field: FieldName): string | undefined {
    const index = this.indexOf(field);
    const written = this.one(field);
    const mark = index === undefined ? undefined : this.mapping.columns[index]?.thousandsMark;
    return mark && written !== undefined ? withoutThousandsMarks(written, mark) : written;
  }

  /** What each of the field's columns holds, in the order of the file, with its label. */
  all(field: FieldName): LabelledValue[] {
    const found: LabelledValue[] = [];
    for (const index of this.mapping.fields.get(field) ?? []) {
      const value = this.cell(index);
      if (value === '') continue;
      const target = this.mapping.columns[index];
      const own = target?.labelColumn === undefined ? '' : this.cell(target.labelColumn);
      // Google marks the preferred address with a star before its label.
      const label = (own.startsWith('*') ? own.slice(1).trim() : own).toLowerCase() || target?.label;
      found.push(label ? { value, label } : { value });
    }
    return found;
  }

  /** Everything the field's columns say, one under the other. */
  text(field: FieldName): string | undefined {
    const parts = this.all(field).map(({ value }) =>
      value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value,
    );
    return parts.length > 1 ? [...new Set(parts)].join('\n') : parts[0];
  }

  /** The day of the first of the field's columns that holds one; what cannot be read is a problem. */
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

  /** The same of a day that a row needs; where there is none, `missing` is the problem. */
  dayOrProblem(field: FieldName, missing: string): CalendarDate | undefined {
    const before = this.problems.length;
    const day = this.day(field);
    if (!day && this.problems.length === before) this.problems.push(missing);
    return day;
  }

  /** The same; what cannot be read is a remark about `what`, and refuses no row. */
  dayOrRemark(field: FieldName, what: string): CalendarDate | undefined {
    const before = this.problems.length;
    const day = this.day(field);
    for (const problem of this.problems.splice(before)) this.remarks.push(`${what} was left out: ${problem}`);
    return day;
  }

  /** The birthday of the field's first column that holds one; what cannot be read is a remark, and refuses no row. */
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

  /** How often, as in `2w` or a bare number of days; what cannot be read is a problem. */
  period(field: FieldName): Period | undefined {
    const written = this.one(field);
    if (written === undefined || /^(?:once|none|never|no|0|-)$/i.test(written)) return undefined;
    const found = parsePeriod(/^\d+$/.test(written) ? `${written}d` : written);
    if (!found) this.problems.push(`"${written}" is no period; write it as 2w, 30d or monthly`);
    return found ?? undefined;
  }

  /** What the field's word stands for; a word not in `meanings` (folded) is a problem that names the `valid` ones. */
  word<T>(field: FieldName, meanings: ReadonlyMap<string, T>, valid: readonly string[]): T | undefined {
    const written = this.one(field);
    if (written === undefined) return undefined;
    const meaning = meanings.get(foldWord(written));
    if (meaning === undefined)
      this.problems.push(`"${written}" is no ${field}; it can be ${valid.join(', ')}`);
    return meaning;
  }

  /** The words of a cell such as `help, thanks`, each once and in the order of the `valid` ones; others are problems. */
  words(field: FieldName, valid: readonly string[], called: string): string[] | undefined {
    const written = (this.one(field) ?? '').split(/:::|[;,]/).map((word) => word.trim());
    const filled = written.filter((word) => word !== '');
    const folded = new Set(filled.map(foldWord));
    for (const word of new Set(filled.filter((one) => !valid.includes(foldWord(one)))))
      this.problems.push(`"${word}" is no ${called}; it can be ${valid.join(', ')}`);
    return folded.size === 0 ? undefined : valid.filter((word) => folded.has(foldWord(word)));
  }

  /** A number, whole where only that will do; what cannot be read is a problem. */
  number(field: FieldName, isWhole: boolean): number | undefined {
    const written = this.one(field);
    if (written === undefined) return undefined;
    const number = Number(written);
    if (isWhole ? Number.isSafeInteger(number) : Number.isFinite(number)) return number;
    this.problems.push(`"${written}" is no ${isWhole ? 'whole number' : 'number'}`);
    return undefined;
  }

  /** The first of the field's columns that holds something. */
  private indexOf(field: FieldName): number | undefined {
    return this.mapping.fields.get(field)?.find((index) => this.cell(index) !== '');
  }

  private cell(index: number): string {
    return this.row.cells[index]?.trim() ?? '';
  }
}

/** What `--map` calls the declared fields of a kind. */
function namesOf(kind: Kind): string[] {
  return [...importFields(client), ...importFields(entry), ...importFields(reminder)]
    .filter(([, , field]) => field.kind === kind)
    .map(([, name]) => name);
}

const dayColumns: ReadonlySet<FieldName> = new Set([...namesOf('day'), 'lastContacted', 'birthday']);
const moneyColumns: ReadonlySet<FieldName> = new Set(namesOf('money'));

/** The mapping with how each column of dates or amounts is written, told by the column's own values. */
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

/** What reading the declared fields of a row needs to know. */
interface FieldReading {
  /** The words of files for the choices of a field, by its key; without them each choice stands for itself. */
  words?: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Fields that are read in a way of their own, by their keys. */
  without?: readonly string[];
  /** The currency of amounts that name none. */
  home?: string | null;
}

/** What the columns of a row say of the declared fields of a noun; what they leave empty is left out. */
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

import type { LabelledValue } from '../../app/importing/import-rows.ts';
import type { YearlyDay } from '../../domain/care/occasion.ts';
import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { DateOrder } from '../../domain/days/day-reading.ts';
import { daysOfPeriod, formatPeriod, type Period, parsePeriod } from '../../domain/days/period.ts';
import { minorDigits } from '../../domain/money/currencies.ts';
import { type Money, type MoneyReading, parseMoney } from '../../domain/money/money.ts';
import { foldWord } from '../../domain/text/names.ts';
import { client } from '../../nouns/client.ts';
import { entry } from '../../nouns/entry.ts';
import { type Changes, type Field, importFields, type Kind, type Noun } from '../../nouns/field.ts';
import { reminder } from '../../nouns/reminder.ts';
import type { CsvRow } from '../csv/csv.ts';
import { type FieldName, type HeaderMapping, repeatable } from './columns.ts';
import { DateOrderEvidence, readBirthday, readFileDay } from './file-dates.ts';

export type ThousandsMark = ',' | '.';

/** The use of a mark in an amount: `1,250,000` and `12,500.00` mark thousands, `12,5` and `12.500,00` do not. */
const uses = [
  { marks: /\d([.,])\d{3}(?:\1\d{3}|[.,]\d{1,2})(?!\d)/, thousands: true },
  { marks: /\d([.,])\d{1,2}(?![\d.,])/, thousands: false },
] as const;

const inThrees = /^\D*\d{1,3}([.,])\d{3}\D*$/;

/** Learns the thousands mark of a column of amounts from its values. */
class ThousandsMarkEvidence {
  readonly #clear = new Set<string>();
  /** How many values have three digits after the mark. */
  readonly #alike = new Map<string, number>();

  see(value: string): void {
    for (const { marks, thousands } of uses) {
      const mark = marks.exec(value)?.[1];
      if (mark !== undefined) this.#clear.add(thousands ? mark : mark === ',' ? '.' : ',');
    }
    const mark = inThrees.exec(value)?.[1];
    if (mark !== undefined) this.#alike.set(mark, (this.#alike.get(mark) ?? 0) + 1);
  }

  /** From clear values, or else from several alike. Undefined if nothing tells, or if values disagree. */
  found(): ThousandsMark | undefined {
    const [only, other] = this.#clear.size > 0 ? this.#clear : this.#alike.keys();
    const tells = this.#clear.size > 0 || (this.#alike.get(only ?? '') ?? 0) > 1;
    return tells && other === undefined ? (only as ThousandsMark) : undefined;
  }
}

/** Removes thousands marks; leaves the amount alone if its groups are not all of three digits. */
function withoutThousandsMarks(amount: string, mark: ThousandsMark): string {
  const grouped = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:[${mark}]\\d{3})+(?!\\d|[${mark}])`, 'g');
  return amount.replace(grouped, (number) => number.replaceAll(mark, ''));
}

/**
 * The money in a row's column. The currency comes from the amount, else from the row's currency column, else from
 * `home`. An empty cell or a 0 gives no value. An unreadable amount adds a remark and refuses no row.
 */
function readMoney(
  reader: RowReader,
  { name, called, home }: { name: string; called: string; home: string | null },
): Money | undefined {
  const written = reader.one(name);
  if (written === undefined || !saysSomething(written)) return undefined;
  const currency = reader.one('currency');
  const usual = currency === undefined ? home : currencyIn(currency, home);
  const unmarked = parseMoney(reader.amount(name) ?? written, usual);
  // With three decimals in the currency, three digits are ambiguous.
  const isClear = unmarked.kind === 'money' && minorDigits(unmarked.money.currency) < 3;
  const reading = isClear ? unmarked : parseMoney(written, usual);
  if (reading.kind !== 'money') {
    reader.remarks.push(`the ${called} was left out: ${problemOf(reading, written, currency)}`);
    return undefined;
  }
  return reading.money.minor === 0 ? undefined : reading.money;
}

/** The currency of a code or a sign; null if there is none, or several. */
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
      return `"${text}" is not an amount of money; write it as 5000 EUR`;
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

/** Whether a cell holds more than a mark for "empty". */
export function saysSomething(text: string): boolean {
  return !/^(?:[-–—.?]+|n\/?a|none|null|unknown)$/i.test(text);
}

/** Builds a table of folded words from `{ meaning: 'word word …' }`. */
export function wordTable<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(words) as [T, string][];
  return new Map(pairs.flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning] as const)));
}

/** The cells of one row by field, and what is wrong with them so far. */
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
    return this.at(field)?.value;
  }

  /** The same with the column that has it. */
  at(field: FieldName): { value: string; column: number } | undefined {
    const column = this.indexOf(field);
    return column === undefined ? undefined : { value: this.cell(column), column };
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
    if (!found) this.problems.push(`"${written}" is not a period; write it as 2w, 30d or monthly`);
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

/**
 * Adds the date order and thousands mark of each column, judged by its values in one pass; `usualOrder` is that of columns
 * whose values tell none.
 */
export function withWaysOfWriting(
  mapping: HeaderMapping,
  rows: Iterable<CsvRow>,
  usualOrder: DateOrder | null = null,
): HeaderMapping {
  const dates = evidenceFor(mapping, dayColumns, () => new DateOrderEvidence());
  const amounts = evidenceFor(mapping, moneyColumns, () => new ThousandsMarkEvidence());
  const judged = [...dates, ...amounts];
  if (judged.length === 0) return mapping;
  for (const { cells } of rows) {
    for (const [i, evidence] of judged) {
      const cell = cells[i];
      if (cell) evidence.see(cell);
    }
  }
  const columns = mapping.columns.map((target, i) => {
    const [dateOrder, thousandsMark] = [dates.get(i)?.found(usualOrder), amounts.get(i)?.found()];
    return target && (dateOrder || thousandsMark)
      ? { ...target, ...(dateOrder && { dateOrder }), ...(thousandsMark && { thousandsMark }) }
      : target;
  });
  return { ...mapping, columns };
}

/** What is learnt of each column that holds one of the fields, by its position. */
function evidenceFor<E>({ columns }: HeaderMapping, fields: ReadonlySet<FieldName>, start: () => E) {
  return new Map(
    columns.flatMap((target, i) => (target && fields.has(target.field) ? [[i, start()] as const] : [])),
  );
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

import { daysOfPeriod, formatPeriod } from '../../domain/days/period.ts';
import { type Changes, type Field, importFields, type Noun } from '../../nouns/field.ts';
import { readMoney } from './amounts.ts';
import { repeatable } from './header-names.ts';
import type { RowReader } from './row-reader.ts';
import { foldWord, saysSomething } from './words.ts';

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

import { minorDigits } from '../../domain/money/currencies.ts';
import { type Money, type MoneyReading, parseMoney } from '../../domain/money/money.ts';
import { saysSomething } from './cell-words.ts';
import type { RowReader } from './row-reader.ts';

export type ThousandsMark = ',' | '.';

/** The use of a mark in an amount: `1,250,000` and `12,500.00` mark thousands, `12,5` and `12.500,00` do not. */
const uses = [
  { marks: /\d([.,])\d{3}(?:\1\d{3}|[.,]\d{1,2})(?!\d)/, thousands: true },
  { marks: /\d([.,])\d{1,2}(?![\d.,])/, thousands: false },
] as const;

const inThrees = /^\D*\d{1,3}([.,])\d{3}\D*$/;

/** Learns the thousands mark of a column of amounts from its values. */
export class ThousandsMarkEvidence {
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
export function withoutThousandsMarks(amount: string, mark: ThousandsMark): string {
  const grouped = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:[${mark}]\\d{3})+(?!\\d|[${mark}])`, 'g');
  return amount.replace(grouped, (number) => number.replaceAll(mark, ''));
}

/**
 * The money in a row's column. The currency comes from the amount, else from the row's currency column, else from
 * `home`. An empty cell or a 0 gives no value. An unreadable amount adds a remark and refuses no row.
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
  // With three decimals in the currency, three digits are ambiguous.
  const isClear = unmarked.kind === 'money' && minorDigits(unmarked.money.currency) < 3;
  const reading = isClear ? unmarked : parseMoney(written, usual);
  if (reading.kind !== 'money') {
    reader.remarks.push(`the ${called} was left out: ${problemOf(reading, written, currency)}`);
    return undefined;
  }
  // An amount with a currency of its own needs no column for it.
  if (currency !== undefined && usual !== reading.money.currency) reader.lose('currency', 'other currencies');
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
        : `"${text}" has no currency, for "${currency}" does not say which; write its three letters, such as EUR or USD`;
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

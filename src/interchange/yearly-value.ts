import { type Money, type MoneyReading, parseMoney } from '../domain/money.ts';
import type { RowReader } from './row-reader.ts';
import { saysSomething } from './says-something.ts';

/**
 * What a row says a client is worth in a year. An amount without a currency is in that of the row's own column, else in
 * `home`; nothing, or an amount of 0, is no word about it. What cannot be read is a remark, and refuses no row.
 */
export function readYearlyValue(reader: RowReader, home: string | null): Money | undefined {
  const written = reader.amount('value');
  if (written === undefined || !saysSomething(written)) return undefined;
  const currency = reader.one('currency');
  const reading = parseMoney(written, currency === undefined ? home : currencyIn(currency, home));
  if (reading.kind !== 'money') {
    reader.remarks.push(`the value was left out: ${problemOf(reading, written, currency)}`);
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

import type { Money } from '../../nouns/field.ts';
import { currenciesOf, marksThousands, minorDigits } from './currencies.ts';

export type { Money } from '../../nouns/field.ts';

/** The amount in a text, or why there is none. */
export type MoneyReading =
  | { kind: 'money'; money: Money }
  | { kind: 'not-money' }
  | { kind: 'no-currency' }
  /** The text has several meanings; each reading is an unambiguous text for one. */
  | { kind: 'ambiguous'; readings: string[] }
  /** The text has more decimals than the currency. */
  | { kind: 'too-fine'; currency: string }
  | { kind: 'too-large' }
  | { kind: 'unknown-currency'; code: string };

/** A number as written: the digits before and after the decimal mark. */
interface Figures {
  whole: string;
  fraction: string;
  /** The digits of the other possible number: `1.234` may be 1234. */
  elseWhole?: string;
}

const written = /^([^\d\s.,'-]*\.?)\s?(\d(?:[\d.,' ]*\d)?)\s?([^\d\s.,'-]*\.?)$/;
const grouped = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/;
const groupedInIndia = /^[1-9]\d?(?:,\d\d)+,\d{3}$/;

/**
 * Reads an amount: `500`, `1.234,56 €`, `$1,234.56`, `12 chf`, `1'234.50 CHF`; `home` is the default currency. It does
 * not guess at text with two meanings, such as `1.234`; `$1,234` has only one.
 */
export function parseMoney(text: string, home: string | null): MoneyReading {
  const [, before = '', number = '', after = ''] =
    written.exec(text.trim().replace(/\s+/g, ' ').replaceAll('’', "'")) ?? [];
  const figures = readFigures(number);
  if (!figures) return { kind: 'not-money' };

  const words = [after, before].filter((word) => word !== '');
  let currencies = home === null ? [] : [home];
  for (const [at, word] of words.entries()) {
    // `$500 CAD` names its currency twice, so the sign must fit the code.
    const found = currenciesOf(word, at === 0 ? home : (currencies[0] ?? null));
    if (found.length === 0 && /^[a-z]{3}$/i.test(word)) {
      return { kind: 'unknown-currency', code: word.toUpperCase() };
    }
    if (found.length === 0 || (at > 0 && found[0] !== currencies[0])) return { kind: 'not-money' };
    currencies = [...found];
  }

  const readings = currencies.map((currency) => {
    const isThousands = number.includes(',') && marksThousands(before, currency);
    return amountIn(isThousands ? inThousands(figures) : figures, currency);
  });
  const [first] = readings;
  if (!first) return { kind: 'no-currency' };
  if (readings.length === 1) return first;
  const possible = readings.flatMap(textsOf);
  return possible.length > 0 ? { kind: 'ambiguous', readings: possible } : first;
}

/**
 * An amount for people, which `parseMoney` can read: `500 USD`, `12.50 EUR`, `12 500 USD`. A space that does not break
 * marks thousands, because `12,500` could mean twelve and a half.
 */
export function formatMoney(money: Money): string {
  const { whole, fraction } = partsOf(money);
  return `${peoplesNumber(inThrees(whole), fraction)} ${money.currency}`;
}

/** The same as people type it, for commands: `12500 USD`. */
export function typedMoney(money: Money): string {
  const { whole, fraction } = partsOf(money);
  return `${peoplesNumber(whole, fraction)} ${money.currency}`;
}

/** Sums that stand in one sentence: decimals for all of them, or for none. */
export function formatSums(sums: readonly Money[]): string[] {
  const plain = sums.map(formatMoney);
  return plain.some((text) => text.includes('.')) ? sums.map(withDecimals) : plain;
}

/** Three decimals would look like thousands. */
function withDecimals(money: Money): string {
  const { whole, fraction } = partsOf(money);
  if (fraction.length !== 2) return formatMoney(money);
  return `${inThrees(whole)}.${fraction} ${money.currency}`;
}

function inThrees(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

/** The plain decimal for JSON and CSV, with the currency's decimals: `500.00`. */
export function amountText(money: Money): string {
  const { whole, fraction } = partsOf(money);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** `part` as whole percent of `whole`, rounded down; null if the currencies differ or `whole` is zero. */
export function shareOf(part: Money, whole: Money): number | null {
  if (!sameCurrency(part, whole) || whole.minor === 0) return null;
  return Number((BigInt(part.minor) * 100n) / BigInt(whole.minor));
}

export function sameCurrency(one: Money, other: Money): boolean {
  return one.currency === other.currency;
}

function readFigures(number: string): Figures | null {
  const isGrouped = (text: string) => grouped.test(text) || groupedInIndia.test(text);
  const whole = number.replace(/\D/g, '');
  if (/^\d+$/.test(number)) return { whole, fraction: '' };
  const [, left = '', mark = '', fraction = ''] = /^(.*)([.,])(\d+)$/.exec(number) ?? [];
  if (/^\d+$/.test(left)) {
    return { whole: left, fraction, ...(isGrouped(number) ? { elseWhole: whole } : {}) };
  }
  if (isGrouped(number)) return { whole, fraction: '' };
  if (!isGrouped(left) || left.includes(mark)) return null;
  return { whole: left.replace(/\D/g, ''), fraction };
}

/** The figures read as a whole number, if possible. */
function inThousands({ elseWhole, ...figures }: Figures): Figures {
  return elseWhole === undefined ? figures : { whole: elseWhole, fraction: '' };
}

function amountIn(figures: Figures, currency: string): MoneyReading {
  const { whole, fraction, elseWhole } = figures;
  const digits = minorDigits(currency);
  if (elseWhole !== undefined) {
    if (digits === 0) return amountIn(inThousands(figures), currency);
    // Three decimals make sense only in a currency that has them.
    const fine = fraction.length > digits ? [] : textsOf(amountIn({ whole, fraction }, currency));
    return { kind: 'ambiguous', readings: [`${elseWhole} ${currency}`, ...fine] };
  }
  // Trailing zeros add no precision, but three digits may have been thousands.
  const isFiner = fraction.length === 3 || /[1-9]/.test(fraction.slice(digits));
  if (fraction.length > digits && isFiner) return { kind: 'too-fine', currency };
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { kind: 'money', money: { minor, currency } } : { kind: 'too-large' };
}

function textsOf(reading: MoneyReading): string[] {
  if (reading.kind === 'money') return [typedMoney(reading.money)];
  return reading.kind === 'ambiguous' ? reading.readings : [];
}

function partsOf({ minor, currency }: Money): { whole: string; fraction: string } {
  const digits = minorDigits(currency);
  const all = String(minor).padStart(digits + 1, '0');
  return { whole: all.slice(0, all.length - digits), fraction: all.slice(all.length - digits) };
}

function peoplesNumber(whole: string, fraction: string): string {
  if (/^0*$/.test(fraction)) return whole;
  // Three decimals after a short number look like thousands, so `1.250` becomes `1.25` and `1.234` becomes `1.2340`.
  const isClear = fraction.length < 3 || whole === '0' || whole.length > 3;
  return `${whole}.${isClear ? fraction : `${fraction}0`.replace(/00$/, '')}`;
}

/** One total per currency, in order of appearance; rounded beyond 2^53 minor units. */
export function sumsByCurrency(list: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of list) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}

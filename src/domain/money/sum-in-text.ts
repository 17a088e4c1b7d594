import { amountText, type Money } from './money.ts';

/** Whether a text names a sum: `320`, `1.800`, `1,800.00`. A small round number only counts with its currency. */
export function namesSum(text: string, money: Money): boolean {
  const [whole = '', fraction = ''] = amountText(money).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, "[.,'’\\s]?");
  const decimals = /^0*$/.test(fraction) ? `(?:[.,]${fraction || '00'})?` : `[.,]${fraction}`;
  const number = `(?<!\\d|\\d[.,'’])${digits}${decimals}(?![.,'’]?\\d)`;
  const isPlain = whole.length < 3 && /^0*$/.test(fraction);
  const currency = `(?:\\p{Sc}|${money.currency}|euros?|dollars?|pounds?|francs?|franken)`;
  const pattern = isPlain ? `${currency}\\s?${number}|${number}\\s?${currency}` : number;
  return new RegExp(pattern, 'iu').test(text);
}

import { listWords } from './input.ts';
import { RapportError } from './rapport-error.ts';

/** An amount of money that cannot be read. */
export function notMoney(text: string): RapportError {
  return new RapportError('usage', 'not-money', `"${text}" is not an amount of money rapport can read.`, [
    'Amounts look like 500 EUR, 1234.50 USD or £20.',
  ]);
}

/** A budget whose amount cannot be read. */
export function notABudget(text: string): RapportError {
  return new RapportError('usage', 'not-a-budget', `"${text}" is not a budget rapport can read.`, [
    'Budgets look like 500 EUR/month, 1500 USD/quarter or £5000/year.',
  ]);
}

/** An amount without a currency, where none is set; `example` has one. */
export function noCurrency(text: string, example: string): RapportError {
  return new RapportError('usage', 'no-currency', `Which currency is "${text}"?`, [
    `Write it out, as in ${example}.`,
    'Or once for all: rapport config set currency EUR',
  ]);
}

/** A currency code that is not in use. */
export function unknownCurrency(code: string): RapportError {
  return new RapportError('usage', 'unknown-currency', `There is no currency "${code}" in use.`, [
    'Currencies are named by their three letters, such as EUR, USD or GBP.',
  ]);
}

/** An amount that can be read in several ways; `readings` are ways to write those that somebody may have meant. */
export function ambiguousMoney(text: string, readings: readonly string[]): RapportError {
  const ways = readings.length <= 2 ? 'two' : 'several';
  return new RapportError('usage', 'ambiguous-money', `"${text}" can be read in ${ways} ways.`, [
    readings.length === 1
      ? `Write it without a separator: ${readings[0]}`
      : `Write the amount as ${listWords(readings)}.`,
  ]);
}

/** An amount with more decimals than its currency has. */
export function moneyTooFine(text: string, currency: string, decimals: number): RapportError {
  const has = decimals === 0 ? 'no decimals' : `${decimals} decimals`;
  return new RapportError('usage', 'money-too-fine', `"${text}" has more decimals than ${currency} has.`, [
    `Amounts in ${currency} have ${has}, as in ${(1250).toFixed(decimals)} ${currency}.`,
  ]);
}

/** An amount too large to be counted to the cent. */
export function moneyTooLarge(text: string): RapportError {
  return new RapportError('usage', 'money-too-large', `"${text}" is more money than rapport can count.`, [
    'Amounts have up to 15 digits, the decimals included.',
  ]);
}

/** An amount of nothing where there has to be one. */
export function noMoney(text: string): RapportError {
  return new RapportError('usage', 'no-money', `"${text}" is no money; an amount has to be more than 0.`);
}

/** A budget that does not say how long it is for. */
export function noBudgetPeriod(text: string): RapportError {
  return new RapportError('usage', 'no-budget-period', `Is "${text}" for a month, a quarter or a year?`, [
    'Write it out, as in 500 EUR/month.',
  ]);
}

/** A budget for a stretch of time that budgets are not for. */
export function badBudgetPeriod(period: string): RapportError {
  return new RapportError('usage', 'bad-budget-period', `A budget cannot be for each "${period}".`, [
    'It can be for a month, a quarter or a year, as in 500 EUR/month.',
  ]);
}

import { type Budget, type BudgetReading, formatBudget, parseBudget } from '../../domain/money/budget.ts';
import { minorDigits } from '../../domain/money/currencies.ts';
import { formatMoney, type Money, type MoneyReading, parseMoney } from '../../domain/money/money.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';

/** The amount a flag's text says, more than 0; `home` is the currency of the settings. Throws a usage error. */
export function moneyOf(text: string, home: string | null): Money {
  const reading = parseMoney(text, home);
  if (reading.kind !== 'money') throw moneyProblem(reading, text);
  if (reading.money.minor === 0) throw noMoney(text);
  return reading.money;
}

/** Why a text says no amount, as an error that says what to write. */
export function moneyProblem(reading: Exclude<MoneyReading, { kind: 'money' }>, text: string): RapportError {
  if (reading.kind === 'not-money') return notMoney(text);
  return unreadable(reading, text, () => {
    const inEuros = parseMoney(text, 'EUR');
    return inEuros.kind === 'money' ? formatMoney(inEuros.money) : '500 EUR';
  });
}

/** The budget a flag's text says, which may be 0; `home` is the currency of the settings. Throws a usage error. */
export function budgetOf(text: string, home: string | null): Budget {
  const reading = parseBudget(text, home);
  if (reading.kind === 'not-money') throw notABudget(text);
  if (reading.kind !== 'budget')
    throw unreadable(reading, text, () => {
      const inEuros = parseBudget(text, 'EUR');
      return inEuros.kind === 'budget' ? formatBudget(inEuros.budget) : '500 EUR/month';
    });
  return reading.budget;
}

function unreadable(
  reading: Exclude<BudgetReading, { kind: 'budget' | 'not-money' }>,
  text: string,
  example: () => string,
): RapportError {
  switch (reading.kind) {
    case 'no-currency':
      return noCurrency(text, example());
    case 'unknown-currency':
      return unknownCurrency(reading.code);
    case 'ambiguous':
      return ambiguousMoney(text, reading.readings);
    case 'too-fine':
      return moneyTooFine(text, reading.currency, minorDigits(reading.currency));
    case 'too-large':
      return moneyTooLarge(text);
    case 'no-period':
      return noBudgetPeriod(text);
    case 'bad-period':
      return badBudgetPeriod(reading.period);
  }
}

/**
 * An amount, and what it is for in the words that follow; the first of them may be the currency: `500 USD over-service`.
 * A word that may be one and may as well not be, such as `all`, is refused.
 */
export function amountAndWhat(
  amount: string,
  words: readonly string[],
  home: string | null,
): { amount: Money; what: readonly string[] } {
  const [first = '', ...others] = words;
  const joined = `${amount} ${first}`;
  const { kind } = parseMoney(joined, home);
  if (first === '' || kind === 'not-money' || kind === 'unknown-currency')
    return { amount: moneyOf(amount, home), what: words };
  const isWord = /^[a-z]{3}$/i.test(first) && first !== first.toUpperCase();
  if (isWord && first.toUpperCase() !== home) throw unclearAmount(amount, first);
  return { amount: moneyOf(joined, home), what: others };
}

/** An amount of money that cannot be read. */
function notMoney(text: string): RapportError {
  return new RapportError('usage', 'not-money', `"${text}" is not an amount of money rapport can read.`, [
    'Amounts look like 500 EUR, 1234.50 USD or £20.',
  ]);
}

/** Something done to a charge on a day that has not come. */
export function chargeTooEarly(day: string, done: 'noted' | 'told' | 'billed'): RapportError {
  return new RapportError(
    'usage',
    'charge-too-early',
    `${day} is in the future; a charge cannot have been ${done} then.`,
    ['Without --on, the day is today.'],
  );
}

/** A budget whose amount cannot be read. */
function notABudget(text: string): RapportError {
  return new RapportError('usage', 'not-a-budget', `"${text}" is not a budget rapport can read.`, [
    'Budgets look like 500 EUR/month, 1500 USD/quarter or £5000/year.',
  ]);
}

/** An amount and a word after it that may be its currency or the beginning of what it is for. */
function unclearAmount(amount: string, word: string): RapportError {
  return new RapportError(
    'usage',
    'unclear-amount',
    `"${word}" may be the currency of "${amount}" or the first word of the text.`,
    [
      `If it is the currency: rapport charge add CLIENT "${amount} ${word.toUpperCase()}" "WHAT"`,
      'If not, put quotes around the whole text.',
    ],
  );
}

/** An amount without a currency, where none is set; `example` has one. */
function noCurrency(text: string, example: string): RapportError {
  return new RapportError('usage', 'no-currency', `"${text}" has no currency.`, [
    `Write it out, as in ${example}.`,
    'Or set one for all amounts: rapport config set currency EUR',
  ]);
}

/** A currency code that is not in use. */
function unknownCurrency(code: string): RapportError {
  return new RapportError('usage', 'unknown-currency', `"${code}" is not a currency in use.`, [
    'Use the three letters of a currency, such as EUR, USD or GBP.',
  ]);
}

/** An amount that can be read in several ways; `readings` are ways to write those that somebody may have meant. */
function ambiguousMoney(text: string, readings: readonly string[]): RapportError {
  const ways = readings.length <= 2 ? 'two' : 'several';
  return new RapportError('usage', 'ambiguous-money', `"${text}" can be read in ${ways} ways.`, [
    readings.length === 1
      ? `Write it without a separator: ${readings[0]}`
      : `Write the amount as ${listWords(readings)}.`,
  ]);
}

/** An amount with more decimals than its currency has. */
function moneyTooFine(text: string, currency: string, decimals: number): RapportError {
  const has = decimals === 0 ? 'no decimals' : `${decimals} decimals`;
  return new RapportError('usage', 'money-too-fine', `"${text}" has more decimals than ${currency} allows.`, [
    `Amounts in ${currency} have ${has}, as in ${(1250).toFixed(decimals)} ${currency}.`,
  ]);
}

/** An amount too large to be counted to the cent. */
function moneyTooLarge(text: string): RapportError {
  return new RapportError('usage', 'money-too-large', `"${text}" is more money than rapport can count.`, [
    'Amounts have up to 15 digits, including the decimals.',
  ]);
}

/** An amount of nothing where there has to be one. */
function noMoney(text: string): RapportError {
  return new RapportError('usage', 'no-money', `"${text}" is too small; an amount must be more than 0.`);
}

/** A budget that does not say how long it is for. */
function noBudgetPeriod(text: string): RapportError {
  return new RapportError('usage', 'no-budget-period', `The budget "${text}" does not say for how long.`, [
    'Add a month, a quarter or a year, as in 500 EUR/month.',
  ]);
}

/** A budget for a stretch of time that budgets are not for. */
function badBudgetPeriod(period: string): RapportError {
  return new RapportError('usage', 'bad-budget-period', `A budget cannot be per "${period}".`, [
    'It can be for a month, a quarter or a year, as in 500 EUR/month.',
  ]);
}

import { type ClientStatus, clientStatuses } from '../../nouns/client.ts';
import { addDays, type CalendarDate } from '../days/calendar-date.ts';
import { parseDay } from '../days/date-phrase.ts';
import type { DateOrder } from '../days/day-reading.ts';
import { addPeriod, parseDuration } from '../days/period.ts';
import { type Money, type MoneyReading, parseMoney, sameCurrency } from '../money/money.ts';
import { foldText } from '../text/names.ts';

export const filterFields = ['tag', 'status', 'value', 'profile', 'since', 'source', 'name'] as const;
type FilterField = (typeof filterFields)[number];

/** Text operators: equal, or contains. */
const textOperators = ['=', '!=', '~', '!~'] as const;
/** Operators for amounts and days. */
const comparisons = ['=', '!=', '>', '>=', '<', '<='] as const;
type TextOperator = (typeof textOperators)[number];
type Comparison = (typeof comparisons)[number];

/** One condition; null means `none`, for clients without a value. */
export type FilterTerm =
  | { field: 'tag' | 'profile' | 'source' | 'name'; operator: TextOperator; text: string | null }
  | { field: 'status'; operator: '=' | '!='; status: ClientStatus }
  | { field: 'value'; operator: Comparison; amount: Money | null }
  | { field: 'since'; operator: Comparison; on: CalendarDate };

/** Whether a condition may use `none`; every client has a name, a status and a first day. */
export function takesNone(field: FilterField, operator: string): boolean {
  const isOptional = field === 'tag' || field === 'profile' || field === 'source' || field === 'value';
  return isOptional && !/[<>]/.test(operator);
}

/** Conditions that must all hold, and the profile after `=>`, if any. */
export interface ClientFilter {
  terms: readonly FilterTerm[];
  profile: string | null;
}

/** The parts of a client that filters read. */
export interface FilterSubject {
  name: string;
  status: ClientStatus;
  tags: readonly string[];
  profileName: string | null;
  source: string | null;
  sinceOn: CalendarDate;
  yearlyValue: Money | null;
}

/** Whether all conditions hold; `other-currency` if only a value in another currency is in the way. */
export function fitsFilter(
  terms: readonly FilterTerm[],
  subject: FilterSubject,
): 'yes' | 'no' | 'other-currency' {
  const answers = terms.map((term) => holds(term, subject));
  if (answers.includes(false)) return 'no';
  return answers.includes('other-currency') ? 'other-currency' : 'yes';
}

function holds(term: FilterTerm, subject: FilterSubject): boolean | 'other-currency' {
  switch (term.field) {
    case 'status':
      return (subject.status === term.status) === (term.operator === '=');
    case 'since':
      return compares(term.operator, subject.sinceOn < term.on ? -1 : subject.sinceOn > term.on ? 1 : 0);
    case 'value': {
      const { yearlyValue } = subject;
      if (term.amount === null || yearlyValue === null) {
        const isSame = term.amount === yearlyValue;
        return term.operator === '=' ? isSame : term.operator === '!=' && !isSame;
      }
      if (!sameCurrency(yearlyValue, term.amount)) return 'other-currency';
      return compares(term.operator, yearlyValue.minor - term.amount.minor);
    }
    default:
      return saysText(term, textsOf(term.field, subject));
  }
}

function textsOf(field: 'tag' | 'profile' | 'source' | 'name', subject: FilterSubject): readonly string[] {
  if (field === 'tag') return subject.tags;
  const text = field === 'profile' ? subject.profileName : subject[field];
  return text === null || text === undefined ? [] : [text];
}

function saysText(
  { operator, text }: { operator: TextOperator; text: string | null },
  has: readonly string[],
) {
  const isPart = operator === '~' || operator === '!~';
  const folded = text === null ? null : foldText(text);
  const found =
    folded === null
      ? has.length === 0
      : has.some((one) => (isPart ? foldText(one).includes(folded) : foldText(one) === folded));
  return found !== operator.startsWith('!');
}

function compares(operator: Comparison, difference: number): boolean {
  switch (operator) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
  }
}

/** Why a text is not a filter. */
export type FilterProblem =
  | { kind: 'empty' }
  | { kind: 'unknown-word'; word: string }
  | { kind: 'bad-operator'; field: FilterField; operator: string; takes: readonly string[] }
  | { kind: 'no-value'; field: FilterField; operator: string }
  | { kind: 'open-quote' }
  | { kind: 'bad-status'; text: string }
  | { kind: 'bad-amount'; text: string; reading: Exclude<MoneyReading, { kind: 'money' }> }
  | { kind: 'bad-day'; text: string }
  | { kind: 'no-profile' };

const operatorsOf: Readonly<Record<FilterField, readonly string[]>> = {
  tag: textOperators,
  profile: textOperators,
  source: textOperators,
  name: textOperators,
  status: ['=', '!='],
  value: comparisons,
  since: comparisons,
};

const arrow = /(?:=>|->|→)\s*/uy;
const word = /[^\s=<>~!"]+/uy;
const operator = /\s*(=>|!=|!~|>=|<=|=|>|<|~)/uy;
const currency = /\s+(\p{L}{3}|\p{Sc})(?=\s|$|,|=>|->|→)/uy;
// A comma ends a value before white space, the end or another condition: `tag=vip, status=active`.
const comma = `,+(?:$|\\s|(?:${filterFields.join('|')})\\s*[!=<>~])`;
const value = new RegExp(`\\s*(?:"([^"]*)"|'([^']*)'(?![^\\s=<>~,])|((?:(?!${comma})[^\\s"=<>~])+))`, 'uiy');

/**
 * Reads typed conditions: `tag=vip status!=former value>=5000 => key`. Amounts default to the given currency; `since`
 * takes a day, or a length of time in days or periods.
 */
export function parseClientFilter(
  text: string,
  context: { today: CalendarDate; currency: string | null; dateOrder: DateOrder | null },
): { kind: 'filter'; filter: ClientFilter } | FilterProblem {
  const terms: FilterTerm[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  // `value>5000 EUR` is one condition.
  const withCurrency = (field: FilterField, amount: string) => {
    currency.lastIndex = at;
    const [part, code] = (field === 'value' && currency.exec(text)) || [];
    const isCurrency = ['money', 'ambiguous'].includes(parseMoney(`1 ${code}`, null).kind);
    if (!part || !isCurrency) return amount;
    at += part.length;
    return `${amount} ${code}`;
  };
  for (;;) {
    take(/[\s,]*/uy);
    if (at >= text.length) break;
    if (take(arrow)) {
      const profile = text
        .slice(at)
        .trim()
        .replace(/^(["'])(.*)\1$/u, '$2')
        .trim();
      if (profile === '') return { kind: 'no-profile' };
      return terms.length === 0 ? { kind: 'empty' } : { kind: 'filter', filter: { terms, profile } };
    }
    const name = take(word)?.[0];
    if (name === undefined) return { kind: 'unknown-word', word: text.slice(at).trim() };
    if (/^and$/iu.test(name)) continue;
    const field = filterFields.find((one) => one === name.toLowerCase());
    if (!field) return { kind: 'unknown-word', word: name };
    const sign = take(operator)?.[1] ?? '';
    const takes = operatorsOf[field];
    if (!takes.includes(sign)) return { kind: 'bad-operator', field, operator: sign, takes };
    const before = at;
    const found = take(value);
    const next = text.slice(at).trimStart();
    if (!found && /^\s*"/u.test(text.slice(before))) return { kind: 'open-quote' };
    // A word before a sign starts the next condition: `tag= status=active` has no tag.
    const isNext = found?.[3] !== undefined && /^(?!=>|->|→)[!=<>~]/u.test(next);
    if (!found || isNext) return { kind: 'no-value', field, operator: sign };
    const valueText = found[1] ?? found[2] ?? found[3] ?? '';
    const term = termOf(field, sign, withCurrency(field, valueText), context);
    if ('kind' in term) return term;
    terms.push(term);
  }
  return terms.length === 0 ? { kind: 'empty' } : { kind: 'filter', filter: { terms, profile: null } };
}

function termOf(
  field: FilterField,
  sign: string,
  input: string,
  {
    today,
    currency,
    dateOrder,
  }: { today: CalendarDate; currency: string | null; dateOrder: DateOrder | null },
): FilterTerm | FilterProblem {
  const text = input.trim();
  if (text === '') return { kind: 'no-value', field, operator: sign };
  const isNone = foldText(text) === 'none';
  switch (field) {
    case 'status': {
      const folded = foldText(text);
      const beginning = clientStatuses.filter((one) => one.startsWith(folded));
      const status = beginning.length === 1 ? beginning[0] : undefined;
      if (!status) return { kind: 'bad-status', text };
      return { field, operator: sign as '=' | '!=', status };
    }
    case 'value': {
      if (isNone && takesNone(field, sign)) return { field, operator: sign as '=' | '!=', amount: null };
      const reading = parseMoney(text, currency);
      if (reading.kind !== 'money') return { kind: 'bad-amount', text, reading };
      return { field, operator: sign as Comparison, amount: reading.money };
    }
    case 'since':
      return sinceTerm(sign as Comparison, text, today, dateOrder);
    default:
      return { field, operator: sign as TextOperator, text: isNone && takesNone(field, sign) ? null : text };
  }
}

const turned = { '=': '=', '!=': '!=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const;

/** A longer time means an earlier day: `since>1y` began before the day a year ago. */
function sinceTerm(
  sign: Comparison,
  text: string,
  today: CalendarDate,
  dateOrder: DateOrder | null,
): FilterTerm | FilterProblem {
  try {
    const period = parseDuration(text);
    if (period) return { field: 'since', operator: turned[sign], on: addPeriod(today, period, -1) };
    if (/^\d{1,5}$/.test(text))
      return { field: 'since', operator: turned[sign], on: addDays(today, -Number(text)) };
  } catch (error) {
    // That long ago is outside the calendar.
    if (error instanceof RangeError) return { kind: 'bad-day', text };
    throw error;
  }
  const on = parseDay(text, today, 'past', dateOrder);
  return on ? { field: 'since', operator: sign, on } : { kind: 'bad-day', text };
}

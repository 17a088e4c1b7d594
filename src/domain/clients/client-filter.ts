import type { ClientStatus } from '../../nouns/client.ts';
import type { CalendarDate } from '../days/calendar-date.ts';
import { type Money, sameCurrency } from '../money/money.ts';
import { foldText } from '../text/names.ts';

export const filterFields = ['tag', 'status', 'value', 'profile', 'since', 'source', 'name'] as const;
export type FilterField = (typeof filterFields)[number];

/** Text operators: equal, or contains. */
export const textOperators = ['=', '!=', '~', '!~'] as const;
/** Operators for amounts and days. */
export const comparisons = ['=', '!=', '>', '>=', '<', '<='] as const;
export type TextOperator = (typeof textOperators)[number];
export type Comparison = (typeof comparisons)[number];

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

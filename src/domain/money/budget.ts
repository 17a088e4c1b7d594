import type { Budget } from '../../nouns/field.ts';
import { addMonths, type CalendarDate, calendarDate } from '../days/calendar-date.ts';
import { formatMoney, type MoneyReading, parseMoney } from './money.ts';

export type { Budget } from '../../nouns/field.ts';

/** The budget in a text, or why there is none: a problem with the amount or with the period. */
export type BudgetReading =
  | { kind: 'budget'; budget: Budget }
  | { kind: 'no-period' }
  | { kind: 'bad-period'; period: string }
  | Exclude<MoneyReading, { kind: 'money' }>;

const months = { month: 1, quarter: 3, year: 12 } as const;

const periodNames: Record<Budget['per'], readonly string[]> = {
  month: ['m', 'mo', 'month', 'monthly'],
  quarter: ['q', 'qtr', 'quarter', 'quarterly'],
  year: ['y', 'yr', 'year', 'yearly', 'annum', 'annually'],
};

const periods = ['month', 'quarter', 'year'] as const;

const written = /^(.*?)\s*(?:\/|\s(?:per|an?|each|every)\s|\s(?=[a-z]+ly$))\s*(.*)$/i;

/** Reads a budget: `5000/month`, `5000 EUR / quarter`, `500 a month`, `500 EUR yearly`; `home` as in `parseMoney`. */
export function parseBudget(text: string, home: string | null): BudgetReading {
  const [, before, period = ''] = written.exec(text.trim()) ?? [];
  const amount = parseMoney(before ?? text, home);
  if (period === '' && amount.kind !== 'not-money') return { kind: 'no-period' };
  if (amount.kind !== 'money') return amount;
  const per = periods.find((one) => periodNames[one].includes(period.toLowerCase()));
  return per ? { kind: 'budget', budget: { amount: amount.money, per } } : { kind: 'bad-period', period };
}

/** A budget for people, which `parseBudget` can read: `5 000 EUR a month`. */
export function formatBudget({ amount, per }: Budget): string {
  return `${formatMoney(amount)} a ${per}`;
}

/** The budget's calendar month, quarter or year around a day. */
export function periodOf(
  { per }: Pick<Budget, 'per'>,
  day: CalendarDate,
): { first: CalendarDate; last: CalendarDate } {
  const year = day.slice(0, 4);
  const length = months[per];
  const before = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length;
  return {
    first: addMonths(calendarDate(`${year}-01-01`), before),
    last: addMonths(calendarDate(`${year}-01-31`), before + length - 1),
  };
}

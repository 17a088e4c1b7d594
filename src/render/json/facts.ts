import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import type { Money } from '../../domain/money/money.ts';
import { type Json, moneyJson } from './shape.ts';

/** Facts that name a thing by number, with their JSON key and the letter of the handle. */
const subjects: Readonly<Record<string, readonly [key: string, letter: string]>> = {
  case: ['caseId', 'c'],
  caseId: ['caseId', 'c'],
  promise: ['reminderId', 'r'],
  promiseId: ['reminderId', 'r'],
  chargeId: ['chargeId', 'm'],
  concernId: ['concernId', 'w'],
  feedbackId: ['feedbackId', 'f'],
};

/** Days with names that do not end in `On`. */
const days: Readonly<Record<string, string>> = {
  on: 'happenedOn',
  since: 'sinceOn',
  until: 'untilOn',
  first: 'firstOn',
  last: 'lastOn',
};

/**
 * Facts of rules and warnings under JSON names: days end in `On`, booleans begin with `is` or `has`, money has an
 * amount and a currency, numbered things have a handle.
 */
export function factsJson(facts: object): Json {
  const values = facts as Json;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
      const subject = subjects[key === 'id' ? String(values.kind) : key];
      if (subject && typeof value === 'number') {
        const [name, letter] = subject;
        return [
          [name, value],
          ['handle', `${letter}${value}`],
        ];
      }
      return [[nameOf(key, value), worded(value)]];
    }),
  );
}

function nameOf(key: string, value: unknown): string {
  if (typeof value === 'boolean')
    return /^(is|has)[A-Z]/.test(key) ? key : `is${key[0]?.toUpperCase()}${key.slice(1)}`;
  // `first` is the first of two failures.
  if (key === 'first' && typeof value === 'object' && value !== null) return 'failure';
  const isDay = value === null || (typeof value === 'string' && isCalendarDate(value));
  return (isDay && days[key]) || key;
}

function worded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(worded);
  if (typeof value !== 'object' || value === null) return value;
  return 'minor' in value ? moneyJson(value as Money) : factsJson(value);
}

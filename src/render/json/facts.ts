import { isCalendarDate } from '../../domain/days/calendar-date.ts';
import type { Money } from '../../domain/money/money.ts';
import { type Json, moneyJson } from './shape.ts';

/** What facts are about by number, with the key it has in JSON and the letter of its handle. */
const subjects: Readonly<Record<string, readonly [key: string, letter: string]>> = {
  case: ['caseId', 'c'],
  caseId: ['caseId', 'c'],
  promise: ['reminderId', 'r'],
  promiseId: ['reminderId', 'r'],
  chargeId: ['chargeId', 'm'],
  concernId: ['concernId', 'w'],
  feedbackId: ['feedbackId', 'f'],
};

/** The names of days that do not end in `On`. */
const days: Readonly<Record<string, string>> = {
  on: 'happenedOn',
  since: 'sinceOn',
  until: 'untilOn',
  first: 'firstOn',
  last: 'lastOn',
};

/**
 * Facts of rules and warnings in the words of JSON: a day ends in `On`, a yes or no begins with `is` or `has`, money is an
 * amount with its currency, and what a number names has its handle.
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
  // Of two failures it is the first.
  if (key === 'first' && typeof value === 'object' && value !== null) return 'failure';
  const isDay = value === null || (typeof value === 'string' && isCalendarDate(value));
  return (isDay && days[key]) || key;
}

function worded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(worded);
  if (typeof value !== 'object' || value === null) return value;
  return 'minor' in value ? moneyJson(value as Money) : factsJson(value);
}

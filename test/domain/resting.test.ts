import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/days/calendar-date.ts';
import { rules } from '../../src/domain/rules/index.ts';
import { isNewSince } from '../../src/domain/rules/resting.ts';
import type { Direction } from '../../src/nouns/entry.ts';

const today = calendarDate('2026-03-02');
const ago = (days: number) => addDays(today, -days);
const ruleOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

test.each([
  'all-business',
  'not-candid',
  'next-unasked',
  'nothing-known',
  'feedback-due',
  'single-thread',
  'decision-maker-unmet',
  'only-selling',
  'losing-touch',
])('%s is a suggestion', (rule) => {
  expect(ruleOf(rule).kind).toBe('suggestion');
});

test.each([
  ['gone-quiet', ago(40), [], false],
  ['unanswered', ago(5), [], false],
  ['unanswered', ago(4), [], true],
  ['waiting-for-you', ago(10), ['in', 12, 'in', 10], false],
  ['waiting-for-you', ago(10), ['in', 12, 'in', 5], false],
  ['waiting-for-you', ago(10), ['in', 12, 'in', 4], true],
  ['waiting-for-you', ago(10), ['in', 12, 'out', 3], false],
  ['email-only', ago(90), ['in', 3], false],
] as const)(
  '%s since %s with %j is of after a rest of five days ago: %s',
  (rule, sinceOn, said, expected) => {
    const evidence = said.flatMap((direction, at) => {
      const days = said[at + 1];
      return at % 2 === 0 ? [{ direction: direction as Direction, happenedOn: ago(days as number) }] : [];
    });
    expect(isNewSince({ kind: ruleOf(rule).kind, sinceOn, evidence }, ago(5))).toBe(expected);
  },
);

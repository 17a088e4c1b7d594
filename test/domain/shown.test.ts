import { expect, test } from 'vitest';
import { addDays, calendarDate } from '../../src/domain/days/calendar-date.ts';
import { restDays } from '../../src/domain/rules/resting.ts';
import {
  ignoredOften,
  monthly,
  mornings,
  repeatsOf,
  weekly,
  withinDays,
} from '../../src/domain/rules/shown.ts';

const today = calendarDate('2026-03-02');
const ago = (days: number) => addDays(today, -days);

test('our choices: mornings, a week, a month, a week to act in, and two weeks of rest', () => {
  expect([mornings, weekly, monthly, withinDays, restDays]).toEqual([3, 7, 30, 7, 14]);
});

test.each([
  ['never', [], { times: 0, nextOn: null, isOld: false }],
  ['on two mornings: daily', [2, 1], { times: 2, nextOn: null, isOld: true }],
  ['on three: a week after the last', [5, 3, 1], { times: 3, nextOn: ago(-6), isOld: true }],
  ['on five: still weekly', [9, 8, 5, 3, 1], { times: 5, nextOn: ago(-6), isOld: true }],
  ['on six: a month after the last', [10, 9, 8, 5, 3, 1], { times: 6, nextOn: ago(-29), isOld: true }],
  ['today: that is not before', [2, 1, 0], { times: 2, nextOn: null, isOld: true }],
  ['before it began to speak: that was another flag', [12, 11, 10], { times: 1, nextOn: null, isOld: true }],
])('named %s', (_, days, repeats) => {
  expect(repeatsOf(days.map(ago), { speaksSince: ago(10), today })).toEqual(repeats);
});

test.each([
  ['four of five decided', { acted: 1, ignored: 4 }, true],
  ['three of five', { acted: 2, ignored: 3 }, false],
  ['four of four: too few to tell', { ignored: 4 }, false],
  ['five of five', { ignored: 5 }, true],
  ['eight of ten, one of each other kind but two put off', { putOff: 2, ignored: 8 }, true],
  ['eight of eleven', { acted: 1, putOff: 1, muted: 1, ignored: 8 }, false],
  ['twelve of fifteen', { acted: 1, putOff: 1, muted: 1, ignored: 12 }, true],
])('ignored often: %s', (_, counts, expected) => {
  const use = { rule: 'gone-quiet', shown: 20, acted: 0, putOff: 0, muted: 0, ...counts };
  expect(ignoredOften(use)).toBe(expected);
});

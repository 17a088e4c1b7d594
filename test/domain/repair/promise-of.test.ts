import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { promiseOf } from '../../../src/domain/repair/apology/apology.ts';

const repairBy = calendarDate('2026-03-06');
const what = 'The invoice came twice';

test.each([
  ['refund the second payment', 'Refund the second payment'],
  ['I will refund it.', 'I will refund it'],
  ['Call them and so on…', 'Call them and so on…'],
  ['I have refunded it', 'Make sure it has reached them: I have refunded it'],
  ['  ', 'Put it right: The invoice came twice'],
  [undefined, 'Put it right: The invoice came twice'],
])('the reminder of a promise: %j', (repair, text) => {
  expect(promiseOf({ what, repair, repairBy })).toEqual({ text, on: '2026-03-06' });
});

test('without a day there is no promise', () => {
  expect(promiseOf({ what, repair: 'refund it' })).toBeNull();
});

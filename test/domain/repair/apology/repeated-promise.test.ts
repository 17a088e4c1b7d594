import { expect, test } from 'vitest';
import { calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import { repeatedPromise } from '../../../../src/domain/repair/apology/apology.ts';

const friday = calendarDate('2026-03-06');
const monday = calendarDate('2026-03-09');
const promises = [
  { id: 1, text: 'Refund the fee', dueOn: friday, status: 'dropped' },
  { id: 2, text: 'Refund the fee', dueOn: friday, status: 'done' },
  { id: 3, text: 'refund the fee.', dueOn: monday, status: 'open' },
  { id: 4, text: 'Put it right: Late', dueOn: friday, status: 'open' },
  { id: 5, text: 'Make sure it has reached them: I have refunded the fee', dueOn: friday, status: 'open' },
] as const;

test.each([
  [{ repair: 'Refund the fee', repairBy: monday }, 3],
  [{ repair: ' REFUND\nthe fee. ', repairBy: monday }, 3],
  [{ repair: 'Refund the fee', repairBy: friday }, 2],
  [{ repair: 'Refund the fee' }, 3],
  [{ repair: 'Refund the fees' }, undefined],
  [{ repair: 'Refund the fee', repairBy: calendarDate('2026-03-10') }, undefined],
  // The reminder that an apology made is the same promise.
  [{ repair: '', repairBy: friday }, 4],
  [{ repair: 'I have refunded the fee', repairBy: friday }, 5],
  [{ repair: '' }, undefined],
  [{}, undefined],
])('%j is promise %s', (parts, id) => {
  expect(repeatedPromise(promises, { what: 'Late', ...parts })?.id).toBe(id);
});

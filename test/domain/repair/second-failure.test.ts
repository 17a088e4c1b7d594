import { expect, test } from 'vitest';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { secondFailure } from '../../../src/domain/repair/ladder.ts';
import { aFile, aPromise } from '../../support/case-file.ts';

// 2 September 2026 is 184 days after 2 March.
const now = aFile({ case: { id: 7, openedOn: calendarDate('2026-09-02') } });
const earlier = (openedOn: string, fields = {}) =>
  aFile({ case: { id: 3, openedOn: calendarDate(openedOn), ...fields } });

test('the latest earlier case of the last 180 days', () => {
  const none = { cases: [now], promises: [] };
  expect(secondFailure(now, none, 180)).toBeNull();
  expect(secondFailure(now, { ...none, cases: [earlier('2026-03-05'), now] }, 180)).toBeNull();
  expect(secondFailure(now, { ...none, cases: [earlier('2026-03-06'), now] }, 180)).toEqual({
    ...{ kind: 'case', id: 3, what: 'The invoice was too high', on: '2026-03-06', sameCause: true },
  });
  const two = [earlier('2026-04-01'), earlier('2026-05-01', { id: 4, cause: 'late' }), now];
  expect(secondFailure(now, { ...none, cases: two }, 180)).toMatchObject({ id: 4, sameCause: false });
});

test("not the case itself, a later one, another client's, or one of the same day", () => {
  const later = earlier('2026-09-03', { id: 9 });
  const sameDay = earlier('2026-09-02', { id: 6 });
  const other = earlier('2026-09-01', { clientId: 2 });
  expect(secondFailure(now, { cases: [other, now, later], promises: [] }, 180)).toBeNull();
  // Two cases on one day are one trouble.
  expect(secondFailure(now, { cases: [now, sameDay], promises: [] }, 180)).toBeNull();
  expect(secondFailure(sameDay, { cases: [now, sameDay], promises: [] }, 180)).toBeNull();
});

test('a broken promise of the last 180 days, or since; not a kept or open one', () => {
  const broken = (on: string) => aPromise(on, { status: 'dropped', brokenOn: calendarDate(on) });
  expect(secondFailure(now, { cases: [now], promises: [aPromise('2026-08-01')] }, 180)).toBeNull();
  expect(secondFailure(now, { cases: [now], promises: [broken('2026-03-05')] }, 180)).toBeNull();
  const found = secondFailure(
    now,
    { cases: [now], promises: [broken('2026-03-06'), broken('2026-09-10')] },
    180,
  );
  expect(found).toEqual({ kind: 'promise', id: 9, text: 'Refund it', on: '2026-09-10' });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../../../src/domain/days/calendar-date.ts';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import type { Case } from '../../../src/domain/repair/case.ts';
import {
  type Lesson,
  lessonsOf,
  periodsBetween,
  type StatedChange,
} from '../../../src/domain/repair/lessons.ts';
import { anyDay } from '../../support/arbitraries.ts';
import { aCase } from '../../support/case-file.ts';

const day = calendarDate;
const year = periodsBetween(day('2026-01-01'), day('2026-12-31'));

function lessons(cases: readonly Case[], changes: readonly StatedChange[] = [], periods = year): Lesson[] {
  return lessonsOf({ cases, changes }, periods, defaultWorkingWeek);
}

function only(cases: readonly Case[], changes: readonly StatedChange[] = []): Lesson {
  const [first, ...others] = lessons(cases, changes);
  if (!first || others.length > 0) throw new Error('there is not one lesson');
  return first;
}

const on = (id: number, openedOn: string, fields: Partial<Case> = {}) =>
  aCase({ id, openedOn: day(openedOn), ...fields });
const over = (settledOn: string, outcome: Case['outcome'] = 'settled') =>
  ({ settledOn: day(settledOn), outcome }) as const;

describe('periods', () => {
  test.each([
    ['2026-03-05', '2026-03-05', ['2026-03']],
    ['2026-01-01', '2026-03-31', ['2026-01', '2026-02', '2026-03']],
    ['2025-11-03', '2026-11-02', ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
    ['2022-05-01', '2025-01-01', ['2022', '2023', '2024', '2025']],
    ['9999-11-01', '9999-12-31', ['9999-11', '9999-12']],
    ['2026-03-06', '2026-03-05', []],
  ])('from %s to %s', (since, until, keys) => {
    expect(periodsBetween(day(since), day(until)).map(({ key }) => key)).toEqual(keys);
  });

  test('follow each other without a gap, from the first day to the last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (since, length) => {
        const until = addDays(since, length);
        const periods = periodsBetween(since, until);
        expect(periods[0]?.since).toBe(since);
        expect(periods.at(-1)?.until).toBe(until);
        for (const [at, period] of periods.entries()) {
          expect(period.since <= period.until).toBe(true);
          const next = periods[at + 1];
          if (next) expect(next.since).toBe(addDays(period.until, 1));
        }
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
      }),
    );
  });
});

test('no cases teach nothing', () => {
  expect(lessons([])).toEqual([]);
  expect(lessons([on(1, '2025-12-31')])).toEqual([]);
  expect(lessons([on(1, '2027-01-01')])).toEqual([]);
});

test('causes are counted by period, the most frequent first', () => {
  const found = lessons([
    on(1, '2026-01-05', { cause: 'late' }),
    on(2, '2026-04-01', { cause: 'bill', clientId: 2 }),
    on(3, '2026-12-31', { cause: 'bill', clientId: 3 }),
    on(4, '2026-03-31', { cause: 'quality' }),
  ]);
  expect(found.map(({ cause, cases, counts }) => [cause, cases, counts])).toEqual([
    ['bill', 2, [0, 1, 0, 1]],
    ['late', 1, [1, 0, 0, 0]],
    ['quality', 1, [1, 0, 0, 0]],
  ]);
});

test('every case of the span counts in one period and in one ending', () => {
  const some = fc.record({
    openedOn: fc.integer({ min: -400, max: 800 }),
    cause: fc.constantFrom('late', 'bill'),
    clientId: fc.integer({ min: 1, max: 3 }),
    took: fc.option(fc.integer({ min: 0, max: 60 })),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (drawn) => {
      const cases = drawn.map(({ openedOn: after, took, ...fields }, at) => {
        const openedOn = addDays(day('2026-01-01'), after);
        const ended = took === null ? {} : { settledOn: addDays(openedOn, took), outcome: 'parted' as const };
        return aCase({ id: at + 1, openedOn, ...fields, ...ended });
      });
      const found = lessons(cases);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      const inYear = cases.filter(({ openedOn }) => openedOn.startsWith('2026'));
      expect(sum(found.map((one) => one.cases))).toBe(inYear.length);
      for (const one of found) {
        expect(sum(one.counts)).toBe(one.cases);
        expect(one.open + sum(Object.values(one.ended))).toBe(one.cases);
        expect(one.cameBack).toBeLessThanOrEqual(one.cases);
      }
    }),
  );
});

describe('what came back', () => {
  const first = on(1, '2025-11-01');
  test.each([
    ['180 days later', on(2, '2026-04-30'), 1],
    ['181 days later', on(2, '2026-05-01'), 0],
    ['at another client', on(2, '2026-01-10', { clientId: 2 }), 0],
    ['of another cause', on(2, '2026-01-10', { cause: 'late' }), 0],
  ])('%s', (_, second, count) => {
    expect(only([first, second]).cameBack).toBe(count);
  });

  test('of two on one day the one with the later number came back', () => {
    expect(only([on(2, '2026-02-02'), on(1, '2026-02-02')]).cameBack).toBe(1);
  });
});

test('gives the median working days until a case was over', () => {
  const took = (id: number, until: string) => on(id, '2026-03-02', over(until));
  expect(only([on(1, '2026-03-02')]).medianDays).toBeNull();
  expect(only([took(1, '2026-03-02')]).medianDays).toBe(0);
  expect(only([took(1, '2026-03-09')]).medianDays).toBe(5);
  expect(only([took(1, '2026-03-04'), took(2, '2026-03-09')]).medianDays).toBe(3.5);
  expect(only([took(1, '2026-03-03'), took(2, '2026-03-04'), took(3, '2026-06-01')]).medianDays).toBe(2);
});

test('what was at stake, by currency', () => {
  const usd = (minor: number) => ({ amount: { minor, currency: 'USD' } });
  const cases = [
    on(1, '2026-03-02', usd(500_00)),
    on(2, '2026-03-03', { amount: { minor: 90, currency: 'EUR' } }),
    on(3, '2026-03-04', usd(25)),
    on(4, '2026-03-05'),
  ];
  expect(only(cases).atStake).toEqual([
    { minor: 500_25, currency: 'USD' },
    { minor: 90, currency: 'EUR' },
  ]);
});

describe('what changed', () => {
  const change = (caseId: number, changedOn: string, text = 'Tell charges before they are done') => ({
    caseId,
    on: day(changedOn),
    text,
  });

  test('a later case of the same cause at any client came back', () => {
    const back = on(2, '2026-05-01', { clientId: 2, clientName: 'Birch' });
    const { changes } = only([on(1, '2026-03-02'), back], [change(1, '2026-03-20')]);
    expect(changes).toMatchObject([{ caseId: 1, clientName: 'Acme', cameBack: [{ id: 2 }] }]);
  });

  test('cases on its day or of other causes did not come back', () => {
    const others = [on(2, '2026-03-20'), on(3, '2026-04-01', { cause: 'late' })];
    const [bill] = lessons([on(1, '2026-03-02'), ...others], [change(1, '2026-03-20')]);
    expect(bill?.changes).toMatchObject([{ cameBack: [] }]);
  });

  test('a case belongs to the latest change before it', () => {
    const cases = [on(1, '2026-01-05'), on(2, '2026-02-02'), on(3, '2026-04-01')];
    const { changes } = only(cases, [change(2, '2026-03-01', 'Two'), change(1, '2026-01-20', 'One')]);
    expect(changes.map(({ text, cameBack }) => [text, cameBack.map(({ id }) => id)])).toEqual([
      ['One', [2]],
      ['Two', [3]],
    ]);
  });

  test('an older change appears only if something came back after it', () => {
    const old = on(1, '2025-05-01');
    expect(lessons([old], [change(1, '2025-06-01')])).toEqual([]);
    const { cases, changes } = only([old, on(2, '2026-05-01')], [change(1, '2025-06-01')]);
    expect([cases, changes.length]).toEqual([1, 1]);
  });

  test('a change within the span appears even if its case is older', () => {
    expect(only([on(1, '2025-12-01')], [change(1, '2026-01-10')])).toMatchObject({
      cases: 0,
      changes: [{ on: '2026-01-10' }],
    });
  });

  test('a case and its apology with the same change give it once, on the earlier day', () => {
    const said = [change(1, '2026-03-20'), change(1, '2026-03-05', 'tell charges  before they are done')];
    expect(only([on(1, '2026-03-02')], said).changes.map((one) => one.on)).toEqual(['2026-03-05']);
  });

  test('a change of another case is left out', () => {
    expect(only([on(1, '2026-03-02')], [change(7, '2026-03-20')]).changes).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { calendarDate } from '../../../../src/domain/days/calendar-date.ts';
import { caseWarnings } from '../../../../src/domain/repair/apology/warnings.ts';
import type { CaseFile } from '../../../../src/domain/repair/case.ts';
import { aFile, aPromise, aStep } from '../../../support/case-file.ts';

const day = calendarDate;
const heard = aFile({ case: { id: 7, openedOn: day('2026-03-02') }, steps: [aStep('heard', '2026-03-03')] });
const earlier = (id: number, on: string, cause = 'bill') => aFile({ case: { id, openedOn: day(on), cause } });
const broken = aPromise('2026-02-10', { status: 'dropped', brokenOn: day('2026-02-11') });

const told: [string, { file?: CaseFile; cases?: CaseFile[]; promises?: (typeof broken)[] }, unknown[]][] = [
  ['nothing', {}, []],
  ['not heard', { file: aFile({ case: { id: 7 } }) }, [{ id: 'not-heard', caseId: 7 }]],
  ['an open promise', { promises: [aPromise('2026-02-10')] }, []],
  [
    'the same cause on the first day that counts',
    { cases: [earlier(1, '2025-09-03')] },
    [{ id: 'same-cause', cause: 'bill', failure: { id: 1 } }],
  ],
  ['the same cause a day before that', { cases: [earlier(1, '2025-09-02')] }, []],
  [
    'the same cause, though another one was later',
    { cases: [earlier(1, '2026-01-10'), earlier(2, '2026-02-10', 'late')] },
    [{ id: 'same-cause', failure: { id: 1 } }],
  ],
  [
    'another cause',
    { cases: [earlier(1, '2026-01-10', 'late')] },
    [{ id: 'second-failure', failure: { id: 1 } }],
  ],
  [
    'a broken promise beside the same cause',
    { cases: [earlier(1, '2026-01-10')], promises: [broken] },
    [{ id: 'same-cause' }, { id: 'second-failure', failure: { kind: 'promise', id: 9 } }],
  ],
];

test.each(told)('%s', (_, { file = heard, cases = [], promises = [] }, expected) => {
  expect(caseWarnings(file, { cases: [...cases, file], promises }, 180)).toMatchObject(expected);
  expect(caseWarnings(file, { cases: [...cases, file], promises }, 180)).toHaveLength(expected.length);
});

test('the cause "other" cannot come back', () => {
  const other = aFile({ ...heard, case: { ...heard.case, cause: 'other' } });
  const cases = [earlier(1, '2026-02-10', 'other'), other];
  expect(caseWarnings(other, { cases, promises: [] }, 180)).toMatchObject([{ id: 'second-failure' }]);
});

import { expect, test } from 'vitest';
import { readBirthday } from '../../../src/interchange/rows/file-dates.ts';

const day = (month: number, of: number, year: number | null) => ({ birthday: { month, day: of, year } });

test.each([
  ['1984-03-09', day(3, 9, 1984)],
  ['--03-09', day(3, 9, null)],
  ['--0309', day(3, 9, null)],
  ['--02-29', day(2, 29, null)],
  ['29 February', day(2, 29, null)],
  ['March 9', day(3, 9, null)],
  ['9 Mar.', day(3, 9, null)],
  ['9 March 1984', day(3, 9, 1984)],
  ['1604-03-09', day(3, 9, null)],
  ['9.3.84', day(3, 9, 1984)],
  ['9.3.40', day(3, 9, 1940)],
  ['9.3.05', day(3, 9, 2005)],
  ['2012-03-09', day(3, 9, 2012)],
  ['0/0/00', { birthday: null }],
  ['', { birthday: null }],
])('%s', (text, expected) => {
  expect(readBirthday(text, undefined)).toEqual(expected);
});

test('three numbers follow the order of the column, or are refused', () => {
  expect(readBirthday('3/9/1984', 'month')).toEqual(day(3, 9, 1984));
  expect(readBirthday('3/9/1984', 'day')).toEqual(day(9, 3, 1984));
  expect(readBirthday('3/9/1984', undefined)).toEqual({ problem: expect.stringContaining('3 September') });
  expect(readBirthday('30 February', undefined)).toEqual({
    problem: expect.stringContaining('"30 February"'),
  });
  expect(readBirthday('in spring', undefined)).toEqual({ problem: expect.stringContaining('is not a day') });
});

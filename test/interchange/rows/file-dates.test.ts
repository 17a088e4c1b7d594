import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateOrderEvidence, readFileDay } from '../../../src/interchange/rows/file-dates.ts';

test.each([
  ['2024-03-12', '2024-03-12'],
  ['2024-03-12 09:14', '2024-03-12'],
  ['2026-06-15T23:30:00Z', '2026-06-15'],
  ['2026-06-15T00:10:00.000+02:00', '2026-06-15'],
  ['2026/6/5', '2026-06-05'],
  ['20260615', '2026-06-15'],
  ['20260615T101500Z', '2026-06-15'],
  ['15 Jun 2026', '2026-06-15'],
  ['5-Sept-26', '2026-09-05'],
  ['Mon, 15 June 2026 10:00', '2026-06-15'],
  ['June 15, 2026', '2026-06-15'],
  ['Monday, Jun 1st 2026', '2026-06-01'],
  ['15.06.2026', '2026-06-15'],
  ['3.4.26', '2026-04-03'],
  ['13/04/2024', '2024-04-13'],
  ['04/13/2024 9:14 AM', '2024-04-13'],
  ['05/05/2024', '2024-05-05'],
  ['13/1/69', '1969-01-13'],
  ['13/1/68', '2068-01-13'],
  [' 29 Feb 2024 ', '2024-02-29'],
])('%s is %s', (text, day) => {
  expect(readFileDay(text)).toEqual({ day });
});

test.each(['', ' ', '0/0/00', '0000-00-00', '0000-00-00 00:00:00', '-', '--', 'N/A', 'never'])(
  '%j is no day',
  (text) => {
    expect(readFileDay(text)).toEqual({ day: null });
  },
);

test.each([
  '2023-02-29',
  '31 Apr 2024',
  '2024-13-01',
  '13/13/2024',
  '31.04.2024',
  'yesterday',
  '15 Jum 2026',
  '45292',
  '12',
])('%s is a problem', (text) => {
  expect(readFileDay(text)).toEqual({ problem: `"${text}" is not a day; write it as YYYY-MM-DD` });
});

describe('three numbers that could be two days', () => {
  test('are refused with both readings', () => {
    expect(readFileDay('03/04/2024')).toEqual({
      problem: '"03/04/2024" could be 3 April or March 4; write 2024-04-03 or 2024-03-04',
    });
  });

  test('follow the order of their column', () => {
    expect(readFileDay('03/04/2024', 'day')).toEqual({ day: '2024-04-03' });
    expect(readFileDay('03/04/2024', 'month')).toEqual({ day: '2024-03-04' });
  });

  test('ignore the order if only one reading is a day', () => {
    expect(readFileDay('13/04/2024', 'month')).toEqual({ day: '2024-04-13' });
    expect(readFileDay('31/4/2024', 'month')).toMatchObject({ problem: expect.any(String) });
  });
});

function inferDateOrder(values: readonly string[]) {
  const evidence = new DateOrderEvidence();
  for (const value of values) evidence.see(value);
  return evidence.found();
}

test('a part above twelve shows the order of a column', () => {
  expect(inferDateOrder(['03/04/2024', '', '13/04/2024'])).toBe('day');
  expect(inferDateOrder(['03/04/2024', '04/13/2024 10:00'])).toBe('month');
  expect(inferDateOrder(['12/12/2024', '03-04-2024'])).toBeUndefined();
  expect(inferDateOrder(['13/04/2024', '04/13/2024'])).toBeUndefined();
  expect(inferDateOrder(['13.04.2024', '2024-04-13', 'x'])).toBeUndefined();
  expect(inferDateOrder([])).toBeUndefined();
});

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

test('one clear value is enough to read back a whole column', () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1 }),
      fc.constantFrom('day' as const, 'month' as const),
      (days, order) => {
        const written = days.map((one) => {
          const [year, month, date] = one.toISOString().slice(0, 10).split('-').map(Number);
          return order === 'day' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        });
        const told = inferDateOrder([...written, order === 'day' ? '31/1/2024' : '1/31/2024']);
        expect(told).toBe(order);
        expect(written.map((text) => readFileDay(text, told))).toEqual(
          days.map((one) => ({ day: one.toISOString().slice(0, 10) })),
        );
      },
    ),
  );
});

test('any text is a day, empty or a problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123/-. :TJun') })), (text) => {
      const read = readFileDay(text);
      if ('day' in read && read.day) expect(read.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      if ('problem' in read) expect(read.problem).not.toBe('');
    }),
  );
});

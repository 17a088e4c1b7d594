import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, unguardCell, writeCsv } from '../../../src/interchange/csv/writer.ts';

test.each(['=1+1', '+33 6 12', '-5', '@here', '\tx', '\rx', "'=1", "''@x"])(
  '%j is guarded, and comes back',
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguardCell(guardCell(text))).toBe(text);
  },
);

test.each(['', 'Ada', "'tis", "'", '1-2', 'a=b', "O'Neill", "rock 'n' roll"])('%j is left alone', (text) => {
  expect(guardCell(text)).toBe(text);
  expect(unguardCell(text)).toBe(text);
});

test('every text survives its guard, and no guarded text starts a formula', () => {
  const formulaLike = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') });
  fc.assert(
    fc.property(fc.oneof(formulaLike, fc.string({ unit: 'grapheme' })), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
      expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('cells are quoted only if necessary', () => {
  expect(
    writeCsv([
      ['name', 'notes'],
      ['Ada "Countess" L', 'first, then\nsecond'],
      [' padded', 'a;b'],
      ['plain text', ''],
      [''],
    ]),
  ).toBe('name,notes\n"Ada ""Countess"" L","first, then\nsecond"\n" padded","a;b"\nplain text,\n""\n');
});

test('no rows make an empty text', () => {
  expect(writeCsv([])).toBe('');
});

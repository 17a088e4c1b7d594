import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cutRows } from '../../../src/interchange/csv/cut-rows.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { runs } from '../../support/runs.ts';

const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', ',', '\n', ' ', '\r', 'é') });
const whole = { delimiter: ',', newline: '\n', isLast: true } as const;

test('cuts as another reader does, and finds the same quotes that do not match', () => {
  fc.assert(
    fc.property(text, (random) => {
      const csv = `${random}\n`;
      const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n', quoteChar: '"' });
      const { rows, broken } = cutRows(csv, whole);
      const isSound = !errors.some(({ type }) => type === 'Quotes');
      expect(broken.size === 0).toBe(isSound);
      // The other reader takes what is behind the last line end for a row.
      if (isSound) expect(rows).toEqual(data.at(-1)?.join('') === '' ? data.slice(0, -1) : data);
    }),
    { numRuns: runs(500) },
  );
});

test('a piece has the rows that are complete', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (csv, cut) => {
      const all = cutRows(csv, whole);
      const piece = cutRows(csv.slice(0, cut), { ...whole, isLast: false });
      expect(all.rows.slice(0, piece.rows.length)).toEqual(piece.rows);
      expect(['', '\n']).toContain(csv.slice(0, piece.end).slice(-1));
    }),
    { numRuns: runs(500) },
  );
});

describe('is not slow', () => {
  test.each([
    ['quotes that do not match before many blanks', `${'"a"x'.repeat(50_000)}${' '.repeat(200_000)}\n`],
    ['quoted cells without a line end', '"a",'.repeat(100_000)],
    ['cells without a delimiter', `"a"\n${'b\n'.repeat(200_000)}`],
    ['doubled quotes', '"'.repeat(400_000)],
    ['blanks behind each quote', '"" ,'.repeat(100_000)],
  ])('with %s', (_, csv) => {
    // Looking at the blanks again for each quote took minutes.
    expect(cpuTime(() => cutRows(csv, whole))).toBeLessThan(4000);
  });
});

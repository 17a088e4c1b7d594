import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, hitsIn, readSearch } from '../../../src/domain/search/search-words.ts';
import { anyText } from '../../support/arbitraries.ts';
import { runs } from '../../support/runs.ts';

/** The terms of a search, those that may go on with a star. */
const terms = (...args: string[]) =>
  readSearch(args).terms.map(({ words, isBeginning }) => `${words.join(' ')}${isBeginning ? '*' : ''}`);

const hits = (text: string, ...args: string[]) =>
  hitsIn(text, readSearch(args).terms).map(([from, to]) => text.slice(from, to));

describe('readSearch', () => {
  test.each([
    [
      ['late', 'invoice'],
      ['late', 'invoice*'],
    ],
    [['late invoice'], ['late invoice*']],
    [
      ['"late invoice"', 'acme'],
      ['late invoice', 'acme*'],
    ],
    [['acme "late invoice"'], ['acme', 'late invoice']],
    [['Müller'], ['muller*']],
    [
      ['AND', 'NEAR(a', 'b*'],
      ['and', 'near a', 'b*'],
    ],
    [['12:30'], ['12 30*']],
    [
      ['re:', 'offer'],
      ['re', 'offer*'],
    ],
    [
      ['client:', 'x'],
      ['client', 'x*'],
    ],
    [['it"s'], ['it s*']],
    [['"', '*', '--'], []],
  ])('%j', (args, found) => expect(terms(...args)).toEqual(found));

  test('a filter is a word of its own, and its value may have spaces', () => {
    expect(readSearch(['client:blue heron', 'IN:notes', 'since:"last month"', 'tea']).filters).toEqual({
      ...{ client: 'blue heron', in: 'notes', since: 'last month' },
    });
    expect(readSearch(['"client:acme"']).filters).toEqual({});
  });

  test('words that stand together are parted', () => {
    expect(apart(readSearch(['late invoice', 'now']).terms).map(({ text }) => text)).toEqual([
      'late',
      'invoice',
      'now',
    ]);
  });
});

describe('hitsIn', () => {
  test.each([
    ['Sent the invoice, and INVOICES again', ['inv'], ['invoice', 'INVOICES']],
    ['Müller met Muller', ['müller'], ['Müller', 'Muller']],
    ['late, late invoice', ['late invoice'], ['late invoice']],
    ['the preinvoice', ['invoice'], []],
  ])('%s: %j', (text, args, found) => expect(hits(text, ...args)).toEqual(found));

  test('hits are in order, apart, and within the text', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, args) => {
        const found = hitsIn(text, readSearch(args).terms).flat();
        expect(found).toEqual([...found].sort((a, b) => a - b));
        expect(found.every((at) => at >= 0 && at <= text.length)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  test('a text has a hit of each of its words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of apart(readSearch([`"${text.replaceAll('"', ' ')}"`]).terms))
          expect(hitsIn(text, [term]).length).toBeGreaterThan(0);
      }),
      { numRuns: runs(100) },
    );
  });
});

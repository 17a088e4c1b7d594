import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestFirst,
  type Criterion,
  type FitAnswer,
  fitOf,
  parseFitAnswer,
  parseRequirement,
  type RequiredAnswer,
} from '../../../src/domain/clients/fit.ts';

function criterion(
  id: number,
  name: string,
  wanted: RequiredAnswer,
  weight = 1,
  number: number | null = null,
): Criterion {
  return { id, profileId: 1, profileName: 'key', name, wanted, number, weight };
}

const criteria = [
  criterion(1, 'pays on time', 'yes', 2),
  criterion(2, 'decides quickly', 'yes', 3),
  criterion(3, 'team size', 'at-most', 2, 10),
  criterion(4, 'has a budget', 'yes'),
];
const answers: FitAnswer[] = [
  { name: 'pays on time', wanted: 'yes', number: 1 },
  { name: 'Decides  Quickly', wanted: 'no', number: 1 },
  { name: 'team size', wanted: 'at-least', number: 14 },
];
const names = (judged: readonly { criterion: Criterion }[]) => judged.map(({ criterion: { name } }) => name);

describe('fitOf', () => {
  test('adds up met, unmet and unknown points, heaviest first', () => {
    const fit = fitOf(criteria, answers);
    expect(names(fit.met)).toEqual(['decides quickly', 'pays on time']);
    expect(names(fit.unmet)).toEqual(['team size']);
    expect(names(fit.unknown)).toEqual(['has a budget']);
    expect(fit.points).toEqual({ met: 5, unmet: 2, unknown: 1, all: 8 });
    expect(fit.percent).toEqual({ ofKnown: 71, ofAll: 63, atMost: 75 });
  });

  test.each<[RequiredAnswer, number | null, number, boolean]>([
    ['yes', null, 1, true],
    ['yes', null, 0, false],
    ['no', null, 0, true],
    ['no', null, 1, false],
    ['at-least', 3, 3, true],
    ['at-least', 3, 2.9, false],
    ['at-most', 10, 10, true],
    ['at-most', 10, 10.5, false],
    ['at-least', 0, 0, true],
    ['at-least', -5, -4, true],
  ])('%s %s is answered by %s: %s', (wanted, number, answer, isMet) => {
    const fit = fitOf([criterion(1, 'it', wanted, 1, number)], [{ name: 'it', wanted, number: answer }]);
    expect(fit.met.length === 1).toBe(isMet);
  });

  test('a number does not answer a yes-or-no question', () => {
    const fit = fitOf([criterion(1, 'team', 'yes')], [{ name: 'team', wanted: 'at-least', number: 1 }]);
    expect(names(fit.unknown)).toEqual(['team']);
  });

  test('the later of two answers to one question counts', () => {
    const said = [0, 1].map((number) => ({ name: 'it', wanted: 'yes' as const, number }));
    expect(fitOf([criterion(1, 'it', 'yes')], said).points.met).toBe(1);
  });

  test('says 100 and 0 percent only for all or nothing', () => {
    const heavy = [criterion(1, 'a', 'yes', 999), criterion(2, 'b', 'yes', 1)];
    const fit = (a: number, b: number) =>
      fitOf(heavy, [
        { name: 'a', wanted: 'yes', number: a },
        { name: 'b', wanted: 'yes', number: b },
      ]).percent.ofAll;
    expect([fit(1, 1), fit(1, 0), fit(0, 1), fit(0, 0)]).toEqual([100, 99, 1, 0]);
    expect(fitOf(heavy, []).percent).toEqual({ ofKnown: null, ofAll: 0, atMost: 100 });
    expect(fitOf([], []).percent).toEqual({ ofKnown: null, ofAll: 0, atMost: 0 });
  });

  const some = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-e]$/),
      wanted: fc.constantFrom<RequiredAnswer>('yes', 'no', 'at-least', 'at-most'),
      limit: fc.integer({ min: -3, max: 3 }),
      weight: fc.integer({ min: 1, max: 9 }),
      answer: fc.option(fc.integer({ min: 0, max: 1 }), { nil: null }),
    }),
    { selector: ({ name }) => name },
  );

  test('loses no points, counts unknown ones apart, and ignores order', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (all, order) => {
        const asked = all.map(({ name, wanted, limit, weight }, at) =>
          criterion(at + 1, name, wanted, weight, wanted.startsWith('at') ? limit : null),
        );
        const said = all.flatMap(({ name, wanted, answer }) =>
          answer === null ? [] : [{ name, wanted, number: answer }],
        );
        const fit = fitOf(asked, said);
        const { met, unmet, unknown, all: whole } = fit.points;
        expect(met + unmet + unknown).toBe(whole);
        expect(whole).toBe(asked.reduce((sum, { weight }) => sum + weight, 0));
        expect(names(fit.unknown).sort()).toEqual(
          all
            .filter(({ answer }) => answer === null)
            .map(({ name }) => name)
            .sort(),
        );
        const { ofAll, ofKnown, atMost } = fit.percent;
        expect(ofAll).toBeGreaterThanOrEqual(0);
        expect(ofAll).toBeLessThanOrEqual(Math.min(atMost, ofKnown ?? 100));
        expect(atMost).toBeLessThanOrEqual(100);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => ({ one, key: order.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        expect(fitOf(shuffled(asked), shuffled(said))).toEqual(fit);
      }),
    );
  });
});

test('bestFirst: the surest comes first, then the best by known points', () => {
  const fit = (name: string, met: number, unmet: number, unknown: number) => {
    const asked = [
      criterion(1, 'a', 'yes', met),
      criterion(2, 'b', 'yes', unmet),
      criterion(3, 'c', 'yes', unknown),
    ];
    const said = [
      { name: 'a', wanted: 'yes' as const, number: 1 },
      { name: 'b', wanted: 'yes' as const, number: 0 },
    ];
    return { name, fit: fitOf(asked, said) };
  };
  const sorted = bestFirst([
    fit('low', 1, 5, 1),
    fit('even', 2, 2, 1),
    fit('open', 2, 1, 2),
    fit('top', 4, 1, 1),
  ]);
  expect(sorted.map(({ name }) => name)).toEqual(['top', 'open', 'even', 'low']);
});

test.each([
  ['yes', { wanted: 'yes', number: null }],
  [' NO ', { wanted: 'no', number: null }],
  ['>=3', { wanted: 'at-least', number: 3 }],
  ['≥ 2.5', { wanted: 'at-least', number: 2.5 }],
  ['at least 3', { wanted: 'at-least', number: 3 }],
  ['<= 10', { wanted: 'at-most', number: 10 }],
  ['at  most -1', { wanted: 'at-most', number: -1 }],
  ['>3', null],
  ['3', null],
  ['', null],
  ['>=1,000', null],
  ['>=1e9', null],
])('parseRequirement %j', (text, want) => {
  expect(parseRequirement(text)).toEqual(want);
});

test.each<[string, boolean, number | 'unknown' | null]>([
  ['yes', false, 1],
  ['N', false, 0],
  ['maybe', false, null],
  ['1', false, null],
  ['12', true, 12],
  ['-0.5', true, -0.5],
  ['yes', true, null],
  ['a dozen', true, null],
  ['', true, 'unknown'],
  [' ? ', false, 'unknown'],
  ['Unknown', true, 'unknown'],
])('parseFitAnswer %j, a number: %s', (text, asksNumber, answer) => {
  expect(parseFitAnswer(text, asksNumber)).toBe(answer);
});

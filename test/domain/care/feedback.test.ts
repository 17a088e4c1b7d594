import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedbackState, isContent, isPraise, medianScore } from '../../../src/domain/care/feedback.ts';
import { calendarDate } from '../../../src/domain/days/calendar-date.ts';

const day = calendarDate('2026-03-02');

test.each([
  ['asked', { saidOn: null, changed: null, toldOn: null, closedOn: null }],
  ['said', { saidOn: day, changed: null, toldOn: null, closedOn: null }],
  ['changed', { saidOn: day, changed: 'Calls are short', toldOn: null, closedOn: null }],
  ['told', { saidOn: day, changed: 'Calls are short', toldOn: day, closedOn: null }],
  ['closed', { saidOn: day, changed: null, toldOn: null, closedOn: day }],
  ['closed', { saidOn: null, changed: null, toldOn: null, closedOn: day }],
] as const)('the loop has come to: %s', (state, feedback) => {
  expect(feedbackState(feedback)).toBe(state);
});

test.each([
  [null, []],
  [null, [null, null]],
  [0, [0, null]],
  [9, [9]],
  [6.5, [9, 4]],
  [4, [10, 0, 4]],
  [5, [0, 10, 4, 6]],
])('the score in the middle is %s of %j', (median, scores) => {
  expect(medianScore(scores.map((score) => ({ score })))).toBe(median);
});

test('as many scores are above the median as below, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (scores) => {
      const median = medianScore(scores.map((score) => ({ score }))) ?? Number.NaN;
      const below = scores.filter((score) => score < median).length;
      const above = scores.filter((score) => score > median).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(scores.length / 2);
      expect(medianScore(scores.toReversed().map((score) => ({ score })))).toBe(median);
    }),
  );
});

test.each([
  [9, 'Great work', true],
  [10, '', true],
  [10, 'Never had a better partner', true],
  [10, 'Please keep it up', true],
  [9, 'Not a single slip, faster than anybody', true],
  [10, 'Great, but please answer faster', false],
  [9, 'Super, but the bills are late', false],
  [9, 'Toll, aber die Rechnungen kommen spät', false],
  [10, 'Parfait, mais trop cher', false],
  [9, 'Genial, pero falta la factura', false],
  [9, 'Ottimo, ma un po’ tardi', false],
  [9, 'Prima, maar te duur', false],
  [9, 'Ótimo, mas atrasado', false],
  [8, 'Great work', false],
  [null, 'Nothing to complain about', true],
  [null, 'No complaints', true],
  [null, 'Nichts zu meckern', true],
  [null, 'Rien à redire', true],
  [null, 'Sin quejas', true],
  [null, 'Nothing to complain about, but the bills are late', false],
  [null, 'I have to complain about the bills', false],
  [null, 'Great, but slow', false],
])('a score of %s with %j is praise: %s', (score, words, is) => expect(isPraise(score, words)).toBe(is));

test.each([
  [7, 'Good', true],
  [8, 'Alles gut', true],
  [7, 'Nothing to complain about', true],
  [7, '', false],
  [7, 'Good, but slow', false],
  [7, 'Not good', false],
  [6, 'Good', false],
  [null, 'Good', false],
])('a score of %s with %j is content: %s', (score, words, is) => expect(isContent(score, words)).toBe(is));

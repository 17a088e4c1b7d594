import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedbackState, medianScore } from '../../../src/domain/care/feedback.ts';
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

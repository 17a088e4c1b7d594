import { describe, expect, test } from 'vitest';
import { DurationEvidence, readDuration } from '../../../src/interchange/rows/durations.ts';
import { readTime } from '../../../src/interchange/rows/times.ts';

/** The minutes of a column. */
function minutes(name: string, values: readonly string[], isOfCalls = false) {
  const evidence = new DurationEvidence();
  for (const value of values) evidence.see(value);
  const way = evidence.found(name, isOfCalls);
  return values.map((value) => readDuration(value, way));
}

test.each([
  ['3.5 h', 210],
  ['3,5 Std.', 210],
  ['1h15', 75],
  ['1 hr 5 min 20 sec', 65],
  ['90 sec', 2],
  ['5s', 1],
  ['PT1H30M', 90],
  ['00:03:05', 3],
  ['01:30:00', 90],
  ['00:00:00', undefined],
  ['long', null],
  ['5 5', null],
  ['10 min 2 h', null],
])('%s is %s minutes', (written, expected) => {
  expect(readDuration(written)).toBe(expected);
});

describe('a column', () => {
  test.each<[name: string, values: string[], isOfCalls: boolean, expected: (number | undefined)[]]>([
    ['hours', ['1.5', '2'], false, [90, 120]],
    ['durationh', ['01:30', '0.25'], false, [90, 15]],
    ['durationseconds', ['305', '20'], true, [5, 1]],
    ['duration', ['1:30', '0:45'], false, [90, 45]],
    ['duration', ['3:05', '12:30'], true, [3, 13]],
    ['duration', ['45:10', '90:00'], false, [45, 90]],
    ['duration', ['30', '1805'], true, [1, 30]],
    ['duration', ['30', '45'], true, [30, 45]],
    ['duration', ['1.5', '0,25'], false, [90, 15]],
    ['durationmmss', ['1:30'], false, [2]],
  ])('%s with %j, of calls: %s', (name, values, isOfCalls, expected) => {
    expect(minutes(name, values, isOfCalls)).toEqual(expected);
  });

  test('is guessed where a talk could take as long either way', () => {
    const evidence = new DurationEvidence();
    evidence.see('0:45');
    expect(evidence.found('duration', true).isClockGuessed).toBe(true);
    evidence.see('12:30');
    expect(evidence.found('duration', true).isClockGuessed).toBe(false);
    expect(evidence.found('duration', false).isClockGuessed).toBe(false);
  });
});

test.each([
  ['2026-11-01 09:00', '09:00'],
  ['2026-11-02 14:03:11', '14:03:11'],
  ['2026-11-02T14:03:00.000Z', '14:03'],
  ['05/13/2026, 2:00 PM', '14:00'],
  ['12:15 am', '00:15'],
  ['02.11.2026 9.30', '09:30'],
  ['2026-11-02 00:00:00', undefined],
  ['2026-11-02', undefined],
  ['25:10', undefined],
])('the hour of %s is %s', (written, expected) => {
  expect(readTime(written)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, inFull, lineOf, missed } from '../../../../test/domain/rules/ask.ts';
import type { Channel } from '../../../nouns/entry.ts';
import losingTouch from './rule.ts';

/** Exchanges separated by these gaps, the last one `silence` days ago. */
function gaps(lengths: readonly number[], silence: number, channel: Channel = 'email') {
  let day = silence;
  const days = lengths.toReversed().map((gap) => (day += gap));
  return [...days.reverse(), silence].map((ago) => entry(channel, ago));
}

const growing = [10, 15, 20, 25, 30, 35, 40, 45];

describe('losing-touch', () => {
  test('speaks when the gaps grow from one to the next', () => {
    const log = gaps(growing, 50, 'call');
    const flag = flagOf(losingTouch, log);
    expect(flag).toMatchObject({ level: 'amber', act: 'call', sinceOn: ago(50), overdue: 27 });
    expect(flag.facts).toEqual({
      ...{ earlierDays: 22.5, laterDays: 45, gaps: [35, 40, 45, 50], isOpen: true },
      ...{ silentDays: 50, lastOn: ago(50), lastChannel: 'call' },
    });
    expect(ids(flag.evidence)).toEqual(ids(log.slice(-5)));
    expect(flagOf(losingTouch, gaps([7, 9, 11, 13, 15, 17, 19, 21, 23, 25], 28)).facts.gaps).toEqual([
      ...[21, 23, 25, 28],
    ]);
  });

  test('the silence up to today is a gap when it is longer than the last, and long enough when it is as usual before', () => {
    expect(flagOf(losingTouch, gaps(growing, 45)).facts).toMatchObject({ isOpen: false, silentDays: 45 });
    expect(flagOf(losingTouch, gaps(growing, 20)).facts.gaps).toEqual([30, 35, 40, 45]);
    // The gaps before the last three are 10 to 30 days, with a median of 20.
    expect(lineOf(ask(losingTouch, gaps(growing, 19)))).toBe(
      'gaps-steady: About 40 days between you recently, 20 before: no steady growth.',
    );
    expect(lineOf(ask(losingTouch, gaps([2, 2, 30, 40, 50, 60, 70], 13)))).toBe(
      `said: The last entry was on ${ago(13)}.`,
    );
  });

  test('a question and its answer are one talk, unless they talk every day', () => {
    const answered = growing.flatMap((gap, at) => (at < 4 ? [gap, (at % 3) + 1] : [gap]));
    const flag = flagOf(losingTouch, gaps(answered, 50));
    expect(flag.facts).toMatchObject({ gaps: [35, 40, 45, 50], isOpen: true });
    expect(ask(losingTouch, gaps([30, 2, 31, 1, 30, 3, 31, 30, 45, 36], 18))).toMatchObject({
      because: 'gaps-steady',
    });
    const daily = [1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3];
    expect(ask(losingTouch, gaps(daily, 14))).toMatchObject({ because: 'gaps-steady' });
  });

  test('a rhythm that stops, or one long gap, is no trend', () => {
    const weekly = (count: number) => Array<number>(count).fill(7);
    expect(lineOf(ask(losingTouch, gaps(weekly(23), 21)))).toBe(
      'gaps-steady: About 7 days between you recently, 7 before: no steady growth.',
    );
    expect(ask(losingTouch, gaps(weekly(23), 200)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([...weekly(10), 70], 20)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([...weekly(10), 70], 80)).flagged).toBe(false);
  });

  test('bursts and long pauses by turns are a rhythm of their own', () => {
    expect(ask(losingTouch, gaps([1, 1, 60, 1, 1, 55], 58)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([1, 1, 60, 1, 1, 65], 66)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([5, 20, 7, 18, 9, 22], 23)).flagged).toBe(false);
  });

  test('a loss is seen however long all was steady before', () => {
    const declining = [10, 14, 20, 28, 40];
    for (const [days, count] of [
      [7, 52],
      [7, 26],
      [10, 40],
    ] as const) {
      const log = gaps([...Array<number>(count).fill(days), ...declining], 55);
      expect(flagOf(losingTouch, log).facts).toMatchObject({
        earlierDays: days,
        laterDays: 40,
        isOpen: true,
      });
    }
  });

  test('the last gaps must be half as long again, and those before must have lasted', () => {
    expect(ask(losingTouch, gaps([20, 21, 22, 23, 24, 25], 26))).toMatchObject({ because: 'gaps-steady' });
    expect(ask(losingTouch, gaps([20, 22, 24, 33, 36, 39], 44)).flagged).toBe(true);
    // A slower but steady rhythm is no loss.
    expect(ask(losingTouch, gaps([20, 22, 24, 33, 36, 36], 37)).flagged).toBe(false);
    const fourWeekly = Array<number>(10).fill(28);
    expect(ask(losingTouch, gaps([7, 7, 7, 7, 7, 14, ...fourWeekly], 22)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([7, 7, 7, 7, 7, 14, ...fourWeekly], 40)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([7, 7, 7, 7, 7, 14, ...fourWeekly, 35, 42], 50)).flagged).toBe(true);
    // The end of a project: a few busy weeks, then weeks of rest.
    expect(ask(losingTouch, gaps([1, 2, 3, 4, 15, 20, 25], 30)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([9, 10, 10, 20, 25, 30], 29)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([10, 10, 10, 20, 25, 30], 29)).flagged).toBe(true);
  });

  test('takes six gaps in 540 days, one for each pair of days', () => {
    const five = gaps([10, 20, 30, 40, 60], 70);
    expect(lineOf(ask(losingTouch, five))).toBe(
      'few-gaps: 5 gaps between entries in 540 days; it speaks from 6.',
    );
    expect(lineOf(ask(losingTouch, [...five, entry('call', 70), missed(3)]))).toBe(
      'few-gaps: 5 gaps between entries in 540 days; it speaks from 6.',
    );
    // The first of these gaps begins on the 539th day ago, or on the 540th, which is out.
    expect(ask(losingTouch, gaps([40, 45, 50, 60, 70, 90], 184))).toMatchObject({ flagged: true });
    expect(lineOf(ask(losingTouch, gaps([41, 45, 50, 60, 70, 90], 184)))).toBe(
      'few-gaps: 5 gaps between entries in 540 days; it speaks from 6.',
    );
  });

  test('what is booked within a month, and a contact only a file tells of, keep it quiet', () => {
    const log = gaps(growing, 50);
    expect(lineOf(ask(losingTouch, [...log, entry('email', -30)]))).toBe(
      `booked: The next email is booked for ${ago(-30)}.`,
    );
    expect(ask(losingTouch, [...log, entry('call', -31)]).flagged).toBe(true);
    expect(lineOf(ask(losingTouch, log, { client: { toldContactOn: ago(3) } }))).toBe(
      `said: The last entry was on ${ago(3)}.`,
    );
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(losingTouch, log, { wish }).act).toBe('email');
  });

  test('says from what to what the days between them grew', () => {
    expect(lineOf(flagOf(losingTouch, gaps(growing, 50)))).toBe(
      `losing touch: the days between you grew from about 23 to 35, 40, 45 and now 50; last email on ${ago(50)}`,
    );
    expect(lineOf(flagOf(losingTouch, gaps(growing, 45)))).toBe(
      `losing touch: the days between you grew from about 20 to 30, 35, 40 and 45; last email on ${ago(45)}, 45 days ago`,
    );
  });

  test('the whole finding', () => {
    expect(inFull(ask(losingTouch, gaps(growing, 50)))).toMatchInlineSnapshot(`
      "amber, 27 days over, since 2026-01-11
      losing touch: the days between you grew from about 23 to 35, 40, 45 and now 50; last email on 2026-01-11
      facts: earlierDays 22.5, laterDays 45, gaps [35,40,45,50], isOpen true, silentDays 50, lastOn 2026-01-11, lastChannel email
      evidence: exchange by email on 2025-08-14, exchange by email on 2025-09-13, exchange by email on 2025-10-18, exchange by email on 2025-11-27, exchange by email on 2026-01-11
      act: call
      doubt: null"
    `);
    expect(flagOf(losingTouch, gaps(growing, 20)).overdue).toBe(0);
  });

  test.each([
    ['the last gap is a fifth longer than the first of the late ones', [20, 22, 24, 50, 55, 60], {}, true],
    ['it is not quite', [20, 22, 24, 50, 55, 59], {}, false],
    ['it is not quite, by one in a hundred', [20, 22, 24, 100, 110, 119], {}, false],
    ['the late gaps are no half longer', [20, 22, 24, 26, 28, 32], {}, false],
    ['they are as long as asked', [32, 34, 36, 85, 102, 110], { percent: 300 }, true],
    ['they are a day shorter', [32, 34, 36, 85, 101, 110], { percent: 300 }, false],
  ])('speaks or not, where %s', (_, lengths, limits, speaks) => {
    expect(ask(losingTouch, gaps(lengths, 40), { limits }).flagged).toBe(speaks);
  });

  test('three days apart is one talk, four days are two', () => {
    const pairs = (days: number) =>
      gaps(
        growing.flatMap((gap) => [gap, days]),
        60,
      );
    expect(ask(losingTouch, pairs(3)).flagged).toBe(true);
    expect(ask(losingTouch, pairs(4)).flagged).toBe(false);
    expect(lineOf(ask(losingTouch, gaps([1, 1, 1, 1, 1], 20)))).toContain('few-gaps: 5 gaps');
  });

  test('proposes to write where all of the last ones wish it', () => {
    const log = gaps(growing, 50).map((one) => ({ ...one, byWish: one.happenedOn === ago(50) }));
    expect(flagOf(losingTouch, log).act).toBe('email');
  });
});

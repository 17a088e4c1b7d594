import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/domain/interaction.ts';
import { losingTouch } from '../../../src/domain/rules/losing-touch.ts';
import { ago, ask, entry, flagOf, ids, missed } from './ask.ts';

/** An exchange at each end of these gaps, the last one so many days ago. */
function gaps(lengths: readonly number[], silence: number, channel: Channel = 'email') {
  let day = silence;
  const days = lengths.toReversed().map((gap) => (day += gap));
  return [...days.reverse(), silence].map((ago) => entry(channel, ago));
}

describe('losing-touch', () => {
  test('speaks when the last two gaps are twice as long as those before', () => {
    const log = gaps([15, 15, 15, 15, 30], 31, 'call');
    const flag = flagOf(losingTouch, log);
    expect(flag).toMatchObject({ level: 'amber', act: 'call', sinceOn: ago(31), overdue: 16 });
    expect(flag.facts).toEqual({
      ...{ usualDays: 15, lateDays: 30.5, silentDays: 31, lastOn: ago(31), lastChannel: 'call' },
    });
    expect(ids(flag.evidence)).toEqual(ids(log.slice(-3)));
    expect(ask(losingTouch, gaps([15, 15, 15, 15, 29], 30))).toEqual({
      flagged: false,
      because: 'gaps-steady',
      usualDays: 15,
      lateDays: 29.5,
    });
  });

  test('the silence up to today is a gap when it is longer than the last', () => {
    expect(ask(losingTouch, gaps([15, 15, 15, 15, 40], 40)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([15, 15, 15, 15, 40], 41)).flagged).toBe(true);
    expect(flagOf(losingTouch, gaps([15, 15, 15, 15, 30, 40], 14)).facts).toMatchObject({ lateDays: 35 });
    expect(ask(losingTouch, gaps([15, 15, 15, 15, 30, 40], 13))).toMatchObject({
      because: 'said',
      on: ago(13),
    });
  });

  test('bursts and long pauses by turns are a rhythm of their own', () => {
    expect(ask(losingTouch, gaps([1, 1, 60, 1, 1, 55], 58))).toMatchObject({
      because: 'gaps-steady',
      usualDays: 1,
    });
    expect(ask(losingTouch, gaps([1, 1, 60, 1, 1, 65], 66)).flagged).toBe(true);
  });

  test('the end of a project is no loss: what was usual must have lasted', () => {
    expect(ask(losingTouch, gaps([1, 2, 1, 3, 1, 1, 20], 30)).flagged).toBe(false);
    expect(ask(losingTouch, gaps([14, 15, 15, 15, 40], 50))).toMatchObject({ because: 'gaps-steady' });
    expect(ask(losingTouch, gaps([15, 15, 15, 15, 40], 50)).flagged).toBe(true);
  });

  test('takes five gaps in 540 days, one for each pair of days', () => {
    expect(ask(losingTouch, gaps([20, 20, 20, 60], 70))).toMatchObject({
      because: 'few-gaps',
      gaps: 4,
      needed: 5,
    });
    const log = gaps([20, 20, 20, 60], 70);
    expect(ask(losingTouch, [...log, entry('call', 70), missed(3)])).toMatchObject({ gaps: 4 });
    // The first of these gaps begins on the 539th day ago, or on the 540th, which is out.
    expect(ask(losingTouch, gaps([45, 45, 45, 45, 179], 180))).toMatchObject({ flagged: true });
    expect(ask(losingTouch, gaps([46, 45, 45, 45, 179], 180))).toMatchObject({
      because: 'few-gaps',
      gaps: 4,
    });
  });

  test('what is booked, and a contact only a file tells of, keep it quiet', () => {
    const log = gaps([15, 15, 15, 15, 30], 31);
    expect(ask(losingTouch, [...log, entry('call', -3)])).toMatchObject({
      because: 'booked',
      channel: 'call',
    });
    expect(ask(losingTouch, log, { client: { toldContactOn: ago(3) } })).toMatchObject({
      because: 'said',
      on: ago(3),
    });
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(losingTouch, log, { wish }).act).toBe('email');
  });
});

import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, lineOf, received } from '../../../../test/domain/rules/ask.ts';
import { touched } from '../../../../test/domain/rules/standards.ts';
import notCandid from './rule.ts';

describe('not-candid', () => {
  test('speaks from eight exchanges with a touch in a year, none of them candid', () => {
    const log = touched(8, ['personal']);
    expect(flagOf(notCandid, log)).toMatchObject({
      level: 'amber',
      facts: { noted: 8, days: 365 },
      act: { verb: 'call', rest: '"…" --touch candor' },
    });
    expect(ask(notCandid, log.slice(1)).flagged).toBe(false);
    const candid = (days: number) => entry('call', days, { touches: ['candor'] });
    expect(lineOf(ask(notCandid, [candid(364), ...log]))).toBe(`touched: You were candid on ${ago(364)}.`);
    expect(ask(notCandid, [candid(365), ...log]).flagged).toBe(true);
  });

  test('what came from them is neither your candor nor a word in which you could have been candid', () => {
    const theirs = (days: number) => received('email', days, { touches: ['candor'] });
    expect(flagOf(notCandid, [theirs(3), ...touched(8, ['help'])]).facts).toMatchObject({
      noted: 8,
      exchanges: 8,
    });
    expect(lineOf(ask(notCandid, [theirs(3), ...touched(7, ['help'])]))).toBe(
      'few: 7 entries in 365 days that count here; it speaks from 8.',
    );
  });

  test('says in how many exchanges, and in which days', () => {
    expect(lineOf(flagOf(notCandid, touched(8, ['help'])))).toBe(
      'not one candid word from you in 8 entries in 12 months',
    );
  });
});

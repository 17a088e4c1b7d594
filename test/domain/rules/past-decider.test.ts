import { expect, test } from 'vitest';
import type { PastDecider, RuleEntry } from '../../../src/domain/log/relationship.ts';
import { isHeard, lastPastDecider, mayHaveMet } from '../../../src/domain/rules/past-decider.ts';
import { ago, entry } from './ask.ts';

const past = { talkedTo: ['Ann'], deciders: ['Bea'] };

const talk = (
  days: number,
  pastDecider: PastDecider | null,
  channel: 'call' | 'email' = 'call',
): RuleEntry => ({
  ...entry(channel, days, { pastDecider }),
  kind: 'exchange',
});

test('a talk with somebody who has left is a talk, but may not have met who decides now', () => {
  const [plain, other, left] = [talk(3, null), talk(2, past), talk(1, { ...past, hasLeft: true })];
  expect([plain, other, left].map(isHeard)).toEqual([true, false, true]);
  expect([plain, other, left].map(mayHaveMet)).toEqual([true, false, false]);
  expect(lastPastDecider([plain, other, left])).toEqual({ ...past, on: ago(2) });
  expect(lastPastDecider([plain, left])).toBeNull();
  expect(lastPastDecider([talk(4, past), other])).toMatchObject({ on: ago(2) });
  expect(isHeard(talk(1, null, 'email'))).toBe(false);
});

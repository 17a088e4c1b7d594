import { describe, expect, test } from 'vitest';
import type { Entry, LogEntry } from '../../src/domain/relationship.ts';
import { replyRounds, replyTimes } from '../../src/domain/reply-times.ts';
import { defaultWorkingWeek } from '../../src/domain/working-days.ts';
import { entry, missed, received, today } from './rules/ask.ts';

const times = (...entries: LogEntry[]) => replyTimes(entries as Entry[], today, defaultWorkingWeek);

describe('reply times', () => {
  test('are the working days from the first of their messages to the answer', () => {
    // Today is a Monday: 3 days ago was a Friday, 10 days ago the Friday before.
    expect(times(received('email', 3), entry('email', 0))).toEqual([1]);
    expect(times(received('email', 10), received('email', 7), entry('call', 3))).toEqual([5]);
    expect(times(received('email', 3), entry('email', 3))).toEqual([0]);
    expect(
      times(received('email', 10), entry('email', 7), received('message', 3), entry('message', 0)),
    ).toEqual([1, 1]);
  });

  test('leave out what waits still, what needed no answer, and what is only planned', () => {
    expect(times(received('email', 3))).toEqual([]);
    expect(times(received('email', 3, { replyNeeded: false }), entry('email', 0))).toEqual([]);
    expect(
      times(received('email', 4), received('email', 3, { replyNeeded: false }), entry('email', 0)),
    ).toEqual([]);
    expect(times(received('email', 3), entry('meeting', -2))).toEqual([]);
    expect(times(entry('email', 3), entry('email', 0))).toEqual([]);
  });

  test('a call that reached nobody and an event for many are no answer; their talk to you is one', () => {
    expect(
      times(received('email', 7), missed(5), entry('event', 4, { audience: 'group' }), entry('call', 0)),
    ).toEqual([5]);
    expect(times(received('email', 7), received('call', 3))).toEqual([4]);
    expect(replyRounds([received('email', 7), missed(5)] as Entry[])).toMatchObject([
      { asked: [{}], answer: null },
    ]);
  });
});

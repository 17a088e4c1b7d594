import { describe, expect, test } from 'vitest';
import { defaultWorkingWeek } from '../../../src/domain/days/working-days.ts';
import type { LogEntry, RuleEntry } from '../../../src/domain/log/relationship.ts';
import { repliesInTime, replyRounds, replyTimes } from '../../../src/domain/log/reply-times.ts';
import { ago, entry, missed, received, today } from '../rules/ask.ts';

const times = (...entries: LogEntry[]) =>
  replyTimes(entries as RuleEntry[], { since: ago(365), today, week: defaultWorkingWeek });

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

  test('leave out open messages, those that need no answer, and planned answers', () => {
    expect(times(received('email', 3))).toEqual([]);
    expect(times(received('email', 3, { replyNeeded: false }), entry('email', 0))).toEqual([]);
    expect(
      times(received('email', 4), received('email', 3, { replyNeeded: false }), entry('email', 0)),
    ).toEqual([]);
    expect(times(received('email', 3), entry('meeting', -2))).toEqual([]);
    expect(times(entry('email', 3), entry('email', 0))).toEqual([]);
  });

  test('count the answers of those days, whenever the messages came', () => {
    const log = [received('email', 370), received('email', 360), entry('email', 359), entry('email', 5)];
    expect(times(...log)).toEqual([8]);
    expect(times(received('email', 370), entry('email', 366))).toEqual([]);
  });

  test('a missed call and a large event are not answers; a talk they start is one', () => {
    expect(
      times(received('email', 7), missed(5), entry('event', 4, { audience: 'group' }), entry('call', 0)),
    ).toEqual([5]);
    expect(times(received('email', 7), received('call', 3))).toEqual([4]);
    expect(replyRounds([received('email', 7), missed(5)] as RuleEntry[])).toMatchObject([
      { asked: [{}], answer: null },
    ]);
  });
});

describe('replies in time', () => {
  // A Monday; the days before it are a weekend, and 10, 17 and 24 days ago were Fridays.
  const inTime = (days: number, ...entries: LogEntry[]) =>
    repliesInTime(replyRounds(entries as RuleEntry[]), {
      ...{ since: ago(30), until: today, today, days, week: defaultWorkingWeek },
    });

  test('are those within so many working days, out of all that were given or are late', () => {
    const log = [
      ...[received('email', 24), entry('email', 21), received('email', 17), entry('email', 13)],
      ...[received('email', 10), entry('call', 10)],
    ];
    expect(inTime(1, ...log)).toEqual({ kept: 2, asked: 3 });
    expect(inTime(2, ...log)).toEqual({ kept: 3, asked: 3 });
  });

  test('an open message counts once it is late', () => {
    expect(inTime(1, received('email', 3))).toEqual({ kept: 0, asked: 0 });
    expect(inTime(1, received('email', 4))).toEqual({ kept: 0, asked: 1 });
    expect(inTime(2, received('email', 4))).toEqual({ kept: 0, asked: 0 });
    expect(inTime(1, received('email', 4), entry('email', -3))).toEqual({ kept: 0, asked: 1 });
  });

  test('belong to the days of their messages', () => {
    expect(inTime(1, received('email', 31), entry('email', 29))).toEqual({ kept: 0, asked: 0 });
    expect(inTime(1, received('email', 30), entry('email', 0))).toEqual({ kept: 0, asked: 1 });
    expect(inTime(1)).toEqual({ kept: 0, asked: 0 });
  });
});

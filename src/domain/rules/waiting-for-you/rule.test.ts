import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  entry,
  flagOf,
  ids,
  inFull,
  lineOf,
  missed,
  received,
  today,
} from '../../../../test/domain/rules/ask.ts';
import { addDays } from '../../days/calendar-date.ts';
import { defaultWorkingWeek } from '../../days/working-days.ts';
import type { LogEntry } from '../../log/relationship.ts';
import waitingForYou from './rule.ts';

const [monday, sunday, saturday, friday, thursday, wednesday] = [0, 1, 2, 3, 4, 5] as const;

describe('waiting-for-you', () => {
  test('speaks once a working day is over since their message', () => {
    const message = received('email', thursday);
    const flag = flagOf(waitingForYou, [message]);
    expect(flag).toMatchObject({ level: 'amber', sinceOn: ago(thursday), overdue: 4, act: 'email' });
    expect(flag.facts).toEqual({
      askedOn: ago(thursday),
      workingDays: 1,
      messages: 1,
      lastChannel: 'email',
      calls: 0,
      missedCalls: 0,
    });
    expect(ids(flag.evidence)).toEqual([message.id]);
    expect(lineOf(ask(waitingForYou, [received('email', monday)]))).toBe(
      `not-yet: The message of ${today} has time until ${addDays(today, 2)}.`,
    );
  });

  test('nights and weekends are not counted, nor is the day that has just begun', () => {
    for (const day of [saturday, sunday, monday]) {
      expect(lineOf(ask(waitingForYou, [received('email', friday)], { today: ago(day) }))).toBe(
        `not-yet: The message of ${ago(friday)} has time until ${addDays(today, 1)}.`,
      );
    }
    expect(ask(waitingForYou, [received('email', saturday)]).flagged).toBe(false);
    const tuesday = addDays(today, 1);
    expect(flagOf(waitingForYou, [received('email', saturday)], { today: tuesday }).facts.workingDays).toBe(
      1,
    );
  });

  test('counts the days you work', () => {
    const week = { ...defaultWorkingWeek, days: ['sun', 'mon', 'tue', 'wed', 'thu'] as const };
    expect(flagOf(waitingForYou, [received('email', thursday)], { week }).facts.workingDays).toBe(1);
    expect(ask(waitingForYou, [received('email', thursday)], { week, today: ago(sunday) }).flagged).toBe(
      false,
    );
    const thursdays = { ...defaultWorkingWeek, days: ['thu'] as const };
    expect(ask(waitingForYou, [received('email', friday)], { week: thursdays }).flagged).toBe(false);
  });

  test('counts no holiday', () => {
    const week = { ...defaultWorkingWeek, off: new Set([ago(friday)]) };
    expect(lineOf(ask(waitingForYou, [received('email', thursday)], { week }))).toBe(
      `not-yet: The message of ${ago(thursday)} has time until ${addDays(today, 1)}.`,
    );
  });

  test('is red from the second working day, and then a call is due', () => {
    expect(flagOf(waitingForYou, [received('email', thursday)])).toMatchObject({
      level: 'amber',
      act: 'email',
    });
    expect(flagOf(waitingForYou, [received('email', wednesday)])).toMatchObject({
      level: 'red',
      act: 'call',
    });
  });

  test('is red no earlier than twice the days it may wait', () => {
    const waits = (asked: number, limits: Record<string, number>) =>
      flagOf(waitingForYou, [received('email', asked)], { limits }).level;
    const lastMonday = 7;
    // Two working days are over since Wednesday, and four since last Monday.
    expect(waits(wednesday, { days: 2 })).toBe('amber');
    expect(waits(lastMonday, { days: 2 })).toBe('red');
    expect(waits(wednesday, { days: 1, red: 4 })).toBe('amber');
    expect(waits(lastMonday, { days: 1, red: 4 })).toBe('red');
  });

  test('anything you send answers, and so does any talk', () => {
    const message = received('email', 10);
    const answers = [
      entry('message', 9),
      entry('letter', 9, { replyNeeded: false }),
      entry('email', 9, { direction: 'mutual' }),
      entry('call', 9),
      received('call', 9),
      entry('meeting', 9, { audience: 'group' }),
    ];
    for (const answer of answers) {
      expect(lineOf(ask(waitingForYou, [message, answer]))).toBe(
        `answered: Nothing is open since ${ago(9)}.`,
      );
    }
  });

  test('calls that reached nobody, mails to everyone and events in a group do not answer', () => {
    const message = received('email', 10);
    const noise = [
      missed(9),
      entry('email', 8, { kind: 'bulk' }),
      entry('event', 7, { audience: 'group' }),
      entry('email', 6, { kind: 'automatic' }),
    ];
    const flag = flagOf(waitingForYou, [message, ...noise]);
    expect(flag.facts).toMatchObject({ messages: 1, missedCalls: 1 });
    expect(ids(flag.evidence)).toEqual([message.id, noise[0]?.id]);
  });

  test('a machine that answers for them asks nothing, and an event of theirs neither', () => {
    expect(ask(waitingForYou, [received('email', 10, { kind: 'automatic' })]).flagged).toBe(false);
    expect(ask(waitingForYou, [received('event', 10, { audience: 'group' })]).flagged).toBe(false);
  });

  test('a call of theirs that missed you waits as well', () => {
    const flag = flagOf(waitingForYou, [received('call', thursday, { kind: 'attempt' })]);
    expect(flag).toMatchObject({ act: 'call', facts: { calls: 1 } });
    expect(
      ask(waitingForYou, [received('call', friday, { kind: 'attempt' }), entry('call', friday)]).flagged,
    ).toBe(false);
  });

  test('the last word of an exchange is no debt, and closes what was before it', () => {
    const thanks = received('email', 5, { replyNeeded: false });
    expect(ask(waitingForYou, [thanks]).flagged).toBe(false);
    expect(ask(waitingForYou, [received('email', 10), thanks]).flagged).toBe(false);
    expect(flagOf(waitingForYou, [thanks, received('email', 4)]).facts.askedOn).toBe(ago(4));
  });

  test('counts from the oldest message that waits', () => {
    const log = [received('email', 12), entry('email', 11), received('email', 10), received('message', 4)];
    const flag = flagOf(waitingForYou, log);
    expect(flag.facts).toMatchObject({ askedOn: ago(10), messages: 2, lastChannel: 'message' });
    expect(ids(flag.evidence)).toEqual(ids(log.slice(2)));
  });

  test('entries of one day count in the order they were logged', () => {
    const question = received('email', 5);
    const answer = entry('email', 5);
    expect(ask(waitingForYou, [question, answer]).flagged).toBe(false);
    expect(ask(waitingForYou, [answer, question]).flagged).toBe(false);
    const later = received('email', 5);
    expect(flagOf(waitingForYou, [question, answer, later]).evidence).toEqual([later]);
  });

  test('a call made the same day before they wrote is no try to answer', () => {
    const tried = missed(5);
    expect(flagOf(waitingForYou, [tried, received('email', 5)]).facts.missedCalls).toBe(0);
    expect(flagOf(waitingForYou, [received('email', 5), missed(5)]).facts.missedCalls).toBe(1);
  });

  test('asks after ten working days whether it was answered elsewhere, and rests after twenty', () => {
    // Two weeks and a day ago ten working days are over.
    expect(flagOf(waitingForYou, [received('email', 15)]).level).toBe('red');
    const message = received('email', 16 + 2);
    expect(flagOf(waitingForYou, [message])).toMatchObject({
      level: 'question',
      act: { command: 'entry edit', id: message.id, rest: '--no-reply-needed' },
      facts: { workingDays: 11 },
    });
    expect(flagOf(waitingForYou, [received('email', 29)]).facts.workingDays).toBe(20);
    expect(lineOf(ask(waitingForYou, [received('email', 32)]))).toBe(
      `faded: No answer to the message of ${ago(32)} is logged in 20 working days; it is quiet until they write again.`,
    );
    expect(flagOf(waitingForYou, [received('email', 60), received('email', wednesday)])).toMatchObject({
      level: 'red',
      facts: { askedOn: ago(wednesday), messages: 1 },
    });
  });

  test('asks after half as many where they wrote again on a later day', () => {
    // Since Friday of the week before last five working days are over, and six since the Thursday.
    const levels = (...days: number[]) =>
      flagOf(
        waitingForYou,
        days.map((day) => received('email', day)),
      ).level;
    expect(levels(12, 10)).toBe('red');
    expect(levels(12, 11)).toBe('question');
    expect(levels(11, 11)).toBe('red');
    // They wrote again just now.
    expect(levels(12, 11, thursday)).toBe('red');
  });

  test('asks sooner where you met in a group since', () => {
    const log = [received('email', wednesday), entry('event', thursday, { audience: 'group' })];
    expect(flagOf(waitingForYou, log).level).toBe('question');
    const before = [entry('event', wednesday + 1, { audience: 'group' }), received('email', wednesday)];
    expect(flagOf(waitingForYou, before).level).toBe('red');
  });

  test('an answer that is only planned has not been given', () => {
    expect(ask(waitingForYou, [received('email', 10), entry('call', -1)]).flagged).toBe(true);
    expect(ask(waitingForYou, [received('email', -1)]).flagged).toBe(false);
  });

  test('answers in writing where they wish it, and where two calls failed', () => {
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(waitingForYou, [received('message', 10)], { wish }).act).toBe('message');
    expect(flagOf(waitingForYou, [received('call', 10, { kind: 'attempt' })], { wish }).act).toBe('email');
    expect(flagOf(waitingForYou, [received('letter', 10, { byWish: true })]).act).toBe('letter');
    expect(flagOf(waitingForYou, [received('email', 10), missed(9), missed(8)]).act).toBe('email');
  });

  test('says what they did, since when, and what was tried', () => {
    const line = (...log: LogEntry[]) => lineOf(flagOf(waitingForYou, log));
    const missedYou = (days: number) => received('call', days, { kind: 'attempt' });
    expect(line(received('email', thursday))).toBe(
      `wrote on ${ago(thursday)} and has waited 1 working day for your answer`,
    );
    expect(line(missedYou(thursday), missed(sunday))).toBe(
      `called and missed you on ${ago(thursday)} and has waited 1 working day for your answer; a call reached nobody`,
    );
    expect(line(received('email', 6), received('email', 5))).toBe(
      `wrote twice since ${ago(6)} and has waited 3 working days for your answer`,
    );
    expect(line(received('email', 18))).toBe(
      `wrote on ${ago(18)} and no answer is logged in 11 working days: answered elsewhere?`,
    );
    expect(line(received('email', 6), missedYou(5))).toContain('wrote and called twice since');
    expect(line(missedYou(6), missedYou(5))).toContain(`called and missed you twice since ${ago(6)}`);
  });

  test('the whole finding, and the whole question', () => {
    const log = [received('email', 6), received('call', 5, { kind: 'attempt' }), missed(4)];
    expect(inFull(ask(waitingForYou, log))).toMatchInlineSnapshot(`
      "red, 6 days over, since 2026-02-24
      wrote and called twice since 2026-02-24 and has waited 3 working days for your answer; a call reached nobody
      facts: askedOn 2026-02-24, workingDays 3, messages 2, lastChannel call, calls 1, missedCalls 1
      evidence: exchange by email on 2026-02-24, attempt by call on 2026-02-25, attempt by call on 2026-02-26
      act: call
      doubt: null"
    `);
    const { act, ...question } = flagOf(waitingForYou, [received('email', 18)]);
    expect(inFull({ ...question, act: 'show' })).toMatchInlineSnapshot(`
      "question, 18 days over, since 2026-02-12
      wrote on 2026-02-12 and no answer is logged in 11 working days: answered elsewhere?
      facts: askedOn 2026-02-12, workingDays 11, messages 1, lastChannel email, calls 0, missedCalls 0
      evidence: exchange by email on 2026-02-12
      act: show
      doubt: null"
    `);
    expect(inFull(ask(waitingForYou, [received('email', 32)]))).toMatchInlineSnapshot(`
      "faded: No answer to the message of 2026-01-29 is logged in 20 working days; it is quiet until they write again.
      unjudged nothing"
    `);
  });

  test('names the last answer where nothing waits', () => {
    const log = [entry('email', 20), received('email', 10), entry('email', 9)];
    expect(lineOf(ask(waitingForYou, log))).toBe(`answered: Nothing is open since ${ago(9)}.`);
    expect(lineOf(ask(waitingForYou, []))).toBe('answered: Nothing is open.');
  });

  test('asks where earlier messages have no answer in the log', () => {
    const earlier = [received('email', 100), received('email', 95)];
    const levelAfter = (days: number, log = earlier) =>
      flagOf(waitingForYou, [...log, received('email', days)]).level;
    // What they just asked is believed to wait: doubt begins on the fourth working day.
    expect([thursday, wednesday, 6, 7].map((days) => levelAfter(days))).toEqual([
      'amber',
      'red',
      'red',
      'question',
    ]);
    expect(levelAfter(7, earlier.slice(1))).toBe('red');
  });

  test('asks where the log of all clients misses answers, unless this one shows them', () => {
    const levelAfter = (days: number, answers: number, earlier: readonly LogEntry[] = []) =>
      flagOf(waitingForYou, [...earlier, received('email', days)], { gaps: { answers, replies: 0 } }).level;
    const [third, fourth] = [6, 7];
    expect([levelAfter(fourth, 0.24), levelAfter(fourth, 0.25)]).toEqual(['red', 'question']);
    expect([third, wednesday, thursday].map((days) => levelAfter(days, 0.33))).toEqual([
      'red',
      'red',
      'amber',
    ]);
    // Where a third is missing, it is believed for two days.
    expect([third, wednesday].map((days) => levelAfter(days, 0.34))).toEqual(['question', 'red']);
    const answered = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        received('email', 200 - at),
        entry('email', 200 - at),
      ]).flat();
    // Three of eight, and none of five of their own, are three of thirteen.
    expect([5, 4].map((count) => levelAfter(fourth, 3 / 8, answered(count)))).toEqual(['red', 'question']);
  });

  test('asks where a talk was planned after their message', () => {
    const call = entry('call', -1);
    const message = received('email', wednesday);
    expect(flagOf(waitingForYou, [call, message]).level).toBe('red');
    expect(flagOf(waitingForYou, [message, entry('email', -1)]).level).toBe('red');
    expect(flagOf(waitingForYou, [message, entry('call', -1)]).level).toBe('question');
  });

  test('asks where an event came after their message, by day and then by number', () => {
    const event = (day: number) => entry('event', day, { audience: 'group' });
    const [before, message, after] = [event(wednesday), received('email', wednesday), event(wednesday)];
    expect(flagOf(waitingForYou, [before, message]).level).toBe('red');
    expect(flagOf(waitingForYou, [message, after]).level).toBe('question');
    expect(flagOf(waitingForYou, [message, event(wednesday + 1)]).level).toBe('red');
    expect(flagOf(waitingForYou, [{ ...before, happenedOn: ago(thursday) }, message]).level).toBe('question');
  });

  test('a call of a later day is a try, even if it was logged before', () => {
    const tried = missed(thursday);
    expect(flagOf(waitingForYou, [tried, received('email', wednesday)]).facts.missedCalls).toBe(1);
  });

  test('messages more than ten working days apart are two matters', () => {
    const latest = received('email', thursday);
    expect(flagOf(waitingForYou, [received('email', 18), latest]).facts).toMatchObject({
      ...{ messages: 2, askedOn: ago(18) },
    });
    expect(flagOf(waitingForYou, [received('email', 19), latest]).facts).toMatchObject({
      ...{ messages: 1, askedOn: ago(thursday) },
    });
  });

  test('proposes a call to who came by, and after one call that failed', () => {
    const visit = received('meeting', thursday, { kind: 'attempt' });
    expect(flagOf(waitingForYou, [visit]).act).toBe('call');
    expect(flagOf(waitingForYou, [received('email', wednesday), missed(sunday)]).act).toBe('call');
  });

  test('reads as far back as a message can wait in a week of one working day', () => {
    expect(waitingForYou.span({ days: 1, red: 2, question: 10, within: 100 })).toBe(102 * 7);
  });
});

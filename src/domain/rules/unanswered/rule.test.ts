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
import { addDays, type CalendarDate } from '../../days/calendar-date.ts';
import type { LogEntry } from '../../log/relationship.ts';
import unanswered from './rule.ts';

const three = () => [entry('email', 30), entry('email', 20), entry('email', 10)];

describe('unanswered', () => {
  test('speaks from three messages on three days with nothing back', () => {
    const log = three();
    const flag = flagOf(unanswered, log);
    expect(flag).toMatchObject({ level: 'amber', sinceOn: ago(30), overdue: 30, act: 'call', doubt: null });
    expect(flag.facts).toEqual({
      ...{ messages: 3, sent: 3, emails: 3, missedCalls: 0 },
      ...{ firstOn: ago(30), lastOn: ago(10) },
    });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(lineOf(ask(unanswered, log.slice(1)))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test('several messages of one day are one', () => {
    const [first, ...others] = three();
    expect(ask(unanswered, [...others, entry('email', 20), entry('message', 10)]).flagged).toBe(false);
    expect(flagOf(unanswered, [...others, first ?? missed(1), entry('message', 10)]).facts).toMatchObject({
      messages: 3,
      sent: 4,
      emails: 3,
    });
  });

  test.each([
    ['a message', received('letter', 5)],
    ['a message that needs no reply', received('email', 5, { replyNeeded: false })],
    ['a call that missed you', received('call', 5, { kind: 'attempt' })],
    ['a talk', entry('call', 5)],
    ['a talk of one of you', entry('call', 5, { direction: 'out' })],
    ['an exchange both ways', entry('message', 5, { direction: 'mutual' })],
  ])('%s is a sign of life', (_, sign) => {
    expect(lineOf(ask(unanswered, [...three(), sign]))).toBe(`answered: Nothing is open since ${ago(5)}.`);
  });

  test('an automatic answer is none', () => {
    expect(ask(unanswered, [...three(), received('email', 5, { kind: 'automatic' })]).flagged).toBe(true);
    expect(ask(unanswered, [...three(), entry('call', 5, { kind: 'attempt' })]).flagged).toBe(true);
  });

  test('counts only what came after the sign of life', () => {
    const [first, second, third] = three();
    const log = [first, received('email', 25), second, third].flatMap((one) => one ?? []);
    expect(ask(unanswered, log).flagged).toBe(false);
    expect(flagOf(unanswered, [...log, entry('message', 5)]).facts).toMatchObject({ messages: 3, emails: 2 });
  });

  test('mails to everyone and last words expect no answer', () => {
    const others = [entry('email', 9, { kind: 'bulk' }), entry('email', 8, { replyNeeded: false })];
    expect(ask(unanswered, [...three().slice(1), ...others]).flagged).toBe(false);
  });

  test('a message has a working day to be answered in', () => {
    const two = three().slice(1);
    expect(lineOf(ask(unanswered, [...two, entry('email', 0)]))).toBe(
      `not-yet: The message of ${today} has time until ${addDays(today, 2)}.`,
    );
    const friday = 3;
    const tuesday = addDays(today, 1);
    expect(ask(unanswered, [...two, entry('email', friday)], { today: tuesday }).flagged).toBe(true);
    expect(ask(unanswered, [...two, entry('email', friday)]).flagged).toBe(false);
    // A fourth message, just sent, does not excuse the three before it.
    expect(flagOf(unanswered, [...three(), entry('email', 0)]).facts.messages).toBe(3);
  });

  test('is red from twice as many', () => {
    const more = [entry('email', 60), entry('email', 50), entry('email', 40)];
    expect(flagOf(unanswered, [...more.slice(1), ...three()]).level).toBe('amber');
    expect(flagOf(unanswered, [...more, ...three()]).level).toBe('red');
    // Neither a last word nor a message of today is one of them.
    for (const other of [entry('email', 60, { replyNeeded: false }), entry('email', 0)])
      expect(flagOf(unanswered, [other, ...more.slice(1), ...three()]).level).toBe('amber');
  });

  test('takes twice as many where half of all messages have no answer in the log', () => {
    const level = (count: number, replies: number) => {
      const log = Array.from({ length: count }, (_, at) => entry('email', 70 - at));
      const verdict = ask(unanswered, log, { gaps: { answers: 0, replies } });
      return verdict.flagged ? verdict.level : verdict.because;
    };
    expect([level(3, 0.49), level(3, 0.5), level(5, 0.5)]).toEqual(['amber', 'few', 'few']);
    expect([level(6, 0.49), level(6, 0.5), level(12, 0.5)]).toEqual(['red', 'amber', 'red']);
  });

  test('looks back 180 days: the 180th day ago is out, the 179th is in', () => {
    expect(ask(unanswered, [entry('letter', 180), ...three().slice(1)]).flagged).toBe(false);
    expect(ask(unanswered, [entry('letter', 179), ...three().slice(1)]).flagged).toBe(true);
  });

  test('a call that reached nobody neither counts as a message nor ends the silence', () => {
    expect(ask(unanswered, [...three().slice(1), missed(5)]).flagged).toBe(false);
    expect(flagOf(unanswered, [...three(), missed(5)])).toMatchObject({
      facts: { messages: 3, missedCalls: 1 },
    });
  });

  test('two of them on two days are worth saying', () => {
    const tries = [missed(6), missed(5)];
    const flag = flagOf(unanswered, tries);
    expect(flag).toMatchObject({ level: 'amber', act: 'email', facts: { messages: 0, missedCalls: 2 } });
    expect(ids(flag.evidence)).toEqual(ids(tries));
    expect(ask(unanswered, [missed(5)]).flagged).toBe(false);
    expect(ask(unanswered, [missed(5), missed(5)]).flagged).toBe(false);
  });

  test('who wrote after the calls has changed the channel already', () => {
    expect(ask(unanswered, [missed(6), missed(5), entry('email', 4)]).flagged).toBe(false);
    expect(ask(unanswered, [missed(6), entry('email', 5), missed(5)]).flagged).toBe(true);
  });

  test('proposes what was not tried', () => {
    expect(flagOf(unanswered, [...three(), missed(5), missed(4)]).act).toBe('message');
    const both = [entry('email', 30), entry('message', 20), entry('email', 10), missed(5), missed(4)];
    expect(flagOf(unanswered, both).act).toBe('letter');
    expect(flagOf(unanswered, [...both, entry('letter', 7)]).act).toBe('meeting');
  });

  test('proposes no call to who wishes to be written to', () => {
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(unanswered, three(), { wish }).act).toBe('message');
    expect(flagOf(unanswered, [entry('message', 40), ...three()], { wish }).act).toBe('letter');
    expect(flagOf(unanswered, [entry('message', 40), entry('letter', 35), ...three()], { wish }).act).toBe(
      'letter',
    );
    const wished = [30, 20, 10].map((day) => entry('email', day, { byWish: true }));
    expect(flagOf(unanswered, wished).act).toBe('message');
  });

  test('a talk that was planned after the messages answers them, and nothing else that is planned', () => {
    expect(lineOf(ask(unanswered, [...three(), entry('call', -2)]))).toContain('The next call is booked');
    expect(ask(unanswered, [entry('call', -2), ...three()]).flagged).toBe(true);
    expect(ask(unanswered, [...three().slice(1), entry('email', -2)]).flagged).toBe(false);
  });

  test('goes by the numbers it is given', () => {
    expect(ask(unanswered, three(), { limits: { messages: 4 } }).flagged).toBe(false);
    expect(ask(unanswered, three(), { limits: { days: 30 } }).flagged).toBe(false);
    expect(ask(unanswered, three(), { limits: { patience: 7 } }).flagged).toBe(false);
    expect(ask(unanswered, [missed(5)], { limits: { calls: 1 } }).flagged).toBe(true);
  });

  test('says what is not answered, and since when', () => {
    const line = (...log: LogEntry[]) => lineOf(flagOf(unanswered, log));
    expect(line(...three())).toBe(`no answer to 3 emails since ${ago(30)}`);
    const messages = [...three().slice(1), entry('message', 30)];
    expect(line(...messages, missed(5))).toBe(`no answer to 3 messages and 1 call since ${ago(30)}`);
    expect(line(...three(), ...three())).toBe(`no answer to 6 emails on 3 days since ${ago(30)}`);
    expect(line(missed(6), missed(5))).toBe(`2 calls reached nobody since ${ago(6)}`);
  });

  test('the whole finding, with the last message of each day', () => {
    const log = [...three(), entry('message', 10), missed(5)];
    expect(inFull(ask(unanswered, log))).toMatchInlineSnapshot(`
      "amber, 30 days over, since 2026-01-31
      no answer to 4 messages on 3 days and 1 call since 2026-01-31
      facts: messages 3, sent 4, emails 3, missedCalls 1, firstOn 2026-01-31, lastOn 2026-02-25
      evidence: exchange by email on 2026-01-31, exchange by email on 2026-02-10, exchange by message on 2026-02-20, attempt by call on 2026-02-25
      act: letter
      doubt: null"
    `);
    expect(inFull(ask(unanswered, []))).toMatchInlineSnapshot(`
      "few: 0 entries in 180 days that count here; it speaks from 3.
      unjudged nothing"
    `);
  });

  test('feedback of theirs answers what was sent until that day', () => {
    const after = (feedbackSaidOn: CalendarDate, log = three()) =>
      ask(unanswered, log, { acquaintance: { feedbackSaidOn } });
    expect(after(ago(31)).flagged).toBe(true);
    for (const day of [30, 25, 10, 5])
      expect(lineOf(after(ago(day)))).toBe(`answered: Nothing is open since ${ago(day)}.`);
    const heard = [received('email', 20), entry('email', 10)];
    expect(lineOf(after(ago(15), heard))).toBe(`answered: Nothing is open since ${ago(15)}.`);
    expect(lineOf(after(ago(25), heard))).toBe(`answered: Nothing is open since ${ago(20)}.`);
  });

  test('a talk that is planned answers messages, one too, and no calls', () => {
    expect(lineOf(ask(unanswered, [entry('email', 5), entry('call', -2)]))).toContain('booked: ');
    expect(ask(unanswered, [missed(6), missed(5), entry('call', -2)]).flagged).toBe(true);
    expect(ask(unanswered, [...three(), entry('email', -2)]).flagged).toBe(true);
    const [first, second, third] = [entry('email', 30), entry('email', 20), entry('call', -2)];
    expect(ask(unanswered, [first, second, third, entry('email', 10)]).flagged).toBe(true);
  });

  test('a message just sent is given its time only where enough were sent', () => {
    expect(lineOf(ask(unanswered, [received('email', 20), received('email', 15), entry('email', 0)]))).toBe(
      `answered: Nothing is open since ${ago(15)}.`,
    );
    expect(lineOf(ask(unanswered, [entry('email', 0)]))).toBe(
      'few: 0 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test('only messages that all went to people who wish for writing rule out a call', () => {
    const visit = (days: number) => entry('meeting', days, { kind: 'attempt', direction: 'out' });
    expect(flagOf(unanswered, [visit(6), visit(5)]).act).toBe('call');
    const letter = entry('letter', 7, { byWish: true });
    expect(flagOf(unanswered, [letter, visit(6), visit(5)]).act).toBe('email');
    expect(flagOf(unanswered, [...three().slice(1), entry('email', 5, { byWish: true })]).act).toBe('call');
  });
});

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
} from '../../../../test/domain/rules/ask.ts';
import emailOnly from './rule.ts';

const three = () => [entry('email', 30), received('message', 20), entry('letter', 10)];

describe('email-only', () => {
  test('speaks from three written exchanges without a talk, no matter who wrote', () => {
    const log = three();
    const flag = flagOf(emailOnly, log);
    expect(flag).toMatchObject({ level: 'amber', act: 'call', doubt: null });
    expect(flag.facts).toEqual({
      written: 3,
      emails: 1,
      days: 180,
      lastTalkOn: null,
      missedCalls: 0,
    });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(lineOf(ask(emailOnly, log.slice(1)))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test.each(['call', 'video', 'meeting', 'event'] as const)('a %s clears it', (channel) => {
    expect(lineOf(ask(emailOnly, [...three(), entry(channel, 100)]))).toBe(
      `talked: You talked on ${ago(100)}.`,
    );
  });

  test('a talk in a group was heard, and so was one that began from them', () => {
    expect(ask(emailOnly, [...three(), entry('event', 5, { audience: 'group' })]).flagged).toBe(false);
    expect(ask(emailOnly, [...three(), received('call', 5)]).flagged).toBe(false);
  });

  test('a call that reached nobody clears nothing, and two of them are said', () => {
    const one = flagOf(emailOnly, [...three(), missed(5)]);
    expect(one).toMatchObject({ facts: { missedCalls: 1 }, act: 'call' });
    expect(one.evidence).toHaveLength(3);
    const two = flagOf(emailOnly, [...three(), missed(5), missed(4)]);
    expect(two).toMatchObject({ facts: { missedCalls: 2 }, act: 'meeting' });
    expect(two.evidence).toHaveLength(5);
  });

  test('mails to everyone and automatic answers are no exchange', () => {
    const noise = [entry('email', 9, { kind: 'bulk' }), received('email', 8, { kind: 'automatic' })];
    expect(lineOf(ask(emailOnly, [...three().slice(1), ...noise]))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test('looks back 180 days: the 180th day ago is out, the 179th is in', () => {
    expect(flagOf(emailOnly, [...three(), entry('call', 180)]).facts.lastTalkOn).toBe(ago(180));
    expect(ask(emailOnly, [...three(), entry('call', 179)]).flagged).toBe(false);
    const two = () => [entry('email', 5), entry('email', 0)];
    expect(ask(emailOnly, [...two(), entry('email', 180)]).flagged).toBe(false);
    expect(ask(emailOnly, [...two(), entry('email', 179)]).flagged).toBe(true);
  });

  test('silence is no talk: what was written up to the last word counts for 180 days more', () => {
    const mails = (days: number) => [100, 50, 0].map((since) => entry('email', days + since));
    const flag = flagOf(emailOnly, mails(179));
    expect(flag).toMatchObject({ level: 'amber', facts: { written: 3 } });
    expect(lineOf(flag)).toContain(`3 emails in the 6 months up to ${ago(179)}`);
    expect(ask(emailOnly, mails(180)).flagged).toBe(false);
    expect(flagOf(emailOnly, [...mails(100), ...mails(101)]).level).toBe('red');
    // What was written before a talk has had its talk.
    expect(ask(emailOnly, [...mails(179), entry('call', 229)]).flagged).toBe(false);
  });

  test('names the last talk before those days, and counts how long it is overdue', () => {
    const mails = () => [entry('email', 90), entry('email', 60), entry('email', 30)];
    const flag = flagOf(emailOnly, [...mails(), entry('call', 200), entry('meeting', 300)]);
    expect(flag).toMatchObject({ sinceOn: ago(200), overdue: 20, facts: { lastTalkOn: ago(200) } });
    // The call lies before the days read entry by entry; the rule had nothing to say before the third mail.
    expect(flagOf(emailOnly, [...mails(), entry('call', 700)])).toMatchObject({
      sinceOn: ago(700),
      overdue: 30,
    });
    expect(flagOf(emailOnly, mails())).toMatchObject({ sinceOn: ago(1000), overdue: 30 });
  });

  test('is red from twice as many', () => {
    expect(flagOf(emailOnly, [...three(), ...three().slice(1)]).level).toBe('amber');
    expect(flagOf(emailOnly, [...three(), ...three()]).level).toBe('red');
  });

  test('says that a relationship is younger than its days, and never shouts then', () => {
    const many = [...three(), ...three()];
    const young = flagOf(emailOnly, many, { client: { sinceOn: ago(40) } });
    expect(young).toMatchObject({ level: 'amber', doubt: { kind: 'young', days: 40 }, overdue: 0 });
    expect(young.facts.days).toBe(41);
    expect(flagOf(emailOnly, many, { client: { sinceOn: ago(179) } }).doubt).toEqual({
      kind: 'young',
      days: 179,
    });
    expect(flagOf(emailOnly, many, { client: { sinceOn: ago(180) } }).doubt).toBeNull();
    // A log that goes further back than the record wins.
    expect(
      flagOf(emailOnly, [entry('email', 190), ...many], { client: { sinceOn: ago(3) } }).doubt,
    ).toBeNull();
  });

  test('five emails on the first day are enough', () => {
    const log = [0, 0, 0, 0, 0].map((day) => entry('email', day));
    const flag = flagOf(emailOnly, log, { client: { sinceOn: ago(0) } });
    expect(flag).toMatchObject({ doubt: { kind: 'young', days: 0 }, facts: { emails: 5, days: 1 } });
  });

  test('what is planned has not happened', () => {
    expect(ask(emailOnly, [...three().slice(1), entry('email', -1)]).flagged).toBe(false);
  });

  test('a talk that is booked within a month calms it, and nothing else that is booked', () => {
    expect(lineOf(ask(emailOnly, [...three(), entry('call', -30)]))).toBe(
      `booked: The next call is booked for ${ago(-30)}.`,
    );
    expect(ask(emailOnly, [...three(), entry('call', -31)]).flagged).toBe(true);
    expect(ask(emailOnly, [...three(), entry('email', -2), missed(-2)]).flagged).toBe(true);
  });

  test('what was written to somebody who wishes it is not counted', () => {
    const wished = [entry('email', 3, { byWish: true }), entry('email', 2, { byWish: true })];
    expect(lineOf(ask(emailOnly, [...three().slice(1), ...wished]))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
    expect(flagOf(emailOnly, [...three(), ...wished]).facts.written).toBe(3);
  });

  test('a talk with others than who decides is none', () => {
    const past = entry('call', 11, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea'] } });
    expect(lineOf(flagOf(emailOnly, [...three(), past]))).toBe(
      `only writing: 3 written entries in 6 months, never a talk with Bea, who decides; talked to Ann on ${ago(11)}`,
    );
    const left = entry('call', 11, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea'], hasLeft: true } });
    expect(lineOf(ask(emailOnly, [...three(), left]))).toBe(`talked: You talked on ${ago(11)}.`);
  });

  test('a written word that is said to have reached nobody is no missed call', () => {
    const odd = entry('email', 5, { kind: 'attempt' });
    expect(flagOf(emailOnly, [...three(), odd]).facts).toMatchObject({ written: 3, missedCalls: 0 });
    expect(flagOf(emailOnly, [...three(), { ...odd, channel: 'video' }]).facts.missedCalls).toBe(1);
  });

  test('goes by the numbers it is given', () => {
    expect(ask(emailOnly, three(), { limits: { entries: 4 } }).flagged).toBe(false);
    expect(lineOf(ask(emailOnly, three(), { limits: { days: 20 } }))).toBe(
      'few: 1 entry in 20 days that count here; it speaks from 3.',
    );
    expect(ask(emailOnly, three(), { limits: { days: 31 } }).flagged).toBe(true);
  });

  test('says what was written, in which days, and when the last talk was', () => {
    const emails = () => [9, 8, 7, 6, 5].map((days) => entry('email', days));
    expect(lineOf(flagOf(emailOnly, [...emails(), entry('call', 200)]))).toBe(
      `only writing: 5 emails in 6 months, no talk since ${ago(200)}`,
    );
    const tries = [missed(3), missed(2)];
    expect(lineOf(flagOf(emailOnly, [...three(), ...emails().slice(3), ...tries]))).toBe(
      'only writing: 5 written entries in 6 months, never a talk; 2 calls reached nobody',
    );
    expect(lineOf(flagOf(emailOnly, emails(), { client: { sinceOn: ago(11) } }))).toBe(
      'only writing: 5 emails in your first 12 days, no talk yet',
    );
    const now = emails().map((one) => ({ ...one, happenedOn: ago(0) }));
    expect(lineOf(flagOf(emailOnly, now, { client: { sinceOn: ago(0) } }))).toBe(
      'only writing: 5 emails on your first day, no talk yet',
    );
  });

  test('the whole finding', () => {
    const log = [...three(), missed(5), missed(4)];
    expect(inFull(ask(emailOnly, log, { client: { toldContactOn: ago(8) } }))).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2023-06-06
      only writing: 3 written entries in 6 months, no talk yet; 2 calls reached nobody
      facts: days 180, missedCalls 2, lastTalkOn null, written 3, emails 1
      evidence: exchange by email on 2026-01-31, exchange by message on 2026-02-10, exchange by letter on 2026-02-20, attempt by call on 2026-02-25, attempt by call on 2026-02-26
      act: meeting
      doubt: kind told, on 2026-02-22"
    `);
  });

  test('names the last of several talks, and where one word is enough is overdue since that one', () => {
    expect(lineOf(ask(emailOnly, [...three(), entry('call', 9), entry('call', 8)]))).toBe(
      `talked: You talked on ${ago(8)}.`,
    );
    expect(flagOf(emailOnly, [entry('email', 30)], { limits: { entries: 1 } }).overdue).toBe(30);
  });
});

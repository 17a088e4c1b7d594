import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, ids, inFull, lineOf, missed } from '../../../../test/domain/rules/ask.ts';
import type { Channel } from '../../../nouns/entry.ts';
import groupOnly from './rule.ts';

const group = (channel: Channel, daysAgo: number) => entry(channel, daysAgo, { audience: 'group' });
const three = () => [group('video', 30), group('meeting', 20), group('event', 10)];

describe('group-only', () => {
  test('speaks from three talks in a group and none between two', () => {
    const log = three();
    const flag = flagOf(groupOnly, log);
    expect(flag).toMatchObject({ level: 'amber', act: 'call', doubt: null });
    expect(flag.facts).toEqual({
      talks: 3,
      written: 0,
      days: 180,
      lastOneOnOneOn: null,
      missedCalls: 0,
    });
    expect(ids(flag.evidence)).toEqual(ids(log));
    expect(lineOf(ask(groupOnly, log.slice(1)))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test.each(['call', 'video', 'meeting', 'event'] as const)('a %s between two clears it', (channel) => {
    expect(lineOf(ask(groupOnly, [...three(), entry(channel, 100)]))).toBe(
      `talked: You talked on ${ago(100)}.`,
    );
  });

  test('a talk alone with another than who decides is none', () => {
    const past = entry('call', 9, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea'] } });
    expect(flagOf(groupOnly, [...three(), past]).facts).toMatchObject({ talks: 3, written: 0 });
    expect(lineOf(flagOf(groupOnly, [...three(), past]))).toBe(
      `only in groups: 3 group talks in 6 months, none alone with Bea, who decides; talked to Ann on ${ago(9)}`,
    );
    const left = entry('call', 9, { pastDecider: { talkedTo: ['Ann'], deciders: ['Bea'], hasLeft: true } });
    expect(lineOf(ask(groupOnly, [...three(), left]))).toBe(`talked: You talked on ${ago(9)}.`);
  });

  test('an email to one person is between two, but nobody heard anybody', () => {
    expect(flagOf(groupOnly, [...three(), entry('email', 2)]).facts).toMatchObject({ talks: 3, written: 1 });
  });

  test('one webinar among emails does not make you known to each other', () => {
    const emails = [entry('email', 9), entry('email', 8)];
    expect(flagOf(groupOnly, [...emails, group('event', 7)]).facts).toMatchObject({ talks: 1, written: 2 });
    expect(ask(groupOnly, [...emails, entry('email', 7)])).toMatchObject({ because: 'no-group' });
    expect(lineOf(ask(groupOnly, [emails[0] ?? group('call', 1), group('event', 7)]))).toBe(
      'few: 2 entries in 180 days that count here; it speaks from 3.',
    );
  });

  test('calls that reached nobody clear nothing and count for nothing, but two are said', () => {
    expect(ask(groupOnly, [...three().slice(1), missed(3)]).flagged).toBe(false);
    expect(flagOf(groupOnly, [...three(), missed(3)])).toMatchObject({
      act: 'call',
      facts: { missedCalls: 1 },
    });
    const two = flagOf(groupOnly, [...three(), missed(3), missed(2)]);
    expect(two).toMatchObject({ act: 'meeting', facts: { missedCalls: 2 } });
    expect(two.evidence).toHaveLength(5);
  });

  test('a webinar for everyone kept as bulk counts for nothing', () => {
    const bulk = entry('event', 1, { audience: 'group', kind: 'bulk' });
    expect(ask(groupOnly, [...three().slice(1), bulk]).flagged).toBe(false);
  });

  test('looks back 180 days: the 180th day ago is out, the 179th is in', () => {
    expect(flagOf(groupOnly, [...three(), entry('call', 180)])).toMatchObject({
      sinceOn: ago(180),
      overdue: 0,
      facts: { lastOneOnOneOn: ago(180) },
    });
    expect(ask(groupOnly, [...three(), entry('call', 179)]).flagged).toBe(false);
    const two = () => [group('call', 5), group('call', 0)];
    expect(ask(groupOnly, [...two(), group('call', 180)]).flagged).toBe(false);
    expect(ask(groupOnly, [...two(), group('call', 179)]).flagged).toBe(true);
  });

  test('silence is no talk: what was said up to the last word counts for 180 days more', () => {
    const calls = (days: number) => [100, 50, 0].map((since) => group('call', days + since));
    expect(ask(groupOnly, calls(179)).flagged).toBe(true);
    expect(ask(groupOnly, calls(180)).flagged).toBe(false);
  });

  test('names the last talk between two, however long ago', () => {
    const log = [entry('call', 700), group('call', 500), ...[80, 60, 40].map((days) => group('call', days))];
    expect(flagOf(groupOnly, log)).toMatchObject({ sinceOn: ago(700), overdue: 40 });
  });

  test('is red from twice as many, and amber while the relationship is young', () => {
    const six = [...three(), ...three()];
    expect(flagOf(groupOnly, six.slice(1)).level).toBe('amber');
    expect(flagOf(groupOnly, six).level).toBe('red');
    const young = flagOf(groupOnly, six, { client: { sinceOn: ago(31) } });
    expect(young).toMatchObject({ level: 'amber', doubt: { kind: 'young', days: 31 }, facts: { days: 32 } });
  });

  test('what is planned has not happened', () => {
    expect(ask(groupOnly, [...three().slice(1), group('call', -1)]).flagged).toBe(false);
  });

  test('a talk between two that is booked within a month calms it, and a meeting in company does not', () => {
    expect(lineOf(ask(groupOnly, [...three(), entry('video', -30)]))).toBe(
      `booked: The next video is booked for ${ago(-30)}.`,
    );
    expect(ask(groupOnly, [...three(), entry('video', -31)]).flagged).toBe(true);
    expect(ask(groupOnly, [...three(), group('meeting', -1)]).flagged).toBe(true);
  });

  test('says how many talks there were, and since when none was between two', () => {
    expect(lineOf(flagOf(groupOnly, [...three(), missed(3)]))).toBe(
      'only in groups: 3 group talks in 6 months, none just the two of you',
    );
    const mixed = [entry('email', 9), entry('email', 8), group('event', 7), entry('call', 300)];
    expect(lineOf(flagOf(groupOnly, mixed))).toBe(
      `only in groups: 1 group talk and 2 written entries in 6 months, none just the two of you since ${ago(300)}`,
    );
    expect(lineOf(flagOf(groupOnly, [...mixed, missed(3), missed(2)]))).toContain('; 2 calls reached nobody');
  });

  test('the whole finding', () => {
    const log = [...three(), entry('email', 5), missed(4), missed(3)];
    expect(inFull(ask(groupOnly, log))).toMatchInlineSnapshot(`
      "amber, 10 days over, since 2023-06-06
      only in groups: 3 group talks and 1 written entry in 6 months, none just the two of you; 2 calls reached nobody
      facts: days 180, missedCalls 2, lastOneOnOneOn null, talks 3, written 1
      evidence: exchange by video on 2026-01-31, exchange by meeting on 2026-02-10, exchange by event on 2026-02-20, exchange by email on 2026-02-25, attempt by call on 2026-02-26, attempt by call on 2026-02-27
      act: meeting
      doubt: null"
    `);
  });

  test('names the last of several talks between two', () => {
    expect(lineOf(ask(groupOnly, [...three(), entry('call', 9), entry('call', 8)]))).toBe(
      `talked: You talked on ${ago(8)}.`,
    );
  });

  test('an email to a group is no talk, and one to somebody who wishes it is not counted', () => {
    expect(
      ask(
        groupOnly,
        [9, 8, 7].map((day) => group('email', day)),
      ),
    ).toMatchObject({ because: 'no-group' });
    const others = [entry('email', 9, { byWish: true }), missed(8), entry('email', 7, { kind: 'attempt' })];
    expect(lineOf(ask(groupOnly, [group('video', 10), ...others]))).toBe(
      'few: 1 entry in 180 days that count here; it speaks from 3.',
    );
    const talks = three().map((one) => ({ ...one, byWish: true }));
    expect(flagOf(groupOnly, talks).facts.talks).toBe(3);
  });

  test('where one is enough, it is overdue since that one', () => {
    expect(flagOf(groupOnly, [group('video', 30)], { limits: { entries: 1 } }).overdue).toBe(30);
  });
});

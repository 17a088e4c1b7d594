import { describe, expect, test } from 'vitest';
import {
  ago,
  ask,
  type Circumstances,
  entry,
  flagOf,
  inFull,
  lineOf,
  missed,
} from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import { aFile } from '../../../../test/support/case-file.ts';
import feedbackDue from './rule.ts';

const asking = { limits: { days: 365 } };
const lately = () => [entry('call', 20)];
const asked = (days: number) => knowing({ feedbackOn: ago(days) });

describe('feedback-due', () => {
  test('speaks 365 days after they were last asked', () => {
    expect(lineOf(ask(feedbackDue, lately(), asked(364)))).toBe(
      `feedback-asked: They were asked, or gave feedback, on ${ago(364)}; the next time is due on ${ago(-1)}.`,
    );
    expect(flagOf(feedbackDue, lately(), asked(365))).toMatchObject({
      level: 'amber',
      overdue: 0,
      sinceOn: ago(365),
      act: { verb: 'feedback ask', rest: '--by call' },
      facts: { lastOn: ago(365), days: 365 },
    });
    const often = { limits: { days: 180 } };
    expect(lineOf(ask(feedbackDue, lately(), { ...asked(179), ...often }))).toBe(
      `feedback-asked: They were asked, or gave feedback, on ${ago(179)}; the next time is due on ${ago(-1)}.`,
    );
    expect(flagOf(feedbackDue, lately(), { ...asked(180), ...often }).overdue).toBe(0);
  });

  test('speaks of one who was never asked where it is said how often, after as many days together', () => {
    expect(lineOf(ask(feedbackDue, lately()))).toBe('not-asked: It is switched off: no number is set.');
    const since = (days: number) => ({ client: { sinceOn: ago(days) }, limits: { days: 365 } });
    expect(lineOf(ask(feedbackDue, lately(), since(364)))).toBe(
      `young: The client is new; it speaks from ${ago(-1)}.`,
    );
    expect(flagOf(feedbackDue, lately(), since(365)).facts).toEqual({ lastOn: null, days: 365 });
  });

  test('is quiet without an exchange of late', () => {
    expect(ask(feedbackDue, [entry('email', 179)], asked(400)).flagged).toBe(true);
    expect(lineOf(ask(feedbackDue, [entry('email', 180), missed(1)], asked(400)))).toBe(
      'few: 0 entries in 180 days that count here; it speaks from 1.',
    );
  });

  test('waits while a case is open, and asks in writing those who wish it', () => {
    expect(ask(feedbackDue, lately(), { ...asking, repairs: { cases: [aFile()] } })).toMatchObject({
      because: 'case-open',
    });
    expect(
      ask(feedbackDue, lately(), {
        ...asking,
        repairs: { cases: [aFile({ case: { settledOn: ago(3), outcome: 'settled' } })] },
      }).flagged,
    ).toBe(true);
    const waiting = [{ id: 1, saidOn: ago(400), words: 'Too slow', isDecided: false }];
    expect(
      lineOf(ask(feedbackDue, lately(), knowing({ feedbackOn: ago(400), unansweredFeedback: waiting }))),
    ).toBe('feedback-waits: Their last feedback waits for an answer; that comes first.');
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(feedbackDue, lately(), { ...asking, wish }).act).toEqual({
      verb: 'feedback ask',
      rest: '--by email',
    });
  });

  test('says since when they were not asked', () => {
    const line = (how: Circumstances) => lineOf(flagOf(feedbackDue, lately(), how));
    expect(line({ ...asking, client: { sinceOn: ago(400) } })).toBe(
      'never asked how you did, in 13 months together',
    );
    expect(line(asked(400))).toBe(`not asked how you did since ${ago(400)}`);
  });

  test('the whole finding, with the last exchange', () => {
    const log = [entry('email', 100), ...lately()];
    expect(inFull(ask(feedbackDue, log, asked(400)))).toMatchInlineSnapshot(`
      "amber, 35 days over, since 2025-01-26
      not asked how you did since 2025-01-26
      facts: lastOn 2025-01-26, days 400
      evidence: exchange by call on 2026-02-10
      act: verb feedback ask, rest --by call
      doubt: null"
    `);
    expect(inFull(ask(feedbackDue, log, asking))).toMatchInlineSnapshot(`
      "amber, 635 days over, since 2023-06-06
      never asked how you did, in 33 months together
      facts: lastOn null, days 1000
      evidence: exchange by call on 2026-02-10
      act: verb feedback ask, rest --by call
      doubt: null"
    `);
  });

  test('one who was asked is not new, however short you have known them', () => {
    const client = { sinceOn: ago(100) };
    expect(flagOf(feedbackDue, lately(), { ...asked(365), client }).sinceOn).toBe(ago(365));
  });

  const talk = (days: number, kind: 'exchange' | 'attempt' = 'exchange') =>
    entry('call', days, { kind, touches: ['feedback'] });
  test.each([
    ['the talk, where it is all there is', null, [talk(170)], 170],
    ['the last of two', null, [talk(175), talk(170)], 170],
    ['the talk, where it is later', 175, [talk(170)], 170],
    ['the feedback, where that is later', 170, [talk(175)], 170],
    ['no call that reached nobody', 175, [talk(170, 'attempt')], 175],
    ['no talk about anything else', 175, [entry('call', 170)], 175],
  ])('counts from %s', (_, feedback, log, days) => {
    const how = knowing({ feedbackOn: feedback === null ? null : ago(feedback) });
    expect(lineOf(ask(feedbackDue, log, { ...how, limits: { days: 180 } }))).toContain(
      `They were asked, or gave feedback, on ${ago(days)}; `,
    );
  });

  test('looks for a talk as far back as the longer of its numbers', () => {
    expect(lineOf(ask(feedbackDue, [talk(500)], { limits: { days: 550 } }))).toContain(`on ${ago(500)}; `);
  });
});

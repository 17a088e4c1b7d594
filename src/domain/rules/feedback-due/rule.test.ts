import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, missed } from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import { aFile } from '../../../../test/support/case-file.ts';
import feedbackDue from './rule.ts';

const asking = { limits: { days: 365 } };
const lately = () => [entry('call', 20)];
const asked = (days: number) => knowing({ feedbackOn: ago(days) });

describe('feedback-due', () => {
  test('speaks 365 days after they were last asked', () => {
    expect(ask(feedbackDue, lately(), asked(364))).toEqual({
      flagged: false,
      because: 'feedback-asked',
      on: ago(364),
      dueOn: ago(-1),
    });
    expect(flagOf(feedbackDue, lately(), asked(365))).toMatchObject({
      level: 'amber',
      overdue: 0,
      sinceOn: ago(365),
      act: { verb: 'feedback ask', rest: '--by call' },
      facts: { lastOn: ago(365), days: 365 },
    });
    const often = { limits: { days: 180 } };
    expect(ask(feedbackDue, lately(), { ...asked(179), ...often })).toMatchObject({ dueOn: ago(-1) });
    expect(flagOf(feedbackDue, lately(), { ...asked(180), ...often }).overdue).toBe(0);
  });

  test('speaks of one who was never asked where it is said how often, after as many days together', () => {
    expect(ask(feedbackDue, lately())).toEqual({ flagged: false, because: 'not-asked' });
    const since = (days: number) => ({ client: { sinceOn: ago(days) }, limits: { days: 365 } });
    expect(ask(feedbackDue, lately(), since(364))).toEqual({
      flagged: false,
      because: 'young',
      dueOn: ago(-1),
    });
    expect(flagOf(feedbackDue, lately(), since(365)).facts).toEqual({ lastOn: null, days: 365 });
  });

  test('is quiet without an exchange of late', () => {
    expect(ask(feedbackDue, [entry('email', 179)], asked(400)).flagged).toBe(true);
    expect(ask(feedbackDue, [entry('email', 180), missed(1)], asked(400))).toMatchObject({
      because: 'few',
      count: 0,
    });
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
      ask(feedbackDue, lately(), knowing({ feedbackOn: ago(400), unansweredFeedback: waiting })),
    ).toEqual({
      flagged: false,
      because: 'feedback-waits',
    });
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(feedbackDue, lately(), { ...asking, wish }).act).toEqual({
      verb: 'feedback ask',
      rest: '--by email',
    });
  });
});

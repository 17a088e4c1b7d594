import { describe, expect, test } from 'vitest';
import { ago, ask, flagOf, lineOf } from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import feedbackUnanswered from './rule.ts';

const said = (...days: number[]) =>
  knowing({
    unansweredFeedback: days.map((day, at) => ({
      id: at + 4,
      saidOn: ago(day),
      words: `Word ${day}`,
      isDecided: false,
    })),
  });

describe('feedback-unanswered', () => {
  test('speaks 14 days after they spoke, in red after 30', () => {
    expect(lineOf(ask(feedbackUnanswered, []))).toBe(
      'no-feedback: Nothing they said about your work waits for an answer.',
    );
    expect(lineOf(ask(feedbackUnanswered, [], said(13)))).toBe(
      `feedback-in-time: There is time to answer what they said until ${ago(-1)}.`,
    );
    const flag = flagOf(feedbackUnanswered, [], said(14));
    expect(flag).toMatchObject({ level: 'amber', overdue: 0, sinceOn: ago(14) });
    expect(flag.act).toEqual({ command: 'feedback answer', id: 4, rest: '"…"' });
    expect(flag.facts).toEqual({
      feedbackId: 4,
      saidOn: ago(14),
      words: 'Word 14',
      isDecided: false,
      days: 14,
      others: 0,
    });
    expect(flagOf(feedbackUnanswered, [], said(29)).level).toBe('amber');
    expect(flagOf(feedbackUnanswered, [], said(30)).level).toBe('red');
  });

  test('speaks of the oldest, and counts the others that are late', () => {
    expect(flagOf(feedbackUnanswered, [], said(40, 15, 3)).facts).toMatchObject({ feedbackId: 4, others: 1 });
  });

  test('asks to tell them where it is set down what changes', () => {
    const decided = { id: 4, saidOn: ago(20), words: 'Fine', isDecided: true };
    const how = knowing({ unansweredFeedback: [decided] });
    expect(flagOf(feedbackUnanswered, [], how).act).toEqual({
      command: 'feedback tell',
      id: 4,
      rest: '--by call',
    });
    const wish = { who: null, because: 'is deaf' };
    expect(flagOf(feedbackUnanswered, [], { ...how, wish }).act).toMatchObject({ rest: '--by email' });
  });

  test('says what they said, and what became of it', () => {
    expect(lineOf(flagOf(feedbackUnanswered, [], said(19)))).toBe(
      `said “Word 19” on ${ago(19)}, 19 days ago, and heard nothing of it`,
    );
    const wordless = [19, 18].map((day) => ({ id: day, saidOn: ago(day), words: '', isDecided: true }));
    expect(lineOf(flagOf(feedbackUnanswered, [], knowing({ unansweredFeedback: wordless })))).toBe(
      `said how you do on ${ago(19)}, 19 days ago, and was not told what changes (and 1 more)`,
    );
  });
});

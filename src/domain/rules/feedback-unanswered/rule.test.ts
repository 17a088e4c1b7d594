import { describe, expect, test } from 'vitest';
import { ago, ask, entry, flagOf, inFull, lineOf, received } from '../../../../test/domain/rules/ask.ts';
import { knowing } from '../../../../test/domain/rules/standards.ts';
import type { LogEntry } from '../../log/relationship.ts';
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
      `feedback-in-time: There is time to answer their feedback until ${ago(-1)}.`,
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
      `said how you did on ${ago(19)}, 19 days ago, and was not told what changes (and 1 more)`,
    );
  });

  test('the whole finding', () => {
    expect(inFull(ask(feedbackUnanswered, [], said(40, 15)))).toMatchInlineSnapshot(`
      "red, 26 days over, since 2026-01-21
      said “Word 40” on 2026-01-21, 40 days ago, and heard nothing of it (and 1 more)
      facts: feedbackId 4, saidOn 2026-01-21, words Word 40, isDecided false, days 40, others 1
      evidence: none
      act: command feedback answer, id 4, rest "…"
      doubt: null"
    `);
  });

  test('asks whether they were told in a talk about your work that came after', () => {
    const level = (one: LogEntry) => flagOf(feedbackUnanswered, [one], said(19)).level;
    const touches = ['feedback' as const];
    const flag = flagOf(feedbackUnanswered, [entry('call', 18, { touches })], said(19));
    expect(flag.level).toBe('question');
    expect(lineOf(flag)).toBe(
      `said “Word 19” on ${ago(19)}, 19 days ago, and no answer is noted: told in your talk?`,
    );
    expect(level(entry('call', 19, { touches }))).toBe('amber');
    expect(level(entry('call', 18, { touches: ['help'] }))).toBe('amber');
    expect(level(entry('call', 18, { touches, kind: 'attempt' }))).toBe('amber');
  });
});

describe('feedback-unanswered, about praise', () => {
  const praised = (...days: number[]) =>
    days.map((day, at) => ({
      ...{ id: at + 8, saidOn: ago(day), words: 'Well done', isDecided: false, isPraise: true as const },
    }));
  const praise = (days: number, log: LogEntry[] = []) =>
    ask(feedbackUnanswered, log, knowing({ unansweredFeedback: praised(days) }));

  test('asks whether they were thanked, between 14 and 30 days after', () => {
    expect(inFull(praise(30))).toMatchInlineSnapshot(`
      "question, 16 days over, since 2026-01-31
      said “Well done” on 2026-01-31, 30 days ago, and no thanks are noted: thanked?
      facts: feedbackId 8, saidOn 2026-01-31, words Well done, isDecided false, days 30, others 0
      evidence: none
      act: verb call, rest "…" --touch thanks
      doubt: null"
    `);
    expect(lineOf(praise(13))).toContain('feedback-in-time: ');
    expect(lineOf(praise(31))).toContain('no-feedback: ');
    const wish = { who: null, because: 'is deaf' };
    const how = { ...knowing({ unansweredFeedback: praised(20) }), wish };
    expect(flagOf(feedbackUnanswered, [], how).act).toEqual({
      ...{ verb: 'email', rest: '"…" --touch thanks' },
    });
  });

  test('any word of yours since is thanks enough, on the same day too', () => {
    const before = entry('email', 21);
    expect(praise(20, [before, entry('email', 20)]).flagged).toBe(false);
    expect(praise(20, [before, received('email', 19, { replyNeeded: false })]).flagged).toBe(true);
  });

  test('comes after what they were not content with', () => {
    const [first] = praised(25);
    const [second] = said(16).acquaintance?.unansweredFeedback ?? [];
    for (const unansweredFeedback of [
      [first, second],
      [second, first],
    ])
      expect(
        flagOf(
          feedbackUnanswered,
          [],
          knowing({ unansweredFeedback: unansweredFeedback.flatMap((one) => one ?? []) }),
        ),
      ).toMatchObject({ level: 'amber', facts: { feedbackId: 4, others: 1 } });
  });
});

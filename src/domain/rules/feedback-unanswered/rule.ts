import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { defineRule } from '../rule.ts';

/** What `feedback-unanswered` found. */
export interface FeedbackUnansweredFacts {
  feedbackId: number;
  saidOn: CalendarDate;
  words: string;
  /** Whether it is set down what changes, and they were only not told yet. */
  isDecided: boolean;
  days: number;
  /** How much more of what they said the rule would speak of. */
  others: number;
}

/** They said how the owner does, and heard nothing of what came of it. */
export default defineRule<FeedbackUnansweredFacts, 'days' | 'red'>({
  id: 'feedback-unanswered',
  kind: 'standard',
  place: 90,
  title: 'They told you how you do, and heard nothing back',
  looksAt:
    'What the client said about your work and was not told the answer to: rapport feedback answer, and then rapport feedback tell. It speaks of the oldest and says how many more there are.',
  why: 'Whoever is asked and then hears nothing does not answer a second time. "You said, I did" is the half of asking that counts.',
  source: [],
  thresholds: {
    days: { value: 14, help: 'After how many days without an answer it is amber', source: 'our choice' },
    red: { value: 30, help: 'After how many days without an answer it is red', source: 'our choice' },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check({ acquaintance: { unansweredFeedback }, wish }, { days, red }, { today }) {
    const [oldest] = unansweredFeedback;
    if (!oldest) return { flagged: false, because: 'no-feedback' };
    const { id, saidOn, words, isDecided } = oldest;
    const age = daysBetween(saidOn, today);
    if (age < days) return { flagged: false, because: 'feedback-in-time', dueOn: addDays(saidOn, days) };
    const waiting = unansweredFeedback.filter((one) => daysBetween(one.saidOn, today) >= days);
    return {
      flagged: true,
      level: age >= red ? 'red' : 'amber',
      overdue: age - days,
      sinceOn: saidOn,
      facts: { feedbackId: id, saidOn, words, isDecided, days: age, others: waiting.length - 1 },
      evidence: [],
      act: isDecided
        ? { command: 'feedback tell', id, rest: `--by ${wish ? 'email' : 'call'}` }
        : { command: 'feedback answer', id, rest: '"…"' },
      doubt: null,
    };
  },
});

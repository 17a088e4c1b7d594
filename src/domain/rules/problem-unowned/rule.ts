import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { justResumed } from '../booked.ts';
import { defineRule } from '../rule.ts';

/** What `problem-unowned` found. */
export interface ProblemUnownedFacts {
  concernId: number;
  what: string;
  notedOn: CalendarDate;
  /** The day something was last done about it; null where nothing was. */
  lastActOn: CalendarDate | null;
  /** Days since then, or since it was noted. */
  days: number;
  /** How many more problems of theirs the rule would speak of. */
  others: number;
}

/** A problem of theirs is known, and nothing is done about it. */
export default defineRule<ProblemUnownedFacts, 'days' | 'again'>({
  id: 'problem-unowned',
  kind: 'standard',
  place: 80,
  title: 'You know of a problem of theirs, and do nothing',
  looksAt:
    'Problems of the client that you noted and did not close: rapport concern add. It speaks when nothing was done for some days after it was noted, and later when nothing more was done for some weeks: rapport concern act. It is red from twice as many days (our choice), and amber just after a pause that you set. It speaks of the one that is most overdue and says how many more there are.',
  why: 'Help with what troubles them is remembered longer than an offer. A problem that they told you of and you left lying is worse than not having asked.',
  source: [],
  thresholds: {
    days: {
      value: 14,
      help: 'How many days after it was noted it is amber, if nothing was done',
      source: 'our choice',
    },
    again: {
      value: 30,
      help: 'How many days after something was last done it is amber',
      source: 'our choice',
    },
  },
  prospects: true,
  wishSilences: false,
  span: () => 1,
  check(relationship, { days, again }, { today }) {
    const dated = relationship.acquaintance.concerns
      .map((concern) => {
        const since = concern.lastActOn ?? concern.notedOn;
        const given = concern.lastActOn ? again : days;
        const age = daysBetween(since, today);
        return {
          ...concern,
          since,
          given,
          age,
          isRed: age >= 2 * given && !justResumed(relationship, given, today),
        };
      })
      .toSorted((a, b) => Number(b.isRed) - Number(a.isRed) || b.age - b.given - (a.age - a.given));
    const [worst] = dated;
    if (!worst) return { flagged: false, because: 'no-concern' };
    const { id, what, notedOn, lastActOn, since, given, age, isRed } = worst;
    if (age < given) return { flagged: false, because: 'concern-in-time', dueOn: addDays(since, given) };
    const waiting = dated.filter((concern) => concern.age >= concern.given);
    return {
      flagged: true,
      level: isRed ? 'red' : 'amber',
      overdue: age - given,
      sinceOn: since,
      facts: { concernId: id, what, notedOn, lastActOn, days: age, others: waiting.length - 1 },
      evidence: [],
      act: { command: 'concern act', id, rest: '"…"' },
      doubt: null,
    };
  },
});

import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { isOpenCase } from '../../repair/case.ts';
import { defineRule } from '../rule.ts';
import { dholakiaMorwitz2002, ofirSimonson2007 } from '../sources.ts';

/** What `feedback-due` found. */
export interface FeedbackDueFacts {
  /** The day they were last asked, or said so unasked; null where never. */
  lastOn: CalendarDate | null;
  /** Days since then, or since the relationship began. */
  days: number;
}

/** They work together, and nobody asked how it goes. */
export default defineRule<FeedbackDueFacts, 'days' | 'again' | 'active'>({
  id: 'feedback-due',
  kind: 'suggestion',
  place: 40,
  title: 'It is time to ask how you do',
  looksAt:
    'The day the client was last asked how you do, or said so unasked: rapport feedback. It speaks of clients with whom there was an exchange of late, after enough days. Of one who was never asked it speaks only where you said how often to ask, for everybody, for a kind of client or for one: you may have asked and not noted it. It is never red, and silent while what they said last waits for an answer, or a case is open: that comes first.',
  why: 'Who is not content does not always say so. Whoever is asked can say it while there is time to put it right.',
  source: [dholakiaMorwitz2002, ofirSimonson2007],
  thresholds: {
    days: {
      value: 0,
      help: 'How often they are to be asked, in days',
      source: 'yours to set; we would not ask more often than every 180 (our choice)',
    },
    again: {
      value: 365,
      help: 'After how many days those who were asked before are asked again, where that is not set',
      source: 'our choice: a year',
    },
    active: { value: 180, help: 'How many days back the last exchange may lie', source: 'our choice' },
  },
  prospects: false,
  wishSilences: false,
  span: ({ active }) => active,
  check(relationship, { days, again, active }, { today, firstOf }) {
    const { acquaintance, entries, repairs, wish } = relationship;
    const lastOn = acquaintance.feedbackOn;
    if (lastOn === null && days === 0) return { flagged: false, because: 'not-asked' };
    const every = days || again;
    if (lastOn !== null && daysBetween(lastOn, today) < every) {
      return { flagged: false, because: 'feedback-asked', on: lastOn, dueOn: addDays(lastOn, every) };
    }
    const known = lastOn === null ? youngerThan(every, relationship, today) : null;
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, every - known) };
    const last = from(entries, firstOf(active)).findLast(({ kind }) => kind === 'exchange');
    if (!last) return { flagged: false, because: 'few', count: 0, needed: 1, days: active };
    if (acquaintance.unansweredFeedback.length > 0) return { flagged: false, because: 'feedback-waits' };
    if (repairs.cases.some((file) => isOpenCase(file.case))) return { flagged: false, because: 'case-open' };
    const sinceOn = lastOn ?? knownSince(relationship);
    const since = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: since - every,
      sinceOn,
      facts: { lastOn, days: since },
      evidence: [last],
      act: { verb: 'feedback ask', rest: `--by ${wish ? 'email' : 'call'}` },
      doubt: null,
    };
  },
});

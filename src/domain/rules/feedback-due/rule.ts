import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { spanText } from '../../text/words.ts';
import { hasOpenCase } from '../open-cases.ts';
import { caseOpen, few, noNumberSet, young } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';
import { dholakiaMorwitz2002, ofirSimonson2007 } from '../sources.ts';

export default defineRule({
  id: 'feedback-due',
  kind: 'suggestion',
  place: 40,
  title: 'It is time to ask how you did',
  looksAt:
    'It looks at the day you last asked the client how you did, or they said so unasked: rapport feedback, or an entry with the touch feedback. If you never asked, it speaks only if you set how often to ask, for all, for a profile or for one client. It is never red, and silent while their last feedback waits for an answer or a case is open.',
  why: 'An unhappy client does not always say so. If you ask, they can say it while you can still fix it.',
  source: [dholakiaMorwitz2002, ofirSimonson2007],
  thresholds: {
    days: {
      value: 0,
      help: 'How often to ask them, in days',
      source: 'yours to set; we would ask at most every 180 days (our choice)',
    },
    again: {
      value: 365,
      help: 'Days before you ask again, if you set no number',
      source: 'our choice: a year',
    },
    active: { value: 180, help: 'How many days old the last entry may be', source: 'our choice' },
  },
  actedBy: ['feedback'],
  prospects: false,
  wishSilences: false,
  span: ({ days, again, active }) => Math.max(days, again, active),
  check(relationship, { days, again, active }, { today, firstOf }) {
    const { acquaintance, entries, wish } = relationship;
    // A talk with that touch was such a question.
    const talkedOn = from(entries, firstOf(Math.max(days, again))).findLast(
      (entry) => entry.kind === 'exchange' && entry.touches.includes('feedback'),
    )?.happenedOn;
    const lastOn = latest(acquaintance.feedbackOn, talkedOn ?? null);
    if (lastOn === null && days === 0) return noNumberSet;
    const every = days || again;
    if (lastOn !== null && daysBetween(lastOn, today) < every) {
      const dueOn = on(addDays(lastOn, every));
      const says = say`They were asked, or gave feedback, on ${on(lastOn)}; the next time is due on ${dueOn}.`;
      return quiet('feedback-asked', says);
    }
    const known = lastOn === null ? youngerThan(every, relationship, today) : null;
    if (known !== null) return young(addDays(today, every - known));
    const last = from(entries, firstOf(active)).findLast(({ kind }) => kind === 'exchange');
    if (!last) return few(0, 1, active);
    if (acquaintance.unansweredFeedback.some(({ isPraise }) => !isPraise))
      return quiet('feedback-waits', say`Their last feedback waits for an answer; that comes first.`);
    if (hasOpenCase(relationship)) return caseOpen;
    const sinceOn = lastOn ?? knownSince(relationship);
    const since = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: since - every,
      sinceOn,
      says: lastOn
        ? say`not asked how you did since ${on(lastOn)}`
        : say`never asked how you did, in ${spanText(since)} together`,
      facts: { lastOn, days: since },
      evidence: [last],
      act: { verb: 'feedback ask', rest: `--by ${wish ? 'email' : 'call'}` },
      doubt: null,
    };
  },
});

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  return one === null || (other !== null && other > one) ? other : one;
}

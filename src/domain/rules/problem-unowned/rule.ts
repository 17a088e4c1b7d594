import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, quoted } from '../../text/words.ts';
import { besides } from '../open-cases.ts';
import { defineRule, justResumed, quiet } from '../rule.ts';

export default defineRule({
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
  actedBy: ['concern'],
  prospects: true,
  wishSilences: false,
  exempt: { talk: 'a talk is no help with their problem until that is noted' },
  span: () => 1,
  check(relationship, { days, again }, { today }) {
    const dated = relationship.acquaintance.concerns
      .map((concern) => {
        const since = concern.lastActOn ?? concern.notedOn;
        const limit = concern.lastActOn ? again : days;
        const age = daysBetween(since, today);
        const isRed = age >= 2 * limit && !justResumed(relationship, limit, today);
        return { ...concern, since, limit, age, isRed };
      })
      .toSorted((a, b) => Number(b.isRed) - Number(a.isRed) || b.age - b.limit - (a.age - a.limit));
    const [worst] = dated;
    if (!worst) return quiet('no-concern', say`No problem of theirs is open.`);
    const { id, what, notedOn, lastActOn, since, limit, age, isRed } = worst;
    if (age < limit) {
      const speaksOn = on(addDays(since, limit));
      return quiet('concern-in-time', say`What is open was taken up in time; it speaks from ${speaksOn}.`);
    }
    const others = dated.filter((concern) => concern.age >= concern.limit).length - 1;
    const done = lastActOn ? say`since ${on(lastActOn)}` : 'about it';
    return {
      flagged: true,
      level: isRed ? 'red' : 'amber',
      overdue: age - limit,
      sinceOn: since,
      says: say`their problem ${quoted(what)}, noted on ${on(notedOn)}: nothing done ${done}, ${plural(age, 'day')}`,
      ...besides(others, 'problem'),
      facts: { concernId: id, what, notedOn, lastActOn, days: age, others },
      evidence: [],
      act: { command: 'concern act', id, rest: '"…"' },
      doubt: null,
    };
  },
});

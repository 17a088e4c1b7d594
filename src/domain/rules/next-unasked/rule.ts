import { addDays, type CalendarDate, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { isOpenCase } from '../../repair/case.ts';
import { defineRule } from '../rule.ts';

/** What `next-unasked` found. */
export interface NextUnaskedFacts {
  /** The day a want of theirs was last noted; null where never. */
  lastOn: CalendarDate | null;
  /** Days since then, or since the relationship began. */
  days: number;
}

/** Nobody asked what they want next. */
export default defineRule<NextUnaskedFacts, 'days' | 'active'>({
  id: 'next-unasked',
  kind: 'suggestion',
  place: 90,
  title: 'You have not asked what they want next',
  looksAt:
    'Notes of what the client wants: rapport note --kind want. It speaks of clients known for as many days, with an exchange of late, of whom you keep notes but no want that was noted, or found to hold, in those days. Where nothing of a kind is noted it is silent, since nothing is known then, and so it is after a note of no kind, which may be one, or say that they want nothing, and while a case is open. It is never red.',
  why: 'Whoever is content seldom says what else they need; they buy it where somebody asked.',
  source: [],
  thresholds: {
    days: { value: 365, help: 'For how many days a want holds', source: 'our choice: a year' },
    active: { value: 180, help: 'How many days back the last exchange may lie', source: 'our choice' },
  },
  prospects: false,
  wishSilences: false,
  span: ({ active }) => active,
  check(relationship, { days, active }, { today, firstOf }) {
    const { acquaintance, entries, repairs } = relationship;
    const { plain, want, ...others } = acquaintance.notes;
    for (const [kind, noted] of [['want', want] as const, ['plain', plain] as const]) {
      if (noted && daysBetween(noted.lastOn, today) < days) {
        return { flagged: false, because: 'noted', kind, on: noted.lastOn };
      }
    }
    if (!want && Object.keys(others).length === 0) return { flagged: false, because: 'nothing-noted' };
    const known = youngerThan(days, relationship, today);
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, days - known) };
    const last = from(entries, firstOf(active)).findLast(({ kind }) => kind === 'exchange');
    if (!last) return { flagged: false, because: 'few', count: 0, needed: 1, days: active };
    if (repairs.cases.some((file) => isOpenCase(file.case))) return { flagged: false, because: 'case-open' };
    const sinceOn = want?.lastOn ?? knownSince(relationship);
    const since = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: since - days,
      sinceOn,
      facts: { lastOn: want?.lastOn ?? null, days: since },
      evidence: [last],
      act: { verb: 'note', rest: '"…" --kind want' },
      doubt: null,
    };
  },
});

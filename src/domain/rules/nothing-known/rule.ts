import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { from, knownSince, youngerThan } from '../../log/relationship.ts';
import { defineRule, lastFew } from '../rule.ts';

/** What `nothing-known` found. */
export interface NothingKnownFacts {
  knownDays: number;
  exchanges: number;
}

/** Much was said, and nothing of who they are was noted. */
export default defineRule<NothingKnownFacts, 'days' | 'exchanges' | 'within'>({
  id: 'nothing-known',
  kind: 'suggestion',
  place: 80,
  title: 'You noted nothing of who they are',
  looksAt:
    'Notes about the client and its people. It speaks of clients known for a while and with enough exchanges of late, of whom there is no personal note and no preference: rapport note --kind personal. A note of no kind may hold just that, and so may what is set down about the client or one of its people; then it is silent, and so it is where a day of theirs or their wish to be written to is known.',
  why: 'How they take their coffee, what they dread, when they cannot be called: you know it today and not in a year. Written down, it is there before the next call.',
  source: [],
  thresholds: {
    days: { value: 90, help: 'How many days the relationship must have lasted', source: 'our choice' },
    exchanges: { value: 12, help: 'How many exchanges it takes', source: 'our choice: once a month' },
    within: { value: 365, help: 'How many days back they may lie', source: 'our choice: a year' },
  },
  prospects: false,
  wishSilences: false,
  span: ({ within }) => within,
  check(relationship, { days, exchanges, within }, { today, firstOf }) {
    const { notes, described } = relationship.acquaintance;
    if (described) return { flagged: false, because: 'described' };
    for (const kind of ['personal', 'preference', 'plain'] as const) {
      const noted = notes[kind];
      if (noted) return { flagged: false, because: 'noted', kind, on: noted.lastOn };
    }
    const known = youngerThan(days, relationship, today);
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, days - known) };
    const said = from(relationship.entries, firstOf(within)).filter(({ kind }) => kind === 'exchange');
    if (said.length < exchanges) {
      return { flagged: false, because: 'few', count: said.length, needed: exchanges, days: within };
    }
    const sinceOn = knownSince(relationship);
    const knownDays = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: knownDays - days,
      sinceOn,
      facts: { knownDays, exchanges: said.length },
      evidence: lastFew(said),
      act: { verb: 'note', rest: '"…" --kind personal' },
      doubt: null,
    };
  },
});

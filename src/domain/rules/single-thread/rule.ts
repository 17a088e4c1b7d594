import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { knownSince, youngerThan } from '../../log/relationship.ts';
import { defineRule } from '../rule.ts';

/** What `single-thread` found. */
export interface SingleThreadFacts {
  people: number;
  needed: number;
  knownDays: number;
}

/** The relationship hangs by fewer people than it should. */
export default defineRule<SingleThreadFacts, 'people' | 'days'>({
  id: 'single-thread',
  kind: 'suggestion',
  place: 50,
  title: 'You know too few people there',
  looksAt:
    'How many people of the client are in the journal. It asks nothing until you say how many there should be, for everybody, for a kind of client or for one: a client may be one person and no more. It counts people, and so names no entries of the log.',
  why: 'People move, fall ill and fall out. Where two or three know you, the relationship outlasts any of them.',
  source: [],
  thresholds: {
    people: { value: 0, help: 'How many people should be known', source: 'yours to set' },
    days: { value: 60, help: 'How many days the relationship must have lasted', source: 'our choice' },
  },
  prospects: false,
  wishSilences: false,
  span: () => 1,
  check(relationship, { people: needed, days }, { today }) {
    if (needed === 0) return { flagged: false, because: 'not-asked' };
    const { people } = relationship.acquaintance;
    if (people >= needed) return { flagged: false, because: 'people-known', people };
    const known = youngerThan(days, relationship, today);
    if (known !== null) return { flagged: false, because: 'young', dueOn: addDays(today, days - known) };
    const sinceOn = knownSince(relationship);
    const knownDays = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: knownDays - days,
      sinceOn,
      facts: { people, needed, knownDays },
      evidence: [],
      act: { verb: 'person add', rest: '"…"' },
      doubt: null,
    };
  },
});

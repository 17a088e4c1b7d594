import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { knownSince, youngerThan } from '../../log/relationship.ts';
import { say } from '../../text/sentence.ts';
import { plural } from '../../text/words.ts';
import { noNumberSet, young } from '../quiet.ts';
import { defineRule, quiet } from '../rule.ts';

export default defineRule({
  id: 'single-thread',
  kind: 'suggestion',
  place: 50,
  title: 'You know too few people there',
  looksAt:
    'It counts the people of the client in the journal. It is off until you say how many there should be, for all, for a profile or for one client.',
  why: 'People move, fall ill and fall out. If two or three know you, the relationship outlasts each of them.',
  source: [],
  thresholds: {
    people: { value: 0, help: 'How many people you should know', source: 'yours to set' },
    days: { value: 60, help: 'How many days the relationship must have lasted', source: 'our choice' },
  },
  actedBy: ['person'],
  prospects: false,
  wishSilences: false,
  span: () => 1,
  check(relationship, { people: needed, days }, { today }) {
    if (needed === 0) return noNumberSet;
    const { people } = relationship.acquaintance;
    const count = plural(people, 'person', 'people');
    if (people >= needed) return quiet('people-known', say`You know ${count} there.`);
    const known = youngerThan(days, relationship, today);
    if (known !== null) return young(addDays(today, days - known));
    const sinceOn = knownSince(relationship);
    const knownDays = daysBetween(sinceOn, today);
    return {
      flagged: true,
      level: 'amber',
      overdue: knownDays - days,
      sinceOn,
      says: say`${people === 0 ? 'nobody' : `only ${count}`} known there by name; there should be ${needed}`,
      facts: { people, needed, knownDays },
      evidence: [],
      act: { verb: 'person add', rest: '"…"' },
      doubt: null,
    };
  },
});

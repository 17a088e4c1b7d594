import { say } from '../../text/sentence.ts';
import { hasOpenCase } from '../open-cases.ts';
import { caseOpen, noted } from '../quiet.ts';
import { defineRule } from '../rule.ts';
import { untouched } from '../untouched.ts';

export default defineRule({
  id: 'all-business',
  kind: 'suggestion',
  place: 60,
  title: 'It is all business between you',
  looksAt:
    'It looks at entries of the last days that have a touch. It speaks if there are enough, none is personal, and you learnt nothing personal in those days. It is silent if you note no touches, while a case is open, and while a personal talk is booked within a month.',
  why: 'Clients who know only your work compare only your work. A minute about the children, the journey or the match costs nothing, and people remember it.',
  source: [],
  thresholds: {
    noted: { value: 5, help: 'How many entries with a touch it takes', source: 'our choice' },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  actedBy: ['touch'],
  prospects: false,
  wishSilences: false,
  exempt: { future: 'it asks for nothing if a personal talk is booked within a month' },
  span: ({ days }) => days,
  check(relationship, limits, day) {
    if (hasOpenCase(relationship)) return caseOpen;
    const learntOn = relationship.acquaintance.notes.personal?.lastOn;
    if (learntOn && learntOn >= day.firstOf(limits.days)) return noted('personal', learntOn);
    return untouched(
      'personal',
      relationship,
      limits,
      day,
      ({ exchanges, stretch }) => say`all business: not one personal word in ${exchanges} ${stretch}`,
    );
  },
});

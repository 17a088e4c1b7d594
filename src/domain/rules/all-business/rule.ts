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
    'Exchanges of the last days that were logged with --touch. It speaks when there are enough of them and none is personal, and no personal note was learnt in those days either. Where no touches are noted, it is silent: nothing is known then. It is silent, too, while a case is open, and while a talk with that touch is booked within a month (our choice).',
  why: 'Who knows you only from the work compares the work. A minute about the children, the journey, the match costs nothing, and is what one remembers.',
  source: [],
  thresholds: {
    noted: { value: 5, help: 'How many exchanges with a touch noted it takes', source: 'our choice' },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  actedBy: ['touch'],
  prospects: false,
  wishSilences: false,
  exempt: { future: 'a personal talk that is booked within a month is not asked for' },
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

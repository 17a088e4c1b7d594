import { say } from '../../text/sentence.ts';
import { defineRule } from '../rule.ts';
import { untouched } from '../untouched.ts';

export default defineRule({
  id: 'not-candid',
  kind: 'suggestion',
  place: 70,
  title: 'You have not been candid with them',
  looksAt:
    'It looks at what you said to the client in the last days, with a touch. It speaks if there is much of it and none is candor: a mistake you admitted (a delivered apology counts), a doubt, a thing you cannot do. It is silent if you note no touches, and while a candid talk is booked within a month.',
  why: 'People do not quite believe somebody who never has a doubt. If you say what you cannot do, they trust what you say you can.',
  source: [],
  thresholds: {
    noted: { value: 8, help: 'How many entries with a touch it takes', source: 'our choice' },
    days: { value: 365, help: 'How many days it looks back', source: 'our choice: a year' },
  },
  actedBy: ['touch'],
  prospects: false,
  wishSilences: false,
  exempt: { future: 'it asks for nothing if a candid talk is booked within a month' },
  span: ({ days }) => days,
  check: (relationship, limits, day) =>
    untouched(
      'candor',
      relationship,
      limits,
      day,
      ({ exchanges, stretch }) => say`not one candid word from you in ${exchanges} ${stretch}`,
    ),
});

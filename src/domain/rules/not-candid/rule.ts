import { say } from '../../text/sentence.ts';
import { defineRule } from '../rule.ts';
import { untouched } from '../untouched.ts';

export default defineRule({
  id: 'not-candid',
  kind: 'suggestion',
  place: 70,
  title: 'You have not been candid with them',
  looksAt:
    'What you said to the client in the last days and logged with --touch. It speaks when there is much of it and none is candor: a mistake of yours you told of, as in an apology you delivered, a doubt, a thing you cannot do. Where no touches are noted, it is silent: nothing is known then; and so it is while a talk with that touch is booked within a month (our choice).',
  why: 'Somebody who never has a doubt is not quite believed. To say what you cannot do gives weight to what you say you can.',
  source: [],
  thresholds: {
    noted: { value: 8, help: 'How many exchanges with a touch noted it takes', source: 'our choice' },
    days: { value: 365, help: 'How many days it looks back', source: 'our choice: a year' },
  },
  actedBy: ['touch'],
  prospects: false,
  wishSilences: false,
  exempt: { future: 'a candid talk that is booked within a month is not asked for' },
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

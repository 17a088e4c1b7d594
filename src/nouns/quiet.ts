import { day, noun, optional, part, stamp, text } from './field.ts';

/** A rule told to be silent about a client, with the reason. */
export const mute = noun({
  name: 'mute',
  plural: 'mutes',
  letter: null,
  table: 'mutes',
  title: 'rule',
  fields: {
    clientId: part('clients'),
    rule: text('the rule'),
    untilOn: optional(day('the first day on which it may speak again')),
    because: text('why'),
    createdAt: stamp(),
  },
});

/** A suggestion that was acted on or put off until a day. */
export const rest = noun({
  name: 'rest',
  plural: 'rests',
  letter: null,
  table: 'rests',
  title: null,
  fields: {
    clientId: part('clients'),
    rule: text('the rule'),
    untilOn: day('the day it may be suggested again'),
    createdAt: text('the instant it was put off'),
  },
});

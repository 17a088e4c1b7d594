import { day, noun, optional, part, stamp, text } from './field.ts';

/** Silences a rule about a client, with the reason. */
export const mute = noun({
  name: 'mute',
  plural: 'mutes',
  letter: null,
  table: 'mutes',
  title: 'rule',
  fields: () => ({
    clientId: part('clients'),
    rule: text('the rule'),
    untilOn: optional(day('the day the mute ends')),
    because: text('why'),
    createdAt: stamp(),
  }),
});

/** Silences a rule about everybody, with the reason. */
export const ruleMute = noun({
  name: 'mute for all',
  plural: 'mutes for all',
  letter: null,
  table: 'rule_mutes',
  title: 'rule',
  fields: () => ({
    rule: text('the rule'),
    untilOn: optional(day('the day the mute ends')),
    because: text('why'),
    createdAt: stamp(),
  }),
});

/** A suggestion that rests until a day because you put it off. */
export const rest = noun({
  name: 'snooze',
  plural: 'snoozes',
  inData: ['rest', 'rests'],
  letter: null,
  table: 'rests',
  title: null,
  fields: () => ({
    clientId: part('clients'),
    rule: text('the rule'),
    untilOn: day('the day it comes back'),
    createdAt: text('the instant it was snoozed'),
  }),
});

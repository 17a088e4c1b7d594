import {
  beside,
  choice,
  day,
  derived,
  folded,
  initially,
  longestName,
  type New,
  named,
  noun,
  number,
  optional,
  part,
  ref,
  stamp,
  text,
  whole,
} from './field.ts';

/** A kind of client; its standards are rule numbers that its clients inherit. */
export const profile = noun({
  name: 'profile',
  plural: 'profiles',
  letter: 't',
  table: 'profiles',
  title: 'name',
  fields: () => ({
    name: text('what the kind is called, in a word or two', {
      flag: '-n, --name <name>',
      only: 'edit',
      longest: longestName,
    }),
    about: optional(text('who they are', { flag: '-a, --about <text>', clear: 'delete this text' })),
    thresholds: beside<ReadonlyMap<string, number>>(
      'numbers of rules, by `rule.number`',
      { flag: '--threshold <rule.name=n>' },
      'numbers',
    ),
    clientCount: derived('whole number', 'how many clients have it, without archived ones'),
    standards: derived('numbers', 'the standards by name; null means not set'),
    nameKey: folded('name'),
    createdAt: stamp(),
  }),
});

/** A profile's number for a rule. */
export const profileThreshold = noun({
  name: 'standard',
  plural: 'standards',
  letter: null,
  table: 'profile_thresholds',
  title: null,
  fields: () => ({
    profileId: part('profiles'),
    rule: text('the rule'),
    name: text('the name of its number'),
    value: whole('the number; 0 switches it off'),
  }),
});

/** A trait of a profile's ideal client: a question with a yes or no, or a number. */
export const criterion = noun({
  name: 'trait',
  plural: 'traits',
  inData: ['criterion', 'criteria'],
  letter: 'q',
  table: 'criteria',
  title: 'name',
  fields: () => ({
    profileId: named(part('profiles')),
    name: text('what is asked, in a few words', {
      flag: '-n, --name <name>',
      only: 'edit',
      longest: longestName,
    }),
    wanted: choice(['yes', 'no', 'at-least', 'at-most'], "yes, no, a minimum '>=3' or a maximum '<=10'", {
      flag: '-w, --wants <want>',
    }),
    number: optional(number('the minimum or maximum')),
    weight: initially(whole('how many points it is worth', { flag: '--weight <points>' }), 1),
    nameKey: folded('name'),
  }),
});

/** A client's answer to a criterion. */
export const fitAnswer = noun({
  name: 'answer about the fit',
  plural: 'answers about the fit',
  letter: null,
  table: 'fit_answers',
  title: 'number',
  fields: () => ({
    clientId: ref('clients', 'the client it is about'),
    criterionId: part('criteria'),
    number: number('1 for yes, 0 for no, else the number'),
    answeredOn: day('the day it was answered'),
  }),
});

export type NewCriterion = New<typeof criterion>;

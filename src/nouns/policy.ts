import { day, folded, longestName, type New, noun, optional, stamp, text } from './field.ts';

/** The owner's rule, with its reason in words a client can accept. */
export const policy = noun({
  name: 'policy',
  plural: 'policies',
  letter: 'y',
  table: 'policies',
  title: 'name',
  fields: () => ({
    name: text('what it is called, in a word or two', {
      flag: '-n, --name <name>',
      only: 'edit',
      longest: longestName,
    }),
    rule: text('the rule itself'),
    reason: text('why you have it, in words a client can accept', { flag: '-b, --because <reason>' }),
    removedOn: optional(day('the day it was withdrawn')),
    nameKey: folded('name'),
    createdAt: stamp(),
  }),
});

export type NewPolicy = New<typeof policy>;

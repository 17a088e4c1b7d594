import { channels } from './entry.ts';
import {
  day,
  derived,
  longestText,
  type New,
  named,
  noun,
  optional,
  part,
  ref,
  stamp,
  text,
} from './field.ts';

/** Help with a concern. */
export const concernAct = noun({
  name: 'help with a concern',
  plural: 'help with concerns',
  letter: null,
  table: 'concern_acts',
  title: 'text',
  fields: () => ({
    concernId: part('concerns'),
    actedOn: day('the day it was done'),
    text: text('what was done'),
    entryId: optional(ref('interactions', 'the entry in which it was done', { column: 'interaction_id' })),
    channel: optional(derived('choice', 'the channel of that entry', { choices: channels })),
    createdAt: stamp(),
  }),
});

/** A client's own problem. */
export const concern = noun({
  name: 'concern',
  plural: 'concerns',
  letter: 'w',
  table: 'concerns',
  title: 'what',
  fields: () => ({
    clientId: named(ref('clients', 'the client who has it')),
    personId: named(
      optional(
        ref('people', 'whose problem it is', {
          flag: '--person <person>',
          clear: 'it is the problem of the client as a whole',
        }),
      ),
    ),
    what: text('what it is', {
      flag: '--what <text>',
      only: 'edit',
      imports: ['what', 'concern', 'problem', 'issue', 'text', 'description'],
      longest: longestText,
    }),
    notedOn: day('the day you learnt of it', {
      flag: '--on <day>',
      leans: 'past',
      notAhead: 'learnt',
      imports: ['notedon', 'on', 'date', 'day'],
    }),
    closedOn: optional(day('the day it was over', { imports: ['closedon', 'closed'] })),
    ending: optional(text('how it ended', { flag: '--ending <text>', only: 'edit', imports: ['ending'] })),
    acts: derived('things', 'what was done to help, oldest first', { of: concernAct }),
    actCount: derived('whole number', 'how often you helped'),
    lastActOn: optional(derived('day', 'the day you last helped')),
    lastAct: optional(derived('text', 'what you did last')),
    createdAt: stamp(),
  }),
});

export type NewConcern = New<typeof concern>;

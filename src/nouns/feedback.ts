import { channels } from './entry.ts';
import {
  choice,
  day,
  derived,
  longestText,
  type New,
  named,
  noun,
  optional,
  ref,
  stamp,
  text,
  whole,
} from './field.ts';

/** The states of the feedback loop; `told` and `closed` end it. */
const feedbackStates = ['asked', 'said', 'changed', 'told', 'closed'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** What a client thinks of the work: the question, their words, the change, and the telling. */
export const feedback = noun({
  name: 'feedback',
  plural: 'feedback',
  letter: 'f',
  table: 'feedback',
  title: 'words',
  fields: () => ({
    clientId: named(ref('clients', 'the client who gave it')),
    personId: named(
      optional(
        ref('people', 'the person who gave it', {
          flag: '--person <person>',
          clear: 'nobody in particular was asked',
        }),
      ),
    ),
    askedOn: optional(
      day('the day they were asked', {
        flag: '--asked <day>',
        only: 'edit',
        leans: 'past',
        imports: ['askedon', 'asked'],
      }),
    ),
    askedChannel: optional(
      choice(channels, 'the channel on which they were asked', { imports: ['askedchannel'] }),
    ),
    about: optional(
      text('the work you asked about', {
        flag: '--about <text>',
        clear: 'it is about your work in general',
        imports: ['about', 'project', 'question'],
      }),
    ),
    saidOn: optional(
      day('the day they said it', {
        flag: '--said <day>',
        only: 'edit',
        leans: 'past',
        imports: ['saidon', 'said', 'date', 'on', 'day', 'answeredat'],
      }),
    ),
    words: optional(
      text('what they said', {
        flag: '--words <text>',
        only: 'edit',
        imports: ['words', 'comment', 'comments', 'feedback', 'text', 'answer', 'review'],
        longest: longestText,
      }),
    ),
    score: optional(
      whole('their number, if they gave one: 0 to 10', {
        flag: '--score <n>',
        clear: 'they gave no number',
        imports: ['score', 'nps', 'rating'],
        most: 10,
      }),
    ),
    changed: optional(
      text('what you changed', {
        flag: '--changed <text>',
        only: 'edit',
        clear: 'you changed nothing',
        imports: ['changed'],
      }),
    ),
    toldOn: optional(day('the day they were told what changed', { imports: ['toldon'] })),
    toldChannel: optional(
      choice(channels, 'the channel on which they were told', { imports: ['toldchannel'] }),
    ),
    closedOn: optional(day('the day it was closed without telling them', { imports: ['closedon'] })),
    closedBecause: optional(text('why there is nothing to tell', { imports: ['closedbecause'] })),
    state: derived('choice', 'the stage it has reached', { choices: feedbackStates }),
    stateOn: optional(derived('day', 'the day it reached that stage')),
    createdAt: stamp(),
  }),
});

export type NewFeedback = New<typeof feedback>;

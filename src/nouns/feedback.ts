import { channels } from './entry.ts';
import { choice, day, derived, type New, named, noun, optional, ref, stamp, text, whole } from './field.ts';

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
    clientId: named(ref('clients', 'the client who was asked, or said it')),
    personId: named(
      optional(
        ref('people', 'who was asked, or said it', {
          flag: '--person <person>',
          clear: 'nobody in particular was asked',
        }),
      ),
    ),
    askedOn: optional(day('the day they were asked', { flag: '--asked <day>', only: 'edit', leans: 'past' })),
    askedChannel: optional(choice(channels, 'the channel on which they were asked')),
    about: optional(
      text('the work you asked about', {
        flag: '--about <text>',
        clear: 'it is about no work in particular',
      }),
    ),
    saidOn: optional(day('the day they said it', { flag: '--said <day>', only: 'edit', leans: 'past' })),
    words: optional(text('what they said', { flag: '--words <text>', only: 'edit' })),
    score: optional(
      whole('where they gave a number: 0 to 10', { flag: '--score <n>', clear: 'they gave no number' }),
    ),
    changed: optional(
      text('what you changed', { flag: '--changed <text>', only: 'edit', clear: 'you changed nothing' }),
    ),
    toldOn: optional(day('the day they were told what came of it')),
    toldChannel: optional(choice(channels, 'the channel on which they were told')),
    closedOn: optional(day('the day it was put away without a word to them')),
    closedBecause: optional(text('why nothing is told')),
    state: derived('choice', 'how far it has come', { choices: feedbackStates }),
    stateOn: optional(derived('day', 'the day on which it came so far')),
    createdAt: stamp(),
  }),
});

export type NewFeedback = New<typeof feedback>;

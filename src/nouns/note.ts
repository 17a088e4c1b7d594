import { choice, day, derived, longestText, named, noun, optional, ref, stamp, text } from './field.ts';

/** A note's topics: how they like it, who they are, what they want next, what they or you are good or bad at. */
export const noteKinds = ['preference', 'personal', 'want', 'strength', 'weakness'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something to remember about a client or person outside the log. */
export const note = noun({
  name: 'note',
  plural: 'notes',
  letter: 'n',
  table: 'notes',
  title: 'text',
  fields: () => ({
    clientId: named(ref('clients', 'the client it is about')),
    personId: named(
      optional(
        ref('people', 'the person it is about', {
          flag: '--person <person>',
          clear: 'it is about the client as a whole',
        }),
      ),
    ),
    notedOn: day('the day you learnt it', {
      flag: '--on <day>',
      leans: 'past',
      notAhead: 'learnt',
      imports: ['notedon', 'on', 'date', 'day', 'created', 'createdat'],
    }),
    text: text('what to remember', {
      imports: ['text', 'note', 'notes', 'content', 'body', 'description'],
      longest: longestText,
    }),
    kind: optional(
      choice(noteKinds, noteKinds.join(', '), {
        flag: '-k, --kind <kind>',
        clear: 'it has no kind',
        imports: ['kind', 'type', 'category'],
      }),
    ),
    learntFrom: optional(
      text('where you learnt it', {
        flag: '--from <where>',
        clear: 'you do not know where you learnt it',
        imports: ['learntfrom', 'source'],
      }),
    ),
    service: optional(
      text('for a want: the service they ask for', {
        flag: '--service <service>',
        clear: 'no service was named',
        imports: ['service'],
      }),
    ),
    confirmedOn: optional(day('the day you last confirmed it', { imports: ['confirmedon'] })),
    stale: derived('yes or no', 'whether it should be confirmed'),
    createdAt: stamp(),
  }),
});

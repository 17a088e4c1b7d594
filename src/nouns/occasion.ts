import { derived, type New, named, noun, optional, ref, stamp, text, whole } from './field.ts';

/** A yearly day: a birthday, an anniversary. */
export const occasion = noun({
  name: 'date',
  plural: 'dates',
  inData: ['occasion', 'occasions'],
  letter: 'd',
  table: 'occasions',
  title: 'what',
  fields: () => ({
    clientId: named(ref('clients', 'the client')),
    personId: named(
      optional(
        ref('people', 'whose it is', {
          flag: '--person <person>',
          clear: 'it belongs to the client as a whole',
        }),
      ),
    ),
    what: text('what it is: birthday, founded', { flag: '--what <text>', only: 'edit' }),
    month: whole('1 to 12'),
    day: whole('1 to 31; in years without a 29 February, it falls on the 28th'),
    year: optional(whole('the year it began, if known')),
    comesOn: optional(derived('day', 'its next day')),
    years: optional(derived('whole number', 'how many years it will be then, if the year is known')),
    createdAt: stamp(),
  }),
});

export type NewOccasion = New<typeof occasion>;

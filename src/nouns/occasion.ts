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
    clientId: named(ref('clients', 'the client it is of')),
    personId: named(
      optional(
        ref('people', 'whose it is', {
          flag: '--person <person>',
          clear: 'it is of the client as a whole',
        }),
      ),
    ),
    what: text('what it is: birthday, founded', { flag: '--what <text>', only: 'edit' }),
    month: whole('1 to 12'),
    day: whole('1 to 31; 29 February is kept on the 28th in other years'),
    year: optional(whole('the year it began, where that is known')),
    comesOn: optional(derived('day', 'the next day it comes round')),
    years: optional(derived('whole number', 'how many years it will be then, where the year is known')),
    createdAt: stamp(),
  }),
});

export type NewOccasion = New<typeof occasion>;

import { channels } from './entry.ts';
import {
  choice,
  day,
  longestText,
  money,
  type New,
  named,
  noun,
  optional,
  ref,
  stamp,
  text,
} from './field.ts';

export const charge = noun({
  name: 'charge',
  plural: 'charges',
  letter: 'm',
  table: 'charges',
  title: 'what',
  fields: () => ({
    clientId: named(ref('clients', 'the client who will be asked for it')),
    caseId: optional(
      ref('cases', 'the case it belongs to', { flag: '--case <id>', clear: 'it belongs to no case' }),
    ),
    what: text('what it is for', {
      flag: '--what <text>',
      only: 'edit',
      imports: ['what', 'description', 'text', 'item', 'for'],
      longest: longestText,
    }),
    amount: money('how much: "450 USD"', {
      flag: '--amount <amount>',
      only: 'edit',
      imports: ['amount', 'sum', 'total'],
    }),
    notedOn: day('the day you learnt of it; default: today', {
      flag: '--on <day>',
      only: 'add',
      leans: 'past',
      imports: ['notedon', 'on', 'date', 'day'],
    }),
    toldOn: optional(day('the day they were told', { imports: ['toldon'] })),
    toldChannel: optional(
      choice(channels, 'the channel on which they were told', { imports: ['toldchannel'] }),
    ),
    entryId: optional(ref('interactions', 'the entry in which they were told', { column: 'interaction_id' })),
    billedOn: optional(day('the day it was billed', { imports: ['billedon', 'billed'] })),
    untoldBecause: optional(text('why it was billed before they were told', { imports: ['untoldbecause'] })),
    waivedOn: optional(day('the day you waived it', { imports: ['waivedon'] })),
    waivedBecause: optional(text('why you waived it', { imports: ['waivedbecause'] })),
    createdAt: stamp(),
  }),
});

export type NewCharge = New<typeof charge>;

import { losses, lossWords, typedLosses } from './case.ts';
import { choice, day, derived, list, type New, named, noun, optional, ref, stamp, text } from './field.ts';
import { reminder, reminderStates } from './reminder.ts';

/**
 * Who is responsible: you; you and they; someone you hired and answer for; or an outside cause (weather, a strike),
 * where you answer only for your response.
 */
export const responsibilities = ['mine', 'shared', 'someone-i-hired', 'outside'] as const;
export type Responsibility = (typeof responsibilities)[number];

/** The ways an apology can reach one client; an event is not one. */
export const apologyChannels = ['email', 'message', 'letter', 'call', 'video', 'meeting'] as const;
export type ApologyChannel = (typeof apologyChannels)[number];

export const apology = noun({
  name: 'apology',
  plural: 'apologies',
  letter: 'a',
  table: 'apologies',
  title: 'what',
  fields: () => ({
    clientId: named(ref('clients', 'the client it is to')),
    personId: named(optional(ref('people', 'the person who hears it', { flag: '--person <person>' }))),
    madeOn: day('the day it was made'),
    what: text('what happened, in their words', { flag: '--what <text>' }),
    costs: list(losses, `what it cost them: ${typedLosses}; may be repeated`, {
      flag: '--cost <loss>',
      typed: lossWords,
    }),
    costNote: optional(text('how much: two hours, 40 € in fees', { flag: '--cost-note <text>' })),
    responsibility: optional(
      choice(responsibilities, responsibilities.join(', '), { flag: '--responsibility <whose>' }),
    ),
    why: optional(text('why it happened, without excuses', { flag: '--why <text>' })),
    repair: optional(text('how you will fix it', { flag: '--repair <text>' })),
    repairByOn: optional(day('by when; it becomes a reminder', { flag: '--by <day>', leans: 'future' })),
    change: optional(text('what changes so that it does not happen again', { flag: '--change <text>' })),
    channel: choice(apologyChannels, apologyChannels.join(', '), { flag: '-c, --channel <channel>' }),
    draft: text('what to say', { flag: '--draft <text>' }),
    reminderId: optional(ref('reminders', 'the promise made in it')),
    deliveredOn: optional(day('the day it reached them')),
    entryId: optional(ref('interactions', 'the entry in which it was said', { column: 'interaction_id' })),
    caseId: optional(
      ref('cases', 'the case it belongs to', { flag: '--case <id>', clear: 'it belongs to no case' }),
    ),
    reaction: optional(text('their answer')),
    promiseState: optional(derived('choice', 'what became of its promise', { choices: reminderStates })),
    reminder: optional(derived('thing', 'the promise made in it', { of: reminder })),
    createdAt: stamp(),
  }),
});

export type NewApology = New<typeof apology>;

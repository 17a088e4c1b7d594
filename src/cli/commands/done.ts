import { completeReminders } from '../../app/plans/reminders.ts';
import { defineCommand, pastDay, rest, value } from '../command.ts';
import { kinds, parseIds } from '../references/reference.ts';
import { actedReply, doneTooEarly } from '../references/reminders.ts';

export default defineCommand({
  details: 'A recurring reminder moves to its next day; what was missed in between is not asked for again.',
  examples: ['rapport done 12', 'rapport done 12 14 15', 'rapport done 12 --on yesterday'],
  args: { ids: rest('<ids...>', 'the numbers, as today and reminders show them') },
  flags: { on: value('--on <day>', 'the day it was done, when not today', pastDay) },
  writes: true,
  run({ ids, on }, context) {
    if (on && on > context.today) throw doneTooEarly(on);
    const numbers = parseIds(kinds.reminder, ids);
    return actedReply(
      context,
      completeReminders(context.journal, numbers, on ?? context.today),
      () => 'Done',
    );
  },
});

import { dropReminders } from '../../app/plans/reminders.ts';
import { defineCommand, rest, toggle } from '../command.ts';
import { kinds, parseIds } from '../references/reference.ts';
import { actedReply } from '../references/reminders.ts';

export default defineCommand({
  details: 'A recurring reminder is given up for good; with --once it only skips the day that is due.',
  examples: ['rapport drop 12', 'rapport drop 12 14', 'rapport drop 12 --once'],
  args: { ids: rest('<ids...>', 'the numbers, as today and reminders show them') },
  flags: { once: toggle('--once', 'of a recurring one, only this time') },
  writes: true,
  run({ ids, once }, context) {
    const numbers = parseIds(kinds.reminder, ids);
    const outcome = dropReminders(context.journal, numbers, { today: context.today, once });
    return actedReply(context, outcome, ({ status }) => (status === 'open' ? 'Skipped' : 'Dropped'));
  },
});

import { editReminder } from '../../../app/plans/reminders.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { reminder } from '../../../nouns/reminder.ts';
import { actedReminders } from '../../../render/plans/reminders.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';
import { remindersClosed } from '../../references/reminders.ts';
import { needsRecurrence } from '../remind.ts';

export default defineCommand({
  details: 'A new day begins the series of one that recurs anew. To put one off: rapport snooze ID DAY',
  examples: [
    'rapport reminder edit 3 --text "Send the revised offer"',
    'rapport reminder edit r3 --on friday --every 2w',
  ],
  writes: true,
  edits: true,
  args: { id: needed('<id>', 'the number of the reminder') },
  fields: fieldFlags([reminder], 'edit'),
  run(input, context) {
    const before = resolve(context.journal, kinds.reminder, input.id);
    const { id } = before;
    const changes = changesIn(reminder, input, context);
    const command = `rapport reminder edit ${id}`;
    if (Object.keys(changes).length === 0) throw nothingToChange(`reminder ${id}`, `${command} --on friday`);
    if (changes.text === '')
      throw emptyText('The text of the reminder', `${command} --text "Send the offer"`);
    if (before.status !== 'open') throw remindersClosed([before]);
    const every = changes.every === undefined ? before.every : changes.every;
    if (changes.fromDone && every === null) throw needsRecurrence('--from-done');
    const now = editReminder(context.journal, before, changes, context.today);
    return reply(
      actedReminders(() => 'Changed'),
      { now: [now], already: [] },
    );
  },
});

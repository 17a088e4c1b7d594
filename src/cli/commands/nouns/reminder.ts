import { completeReminders, editReminder } from '../../../app/plans/reminders.ts';
import { emptyText } from '../../../domain/text/failure.ts';
import { reminder } from '../../../nouns/reminder.ts';
import { actedReminders, reminderList } from '../../../render/plans/reminders.ts';
import {
  asked,
  comingDay,
  defineCommand,
  needed,
  optional,
  pastDay,
  reply,
  toggle,
  value,
} from '../../command.ts';
import { flagsConflict, missingArgument, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import { clientOfList } from '../../references/clients.ts';
import { kinds, parseIds, resolve } from '../../references/reference.ts';
import { actedReply, doneTooEarly, remindersClosed } from '../../references/reminders.ts';
import { needsRecurrence } from '../remind.ts';

export const list = defineCommand({
  details: 'Lists open reminders by the day they are due, or closed ones with the latest first.',
  examples: [
    'rapport reminders',
    'rapport reminders acme',
    'rapport reminders --until friday',
    'rapport reminders --done',
  ],
  args: { client: optional('[client]', 'only those of one client') },
  flags: {
    until: value('--until <day>', 'only those due up to that day', comingDay),
    closed: toggle('--closed', 'those that were done or cancelled'),
    done: toggle('--done', 'those that were done'),
  },
  isList: true,
  async run({ client: ref, until, closed, done }, context) {
    if (until && (closed || done)) throw flagsConflict('--until', closed ? '--closed' : '--done');
    const client = await clientOfList(context, ref);
    const listed = context.journal.reminders.list({ until, clientId: client?.id, closed: closed || done });
    return reply(reminderList, closed || !done ? listed : listed.filter(({ status }) => status === 'done'));
  },
});

export const edit = defineCommand({
  details: 'A new day restarts the series of a recurring reminder. To see it later: rapport snooze ID DAY',
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

export const done = defineCommand({
  details: 'A recurring reminder moves to its next day and skips the ones you missed.',
  examples: ['rapport done 12', 'rapport done 12 14 15', 'rapport done 12 --on yesterday'],
  args: { ids: asked('[ids...]', 'the numbers, as today and reminders show them') },
  flags: { on: value('--on <day>', 'the day it was done; default: today', pastDay) },
  writes: true,
  async run({ ids, on }, context) {
    if (on && on > context.today) throw doneTooEarly(on);
    if (ids.length === 0 && !context.canAsk) throw missingArgument('ids', 'done', 'rapport done 12');
    const chosen =
      ids.length > 0 ? ids : await (await import('../../prompts/pick-thing.ts')).pickDone(context);
    const numbers = parseIds(kinds.reminder, chosen);
    return actedReply(
      context,
      completeReminders(context.journal, numbers, on ?? context.today),
      () => 'Done',
    );
  },
});

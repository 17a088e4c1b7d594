import { reminderList } from '../../render/plans/reminders.ts';
import { comingDay, defineCommand, optional, reply, toggle, value } from '../command.ts';
import { flagsConflict } from '../failures.ts';
import { resolveClient } from '../references/clients.ts';

export default defineCommand({
  details: 'Open reminders by the day they are due; closed ones with the last closed first.',
  examples: [
    'rapport reminders',
    'rapport reminders acme',
    'rapport reminders --until friday',
    'rapport reminders --done',
  ],
  args: { client: optional('[client]', 'only those of one client') },
  flags: {
    until: value('--until <day>', 'only those due up to that day', comingDay),
    closed: toggle('--closed', 'those that were done or dropped'),
    done: toggle('--done', 'those that were done'),
  },
  isList: true,
  async run({ client: ref, until, closed, done }, context) {
    if (until && (closed || done)) throw flagsConflict('--until', closed ? '--closed' : '--done');
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const listed = context.journal.reminders.list({ until, clientId: client?.id, closed: closed || done });
    return reply(reminderList, closed || !done ? listed : listed.filter(({ status }) => status === 'done'));
  },
});

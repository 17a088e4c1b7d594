import { promiseList } from '../../../render/plans/promises.ts';
import { defineCommand, optional, reply, toggle } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details: 'Open ones by the day they are due; with --all also those that were kept or broken.',
  examples: ['rapport promise list', 'rapport promise list acme --all'],
  args: { client: optional('[client]', 'only those to one client') },
  flags: { all: toggle('--all', 'kept and broken ones as well') },
  isList: true,
  async run({ client: ref, all }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const filter = { clientId: client?.id, promise: true };
    const { reminders } = context.journal;
    const closed = all ? reminders.list({ ...filter, closed: true }) : [];
    return reply(promiseList, [...reminders.list(filter), ...closed]);
  },
});

import { concernList } from '../../../render/care/concerns.ts';
import { defineCommand, optional, reply, toggle } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  summary: 'List the problems of clients, and what was done about each',
  details: 'The newest first; only open ones, unless all are wanted.',
  examples: ['rapport concern list', 'rapport concern list acme --all', 'rapport concerns --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  flags: { all: toggle('-a, --all', 'those that are closed as well') },
  isList: true,
  async run({ client: ref, all }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const filter = { ...(client ? { clientId: client.id } : {}), open: !all, until: context.today };
    return reply(concernList, context.journal.concerns.list(filter));
  },
});

import { feedbackList } from '../../../render/care/feedback.ts';
import { defineCommand, optional, reply, toggle } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  summary: 'List what clients said of the work',
  details:
    'The newest first: asked, said, changed, told. A loop is open until they were told what came of it, or it was closed.',
  examples: ['rapport feedback list', 'rapport feedback list acme', 'rapport feedback list --open --csv'],
  args: { client: optional('[client]', 'only that of one client') },
  flags: { open: toggle('--open', 'only what waits: for their answer, or for yours') },
  isList: true,
  async run({ client: ref, open }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const filter = { ...(client ? { clientId: client.id } : {}), open, until: context.today };
    return reply(feedbackList, context.journal.feedback.list(filter));
  },
});

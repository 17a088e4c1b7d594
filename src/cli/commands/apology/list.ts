import { apologyList } from '../../../render/apologies.ts';
import { defineCommand, optional, reply } from '../../command.ts';
import { whichClient } from '../../which-client.ts';

export default defineCommand({
  summary: 'List apologies',
  details: 'The latest first, with whether they reached the client and what became of the promise.',
  examples: ['rapport apology list', 'rapport apology list acme', 'rapport apology list --csv'],
  args: { client: optional('[client]', 'only those to one client') },
  isList: true,
  async run({ client: ref }, context) {
    const client = ref === undefined ? undefined : await whichClient(context, ref, { archived: 'also' });
    return reply(apologyList, context.journal.apologies.list(client?.id));
  },
});

import { apologyList } from '../../../render/repair/apologies.ts';
import { defineCommand, optional, reply, value, words } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'The latest first, with whether they reached the client and what became of the promise.',
  examples: ['rapport apology list', 'rapport apology list acme', 'rapport apology list --case 3 --csv'],
  args: { client: optional('[client]', 'only those to one client') },
  flags: { case: value('--case <id>', 'only those made in this case', words) },
  isList: true,
  async run({ client: ref, case: typed }, context) {
    const { journal } = context;
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const one = typed === undefined ? undefined : resolve(journal, kinds.case, typed);
    return reply(apologyList, journal.apologies.list({ clientId: client?.id, caseId: one?.id }));
  },
});

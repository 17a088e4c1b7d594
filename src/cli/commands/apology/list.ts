import { apologyList } from '../../../render/repair/apologies.ts';
import { defineCommand, optional, reply } from '../../command.ts';
import { value, words } from '../../flags/flags.ts';
import { storedCase } from '../../references/cases.ts';
import { whichClient } from '../../references/clients.ts';

export default defineCommand({
  details: 'The latest first, with whether they reached the client and what became of the promise.',
  examples: ['rapport apology list', 'rapport apology list acme', 'rapport apology list --case 3 --csv'],
  args: { client: optional('[client]', 'only those to one client') },
  flags: { case: value('--case <id>', 'only those made in this case', words) },
  isList: true,
  async run({ client: ref, case: typed }, context) {
    const { journal } = context;
    const client = ref === undefined ? undefined : await whichClient(context, ref, { archived: 'also' });
    const one = typed === undefined ? undefined : storedCase(journal, typed);
    return reply(apologyList, journal.apologies.list({ clientId: client?.id, caseId: one?.id }));
  },
});

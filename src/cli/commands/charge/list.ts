import { chargeList } from '../../../render/repair/charges.ts';
import { defineCommand, optional, reply, toggle, value, words } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details: 'The newest first; those that are neither billed nor let go, unless all are wanted.',
  examples: ['rapport charge list', 'rapport charge list acme --all', 'rapport charge list --case 3 --csv'],
  args: { client: optional('[client]', 'only those of one client') },
  flags: {
    all: toggle('-a, --all', 'billed ones and those that were let go as well'),
    case: value('--case <id>', 'only those of one case', words),
  },
  isList: true,
  async run({ client: ref, all, case: caseRef }, context) {
    const { journal, today } = context;
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const caseId = caseRef === undefined ? undefined : resolve(journal, kinds.case, caseRef).id;
    return reply(
      chargeList,
      journal.charges.list({
        ...(client ? { clientId: client.id } : {}),
        ...(caseId === undefined ? {} : { caseId }),
        open: !all,
        until: today,
      }),
    );
  },
});

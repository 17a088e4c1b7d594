import { playbookProgress } from '../../../app/plans/playbooks.ts';
import { progressList } from '../../../render/plans/playbooks.ts';
import { defineCommand, optional, reply, toggle } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  examples: ['rapport playbook progress', 'rapport playbook progress acme --all'],
  isList: true,
  args: { client: optional('[client]', 'only those of one client') },
  flags: { all: toggle('--all', 'those that are finished or given up as well') },
  async run({ client: ref, all }, context) {
    const client = ref === undefined ? undefined : await resolveClient(context, ref, { archived: 'also' });
    const progress = playbookProgress(context.journal, client?.id, { removed: all });
    return reply(progressList, all ? progress : progress.filter(({ openCount }) => openCount > 0));
  },
});

import { removePlaybook } from '../../../app/plans/playbooks.ts';
import { playbookChanged } from '../../../render/plans/playbooks.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { whichPlaybook } from '../../references/named.ts';

export default defineCommand({
  details: 'What was planned with it stays, as reminders of their own.',
  examples: ['rapport playbook remove onboarding'],
  writes: true,
  args: { playbook: rest('<playbook...>', 'its number or any part of its name') },
  run({ playbook: ref }, { journal }) {
    const playbook = whichPlaybook(journal, ref.join(' '));
    return reply(playbookChanged, { playbook, did: 'Removed', left: removePlaybook(journal, playbook) });
  },
});

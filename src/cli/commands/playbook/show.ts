import { playbookSheet } from '../../../render/plans/playbooks.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { playbookText } from '../../files/checklist.ts';
import { whichPlaybook } from '../../references/named.ts';

export default defineCommand({
  examples: ['rapport playbook show onboarding', 'rapport playbook show onboarding > onboarding.md'],
  args: { playbook: rest('<playbook...>', 'its number or any part of its name') },
  run({ playbook: ref }, { journal }) {
    const playbook = whichPlaybook(journal, ref.join(' '));
    return reply(playbookSheet, { playbook, markdown: playbookText(playbook) });
  },
});

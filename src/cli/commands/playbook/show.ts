import { playbookSheet } from '../../../render/plans/playbooks.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { playbookText } from '../../files/checklist.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport playbook show onboarding', 'rapport playbook show onboarding > onboarding.md'],
  args: { playbook: rest('<playbook...>', 'its number or any part of its name') },
  run({ playbook: ref }, { journal }) {
    const playbook = resolve(journal, kinds.playbook, ref.join(' '));
    return reply(playbookSheet, { playbook, markdown: playbookText(playbook) });
  },
});

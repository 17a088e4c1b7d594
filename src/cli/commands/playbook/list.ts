import { playbookList } from '../../../render/plans/playbooks.ts';
import { defineCommand, reply } from '../../command.ts';

export default defineCommand({
  details: 'Where they were applied, and how far that is: rapport playbook progress',
  examples: ['rapport playbook list', 'rapport playbook list --csv'],
  isList: true,
  run(_input, { journal }) {
    return reply(playbookList, journal.playbooks.list());
  },
});

import { policyList, removedPolicyList } from '../../../render/repair/policies.ts';
import { defineCommand, reply, toggle } from '../../command.ts';

export default defineCommand({
  examples: ['rapport policy list', 'rapport policy list --removed', 'rapport policy list --csv'],
  isList: true,
  flags: { removed: toggle('--removed', 'those that were given up') },
  run({ removed }, { journal }) {
    return reply(removed ? removedPolicyList : policyList, journal.policies.list({ removed }));
  },
});

import { policyCard } from '../../../render/repair/policies.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  examples: ['rapport policy show "rush work"', 'rapport policy show 2'],
  args: { policy: rest('<policy...>', 'its number or any part of its name') },
  run(input, { journal }) {
    const policy = resolve(journal, kinds.policy, input.policy.join(' '));
    return reply(policyCard, { policy, quotes: journal.policies.quotes(policy.id) });
  },
});

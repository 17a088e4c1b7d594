import { policyChanged } from '../../../render/repair/policies.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { holdingPolicy } from '../../references/policies.ts';

export default defineCommand({
  details: 'Cases in which it was quoted keep it. To have it again: rapport undo, or add it anew.',
  examples: ['rapport policy remove "rush work"'],
  writes: true,
  args: { policy: rest('<policy...>', 'its number or any part of its name') },
  run(input, { journal, today }) {
    const policy = holdingPolicy(journal, input.policy.join(' '));
    journal.change(`gave up the policy ${policy.name}`, () =>
      journal.policies.update(policy.id, { removedOn: today }),
    );
    return reply(policyChanged, { policy: { ...policy, removedOn: today }, did: 'Gave up' });
  },
});

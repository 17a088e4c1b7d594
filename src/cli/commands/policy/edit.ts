import { policyChanged } from '../../../render/repair/policies.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { value, words } from '../../flags/flags.ts';
import { textInput } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { holdingPolicy, parseReason } from '../../references/policies.ts';
import { parseName } from '../../references/reference.ts';

export default defineCommand({
  details: 'Cases in which it was quoted keep the reason they were given. RULE may be - for stdin.',
  examples: [
    'rapport policy edit "rush work" --because "others have to wait for it"',
    'rapport policy edit 2 "Work wanted within a day costs half more"',
  ],
  writes: true,
  edits: true,
  args: {
    policy: needed('<policy>', 'its number or any part of its name'),
    rule: rest('[rule...]', 'the rule, in new words'),
  },
  flags: {
    name: value('-n, --name <name>', 'a new name', words),
    because: value('-b, --because <reason>', 'a new reason', words),
  },
  async run(input, context) {
    const { journal } = context;
    const policy = holdingPolicy(journal, input.policy);
    const { id } = policy;
    const isSaid = input.rule.length > 0 || input.name !== undefined || input.because !== undefined;
    const command = `rapport policy edit ${id}`;
    if (!isSaid) throw nothingToChange(`the policy "${policy.name}"`, `${command} --because REASON`);
    const name =
      input.name === undefined
        ? policy.name
        : parseName(journal, kinds.policy, input.name, { own: id, hint: `${command} --name NAME` });
    const rule =
      input.rule.length === 0
        ? policy.rule
        : await textInput(context, input.rule, 'The rule', `${command} RULE`);
    const reason = parseReason(input.because ?? policy.reason, { name, rule });
    const changed = { ...policy, name, rule, reason };
    journal.change(`changed the policy ${name}`, () => journal.policies.update(id, { name, rule, reason }));
    return reply(policyChanged, { policy: changed, did: 'Changed' });
  },
});

import { policy } from '../../../nouns/policy.ts';
import { policyChanged } from '../../../render/repair/policies.ts';
import { defineCommand, needed, reply, rest } from '../../command.ts';
import { nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
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
  fields: fieldFlags([policy], 'edit'),
  async run(input, context) {
    const { journal } = context;
    const before = holdingPolicy(journal, input.policy);
    const { id } = before;
    const changes = changesIn(policy, input, context);
    const command = `rapport policy edit ${id}`;
    if (input.rule.length === 0 && Object.keys(changes).length === 0)
      throw nothingToChange(`the policy "${before.name}"`, `${command} --because REASON`);
    const name =
      changes.name === undefined
        ? before.name
        : parseName(journal, kinds.policy, changes.name, { own: id, hint: `${command} --name NAME` });
    const rule =
      input.rule.length === 0
        ? before.rule
        : await textInput(context, input.rule, 'The rule', `${command} RULE`);
    const reason = parseReason(changes.reason ?? before.reason, { name, rule });
    const changed = { ...before, name, rule, reason };
    journal.change(`changed the policy ${name}`, () => journal.policies.update(id, { name, rule, reason }));
    return reply(policyChanged, { policy: changed, did: 'Changed' });
  },
});

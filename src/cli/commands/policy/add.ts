import { saysOnlyTheRule } from '../../../domain/repair/policy.ts';
import { policy } from '../../../nouns/policy.ts';
import { policyChanged } from '../../../render/repair/policies.ts';
import { defineCommand, optional, reply, rest } from '../../command.ts';
import { needsAnswer } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import { kinds } from '../../references/kinds.ts';
import { parseReason, policyWithoutReason, reasonIsTheRule } from '../../references/policies.ts';
import { parseName } from '../../references/reference.ts';

const usage = 'rapport policy add NAME RULE --because REASON';

export default defineCommand({
  details:
    'The reason is what a client hears when you answer with the policy, so it says what the rule is good for. RULE may be - for stdin; what is left out is asked for at a terminal.',
  examples: [
    'rapport policy add "rush work" "Work wanted within two days costs half more" --because "others have to wait for it"',
    'rapport policy add proofs "Changes after the proof are billed" --because "the printer charges a new plate for each"',
  ],
  writes: true,
  args: {
    name: optional('[name]', 'what it is called, in a word or two'),
    rule: rest('[rule...]', 'the rule itself'),
  },
  fields: fieldFlags([policy], 'add'),
  async run(input, context) {
    const { journal } = context;
    const changes = changesIn(policy, input, context);
    const name = parseName(journal, kinds.policy, input.name ?? (await askName(context)), { hint: usage });
    const rule = await textInput(context, input.rule, 'The rule', usage);
    const reason = parseReason(changes.reason ?? (await askReason(context, { name, rule })), { name, rule });
    const added = journal.change(`set down the policy ${name}`, () =>
      journal.policies.stored(journal.policies.add({ name, rule, reason, removedOn: null })),
    );
    return reply(policyChanged, { policy: added, did: 'Set down' });
  },
});

async function askName(context: Context): Promise<string> {
  if (!context.canAsk) throw needsAnswer('The name of the policy', usage);
  const prompter = await context.ask();
  return prompter.text({
    message: 'What is the policy called?',
    hint: 'A word or two: rush work, proofs, late payment.',
    required: 'Say something, or press Ctrl-C.',
  });
}

async function askReason(context: Context, of: { name: string; rule: string }): Promise<string> {
  if (!context.canAsk) throw policyWithoutReason();
  const prompter = await context.ask();
  return prompter.text({
    message: 'Why do you have it, in words a client can accept?',
    required: policyWithoutReason().message,
    check: (answer) => (saysOnlyTheRule(answer, of) ? reasonIsTheRule(answer.trim()).message : null),
  });
}

import { saysOnlyTheRule } from '../../../domain/repair/policy.ts';
import { policy } from '../../../nouns/policy.ts';
import { policyCard, policyChanged, policyList, removedPolicyList } from '../../../render/repair/policies.ts';
import { defineCommand, needed, optional, reply, rest, toggle } from '../../command.ts';
import { needsAnswer, nothingToChange } from '../../failures.ts';
import { changesIn, fieldFlags } from '../../flags/field-flags.ts';
import type { Context } from '../../io.ts';
import { textInput } from '../../prompts/ask.ts';
import {
  holdingPolicy,
  parseReason,
  policyWithoutReason,
  reasonIsTheRule,
} from '../../references/policies.ts';
import { kinds, parseName, resolve } from '../../references/reference.ts';

const usage = 'rapport policy add NAME RULE --because REASON';

export const add = defineCommand({
  details:
    'Clients hear the reason when you answer with the policy, so say what the rule is good for. RULE may be - for stdin. On a terminal rapport asks for what you leave out.',
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
    const added = journal.change(`added the policy ${name}`, () =>
      journal.policies.stored(journal.policies.add({ name, rule, reason, removedOn: null })),
    );
    return reply(policyChanged, { policy: added, did: 'Added' });
  },
});

async function askName(context: Context): Promise<string> {
  if (!context.canAsk) throw needsAnswer('The name of the policy', usage);
  const prompter = await context.ask();
  return prompter.text({
    message: 'What is the policy called?',
    hint: 'A word or two: rush work, proofs, late payment.',
    required: 'Type something, or press Ctrl-C.',
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

export const list = defineCommand({
  examples: ['rapport policy list', 'rapport policy list --removed', 'rapport policy list --csv'],
  isList: true,
  flags: { removed: toggle('--removed', 'policies that were withdrawn') },
  run({ removed }, { journal }) {
    return reply(removed ? removedPolicyList : policyList, journal.policies.list({ removed }));
  },
});

export const show = defineCommand({
  examples: ['rapport policy show "rush work"', 'rapport policy show 2'],
  args: { policy: rest('<policy...>', 'its number or any part of its name') },
  run(input, { journal }) {
    const policy = resolve(journal, kinds.policy, input.policy.join(' '));
    return reply(policyCard, { policy, quotes: journal.policies.quotes(policy.id) });
  },
});

export const edit = defineCommand({
  details: 'Cases that quoted it keep the old reason. RULE may be - for stdin.',
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

export const remove = defineCommand({
  details: 'Cases that quoted it keep it. To undo it: rapport undo',
  examples: ['rapport policy delete "rush work"'],
  writes: true,
  args: { policy: rest('<policy...>', 'its number or any part of its name') },
  run(input, { journal, today }) {
    const policy = holdingPolicy(journal, input.policy.join(' '));
    journal.change(`withdrew the policy ${policy.name}`, () =>
      journal.policies.update(policy.id, { removedOn: today }),
    );
    return reply(policyChanged, { policy: { ...policy, removedOn: today }, did: 'Withdrew' });
  },
});

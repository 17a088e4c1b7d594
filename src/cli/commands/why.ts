import { withRests } from '../../app/flags/finding.ts';
import { evidenceOf, explain } from '../../app/flags/findings.ts';
import { limitsOf } from '../../domain/rules/rule.ts';
import { rulePage } from '../../render/flags/rule-page.ts';
import { defineCommand, needed, optional, reply } from '../command.ts';
import { resolveClient } from '../references/clients.ts';
import { resolveRule } from '../references/rules.ts';

export default defineCommand({
  details:
    'Shows what the rule counts, its numbers, its sources, and what silences it. With CLIENT it shows what the rule says about that client, the entries it used, or why it is quiet.',
  examples: ['rapport why email-only', 'rapport why gone-quiet acme'],
  args: {
    rule: needed(
      '<rule>',
      'a rule or the beginning of its name, as email-only; all of them: rapport help rules',
    ),
    client: optional('[client]', 'what it says about this client'),
  },
  async run(input, context) {
    const { journal, settings, today } = context;
    const rule = resolveRule(input.rule);
    if (input.client === undefined)
      return reply(rulePage, { rule, limits: limitsOf(rule, settings.thresholds, null) });
    const { id } = await resolveClient(context, input.client, { archived: 'also' });
    const [found] = explain(journal, settings, today, [rule], id);
    if (!found) throw new Error('a client that was found is gone');
    const [finding = null] = found.finding ? withRests(journal, [found.finding], today) : [];
    const evidence = finding ? evidenceOf(journal, finding) : [];
    const explanation = { ...found, finding };
    return reply(rulePage, { rule, limits: found.limits, about: { explanation, evidence } });
  },
});

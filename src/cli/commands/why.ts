import { evidenceOf, explain } from '../../app/findings.ts';
import { limitsOf } from '../../domain/rules/limits.ts';
import { rulePage } from '../../render/rule-page.ts';
import { defineCommand, needed, optional, reply } from '../command.ts';
import { whichClient } from '../which-client.ts';
import { whichRule } from '../which-rule.ts';

export default defineCommand({
  summary: 'What a rule looks at and what it stands on',
  details:
    'Shows what the rule counts, its numbers and where they come from, its sources, and what silences it. With CLIENT it shows what it makes of that client, the entries it looks at, and, when it is quiet, why.',
  examples: ['rapport why email-only', 'rapport why gone-quiet acme'],
  args: {
    rule: needed(
      '<rule>',
      'a rule or the beginning of its name, as email-only; all of them: rapport help rules',
    ),
    client: optional('[client]', 'what it makes of this client'),
  },
  async run(input, context) {
    const { journal, settings, today } = context;
    const rule = whichRule(input.rule);
    if (input.client === undefined)
      return reply(rulePage, { rule, limits: limitsOf(rule, settings.thresholds, null) });
    const { id } = await whichClient(context, input.client, { archived: 'also' });
    const [explanation] = explain(journal, settings, today, [rule], id);
    if (!explanation) throw new Error('a client that was found is gone');
    const evidence = explanation.finding ? evidenceOf(journal, explanation.finding) : [];
    return reply(rulePage, { rule, limits: explanation.limits, about: { explanation, evidence } });
  },
});

import { RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import { muteLine, ruleMuteLine } from '../../render/flags/mutes.ts';
import { defineCommand, needed, optional, type Reply, reply } from '../command.ts';
import type { Context } from '../io.ts';
import { resolveClient } from '../references/clients.ts';
import { resolveRule, ruleAlone } from '../references/rules.ts';

export default defineCommand({
  examples: ['rapport unmute acme gone-quiet', 'rapport unmute nothing-known'],
  writes: true,
  args: {
    client: needed(
      '<client|rule>',
      'any part of a name, a person, an email address or a handle; or the rule alone',
    ),
    rule: optional('[rule]', 'the rule that is muted'),
  },
  async run(input, context) {
    const { journal } = context;
    if (input.rule === undefined) return forEverybody(context, ruleAlone(input.client).id);
    const rule = resolveRule(input.rule);
    const client = await resolveClient(context, input.client);
    const muted = journal.mutes.of(client.id);
    const mute = muted.find((one) => one.rule === rule.id);
    if (!mute)
      throw notMuted(
        rule.id,
        client.name,
        muted.map((one) => one.rule),
      );
    journal.change(`unmuted the rule ${rule.id} for ${client.name}`, () =>
      journal.mutes.remove(client.id, rule.id),
    );
    return reply(muteLine, { ...mute, clientName: client.name, inForce: false });
  },
});

function forEverybody({ journal }: Context, rule: string): Reply {
  const muted = journal.mutes.forAll();
  const mute = muted.find((one) => one.rule === rule);
  if (!mute)
    throw notMuted(
      rule,
      'everybody',
      muted.map((one) => one.rule),
    );
  journal.change(`unmuted the rule ${rule} for everybody`, () => journal.mutes.removeForAll(rule));
  return reply(ruleMuteLine, { ...mute, inForce: false });
}

/** The rule is not muted there. */
function notMuted(rule: string, clientName: string, muted: readonly string[]): RapportError {
  const hint =
    muted.length > 0
      ? `Muted for ${clientName}: ${listWords(muted, 'and')}.`
      : `No rule is muted for ${clientName}.`;
  return new RapportError('refused', 'not-muted', `${rule} is not muted for ${clientName}.`, [hint]);
}

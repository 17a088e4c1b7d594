import { RapportError } from '../../domain/text/failure.ts';
import { listWords } from '../../domain/text/words.ts';
import { muteLine } from '../../render/flags/mutes.ts';
import { defineCommand, needed, reply } from '../command.ts';
import { resolveClient } from '../references/clients.ts';
import { resolveRule } from '../references/rules.ts';

export default defineCommand({
  examples: ['rapport unmute acme gone-quiet'],
  writes: true,
  args: {
    client: needed('<client>', 'any part of a name, a person, an email address or an id'),
    rule: needed('<rule>', 'the rule that is muted'),
  },
  async run(input, context) {
    const { journal } = context;
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
    journal.change(`unmuted ${rule.id} for ${client.name}`, () => journal.mutes.remove(client.id, rule.id));
    return reply(muteLine, { ...mute, clientName: client.name, inForce: false });
  },
});

/** The rule is not muted there. */
function notMuted(rule: string, clientName: string, muted: readonly string[]): RapportError {
  return new RapportError('refused', 'not-muted', `${rule} is not muted for ${clientName}.`, [
    muted.length > 0 ? `Muted there: ${listWords(muted, 'and')}.` : 'No rule is muted there.',
  ]);
}

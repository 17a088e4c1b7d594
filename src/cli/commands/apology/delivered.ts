import { deliverApology } from '../../../app/repair/apologies.ts';
import { isLiveChannel } from '../../../domain/log/entry.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { type ApologyChannel, apologyChannels } from '../../../nouns/apology.ts';
import { deliveredApology } from '../../../render/repair/apologies.ts';
import { deliveredTooEarly } from '../../apology/flags.ts';
import { defineCommand, many, needed, oneOf, pastDay, reply, value, words } from '../../command.ts';
import type { Context } from '../../io.ts';
import { resolvePeople } from '../../references/clients.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'It becomes an entry in the log, on the channel it was made for unless --channel says otherwise, and belongs to the case the apology was made in.',
  examples: [
    'rapport apology delivered 3',
    'rapport apology delivered 3 --on yesterday --channel meeting --reaction "She thanked me, and asked for it in writing"',
  ],
  args: { id: needed('<id>', 'the number of the apology') },
  flags: {
    on: value('--on <day>', 'the day it reached them, when not today', pastDay),
    channel: value('-c, --channel <channel>', apologyChannels.join(', '), oneOf(apologyChannels)),
    with: many('-w, --with <person>', 'who heard or read it; may be repeated', words),
    reaction: value('--reaction <text>', 'what they said to it; "" for nothing yet', words),
  },
  writes: true,
  async run(input, context) {
    const { journal, today } = context;
    const apology = resolve(journal, kinds.apology, input.id);
    const { id, clientId, clientName, deliveredOn, entryId } = apology;
    if (deliveredOn !== null && entryId !== null) throw alreadyDelivered(id, deliveredOn, entryId);
    const on = input.on ?? today;
    if (on > today) throw deliveredTooEarly(on);
    const named = resolvePeople(journal, { id: clientId, name: clientName }, input.with, clientName);
    const channel = input.channel ?? apology.channel;
    const reaction = input.reaction ?? (context.canAsk ? await askReaction(context, channel) : '');
    const stored = deliverApology(journal, apology, {
      on,
      channel,
      people: named.length > 0 || apology.personId === null ? named : [apology.personId],
      reaction: reaction.trim() || null,
    });
    return reply(deliveredApology, stored);
  },
});

/** Their own words, or none yet. */
async function askReaction(context: Context, channel: ApologyChannel): Promise<string> {
  const prompter = await context.ask();
  const when = isLiveChannel(channel) ? 'In their words.' : 'Where they have answered already.';
  return prompter.text({ message: 'What did they say to it?', hint: `${when} Enter leaves it out.` });
}

/** An apology that was delivered before. */
function alreadyDelivered(id: number, on: string, entryId: number): RapportError {
  return new RapportError('refused', 'already-delivered', `Apology ${id} reached them already, on ${on}.`, [
    `See the entry: rapport entry show ${entryId}`,
  ]);
}

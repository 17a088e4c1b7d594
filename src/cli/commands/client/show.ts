import { readClientCard } from '../../../app/client-card.ts';
import { clientCard } from '../../../render/client-card.ts';
import { defineCommand, reply, rest } from '../../command.ts';
import { count, toggle, value } from '../../flags.ts';
import { whichClient } from '../../which-client.ts';

export default defineCommand({
  summary: 'The card to read before you pick up the phone',
  examples: ['rapport show acme', 'rapport show dana --entries 30', 'rapport show acme --json'],
  args: { client: rest('<client...>', 'any part of a name, a person, an email address or an id') },
  flags: {
    entries: value('-n, --entries <n>', 'how many entries of the log (default: 8)', count(0)),
    archived: toggle('--archived', 'an archived client, where another of that name is not'),
  },
  async run(input, context) {
    const client = await whichClient(context, input.client.join(' '), {
      archived: input.archived ? 'only' : 'also',
    });
    return reply(
      clientCard,
      readClientCard(context.journal, context.settings, context.today, client, input.entries ?? 8),
    );
  },
});

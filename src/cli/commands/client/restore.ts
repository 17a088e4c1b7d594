import { clientChanged } from '../../../render/clients/clients.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  examples: ['rapport client restore acme'],
  writes: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or an id') },
  async run(input, context) {
    const client = await resolveClient(context, input.client, { archived: 'only' });
    context.journal.change(`restored ${client.name}`, () =>
      context.journal.clients.update(client.id, { archivedOn: null }),
    );
    return reply(clientChanged, { ...client, archivedOn: null, did: 'Restored' });
  },
});

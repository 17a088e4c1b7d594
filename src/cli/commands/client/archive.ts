import { clientChanged } from '../../../render/clients/clients.ts';
import { stillOpen } from '../../../render/plans/reminders.ts';
import { openCasesLeft } from '../../../render/repair/cases.ts';
import { defineCommand, needed, reply } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  details:
    'An archived client is in no list, no flag and no digest; rapport client restore brings it back whole.',
  examples: ['rapport client archive acme'],
  writes: true,
  args: { client: needed('<client>', 'any part of a name, a person, an email address or an id') },
  async run(input, context) {
    const client = await resolveClient(context, input.client);
    context.journal.change(`archived ${client.name}`, () =>
      context.journal.clients.update(client.id, { archivedOn: context.today }),
    );
    const open = context.journal.reminders.list({ clientId: client.id });
    if (open.length > 0) context.status(stillOpen(open, client.id));
    const cases = context.journal.cases.list({ clientId: client.id, open: true });
    if (cases.length > 0) context.status(openCasesLeft(cases, client.id));
    return reply(clientChanged, { ...client, archivedOn: context.today, did: 'Archived' });
  },
});

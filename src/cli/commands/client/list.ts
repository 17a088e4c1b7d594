import { clientStatuses } from '../../../domain/client.ts';
import { clientList, clientsFound } from '../../../render/clients.ts';
import { defineCommand, reply } from '../../command.ts';
import { oneOf, toggle, value, words } from '../../flags.ts';

export default defineCommand({
  summary: 'List the clients',
  examples: [
    'rapport client list',
    'rapport client list --tag retainer',
    'rapport client list --status prospect --csv',
  ],
  isList: true,
  flags: {
    status: value('-s, --status <status>', clientStatuses.join(', '), oneOf(clientStatuses)),
    tag: value('-t, --tag <tag>', 'only those with the tag', words),
    archived: toggle('--archived', 'those that were put away'),
  },
  run({ status, tag, archived }, { journal }) {
    const view = status || tag || archived ? clientsFound : clientList;
    return reply(
      view,
      journal.clients.list({
        archived,
        ...(status ? { status } : {}),
        ...(tag ? { tag: tag.trim().toLowerCase() } : {}),
      }),
    );
  },
});

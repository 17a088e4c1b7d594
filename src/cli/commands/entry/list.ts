import { entryList } from '../../../render/log/entries.ts';
import { count, defineCommand, optional, pastDay, reply, value } from '../../command.ts';
import { resolveClient } from '../../references/clients.ts';

export default defineCommand({
  examples: ['rapport entry list acme', 'rapport entry list --since "last month" --csv'],
  isList: true,
  args: { client: optional('[client]', 'only entries about this client') },
  flags: {
    since: value('--since <day>', 'from that day on', pastDay),
    until: value('--until <day>', 'up to that day', pastDay),
    limit: value('-n, --limit <n>', 'at most so many; 0 for all (default: 50)', count(0)),
  },
  async run(input, context) {
    const client =
      input.client === undefined
        ? undefined
        : await resolveClient(context, input.client, { archived: 'also' });
    const limit = input.limit ?? 50;
    return reply(
      entryList,
      context.journal.entries.list({
        ...(client ? { clientId: client.id } : {}),
        ...(input.since ? { since: input.since } : {}),
        ...(input.until ? { until: input.until } : {}),
        ...(limit > 0 ? { limit } : {}),
      }),
    );
  },
});

import { operationList } from '../../render/journal/operations.ts';
import { count, defineCommand, optional, reply, value } from '../command.ts';
import { clientOfList } from '../references/clients.ts';

const usualLimit = 20;

export default defineCommand({
  details: 'Each line is one command; rapport undo ID undoes it.',
  examples: ['rapport history', 'rapport history acme', 'rapport history --limit 100'],
  isList: true,
  args: { client: optional('[client]', 'only what changed something of this client') },
  flags: {
    limit: value('-n, --limit <count>', `at most so many; 0 for all (default: ${usualLimit})`, count(0)),
  },
  async run({ client: ref, limit = usualLimit }, context) {
    const { journal, status } = context;
    const client = await clientOfList(context, ref);
    const most = limit === 0 ? Number.MAX_SAFE_INTEGER : limit + 1;
    const operations = client ? journal.operations.about(client.id, most) : journal.operations.list(most);
    if (limit === 0) return reply(operationList, operations);
    if (operations.length > limit) status(`These are the newest ${limit}; --limit shows more.`);
    return reply(operationList, operations.slice(0, limit));
  },
});

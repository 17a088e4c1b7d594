import { operationList } from '../../render/journal/operations.ts';
import { count, defineCommand, reply, value } from '../command.ts';

const usualLimit = 20;

export default defineCommand({
  details: 'Each line is one command; rapport undo ID undoes it.',
  examples: ['rapport history', 'rapport history --limit 100'],
  isList: true,
  flags: {
    limit: value('-n, --limit <count>', `at most so many; 0 for all (default: ${usualLimit})`, count(0)),
  },
  run({ limit = usualLimit }, { journal, status }) {
    const operations = journal.operations.list(limit === 0 ? Number.MAX_SAFE_INTEGER : limit + 1);
    if (limit === 0) return reply(operationList, operations);
    if (operations.length > limit) status(`These are the newest ${limit}; --limit shows more.`);
    return reply(operationList, operations.slice(0, limit));
  },
});

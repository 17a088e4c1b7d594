import { operationList } from '../../render/operations.ts';
import { defineCommand, reply } from '../command.ts';
import { count, value } from '../flags.ts';

const usualLimit = 20;

export default defineCommand({
  summary: 'What was changed, newest first',
  details: 'Each line is one command; rapport undo ID takes it back.',
  examples: ['rapport history', 'rapport history --limit 100'],
  isList: true,
  flags: { limit: value('-n, --limit <count>', `how many to show; ${usualLimit} when not said`, count(1)) },
  run({ limit = usualLimit }, { journal, status }) {
    const operations = journal.operations.list(limit + 1);
    if (operations.length > limit) status(`These are the newest ${limit}; --limit shows more.`);
    return reply(operationList, operations.slice(0, limit));
  },
});

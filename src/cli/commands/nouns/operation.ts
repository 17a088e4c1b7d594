import { redoable } from '../../../app/take-back.ts';
import { RapportError } from '../../../domain/text/failure.ts';
import { handle } from '../../../nouns/index.ts';
import { operationList } from '../../../render/journal/operations.ts';
import { count, defineCommand, optional, reply, toggle, value } from '../../command.ts';
import { clientOfList } from '../../references/clients.ts';
import { takingBack } from '../undo.ts';

const usualLimit = 20;

export const history = defineCommand({
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

export const redo = defineCommand({
  details: 'Each redo reverses one undo. After another change, undo the undo by its handle instead.',
  examples: ['rapport redo', 'rapport redo --dry-run'],
  writes: true,
  flags: {
    dryRun: toggle('-n, --dry-run', 'only say what would happen'),
    yes: toggle('-y, --yes', 'do not ask, even for many rows'),
  },
  async run(how, context) {
    const found = context.journalExists ? redoable(context.journal) : ({ kind: 'none' } as const);
    if (found.kind === 'none') throw nothingToRedo();
    if (found.kind === 'changed-since') throw changedSince(found);
    return takingBack(context, found.id, how);
  },
});

/** Nothing was undone. */
function nothingToRedo(): RapportError {
  return new RapportError('refused', 'nothing-to-redo', 'There is nothing to redo.', [
    'See: rapport history',
  ]);
}

/** Another change was made since the undo. */
function changedSince({ id, by }: { id: number; by: number }): RapportError {
  return new RapportError(
    'refused',
    'changed-since',
    `The journal has changed since that undo, by ${handle('operation', by)}.`,
    [`To redo it anyway: rapport undo ${id}`],
  );
}

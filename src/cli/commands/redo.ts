import { redoable } from '../../app/take-back.ts';
import { RapportError } from '../../domain/text/failure.ts';
import { handle } from '../../nouns/index.ts';
import { defineCommand, toggle } from '../command.ts';
import { takingBack } from './undo.ts';

export default defineCommand({
  details: 'Several undos come back one by one. After another change, an undo is taken back by its number.',
  examples: ['rapport redo', 'rapport redo --dry-run'],
  writes: true,
  flags: {
    dryRun: toggle('-n, --dry-run', 'only say what would happen'),
    yes: toggle('-y, --yes', 'do not ask, however many rows it is'),
  },
  async run(how, context) {
    const found = context.journalExists ? redoable(context.journal) : ({ kind: 'none' } as const);
    if (found.kind === 'none') throw nothingToRedo();
    if (found.kind === 'changed-since') throw changedSince(found);
    return takingBack(context, found.id, how);
  },
});

/** Nothing was taken back. */
function nothingToRedo(): RapportError {
  return new RapportError('refused', 'nothing-to-redo', 'Nothing was undone that could be done again.', [
    'See: rapport history',
  ]);
}

/** Another change was made since the undo. */
function changedSince({ id, by }: { id: number; by: number }): RapportError {
  return new RapportError(
    'refused',
    'changed-since',
    `The journal was changed since that undo, by ${handle('operation', by)}.`,
    [`To have it again all the same: rapport undo ${id}`],
  );
}

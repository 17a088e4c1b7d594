import { takeBack } from '../../app/take-back.ts';
import type { Operation } from '../../domain/operation.ts';
import { cancelled, RapportError } from '../../domain/text/failure.ts';
import { commandLine } from '../../domain/text/shell-word.ts';
import { operation } from '../../nouns/operation.ts';
import { takenBack, takingBackWords, unrestoredNames } from '../../render/journal/operations.ts';
import { defineCommand, optional, type Reply, reply, toggle } from '../command.ts';
import type { Context } from '../io.ts';
import { noneNumbered, parseId } from '../references/reference.ts';

const operations = { noun: operation, list: 'rapport history' };

export default defineCommand({
  details:
    'Undoes all that a command changed, even an import. If something was changed or needed since, it stays, and rapport names it. You can undo an undo, too.',
  examples: ['rapport undo', 'rapport undo 14', 'rapport undo 14 --dry-run'],
  writes: true,
  args: { id: optional('[id]', 'the handle of the change, as history shows it') },
  flags: {
    dryRun: toggle('-n, --dry-run', 'only say what would happen'),
    yes: toggle('-y, --yes', 'do not ask, even for many rows'),
  },
  async run({ id: ref, ...how }, context) {
    const id = ref === undefined || ref === 'last' ? undefined : parseId(operations, ref);
    return takingBack(context, id, how);
  },
});

/** More rows than these are taken back only after a question, where there is somebody to ask. */
const mostUnasked = 20;

/** Takes an operation back, or says why not; asks first where it is of many rows. */
export async function takingBack(
  context: Context,
  id: number | undefined,
  { dryRun, yes }: { dryRun: boolean; yes: boolean },
): Promise<Reply> {
  if (context.canAsk && !dryRun && !yes && context.journalExists) {
    const plan = takeBack(context.journal, id, true);
    if ('restored' in plan && plan.restored > mostUnasked) {
      const { verb, summary } = takingBackWords(plan);
      const question = `${verb} ${plan.restored.toLocaleString('en')} rows: ${summary}. Go on?`;
      if (!(await (await context.ask()).confirm({ message: question, initial: false }))) throw cancelled();
    }
  }
  // Where there is no journal, none is made to say so.
  const outcome = context.journalExists ? takeBack(context.journal, id, dryRun) : undefined;
  switch (outcome?.kind) {
    case 'taken-back':
    case 'brought-back':
      return reply(takenBack, { ...outcome, dryRun });
    case 'already':
      throw alreadyUndone(id ?? 0, outcome.by);
    case 'erased':
      throw undoneByErasing(id ?? 0);
    case 'forgotten':
      throw undoForgotten(outcome.operation);
    case 'restored':
      throw undoOfRestore(outcome.operation.id, replacedIn(outcome.operation.summary));
    case 'too-late':
      throw undoTooLate(outcome.operation.id, unrestoredNames(outcome.unrestored, 5));
    default:
      throw id === undefined ? nothingToUndo() : noneNumbered(operations, [id]);
  }
}

/** There is nothing that can be taken back. */
function nothingToUndo(): RapportError {
  return new RapportError('refused', 'nothing-to-undo', 'There is nothing to undo.', [
    'See: rapport history',
  ]);
}

/** The operation was taken back before. */
function alreadyUndone(id: number, by: number): RapportError {
  return new RapportError('refused', 'already-undone', `Operation ${id} was already undone.`, [
    `To redo it, undo the undo: rapport undo ${by}`,
  ]);
}

/** What an operation changed was erased since. */
function undoneByErasing(id: number): RapportError {
  return new RapportError('refused', 'erased-since', `What operation ${id} changed was erased for good.`, [
    'See: rapport history',
  ]);
}

/** The log of changes no longer has what an operation changed. */
function undoForgotten({ id, undoes }: Operation): RapportError {
  return new RapportError('refused', 'undo-forgotten', `Operation ${id} can no longer be undone.`, [
    undoes === null
      ? 'rapport keeps what a change was for a year, and of the last 1,000 changes in any case.'
      : 'An import that was undone can be redone until something else is changed. Import the file again.',
    'What can be undone is in: rapport history',
  ]);
}

/** The place of the journal that a restored one replaced, as its summary says it; null where there was none. */
function replacedIn(summary: string): string | null {
  return /; the one it replaced is (.+)$/s.exec(summary)?.[1] ?? null;
}

/** A backup took the place of the journal, which is kept as a file. */
function undoOfRestore(id: number, replaced: string | null): RapportError {
  return new RapportError(
    'refused',
    'undo-of-restore',
    `Operation ${id} restored a backup, and undo cannot take that back.`,
    [
      ...(replaced === null
        ? []
        : [
            `The journal it replaced is kept: ${replaced}`,
            `To put it back: ${commandLine(['rapport', 'restore', replaced])}`,
          ]),
      'To undo an earlier change, name it: rapport history',
    ],
  );
}

/** All that an operation changed was changed again, or is needed by something later. */
function undoTooLate(id: number, names: readonly string[]): RapportError {
  return new RapportError('refused', 'undo-too-late', `Operation ${id} can no longer be undone.`, [
    `Changed or needed later: ${names.join(', ')}`,
    'Undo the later change first: rapport history',
  ]);
}

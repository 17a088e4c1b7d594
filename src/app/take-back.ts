import type { KeptRow, Operation, UndoOutcome } from '../domain/operation.ts';
import type { Journal } from '../store/journal.ts';

/** What was taken back, or brought back where the operation was itself an undo. */
export interface TakenBack {
  kind: 'taken-back' | 'brought-back';
  /** The operation a person did; an undo of an undo leads here too. */
  operation: Operation;
  /** How many rows were put back. */
  restored: number;
  /** What stays as it is. */
  kept: KeptRow[];
}

/** What taking an operation back came to; all but `TakenBack` changed nothing. */
type TakeBackOutcome =
  | TakenBack
  | { kind: 'nothing' }
  | { kind: 'unknown' }
  | { kind: 'already'; by: number }
  | { kind: 'too-late'; operation: Operation; kept: KeptRow[] };

/** Takes back the operation of that number, or the last one a person did; `dryRun` only says what would happen. */
export function takeBack(journal: Journal, id: number | undefined, dryRun: boolean): TakeBackOutcome {
  const { operations } = journal;
  const operation = id === undefined ? operations.latestUndoable() : operations.get(id);
  if (!operation) return id === undefined ? { kind: 'nothing' } : { kind: 'unknown' };
  if (operation.undoneBy !== null) return { kind: 'already', by: operation.undoneBy };
  const { done, kind } = origin(journal, operation);
  const what = `${kind === 'taken-back' ? 'took back' : 'brought back'} ${done.id}: ${done.summary}`;
  const summary = (outcome: UndoOutcome) =>
    outcome.kept.length > 0 ? `${what} (${outcome.kept.length} kept)` : what;
  const { restored, kept } = dryRun
    ? operations.previewUndo(operation)
    : journal.change(summary, () => operations.undo(operation));
  if (restored === 0 && kept.length > 0) return { kind: 'too-late', operation: done, kept };
  return { kind, operation: done, restored, kept };
}

/** What a person did at the end of a chain of undos, and which way taking the newest back moves it. */
function origin(journal: Journal, operation: Operation): { done: Operation; kind: TakenBack['kind'] } {
  let done = operation;
  let isBack = true;
  while (done.undoes !== null) {
    const target = journal.operations.get(done.undoes);
    if (!target) break;
    done = target;
    isBack = !isBack;
  }
  return { done, kind: isBack ? 'taken-back' : 'brought-back' };
}

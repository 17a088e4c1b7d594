import { restoredFrom } from '../domain/backup.ts';
import type { Operation, UndoOutcome, UnrestoredRow } from '../domain/operation.ts';
import { handle } from '../nouns/index.ts';
import type { Journal } from '../store/journal.ts';

/** What was taken back, or restored if the operation was an undo itself. */
export interface TakenBack {
  kind: 'taken-back' | 'brought-back';
  /** The operation a person did; an undo of an undo leads here too. */
  operation: Operation;
  /** The number of restored rows. */
  restored: number;
  /** Rows that stay as they are. */
  unrestored: UnrestoredRow[];
}

/** The result of taking an operation back; only `TakenBack` changed something. */
type TakeBackOutcome =
  | TakenBack
  | { kind: 'nothing' }
  | { kind: 'unknown' }
  | { kind: 'already'; by: number }
  | { kind: 'erased' }
  | { kind: 'forgotten'; operation: Operation }
  | { kind: 'restored'; operation: Operation }
  | { kind: 'too-late'; operation: Operation; unrestored: UnrestoredRow[] };

/** Takes back the operation with that number, or the last one a person did; `dryRun` changes nothing. */
export function takeBack(journal: Journal, id: number | undefined, dryRun: boolean): TakeBackOutcome {
  const { operations } = journal;
  const operation = id === undefined ? operations.latestUndoable() : operations.get(id);
  if (!operation) return id === undefined ? { kind: 'nothing' } : { kind: 'unknown' };
  if (operation.undoneBy !== null) return { kind: 'already', by: operation.undoneBy };
  if (operations.isForgotten(operation.id)) return { kind: 'forgotten', operation };
  if (!operations.isLeft(operation.id)) return { kind: 'erased' };
  if (operation.summary.startsWith(restoredFrom)) return { kind: 'restored', operation };
  const { done, kind } = origin(journal, operation);
  const what = `${kind === 'taken-back' ? 'undid' : 'redid'} ${handle('operation', done.id)}: ${done.summary}`;
  const summary = (outcome: UndoOutcome) =>
    outcome.unrestored.length > 0 ? `${what} (${outcome.unrestored.length} kept)` : what;
  const { restored, unrestored } = dryRun
    ? operations.previewUndo(operation)
    : journal.change(summary, () => operations.undo(operation));
  if (restored === 0 && unrestored.length > 0) return { kind: 'too-late', operation: done, unrestored };
  return { kind, operation: done, restored, unrestored };
}

/** What `redo` brings back: the last undo in force, unless something was changed since it. */
type Redoable =
  | { kind: 'undo'; id: number }
  | { kind: 'none' }
  | { kind: 'changed-since'; id: number; by: number };

/** The undo that `redo` takes back. */
export function redoable(journal: Journal): Redoable {
  let changed: number | undefined;
  for (const operation of journal.operations.inForce()) {
    if (operation.undoes === null) changed ??= operation.id;
    else if (origin(journal, operation).kind === 'brought-back')
      return changed === undefined
        ? { kind: 'undo', id: operation.id }
        : { kind: 'changed-since', id: operation.id, by: changed };
  }
  return { kind: 'none' };
}

/** The operation at the end of a chain of undos, and what undoing the newest does to it. */
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

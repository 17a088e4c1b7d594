import type { Operation } from '../../domain/operation.ts';
import { operation } from '../../nouns/operation.ts';
import type { Connection } from '../file/database.ts';
import { tableOn } from '../table.ts';
import { previewUndo, undoOperation } from './undo.ts';

export function operationsOn(database: Connection) {
  const { get, read } = tableOn(database, operation, '');
  return {
    get,
    /** The newest first. */
    list: (limit: number) => read('ORDER BY id DESC LIMIT ?', [limit]),
    /** The newest that can be taken back: neither taken back already nor itself an undo. */
    latestUndoable: () =>
      read('WHERE undone_by IS NULL AND undoes IS NULL ORDER BY id DESC LIMIT 1')[0] ?? null,
    /** Takes an operation back within `change`, keeping rows that something later changed or depends on. */
    undo: (one: Operation) => undoOperation(database, one),
    /** What `undo` would do. */
    previewUndo: (one: Operation) => previewUndo(database, one),
  };
}

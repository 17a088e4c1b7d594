import type { Operations } from '../../app/journal.ts';
import type { Operation } from '../../domain/operation.ts';
import type { Connection } from '../file/database.ts';
import { previewUndo, undoOperation } from './undo.ts';

const columns = 'SELECT id, at, command, summary, undoes, undone_by AS undoneBy FROM operations';

/** The log of operations on a connection. */
export function operationsOn(database: Connection): Operations {
  return {
    list: (limit) => database.prepare<[number], Operation>(`${columns} ORDER BY id DESC LIMIT ?`).all(limit),
    get: (id) => database.prepare<[number], Operation>(`${columns} WHERE id = ?`).get(id) ?? null,
    latestUndoable: () =>
      database
        .prepare<[], Operation>(
          `${columns} WHERE undone_by IS NULL AND undoes IS NULL ORDER BY id DESC LIMIT 1`,
        )
        .get() ?? null,
    undo: (operation) => undoOperation(database, operation),
    previewUndo: (operation) => previewUndo(database, operation),
  };
}

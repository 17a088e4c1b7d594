import type { Row } from '../nouns/field.ts';
import type { operation } from '../nouns/operation.ts';

export type Operation = Row<typeof operation> & {
  /** Whether it can still be taken back. */
  isUndoable: boolean;
};

/** A row that an undo left as it is, because a later change touched it or depends on it. */
export interface UnrestoredRow {
  /** Its noun: `client`, `reminder`. */
  kind: string;
  id: number;
  /** Its name, or its text if it has no name. */
  name: string;
}

/** The result of an undo. */
export interface UndoOutcome {
  operation: Operation;
  /** The number of restored rows. */
  restored: number;
  unrestored: UnrestoredRow[];
}

import type { Row } from '../nouns/field.ts';
import type { operation } from '../nouns/operation.ts';

/** One command's changes to the journal, which can be taken back. */
export type Operation = Row<typeof operation>;

/** A row an undo left as it is, because something later changed it or depends on it. */
export interface KeptRow {
  /** What it is: `client`, `reminder`. */
  kind: string;
  id: number;
  /** Its name, or its text where it has none. */
  name: string;
}

/** What an undo did. */
export interface UndoOutcome {
  /** The operation that was taken back. */
  operation: Operation;
  /** How many rows were put back as they were. */
  restored: number;
  kept: KeptRow[];
}

/** One command's changes to the journal, which can be taken back. */
export interface Operation {
  id: number;
  /** The instant it was made, ISO 8601 in UTC. */
  at: string;
  /** The command as typed, without the program's name. */
  command: string;
  /** What it did, in words. */
  summary: string;
  /** The operation this one took back, for an undo. */
  undoes: number | null;
  /** The operation that took this one back. */
  undoneBy: number | null;
}

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
